import type { Range } from "vscode-languageserver-protocol";
import { type Feature, type Open, testFeatures } from "../support/feature.ts";

const chinese =
  "# 2020 年报 🧾\n\n全年公开信息2748条，其中政策文件690条、工作动态\n2058条。共收到申请51件，29件为新收，20件为结转。\n";
const english =
  "# 2020 review 🧾\n\nThe town has 12 projects: 5 on roads, 4 on parks and 3 on schools.\nOf the 30 staff, 12 are permanent and 20 temporary.\n";

async function traced(open: Open, needle: string): Promise<unknown> {
  const [item] = await open.askAt(needle, "prepareCallHierarchy");
  const made = await open.client.ask("callHierarchy/outgoingCalls", { item });
  const used = await open.client.ask("callHierarchy/incomingCalls", { item });
  const names = (calls: readonly { readonly name: string }[]) => calls.map(({ name }) => name);
  return [
    item.name,
    names(made.map(({ to }: { to: { name: string } }) => to)),
    names(used.map(({ from }: { from: { name: string } }) => from)),
  ];
}

const equations = async (open: Open, needle: string): Promise<unknown> => {
  const hover = await open.askAt(needle, "hover");
  return (
    hover && [...hover.contents.value.matchAll(/^([✓✗?])|`([^`]*)`/gm)].map(([, mark, sum]) => mark ?? sum)
  );
};

const told: readonly Feature[] = [
  {
    name: "hover on a total and on a part, over a line's end",
    text: chinese,
    ask: async (open) => [await equations(open, "2748"), await equations(open, "2058")],
    answers: [
      ["✓", "690条 + 2058条 = 2748条"],
      ["✓", "690条 + 2058条 = 2748条"],
    ],
  },
  {
    name: "hover on a sum that does not add up",
    text: chinese,
    ask: (open) => equations(open, "29"),
    answers: ["✗", "29件 + 20件 = 49 ≠ 51件"],
  },
  {
    name: "hover in English",
    text: english,
    ask: async (open) => [await equations(open, "4 on"), await equations(open, "30")],
    answers: [
      ["✓", "5 + 4 + 3 = 12"],
      ["✗", "12 + 20 = 32 ≠ 30"],
    ],
  },
  {
    name: "hover on the total of a list and on an item, over a blank line",
    text: "- Rent: 1,200\n- Food: 300\n\nTotal: 1,600\n",
    ask: async (open) => [await equations(open, "1,600"), await equations(open, "300")],
    answers: [
      ["✗", "1,200 + 300 = 1,500 ≠ 1,600"],
      ["✗", "1,200 + 300 = 1,500 ≠ 1,600"],
    ],
  },
  {
    name: "hover on the total below a table",
    text: "| Item | Cost |\n| --- | ---: |\n| Ink | 80 |\n| Rent | 1,200 |\n\nTotal: 1,280\n",
    ask: (open) => equations(open, "1,280"),
    answers: ["✓", "80 + 1,200 = 1,280"],
  },
  {
    name: "no hover on a figure that is in no sum",
    text: chinese,
    ask: (open) => equations(open, "2020"),
    answers: null,
  },
  {
    name: "highlights from the total to its parts, and back",
    text: chinese,
    ask: async (open) => [
      open.texts(await open.askAt("2748", "documentHighlight")),
      open.texts(await open.askAt("690", "documentHighlight")),
    ],
    answers: [
      ["2748", "690", "2058"],
      ["690", "2748"],
    ],
  },
  {
    name: "references and the definition of a part",
    text: english,
    ask: async (open) => [
      open.texts(await open.askAt("12 projects", "references", { context: { includeDeclaration: false } })),
      open.texts(await open.askAt("5 on", "definition")),
    ],
    answers: [["5", "4", "3"], ["12"]],
  },
  {
    name: "precedents and dependents",
    text: chinese,
    ask: async (open) => [await traced(open, "51"), await traced(open, "20件")],
    answers: [
      ["51件", ["29件", "20件"], []],
      ["20件", [], ["51件"]],
    ],
  },
  {
    name: "what a figure is called in a trace: its equation",
    text: english,
    ask: async (open): Promise<[string, Range]> => {
      const [item] = await open.askAt("12 projects", "prepareCallHierarchy");
      return item.detail;
    },
    answers: "5 + 4 + 3 = 12",
  },
];

testFeatures("sums in sentences", told);
