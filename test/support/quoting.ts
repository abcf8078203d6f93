import fc from "fast-check";

/** A report whose sentences repeat its table, and the same with one figure of a sentence mistyped. */
export interface Sabotage {
  readonly sound: string;
  readonly faulty: string;
}

const items = ["Staff costs", "Travel", "Rent", "Insurance", "Printing"];
const said = [
  (item: string, figure: string) => `${item} came to ${figure}.`,
  (item: string, figure: string) => `${item} reached ${figure} this year.`,
];
const itemsInChinese = ["办公经费", "差旅费", "房屋租金", "保险费", "印刷费"];
const saidInChinese = [
  (item: string, figure: string) => `全年${item}${figure}元。`,
  (item: string, figure: string) => `本年度${item}为${figure}元。`,
];

/** Two neighbouring digits of a figure, swapped; the same where there are none that differ. */
function swapped(figure: string): string {
  for (let at = figure.length - 1; at > 1; at--)
    if (figure[at] !== figure[at - 1])
      return figure.slice(0, at - 1) + figure[at]! + figure[at - 1]! + figure.slice(at + 1);
  return figure;
}

export const sabotages: fc.Arbitrary<Sabotage> = fc
  .record({
    isChinese: fc.boolean(),
    figures: fc.uniqueArray(fc.integer({ min: 2101, max: 9899 }), { minLength: 5, maxLength: 5 }),
    forms: fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }),
    wrong: fc.nat(4),
  })
  .filter(({ figures, wrong }) => swapped(String(figures[wrong])) !== String(figures[wrong]))
  .filter(({ figures, wrong }) => !figures.includes(Number(swapped(String(figures[wrong])))))
  // What could be a year is none of the table's figures.
  .filter(({ figures, wrong }) => Number(swapped(String(figures[wrong]))) > 2100)
  .map(({ isChinese, figures, forms, wrong }) => {
    const labels = isChinese ? itemsInChinese : items;
    const table = labels.map((label, at) => `| ${label} | ${figures[at]} |`);
    const head = isChinese ? ["| 项目 | 金额 |", "| --- | ---: |"] : ["| Item | Amount |", "| --- | ---: |"];
    const write = (figure: (at: number) => string): string =>
      [
        labels
          .map((label, at) => (isChinese ? saidInChinese : said)[forms[at]!]!(label, figure(at)))
          .join(isChinese ? "" : " "),
        "",
        ...head,
        ...table,
      ].join("\n");
    return {
      sound: write((at) => `${figures[at]}`),
      faulty: write((at) => (at === wrong ? swapped(`${figures[at]}`) : `${figures[at]}`)),
    };
  });
