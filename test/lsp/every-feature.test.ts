import { strict as assert } from "node:assert";
import {
  type DocumentSymbol,
  type InlayHint,
  type Range,
  type SelectionRange,
  SymbolKind,
} from "vscode-languageserver-protocol";
import { type Feature, report, sound, testFeatures } from "../support/feature.ts";

const unfinished = report.replace("| 32 | 53 | 95 |", "| 32 |  | 85 |");
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const movement: readonly Feature[] = [
  {
    name: "the outline, with size and sums of each table",
    ask: async (open) => {
      const flat = (symbols: readonly DocumentSymbol[]): string[] =>
        symbols.flatMap(({ name, detail, children }) => [
          `${name} ${detail ?? ""}`.trim(),
          ...flat(children ?? []),
        ]);
      return flat(await open.ask("documentSymbol"));
    },
    answers: ["年度报告 🧮", "一、总体情况", "二、收入", "表1 各区收入 5×4 ✗2"],
  },
  {
    name: "the outline, with figures and what holds",
    text: sound.replace("如表1所示", "图1 收入构成 📈\n\n如表1所示"),
    ask: async (open) => {
      const [{ children }] = await open.ask("documentSymbol");
      const inside: DocumentSymbol[] = children[1].children;
      return inside.map(({ name, kind, detail }) => [name, kind, detail]);
    },
    answers: [
      ["表1 各区收入", SymbolKind.Array, "5×4 ✓"],
      ["图1 收入构成 📈", SymbolKind.Object, ""],
    ],
  },
  {
    name: "symbols of the workspace",
    ask: async ({ client, uri }) => {
      const found = await client.ask("workspace/symbol", { query: "表收" });
      return found.filter((symbol: { location: { uri: string } }) => symbol.location.uri === uri).length;
    },
    answers: 1,
  },
  {
    name: "folds",
    ask: async (open) => {
      const folds: { startLine: number }[] = await open.ask("foldingRange");
      return folds.map(({ startLine }) => open.lineAt(startLine).slice(0, 4));
    },
    answers: ["# 年度", "一、总体", "二、收入", "| 区域"],
  },
  {
    name: "selections that grow",
    ask: async (open) => {
      const positions = [open.range("25").start];
      const [innermost]: SelectionRange[] = await open.ask("selectionRange", { positions });
      const ranges: SelectionRange[] = [];
      for (let at = innermost; at; at = at.parent) ranges.push(at);
      return open.texts(ranges).map((text) => text.slice(0, 5));
    },
    answers: ["25", " 25 ", "| 西区 ", "| 区域 ", "二、收入\n", "# 年度报"],
  },
  {
    name: "links",
    ask: async (open) => open.texts(await open.ask("documentLink")),
    answers: ["表1", "第二节", "表1"],
  },
  {
    name: "the definition of a mention",
    ask: async (open) => [
      ...open.texts(await open.askAt("表1所示", "definition")),
      ...open.texts(await open.askAt("第二节", "definition")),
    ],
    answers: ["表1 各区收入", "二、收入"],
  },
  {
    name: "references",
    ask: async (open) =>
      open.texts(await open.askAt("表1", "references", { context: { includeDeclaration: true } })),
    answers: ["表1", "表1 各区收入", "表1"],
  },
  {
    name: "renames",
    ask: async (open) => {
      await open.client.apply(await open.askAt("表1", "rename", { newName: "4" }));
      return open.texts(await open.ask("documentLink"));
    },
    answers: ["表4", "第二节", "表4"],
  },
];

