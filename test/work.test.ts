import { strict as assert } from "node:assert";
import type { Message } from "vscode-languageserver-protocol";
import { analyze } from "../server/core/analyze.ts";
import { scanBlocks } from "../server/core/block/scan.ts";
import type { Analysis } from "../server/core/model/analysis.ts";
import { studyProse } from "../server/core/study/study-prose.ts";
import { syntaxes } from "../server/core/table/syntaxes.ts";
import { LiveText, type TextPosition } from "../server/core/text/live-text.ts";
import { diagnosticsOf, placedFindings } from "../server/features/diagnostics.ts";
import { abilitiesOf } from "../server/lsp/abilities.ts";
import { lasting, lastingList, movedDown } from "../server/lsp/lasting.ts";
import { toDiagnostic } from "../server/lsp/to-lsp.ts";
import { jsonOf } from "../server/node/json.ts";
import { modern } from "./support/capabilities.ts";
import { drawnTables } from "./support/drawn-tables.ts";
import { looseTables } from "./support/loose-tables.ts";
import { plain } from "./support/plain.ts";
import { findingsIn } from "./support/report.ts";

/** Work is counted here, never timed: what an edit costs must not grow with the text around it. */
describe("the work of one edit", () => {
  for (const nParts of [20, 2000]) {
    describe(`in ${nParts} parts`, () => {
      it("makes one block and one study for a key in a cell, and takes over all else", () => {
        const { before, after } = edited(nParts, "| South | 5", { insert: "7" });
        assert.deepEqual(made(before, after), { blocks: 1, studies: 1 });
        assert.equal(after.starts, before.starts);
        assert.equal(after.outline, before.outline);
        assert.equal(after.landmarks.headings, before.landmarks.headings);
      });

      it("makes one block for a key in a sentence, and studies the table below, since it may speak of it", () => {
        const { before, after } = edited(nParts, "Plain words", { insert: "x" });
        assert.deepEqual(made(before, after), { blocks: 1, studies: 1 });
        assert.equal(after.outline, before.outline);
      });

      it("makes only what stands there for a line break between two parts", () => {
        const { before, after } = edited(nParts, "Plain words run on.", { insert: "\n" });
        const { blocks, studies } = made(before, after);
        assert.ok(blocks <= 2, `${blocks} blocks`);
        assert.equal(studies, 0);
      });

      it("studies the pasted tables, and the one that now stands below other words", () => {
        const { before, after } = edited(nParts, "Plain words run on.", { insert: `\n\n${parts(10)}\n` });
        assert.equal(made(before, after).studies, 11);
      });

      it("looks at no line far from the change", () => {
        const { nRead } = edited(nParts, "| South | 5", { insert: "7" });
        assert.ok(nRead <= 1200, `${nRead} lines read`);
      });

      it("looks at the edited line and the head of its table for the next key in a cell", () => {
        const { nRead } = edited(nParts, "| South | 5", { insert: "7", keys: 2 });
        assert.ok(nRead <= 20, `${nRead} lines read`);
      });

      it("looks at the lines of a sentence and what it ends at for the next key in it", () => {
        const { nRead } = edited(nParts, "Plain words", { insert: "x", keys: 2 });
        assert.ok(nRead <= 100, `${nRead} lines read`);
      });

      it("makes nothing for a key that takes the last one back, nor for typing it again", () => {
        const { live, versions } = takenBack(nParts, "| South | 5", "7");
        const [sound, typed, undone, redone] = versions;
        assert.deepEqual(made(sound!, undone!), { blocks: 0, studies: 0 });
        assert.deepEqual(made(typed!, redone!), { blocks: 0, studies: 0 });
        assert.deepEqual(plain(redone), plain(analyze(live.lines)));
      });

      it("makes nothing of a table for joining it again after a line break", () => {
        const { versions } = takenBack(nParts, "| South | 5 | 6 |", "\n");
        const [sound, broken, joined] = versions;
        assert.equal(made(broken!, sound!).studies, 1);
        assert.equal(made(sound!, joined!).studies, 0);
      });

      it("reads no cell but the edited one, and those behind it in its line", () => {
        const { before, after } = edited(nParts, "| South | 5", { insert: "7" });
        const known = new Set(before.studies.flatMap((study) => study?.table.cells ?? []));
        const read = after.studies.flatMap(
          (study) => study?.table.cells.filter((cell) => !known.has(cell)) ?? [],
        );
        assert.deepEqual(
          read.map(({ text }) => text),
          ["57", "6"],
        );
      });
    });
  }
});

describe("the work of one edit in a large table that does not add up", () => {
  it("works out the sums of the edited row and column, and takes over all others", () => {
    const live = new LiveText(ledger(500, 12).join("\n"));
    const at: TextPosition = { line: 100, character: live.lines[100]!.length - 2 };
    let before = analyze(live.lines);
    const typed = (character: string): Analysis =>
      analyze(live.lines, undefined, { analysis: before, change: live.replace(at, at, character) });
    before = typed("7");
    const known = new Set(before.studies.flatMap((study) => study?.balances ?? []));
    const after = typed("7").studies.flatMap((study) => study?.balances ?? []);
    assert.equal(after.length, 500 + 1 + 12);
    assert.equal(after.filter((balance) => !known.has(balance)).length, 2);
  });
});

