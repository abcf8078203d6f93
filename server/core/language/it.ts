import type { ReportLanguage } from "../model/language.ts";

export const italian: ReportLanguage = {
  tag: "it",
  words: {
    total: ["totale", "totali", "somma", "totale generale", "in totale", "importo totale"],
    subtotal: ["subtotale", "subtotali", "sub-totale", "totale parziale"],
    whole: ["tutti", "tutte", "entrambi", "entrambe", "complesso", "lordo"],
    ofWhich: ["di cui", "dei quali", "delle quali", "compreso", "compresa", "incl"],
    less: ["meno", "a dedurre", "detrazione", "detrazioni"],
    plus: ["più"],
    difference: ["differenza", "variazione", "saldo", "avanzo", "disavanzo", "scostamento"],
    opening: ["saldo iniziale", "apertura", "riporto"],
    inflow: ["entrate", "ricavi", "proventi"],
    outflow: ["uscite", "spese", "costi", "oneri"],
    closing: ["saldo finale", "chiusura"],
    share: ["percentuale", "per cento", "quota", "incidenza", "%"],
    growth: ["crescita", "tasso di crescita", "variazione %", "incremento %"],
    average: ["medio", "media", "mediana", "pro capite", "per abitante"],
    rate: ["tasso", "indice", "rapporto", "densità"],
    cumulative: ["cumulato", "cumulata", "progressivo"],
    number: ["nr", "numero", "anno", "anni", "codice", "rango"],
    period: ["mensile", "annuale", "annuo", "trimestrale", "settimanale", "giornaliero"],
    quantity: ["quantità", "unità", "ore", "pezzi"],
    price: ["prezzo", "prezzo unitario", "tariffa"],
    amount: ["importo", "valore", "costo"],
  },
  sides: [
    ["attivo", "passivo"],
    ["attivo", "passivo e patrimonio netto"],
    ["attività", "passività e patrimonio netto"],
  ],
};
