import { type Feature, type Open, testFeatures } from "../support/feature.ts";

const types = ["number", "keyword", "namespace", "comment"];
const modifiers = ["total", "broken", "suppressed"];

/** The tokens of a text with what they mark, those of certain texts. */
async function tokens(open: Open, ...wanted: readonly string[]): Promise<string[]> {
  const { data }: { data: number[] } = await open.ask("semanticTokens/full");
  const told: string[] = [];
  let [line, from] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines, units, length, type, bits] = data.slice(at, at + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    from = lines === 0 ? from + units : units;
    line += lines;
    const text = open.lineAt(line).slice(from, from + length);
    const marks = modifiers.filter((_, bit) => bits & (1 << bit));
    if (wanted.some((piece) => text.includes(piece))) told.push([text, types[type], ...marks].join(" "));
  }
  return told;
}

const table =
  "| 区 🏙️ | 上年 | 本年 | 合计 |\n|---|---:|---:|---:|\n| 东 | 10 | 20 | 30 |\n| 西 | 15 | 25 | 41 |\n| 合计 | 25 | 45 | 70 |\n";

const marked: readonly Feature[] = [
  {
    name: "tokens of figures, totals, labels and headings",
    text: `# 年报\n\n${table}`,
    ask: (open) => tokens(open, "年报", "20", "41", "45", "合计"),
    answers: [
      "年报 namespace",
      "20 number",
      "41 number total broken",
      "合计 keyword total",
      "45 number total",
    ],
  },
  {
    name: "tokens of what the writer silenced, and of the note that does it",
    text: `# 年报\n\n<!-- crossfoot-ignore: 口径不同 -->\n${table}`,
    ask: (open) => tokens(open, "crossfoot", "41"),
    answers: ["crossfoot-ignore: 口径不同 comment suppressed", "41 number total suppressed"],
  },
  {
    name: "tokens of a note in running text",
    text: "# 20\n\n收入共20件，其中甲5件、乙6件。 <!-- crossfoot-ignore-line prose-mismatch: 尚缺丙 -->\n",
    ask: (open) => tokens(open, "crossfoot"),
    answers: ["crossfoot-ignore-line prose-mismatch: 尚缺丙 comment suppressed"],
  },
];

testFeatures("marking", marked);
