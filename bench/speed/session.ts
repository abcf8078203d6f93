import type { Draft } from "./draft.ts";
import type { Wire } from "./wire.ts";

/** What one server took, in milliseconds (memory in megabytes); lists hold one figure a key. */
export interface Measured {
  readonly start: number;
  readonly open: number;
  readonly key: readonly number[];
  readonly enter: readonly number[];
  readonly paste: readonly number[];
  readonly outline: readonly number[];
  readonly action: readonly number[];
  readonly burst: number;
  readonly memory: number;
  /** Size of the answer with the diagnostics, in bytes, and the lines they stand on. */
  readonly nBytes: number;
  readonly told: ReadonlySet<number>;
}

const uri = "untitled:draft";
const textDocument = { uri };
const capabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ["edit"] },
      dataSupport: true,
    },
  },
};
const nBurst = 50;
const nPasted = 100;

/** Opens a text, types, breaks lines, pastes, asks; each answer is that to exactly the version sent. */
export async function measure(wire: Wire, draft: Draft, nKeys: number): Promise<Measured> {
  const ready = await wire.request("initialize", { processId: process.pid, rootUri: null, capabilities });
  wire.notify("initialized", {});
  let version = 1;
  const change = (from: Position, to: Position, text: string): number =>
    wire.notify("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: from, end: to }, text }],
    });
  const diagnostics = (since: number) => wire.request("textDocument/diagnostic", { textDocument }, since);
  const text = draft.lines.join("\n");
  const since = wire.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: draft.languageId, version, text },
  });
  const opened = await diagnostics(since);
  const { line, character } = draft.at;
  const [before, after] = [
    { line, character: character - 1 },
    { line, character },
  ];
  const end = { line, character: draft.lines[line]!.length };
  const next = { line: line + 1, character: 0 };
  const pasted = draft.lines.slice(line, line + nPasted).map((text) => `${text}\n`);
  const below = { line: line + 1 + pasted.length, character: 0 };
  const alternately = async (there: () => number, back: () => number, n: number): Promise<number[]> => {
    const took: number[] = [];
    for (let k = 0; k < n; k++) took.push((await diagnostics(k % 2 === 0 ? there() : back())).ms);
    return took;
  };
  // Each key writes another figure: what was there before is of no use to the one who answers.
  let nTyped = 0;
  const type = () => change(before, after, String(nTyped++ % 10));
  const key = await alternately(type, type, nKeys);
  const enter = await alternately(
    () => change(end, end, "\n"),
    () => change(end, next, ""),
    nKeys,
  );
  const paste = await alternately(
    () => change(next, next, pasted.join("")),
    () => change(next, below, ""),
    Math.min(nKeys, 40),
  );
  const [outline, action]: [number[], number[]] = [[], []];
  for (let k = 0; k < Math.min(nKeys, 20); k++) {
    const since = type();
    outline.push((await wire.request("textDocument/documentSymbol", { textDocument }, since)).ms);
    await diagnostics(since);
    const range = { start: after, end: after };
    const context = { diagnostics: [], triggerKind: 1 };
    action.push((await wire.request("textDocument/codeAction", { textDocument, range, context })).ms);
  }
  const first = performance.now();
  for (let k = 0; k < nBurst; k++) type();
  const burst = (await diagnostics(first)).ms;
  const items = (opened.result as { items: readonly { range: { start: Position } }[] }).items;
  return {
    start: ready.at - wire.started,
    open: opened.ms,
    key,
    enter,
    paste,
    outline,
    action,
    burst,
    memory: wire.peakMemory(),
    nBytes: opened.nBytes,
    told: new Set(items.map(({ range }) => range.start.line)),
  };
}

interface Position {
  readonly line: number;
  readonly character: number;
}