const arithmetic: readonly Feature[] = [
  {
    name: "hover",
    ask: async (open) => (await open.askAt("95", "hover")).contents.value.match(/\d+ \+[^`]*/g),
    answers: ["30 + 40 + 15 = 85 ≠ 95", "32 + 53 = 85 ≠ 95"],
  },
  {
    name: "the unit of a figure, from the lines around its table",
    text: report.replace("表1 各区收入\n", "表1 各区收入 🧾\n\n单位：万元\n"),
    ask: async (open) =>
      (await open.askAt("95", "hover")).contents.value
        .split("\n")[0]
        .split(/[:：] ?/u)
        .at(-1),
    answers: "万元",
  },
  {
    name: "highlights",
    ask: async (open) => open.texts(await open.askAt("53", "documentHighlight")),
    answers: ["53", "20", "25", "8", "95"],
  },
  {
    name: "the total that a figure goes into",
    ask: async (open) => open.texts(await open.askAt("25", "definition")),
    answers: ["53", "40"],
  },
  {
    name: "precedents and dependents",
    ask: async (open) => {
      const [item] = await open.askAt("40", "prepareCallHierarchy");
      const made = await open.client.ask("callHierarchy/outgoingCalls", { item });
      const used = await open.client.ask("callHierarchy/incomingCalls", { item });
      return [
        open.texts(made.map(({ to }: { to: { range: Range } }) => to)),
        open.texts(used.map(({ from }: { from: { range: Range } }) => from)),
      ];
    },
    answers: [["15", "25"], ["95"]],
  },
  {
    name: "inlay hints at a total that is off",
    ask: async (open) =>
      (await open.ask("inlayHint", { range: everywhere })).map(({ label }: InlayHint) => label),
    answers: ["Δ +10"],
  },
  {
    name: "inlay hints in a total that is empty",
    text: unfinished,
    ask: async (open) => {
      const hints: InlayHint[] = await open.ask("inlayHint", { range: everywhere });
      await open.client.edit(open.uri, hints[0]?.textEdits ?? []);
      return [hints.map(({ label }) => label), open.line("合计 | 32")];
    },
    answers: [["= 53"], "| 合计 | 32 | 53 | 85 |"],
  },
  {
    name: "lenses, which apply the safe fixes",
    ask: async (open) => {
      const [{ command }] = await open.ask("codeLens");
      await open.client.ask("workspace/executeCommand", command);
      await open.client.apply(open.client.appliedEdits.at(-1)!);
      return open.line("合计 | 32");
    },
    answers: "| 合计 | 32 | 53 | 85 |",
  },
  {
    name: "the sum in a total cell",
    ask: async (open) => (await open.askAt("95", "completion")).map(({ label }: { label: string }) => label),
    answers: ["85"],
  },
  {
    name: "the rest of a total row",
    text: report.replace("| 合计 | 32 | 53 | 95 |", "| 合计 |"),
    ask: async (open) => {
      const { line } = open.range("南区").start;
      const items = await open.ask("inlineCompletion", {
        position: { line: line + 1, character: "| 合计 |".length },
        context: { triggerKind: 1 },
      });
      return items.map(({ insertText }: { insertText: string }) => insertText);
    },
    answers: [" 32 | 53 | 85 |"],
  },
  {
    name: "the sum of a selection",
    ask: async (open) => {
      const { count, sum, mean, text } = await open.client.ask("crossfoot/selectionStatistics", {
        textDocument: { uri: open.uri },
        ranges: [open.range("10 | 20 | 30"), open.range("15")],
      });
      return { count, sum, mean, figures: text.match(/[\d.]+/g) };
    },
    answers: { count: 4, sum: "75", mean: "18.75", figures: ["75", "18.75", "4"] },
  },
];

const judged: readonly Feature[] = [
  {
    name: "findings, with what they rest on and their rule's page",
    ask: async (open) =>
      (await open.client.diagnostics(open.uri)).map(
        ({ code, range, codeDescription, relatedInformation }) => [
          code,
          ...open.texts([{ range }]),
          codeDescription?.href.split("/").at(-1),
          ...open.texts(relatedInformation?.map(({ location }) => location) ?? []),
        ],
      ),
    answers: [["total-mismatch", "95", "total-mismatch.md", "30"]],
  },
  {
    name: "a report that has not changed",
    ask: async (open) => {
      const { resultId: previousResultId } = await open.ask("diagnostic");
      return (await open.ask("diagnostic", { previousResultId })).kind;
    },
    answers: "unchanged",
  },
  {
    name: "colours, whole, in part and as a difference",
    ask: async (open) => {
      const full = await open.ask("semanticTokens/full");
      const part = await open.ask("semanticTokens/range", { range: open.range("| 西区 | 15 | 25 | 40 |") });
      await open.client.type(open.uri, "95", "85");
      const delta = await open.ask("semanticTokens/full/delta", { previousResultId: full.resultId });
      const spliced = [...full.data];
      for (const { start, deleteCount, data } of delta.edits)
        spliced.splice(start, deleteCount, ...(data ?? []));
      const after = await open.ask("semanticTokens/full");
      assert.deepEqual(spliced, after.data);
      return [part.data.length / 5, delta.edits.length];
    },
    answers: [3, 1],
  },
];

testFeatures("movement", movement);
testFeatures("arithmetic", arithmetic);
testFeatures("judgement", judged);