describe("the work of a whole text", () => {
  it("reads lines in proportion to their number", () => {
    const few = countReads(parts(100).split("\n"), scanBlocks);
    const many = countReads(parts(1000).split("\n"), scanBlocks);
    assert.ok(many <= 10.5 * few, `${few} lines read, then ${many}`);
  });

  for (const { name } of syntaxes) {
    if (name === "csv" || name === "tsv") continue;
    it(`reads lines in proportion to the rows of a table of the syntax ${name}`, () => {
      const write = drawnTables[name] ?? looseTables[name];
      assert.ok(write, "a table of each syntax is written in test/support");
      const [once, twice] = [write(quays(500)), write(quays(1000))];
      assert.deepEqual(
        scanBlocks(twice).map(({ syntax }) => syntax),
        [name],
      );
      const [few, many] = [countReads(once, scanBlocks), countReads(twice, scanBlocks)];
      assert.ok(many <= 2.1 * few, `${few} lines read, then ${many}`);
    });
  }

  it("looks but once at a heading that has no figure but its number", () => {
    const [block] = scanBlocks(["### 4.2 What the harbour office intends for the coming winter"]);
    const nRead = countReads(block!.lines, (lines) => studyProse({ ...block!, lines }, []));
    assert.equal(nRead, 1);
  });

  for (const line of ["", "\t", " \u3000"]) {
    it(`makes one block for all lines of ${JSON.stringify(line)}`, () => {
      const blocks = scanBlocks(new Array<string>(1000).fill(line));
      assert.equal(blocks.length, 1000);
      assert.equal(new Set(blocks).size, 1);
    });
  }

  const hostile = [
    "|",
    "> |",
    "word",
    '"a,b',
    "+---+",
    "（一）",
    "一、",
    "1",
    "a  b  c",
    "\ta",
    "```",
    "<",
    "===",
    "- 4 -",
    "续表",
    "",
  ];
  for (const line of hostile) {
    it(`reads lines of ${JSON.stringify(line)} in proportion to their number`, () => {
      const few = countReads(new Array<string>(1000).fill(line), scanBlocks);
      const many = countReads(new Array<string>(2000).fill(line), scanBlocks);
      assert.ok(many <= 2.1 * few, `${few} lines read, then ${many}`);
    });
  }

  it("answers for a table of more rows than a call takes arguments", () => {
    const lines = ["| Day | Sold | Stock | Change |", "|---|--:|--:|--:|"];
    let [sold, before] = [0, 0];
    for (let day = 0; day < 130_000; day++) {
      const [today, stock] = [(day * 7919) % 9973, (day * 7907) % 9901];
      lines.push(`| Day ${day} | ${today} | ${stock} | ${day === 0 ? "" : stock - before} |`);
      [sold, before] = [sold + today, stock];
    }
    lines.push(`| Total | ${sold + 5} | | |`);
    assert.deepEqual(
      findingsIn(lines.join("\n")).map(({ data }) => data.difference),
      ["5"],
    );
  });

  it("copies no list of what has been read of a text that is read in slices", () => {
    const lines = parts(40).split("\n");
    const half = lines.lastIndexOf("", lines.length / 2);
    const analysis = analyze(lines.slice(0, half));
    const { blocks, starts, judged, prose } = analysis;
    const change = { line: half, removed: 0, added: lines.length - half };
    const whole = analyze(lines, undefined, { analysis, change, isSpent: true });
    for (const list of ["blocks", "starts", "judged", "prose"] as const)
      assert.equal(whole[list], { blocks, starts, judged, prose }[list]);
    assert.equal(whole.blocks.length, analyze(lines).blocks.length);
  });

  it("sends at most a thousand diagnostics, of some hundred bytes each", () => {
    const text = parts(1500).replaceAll("| Total | 15 | 26 |", "| Total | 15 | 27 |");
    const findings = placedFindings(analyze(text.split("\n")), ({ severity }) => severity);
    const sent = diagnosticsOf(findings, "en");
    assert.ok(findings.length >= 1500);
    assert.equal(sent.length, 1000);
    const abilities = abilitiesOf({ processId: null, rootUri: null, capabilities: modern });
    const reader = { abilities, docs: "file:///extensions/crossfoot/docs" };
    const items = sent.map((told) => toDiagnostic(told, "file:///reports/report.md", reader));
    const nBytes = Buffer.byteLength(JSON.stringify(items));
    assert.ok(nBytes <= 600_000, `${nBytes} bytes`);
  });

  it("writes what a key changes, and no other diagnostic anew, nor those that move", () => {
    let nWritten = 0;
    const diagnostic = (line: number) => ({
      range: { start: { line } },
      toJSON() {
        nWritten++;
        return { range: this.range, message: "—".repeat(100) };
      },
    });
    const items = lastingList(Array.from({ length: 1000 }, (_, n) => lasting(diagnostic(2000 + n))));
    const answer = (list: readonly object[]) =>
      Buffer.concat(jsonOf({ jsonrpc: "2.0", result: { items: list } } as Message)).toString();
    answer(items);
    assert.equal(nWritten, 1000);
    const typed = lastingList(items.with(500, lasting(diagnostic(1))), items, { head: 500, tail: 499 });
    answer(typed);
    assert.equal(nWritten, 1001);
    for (const item of typed.slice(501)) {
      item.range.start.line++;
      movedDown(item, 1);
    }
    const { result } = JSON.parse(answer(lastingList([...typed], typed, { head: 501, tail: 0 })));
    assert.equal(nWritten, 1001);
    assert.deepEqual(result.items[700].range, { start: { line: 2701 } });
  });
});

