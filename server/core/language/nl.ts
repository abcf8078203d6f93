import type { ReportLanguage } from "../model/language.ts";

export const dutch: ReportLanguage = {
  tag: "nl",
  words: {
    total: ["totaal", "totalen", "som", "eindtotaal", "in totaal", "totaalbedrag"],
    subtotal: ["subtotaal", "subtotalen"],
    whole: ["alle", "beide", "bruto", "geheel"],
    ofWhich: ["waarvan", "inclusief", "incl"],
    less: ["minus", "af", "in mindering"],
    plus: ["plus", "bij"],
    difference: ["verschil", "afwijking", "mutatie", "saldo", "overschot", "tekort"],
    opening: ["beginsaldo", "beginstand"],
    inflow: ["inkomsten", "ontvangsten", "baten", "opbrengsten"],
    outflow: ["uitgaven", "kosten", "lasten"],
    closing: ["eindsaldo", "eindstand"],
    share: ["aandeel", "procent", "percentage", "%"],
    growth: ["groei", "groeipercentage", "verandering %", "mutatie %"],
    average: ["gemiddeld", "gemiddelde", "mediaan", "per persoon", "per inwoner"],
    rate: ["verhouding", "ratio", "dichtheid", "tarief"],
    cumulative: ["cumulatief", "tot en met"],
    number: ["nr", "nummer", "jaar", "jaren", "code", "rang"],
    period: ["maandelijks", "jaarlijks", "per maand", "per jaar", "per kwartaal"],
    quantity: ["aantal", "stuks", "uren"],
    price: ["prijs", "stukprijs", "prijs per stuk"],
    amount: ["bedrag", "waarde"],
  },
  sides: [["activa", "passiva"]],
};
