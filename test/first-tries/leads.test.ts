import { told } from "../support/marked.ts";

describe("what everybody tries first: a list and a sentence that says what it comes to", () => {
  told(
    "before it, with a colon",
    `
The committee asks for a budget of €⟦18,500⟧:
⟦⟧ prose-mismatch: The line before the list says 18,500, but the 4 lines of the list add up to 18,000 (+500). Check that line and the list.

- Dredging: €7,200
- Lamps: €6,300
- Paint: €2,500
- Reserve: €2,000

Agreed.
`,
  );

  told(
    "in a heading",
    `
## Volunteer hours: ⟦168⟧
⟦⟧ prose-mismatch

- Slipway: 74
- Boathouse: 52
- Regatta: 38
- Tea: 22
`,
  );

  told(
    "in a title, called the total",
    `
Shopping for the regatta (€⟦84.40⟧ in total)
⟦⟧ prose-mismatch

- Bread: €38.60
- Cheese: €14.30
- Apples: €9.50
- Tea: €25.00
`,
  );

  told(
    "on the line right above it",
    `
Boats inspected: ⟦1,350⟧
⟦⟧ prose-mismatch
- Sound: 840
- Mended: 285
- Sunk: 125
`,
  );

  told(
    "before numbered parts, where the list above it is whole",
    `
共有渡船86艘，其中：
1.木船52艘；
2.铁船34艘。

全年收费合计⟦1284.60⟧万元，其中：
⟦⟧ prose-mismatch: The line before the list says 1284.60, but the 2 lines of the list add up to 1248.60 (+36.00). Check that line and the list.

1.渡资750.00万元；

2.货运498.60万元。
`,
  );

  told(
    "before its parts in one paragraph: told once",
    `
全年载客⟦1260⟧人次，包括：
⟦⟧ prose-mismatch
- 早班640人次
- 晚班520人次
`,
  );

  told(
    "behind it, at the start of a sentence",
    `
- Heron – 45
- Tern – 30
- Plover – 60
- Dunlin – 25

⟦150⟧ nests in all, 20 fewer than last year, when there were 180.
⟦⟧ prose-mismatch: “nests in all” says 150, but the 4 lines before it add up to 160 (−10). Check the total and the lines.

- Weg: 36 Stunden
- Zaun: 28 Stunden
- Steg: 36 Stunden

Insgesamt ⟦110⟧ Stunden, verteilt auf 40 Mitglieder.
⟦⟧ prose-mismatch
`,
  );

  for (const [what, report] of [
    ["what is no sum of the list", "The harbour has 450 berths:\n\n- Heron: 12\n- Tern: 30\n- Plover: 28"],
    ["a year", "We did this in 2023:\n\n- Heron: 1,012\n- Tern: 500\n- Plover: 501"],
    ["small figures", "The 6 boats of the club:\n\n- Heron: 2\n- Tern: 5"],
    ["another unit", "We ask for €18,500:\n\n- Dredging: 7,200 m\n- Lamps: 6,300 m\n- Paint: 4,500 m"],
    ["a mean", "- Heron: 12\n- Tern: 30\n\nOn average 21 a boat, 42 in all last year."],
  ] as const)
    told(`says nothing of ${what}`, `\n${report}\n`);

  for (const lead of ["全年共募集资金⟦640⟧万元：", "全年共募集资金⟦640⟧万元。收入情况如下："])
    told(
      lead,
      `
${lead}
⟦⟧ prose-mismatch

1、捐赠资金310万元。
2、财政资金180万元。
3、其他收入120万元。
`,
    );

  told(
    "not the most of it",
    `
全年共安排资金640万元，主要项目如下：

1、整修道路310万元。
2、加固桥梁180万元。
`,
  );

  told(
    "not what is counted otherwise",
    `
全年召开会议12次，决定事项如下：

1、整修道路310万元。
2、加固桥梁180万元。
`,
  );
});
