import type { ReportLanguage } from "../model/language.ts";

export const polish: ReportLanguage = {
  tag: "pl",
  words: {
    total: ["razem", "suma", "ogółem", "łącznie", "w sumie", "suma końcowa"],
    subtotal: ["suma częściowa", "suma pośrednia", "razem dział"],
    whole: ["wszystkie", "wszyscy", "całość", "brutto", "netto"],
    ofWhich: ["w tym", "z tego", "z czego"],
    less: ["minus", "pomniejszone o", "potrącenia"],
    plus: ["plus"],
    difference: ["różnica", "odchylenie", "zmiana", "saldo", "nadwyżka", "niedobór", "deficyt"],
    opening: ["stan początkowy", "saldo początkowe", "bilans otwarcia"],
    inflow: ["przychody", "dochody", "wpływy", "zwiększenia"],
    outflow: ["rozchody", "wydatki", "koszty", "zmniejszenia"],
    closing: ["stan końcowy", "saldo końcowe", "bilans zamknięcia"],
    share: ["udział", "udziały", "procent", "odsetek", "%"],
    growth: ["wzrost", "dynamika", "zmiana %", "tempo wzrostu"],
    average: ["średnia", "średnio", "mediana", "na osobę", "na mieszkańca"],
    rate: ["wskaźnik", "stopa", "stosunek", "gęstość"],
    cumulative: ["narastająco", "skumulowane"],
    number: ["nr", "numer", "lp", "rok", "lata", "kod", "miejsce"],
    period: ["miesięcznie", "rocznie", "kwartalnie", "na miesiąc", "na rok"],
    quantity: ["ilość", "liczba", "sztuki", "godziny"],
    price: ["cena", "cena jednostkowa", "stawka"],
    amount: ["kwota", "wartość", "koszt"],
  },
  sides: [["aktywa", "pasywa"]],
};
