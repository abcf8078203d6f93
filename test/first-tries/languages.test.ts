import { assertMarked } from "../support/report.ts";

describe("what everybody tries first: totals in other languages", () => {
  for (const [item, total] of [
    ["Loyer", "Total général"],
    ["Miete", "Gesamt"],
    ["Alquiler", "Suma total"],
    ["Aluguel", "Total geral"],
    ["Affitto", "Totale"],
    ["Huur", "Totaal"],
    ["Hyra", "Summa"],
    ["Аренда", "Итого"],
    ["Czynsz", "Razem"],
    ["임대료", "합계"],
    ["家賃", "合計"],
    ["Nájem", "Celkem"],
    ["Bérleti díj", "Összesen"],
    ["Kira", "Genel toplam"],
    ["Ενοίκιο", "ΣΥΝΟΛΟ"],
    ["Thuê nhà", "Tổng cộng"],
  ])
    it(`${total}`, () =>
      assertMarked(
        `| A | B |\n|---|---|\n| ${item} | 912 |\n| X | 447 |\n| Y | 183 |\n| ${total} | ⟦1552⟧ |\n⟦⟧ total-mismatch`,
      ));
});
