import { strict as assert } from "node:assert";
import { Client } from "../support/client.ts";
import { type Feature, type Open, testFeatures } from "../support/feature.ts";

const chinese = `# 2020 年报 🧮

## 一、总体情况

各区收入见表1，详见《各区收入》；增长原因见第二节“增长原因”一节，另见增长原因。

## 二、增长原因

表1：各区收入

| 区域 🏙️ | 收入 |
|---|---:|
| 东区 | 10 |
| 西区 | 20 |

表1 各区收入和“增长原因”并不相同，增长原因分析另行公布。
`;

const english = `# Review 🧮 of 2020

See [Staffing](#staffing), [more on staff](#staffing-1) and Section 2. For costs see Costs or "Costs".

## Staffing

As said under “Costs”, see [above](<#staffing>). Costs grew by 20.

## 2. Costs

Table 3 Ferry costs

| Ferry | Cost |
|---|---:|
| North | 10 |
| South | 20 |

See Table 3 (Ferry costs) and [Ferry costs](#2-costs).

### Staffing

The second of that name.
`;

/** What is renamed at a place: the stretch and what stands in it. */
async function prepared(open: Open, needle: string): Promise<unknown> {
  const target = await open.askAt(needle, "prepareRename");
  if (!target) return null;
  assert.equal(target.placeholder, open.client.slice(open.uri, target.range));
  return target.placeholder;
}

/** The lines that a rename changes, as they are after it. */
async function renamed(open: Open, needle: string, newName: string): Promise<string[]> {
  const before = open.client.text(open.uri).split(/\r?\n/);
  await open.client.apply(await open.askAt(needle, "rename", { newName }));
  const after = open.client.text(open.uri).split(/\r?\n/);
  return after.filter((line, at) => line !== before[at]);
}

const renames: readonly Feature[] = [
  {
    name: "what a rename would change: words, a number, nothing",
    text: chinese,
    ask: async (open) => {
      const found = [];
      for (const needle of ["表1，", "各区收入》", "总体情况", "增长原因”", "东区"])
        found.push(await prepared(open, needle));
      return found;
    },
    answers: ["1", "各区收入", "总体情况", "增长原因", null],
  },
  {
    name: "renames the words of a caption where they name it",
    text: chinese,
    ask: (open) => renamed(open, "各区收入》", "各区收支"),
    answers: [
      "各区收入见表1，详见《各区收支》；增长原因见第二节“增长原因”一节，另见增长原因。",
      "表1：各区收支",
    ],
  },
  {
    name: "renames the words of a heading where a word says that they name it",
    text: chinese,
    ask: (open) => renamed(open, "增长原因”", "增速与原因"),
    answers: [
      "各区收入见表1，详见《各区收入》；增长原因见第二节“增速与原因”一节，另见增速与原因。",
      "## 二、增速与原因",
    ],
  },
  {
    name: "renames a number and leaves the words",
    text: chinese,
    ask: (open) => renamed(open, "表1，", "3"),
    answers: [
      "各区收入见表3，详见《各区收入》；增长原因见第二节“增长原因”一节，另见增长原因。",
      "表3：各区收入",
      "表3 各区收入和“增长原因”并不相同，增长原因分析另行公布。",
    ],
  },
  {
    name: "renames a heading with its links, and its namesake's, which is counted up no more",
    text: english,
    ask: (open) => renamed(open, "Staffing]", "Our staff"),
    answers: [
      'See [Our staff](#our-staff), [more on staff](#staffing) and Section 2. For costs see Costs or "Costs".',
      "## Our staff",
      "As said under “Costs”, see [above](<#our-staff>). Costs grew by 20.",
    ],
  },
  {
    name: "renames a numbered heading, its words and its anchor",
    text: english,
    ask: (open) => renamed(open, "Costs or", "Spending"),
    answers: [
      'See [Staffing](#staffing), [more on staff](#staffing-1) and Section 2. For costs see Spending or "Costs".',
      "As said under “Spending”, see [above](<#staffing>). Costs grew by 20.",
      "## 2. Spending",
      "See Table 3 (Ferry costs) and [Ferry costs](#2-spending).",
    ],
  },
  {
    name: "renames the words behind a number, and a link that is called so",
    text: english,
    ask: (open) => renamed(open, "Ferry costs\n".trim(), "Costs of ferries"),
    answers: ["Table 3 Costs of ferries", "See Table 3 (Costs of ferries) and [Ferry costs](#2-costs)."],
  },
  {
    name: "leads from a title to what it names, and back",
    text: english,
    ask: async (open) => [
      open.texts(await open.askAt("Costs”", "definition")),
      open.texts(await open.askAt("2. Costs", "references", { context: { includeDeclaration: true } })),
      open.texts(await open.askAt("staffing-1", "definition")),
      open.texts(await open.ask("documentLink")),
    ],
    answers: [
      ["2. Costs"],
      ["Section 2", "Costs", "Costs", "2. Costs", "2-costs"],
      ["Staffing"],
      ["Section 2", "Costs", "Costs", "Table 3"],
    ],
  },
];

testFeatures("renaming", renames);

describe("a rename that cannot be made", () => {
  for (const [locale, said] of [
    ["en", /one line/],
    ["zh-CN", /一行文字/],
  ] as const)
    it(`is refused with a reason, in ${locale}`, async () => {
      const client = await Client.start({ locale });
      const uri = await client.open(chinese);
      const position = client.find(uri, "总体情况").start;
      const rename = client.ask("textDocument/rename", { textDocument: { uri }, position, newName: " " });
      await assert.rejects(rename, said);
      await client.stop();
    });
});

describe("sections of one number", () => {
  it("are told apart by the word of their mark, then by their depth", async () => {
    const client = await Client.start();
    const text = "第一章 总则\n\n第一节 依据\n\n第二节 范围\n\n第二章 分则\n\n见第二节，又见第二章。\n";
    const uri = await client.open(text, "file:///reports/rules.txt");
    const named: string[] = [];
    for (const needle of ["第二节，", "第二章。"]) {
      const position = client.find(uri, needle).start;
      const [place] = await client.ask("textDocument/definition", { textDocument: { uri }, position });
      named.push(client.slice(uri, place.range));
    }
    assert.deepEqual(named, ["第二节 范围", "第二章 分则"]);
    await client.stop();
  });
});
