import type { ReportLanguage } from "../model/language.ts";

/** Croatian, with the words that Bosnian and Serbian have for the same in Latin script. */
export const croatian: ReportLanguage = {
  tag: "hr",
  words: {
    total: ["ukupno", "sveukupno", "ukupan iznos", "zbroj", "zbir", "ukupna"],
    subtotal: ["međuzbroj", "međuzbir", "podzbroj"],
    whole: ["svi", "sve", "oba", "bruto", "neto"],
    ofWhich: ["od toga", "od čega", "u tome", "uključujući"],
    less: ["minus", "umanjeno za", "odbici"],
    plus: ["plus"],
    difference: ["razlika", "odstupanje", "promjena", "promena", "saldo", "višak", "manjak"],
    opening: ["početno stanje", "početni saldo"],
    inflow: ["prihodi", "primici", "uplate", "povećanja"],
    outflow: ["rashodi", "izdaci", "troškovi", "isplate", "smanjenja"],
    closing: ["završno stanje", "krajnje stanje", "završni saldo"],
    share: ["udio", "udeo", "postotak", "procenat", "pokrivenost", "%"],
    growth: ["rast", "stopa rasta", "promjena %", "indeks"],
    mean: ["prosjek", "prosek"],
    average: ["prosjek", "prosek", "prosječno", "prosečno", "medijan"],
    rate: ["stopa", "omjer"],
    cumulative: ["kumulativno"],
    number: ["redni broj", "rb", "godina", "šifra"],
    period: ["mjesečno", "mesečno", "godišnje", "kvartalno"],
    quantity: ["broj", "količina", "kolicina", "komada", "kom", "sati"],
    price: ["cijena", "cena", "jedinična cijena"],
    amount: ["iznos", "vrijednost", "vrednost"],
    carried: ["saldo"],
    tax: ["pdv"],
    discount: ["popust", "rabat"],
    points: ["bodovi", "poeni"],
  },
  selection: ["najveći", "glavni", "odabrani"],
  remainder: ["ostalo", "ostali", "drugo"],
  sides: [
    ["aktiva", "pasiva"],
    ["imovina", "obveze i kapital"],
  ],
  common: [
    "i u na za od do ili naziv mjesec kvartal tjedan siječanj veljača ožujak travanj svibanj lipanj srpanj",
    "kolovoz rujan studeni prosinac najam plaće materijal putovanja usluge grad",
  ],
};
