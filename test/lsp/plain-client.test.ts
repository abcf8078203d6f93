import type { Command, FoldingRange, SymbolInformation, WorkspaceEdit } from "vscode-languageserver-protocol";
import { plain } from "../support/capabilities.ts";
import { type Feature, type Open, testFeatures } from "../support/feature.ts";

const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** What an editor without trees, markup, later edits or versions makes of the same report, with nothing set. */
const plainly: readonly Feature[] = [
  {
    name: "an outline without a tree",
    ask: async (open) => {
      const symbols: SymbolInformation[] = await open.ask("documentSymbol");
      return symbols.map(({ name, containerName, location }) => [
        name,
        containerName,
        open.lineAt(location.range.start.line).slice(0, 4),
      ]);
    },
    answers: [
      ["年度报告 🧮", "", "# 年度"],
      ["一、总体情况", "年度报告 🧮", "一、总体"],
      ["二、收入", "年度报告 🧮", "二、收入"],
      ["表1 各区收入", "二、收入", "| 区域"],
    ],
  },
  {
    name: "as many folds as are taken, of whole lines, the outermost first",
    ask: async (open) => {
      const folds: FoldingRange[] = await open.ask("foldingRange");
      return folds.map((fold) => [
        open.lineAt(fold.startLine).slice(0, 4),
        Object.keys(fold).filter((key) => key.includes("Character")).length,
      ]);
    },
    answers: [
      ["# 年度", 0],
      ["一、总体", 0],
      ["二、收入", 0],
    ],
  },
  {
    name: "a hover without markup",
    ask: async (open) => {
      const { contents } = await open.askAt("95", "hover");
      return [contents.kind, /[*`\\]/.test(contents.value), contents.value.match(/32 \+[^\n]*/g)];
    },
    answers: ["plaintext", false, ["32 + 53 = 85 ≠ 95"]],
  },
  {
    name: "nothing that nobody has turned on",
    ask: async (open) => [
      await open.ask("codeLens"),
      await open.ask("inlineCompletion", { position: open.range("南区").end, context: { triggerKind: 1 } }),
      await open.ask("onTypeFormatting", { options: {}, position: open.range("南区").start, ch: "\n" }),
    ],
    answers: [[], [], []],
  },
  {
    name: "differences, which are on until they are turned off",
    ask: async (open) =>
      (await open.ask("inlayHint", { range: everywhere })).map(({ label }: { label: string }) => label),
    answers: ["Δ +10"],
  },
  edits("the repair of a figure, at once and of no version", (open) =>
    edited(open, "95", "quickfix.crossfoot"),
  ),
  edits("all safe repairs", (open) => edited(open, "95", "source.fixAll.crossfoot")),
  edits("a table with its columns in line", (open) => edited(open, "95", "refactor.rewrite.crossfoot.align")),
  edits("another number of a table", (open) => open.askAt("表1", "rename", { newName: "4" })),
];

/** The edit of an action, which comes with it where it cannot come later. */
async function edited(open: Open, needle: string, kind: string): Promise<WorkspaceEdit> {
  const context = { diagnostics: [], only: [kind] };
  const [action] = await open.ask("codeAction", { range: open.range(needle), context });
  return action.edit;
}

function edits(name: string, ask: (open: Open) => Promise<WorkspaceEdit>): Feature {
  return {
    name,
    ask: async (open) => {
      const edit = await ask(open);
      await open.client.apply(edit);
      return Object.keys(edit);
    },
    answers: ["changes"],
  };
}

testFeatures("what a plain client has", plainly, {
  capabilities: {
    ...plain,
    textDocument: { ...plain.textDocument, foldingRange: { rangeLimit: 3, lineFoldingOnly: true } },
  },
  settings: {},
});

const byCommand = (name: string, title: RegExp, text: RegExp): Feature => ({
  name,
  ask: async (open) => {
    const range = open.range("95");
    const commands: Command[] = await open.ask("codeAction", { range, context: { diagnostics: [] } });
    const { command, arguments: given } = commands.find((candidate) => title.test(candidate.title))!;
    await open.client.ask("workspace/executeCommand", { command, arguments: given });
    await open.client.apply(open.client.appliedEdits.pop()!);
    return text.test(open.client.text(open.uri));
  },
  answers: true,
});

testFeatures(
  "what a client has to which actions are commands",
  [
    byCommand("the repair of a figure", /95 → 85/, /53 \| 85 \|/),
    byCommand("all safe repairs", /safe fix|可靠/, /53 \| 85 \|/),
    byCommand("a table in another form", /HTML/, /<table>/),
  ],
  { capabilities: { workspace: { applyEdit: true } }, settings: {} },
);