/** A table of so many rows of a name and three figures below its heads. */
function quays(nRows: number): string[][] {
  const rows = Array.from({ length: nRows }, (_, row) => [
    `Pier ${String.fromCharCode(65 + (row % 26))}`,
    String(100 + row),
    `${1 + (row % 9)},${100 + (row % 900)}`,
    `${row % 50}.5`,
  ]);
  return [["Quay", "Wool", "Salt", "Iron"], ...rows];
}

/**
 * The lines of a table of so many rows and columns of figures, the last of them totals, of which the very
 * last is wrong.
 */
function ledger(nRows: number, nColumns: number): string[] {
  const add = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0);
  const rows = Array.from({ length: nRows }, (_, row) => {
    const figures = Array.from(
      { length: nColumns - 1 },
      (_, column) => ((row + 3) * (column + 7) * 7919) % 9973,
    );
    return [...figures, add(figures)];
  });
  const totals = rows[0]!.map((_, column) => add(rows.map((row) => row[column]!)));
  totals[nColumns - 1]! += 100;
  const head = ["Office", ...totals.map((_, column) => `Item ${String.fromCharCode(65 + column)}`)];
  const body = [...rows.map((row, at) => [`Office ${at}`, ...row]), ["Total", ...totals]];
  return [head, head.map(() => "---:"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
}

/** So many parts, each with a heading, a sentence and a table that adds up. */
function parts(count: number): string {
  return Array.from(
    { length: count },
    (_, part) =>
      `# Part ${part}\n\nPlain words run on.\n\n| Region | Q1 | Q2 |\n| --- | ---: | ---: |\n| North | 10 | 20 |\n` +
      "| South | 5 | 6 |\n| Total | 15 | 26 |\n",
  ).join("\n");
}

/**
 * Both analyses of a text to which something was added, some times, after the middle one of the places that begin like
 * `where`, and how many lines the last one looked at.
 */
function edited(nParts: number, where: string, { insert, keys = 1 }: { insert: string; keys?: number }) {
  const live = new LiveText(parts(nParts));
  const places = live.lines.flatMap((line, at) => (line.startsWith(where) ? [at] : []));
  const line = places[places.length >> 1]!;
  const at: TextPosition = { line, character: where.length };
  let before = analyze(live.lines);
  for (let key = 1; key < keys; key++)
    before = analyze(live.lines, undefined, { analysis: before, change: live.replace(at, at, insert) });
  const change = live.replace(at, at, insert);
  let after = before;
  const nRead = countReads(live.lines, (lines) => {
    after = analyze(lines, undefined, { analysis: before, change });
  });
  return { before, after, nRead };
}

/** The analyses of a text, of it with something added after the middle place, without, and with it again. */
function takenBack(nParts: number, where: string, insert: string) {
  const live = new LiveText(parts(nParts));
  const places = live.lines.flatMap((line, at) => (line.startsWith(where) ? [at] : []));
  const at: TextPosition = { line: places[places.length >> 1]!, character: where.length };
  const end =
    insert === "\n"
      ? { line: at.line + 1, character: 0 }
      : { line: at.line, character: where.length + insert.length };
  const versions = [analyze(live.lines)];
  const put = (to: TextPosition, written: string): void => {
    const change = live.replace(at, to, written);
    versions.push(analyze(live.lines, undefined, { analysis: versions.at(-1)!, change }));
  };
  put(at, insert);
  put(end, "");
  put(at, insert);
  return { live, versions };
}

/** How many blocks and studies of an analysis are new ones. */
function made(before: Analysis, after: Analysis): { blocks: number; studies: number } {
  const known = new Set<unknown>([...before.blocks, ...before.studies]);
  return {
    blocks: after.blocks.filter((block) => !known.has(block)).length,
    studies: after.studies.filter((study) => study && !known.has(study)).length,
  };
}

/** How often lines are looked at. */
function countReads(lines: readonly string[], read: (lines: readonly string[]) => unknown): number {
  let count = 0;
  const watched = new Proxy(lines as string[], {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d/.test(key)) count++;
      return Reflect.get(target, key, receiver);
    },
  });
  read(watched);
  return count;
}
