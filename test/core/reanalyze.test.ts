import { strict as assert } from "node:assert";
import fc from "fast-check";
import { analyze } from "../../server/core/analyze.ts";
import { joined, type LineChange, LiveText } from "../../server/core/text/live-text.ts";
import { plain } from "../support/plain.ts";

/** Pieces of reports of every kind, and the marks that change what stands around them. */
const pieces = [
  "一、总体情况",
  "（一）主动公开情况。全年发布信息12条。",
  "# Budget 2024",
  "Results\n=======",
  "| Region | Q1 | Q2 |\n| --- | ---: | ---: |\n| North | 10 | 20 |\n| South | 5 | 6 |\n| Total | 15 | 26 |",
  "\t项目\n\t数量\n\n\t甲\n\t3\n\n\t乙\n\t4\n\n\t合计\n\t7",
  "项目\t件数\t金额\n甲\t3\t10\n乙\t4\t20\n合计\t7\t30",
  "Item\t\tIn\tOut\nHarbour dues\t40\t41\nRent\t\t25\t30\nTotal\t\t65\t71",
  "来信 3 0 0 3\n来访 4 1 0 5\n合计 7 1 0 8",
  "```text",
  "```",
  "<!-- note",
  "-->",
  "---",
  "- 4 -",
  "",
  "Plain words that run on.",
  "1. first\n2. second\n3. third",
  "- North: 10\n- South: 20",
  "- North: 30\n  - Quay: 10\n  - Mill: 30",
  "\nTotal: 40\n",
  "| Region | Q1 |\n| --- | ---: |\n| North | 10 |\n| South | 5 |",
  "> |===\n> | Quay | 5\n> | Sum | 5\n> |===",
  "- +----+---+\n  | Q  | 5 |\n  +----+---+\n  | R  | 6 |\n  +----+---+",
  "// Quay  Sum\n// North  12\n// South  30",
  "<!-- crossfoot-ignore -->",
  "<!-- crossfoot-ignore-section total-mismatch -->",
  "<!-- crossfoot: Total = North + South -->",
  "全年收到来信3件、来访4件，合计8件。",
  "甲3件，乙5件；来信金额30元。",
  "In Q1, North reached 10 and South 55. In Q2, North reached 20, South 6 and Total Q2 62 (see the table above).",
];

const documents = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
  .map((parts) => parts.join("\n"));
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(30),
    text: fc.constantFrom(...pieces, "7", "\n", "|", "\t", " ", ""),
    isSpent: fc.boolean(),
    isAsked: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Lines of files of values, and those that part one table from the next. */
const records = [
  "Staff,,",
  "",
  "Quay,Men,Women",
  "North,3,4",
  '"Old, quay",5,6',
  "Total,8,10",
  "注：略,,",
  '"open',
  ",,",
];

const keys = [
  "7",
  "\n",
  "\n\n",
  "|",
  "\t",
  " ",
  "",
  "#",
  "-",
  "```\n",
  "| 1 | 2 |\n",
  "甲\t3\t4\n",
  "5 6 7\n",
];

describe("reanalyze", () => {
  it("gives what an analysis from nothing gives of a file of values", () => {
    const reading = { kind: "csv", profile: "auto" } as const;
    const lines = fc.array(fc.constantFrom(...records), { minLength: 1, maxLength: 40 });
    const places = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...records)), { maxLength: 5 });
    fc.assert(
      fc.property(lines, places, (parts, changes) => {
        const live = new LiveText(parts.join("\n"));
        let analysis = analyze(live.lines, reading);
        for (const [at, record] of changes) {
          const start = { line: Math.min(at, live.lines.length - 1), character: 0 };
          const change = live.replace(start, start, `${record}\n`);
          analysis = analyze(live.lines, reading, { analysis, change, isSpent: at % 2 === 0 });
          assert.deepEqual(plain(analysis), plain(analyze(live.lines, reading)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives what an analysis from nothing gives, whatever the edits", () => {
    fc.assert(
      fc.property(documents, edits, (text, changes) => {
        const live = new LiveText(text);
        let analysis = analyze(live.lines);
        for (const { at, length, text: typed, isSpent, isAsked } of changes) {
          const start = positionAt(live, Math.floor(at * live.text().length));
          const end = positionAt(live, Math.floor(at * live.text().length) + length);
          const change = live.replace(start, end, typed);
          analysis = analyze(live.lines, undefined, { analysis, change, isSpent });
          if (isAsked) assert.deepEqual(plain(analysis), plain(analyze(live.lines)));
        }
        assert.deepEqual(plain(analysis), plain(analyze(live.lines)));
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same where one edit follows the other in one place, and where an answer was passed over", () => {
    const strokes = fc.array(
      fc.tuple(fc.integer({ min: -12, max: 40 }), fc.nat(3), fc.constantFrom(...keys)),
      {
        minLength: 4,
        maxLength: 14,
      },
    );
    fc.assert(
      fc.property(documents, fc.double({ min: 0, max: 1, noNaN: true }), strokes, (text, place, typed) => {
        const live = new LiveText(text);
        const at = Math.floor(place * text.length);
        let analysis = analyze(live.lines);
        let passed: LineChange | null = null;
        typed.forEach(([offset, length, key], k) => {
          const start = Math.max(0, Math.min(live.text().length, at + offset));
          const made = live.replace(positionAt(live, start), positionAt(live, start + length), key);
          const change = passed ? joined(passed, made) : made;
          const next = analyze(live.lines, undefined, { analysis, change });
          assert.deepEqual(plain(next), plain(analyze(live.lines)));
          // Every third answer comes too late: what follows starts from the version before it.
          passed = k % 3 === 1 ? change : null;
          if (!passed) analysis = next;
        });
      }),
      { numRuns: 150 },
    );
  });

  it("brings back what an undo brings back, and nothing that other edits have changed meanwhile", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const strokes = fc.array(fc.record({ at: place, length: fc.nat(12), key: fc.constantFrom(...keys) }), {
      minLength: 2,
      maxLength: 5,
    });
    const orders = fc.array(fc.nat(4), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(documents, strokes, orders, (text, edits, order) => {
        const live = new LiveText(text);
        let analysis = analyze(live.lines);
        const put = (from: number, to: number, written: string): void => {
          const change = live.replace(positionAt(live, from), positionAt(live, to), written);
          analysis = analyze(live.lines, undefined, { analysis, change, isSpent: order.length % 2 === 0 });
        };
        // What an edit took away, and where, for whoever takes it back; each is made where the text has come to.
        const undone: { from: number; taken: string; written: string }[] = [];
        for (const n of order) {
          const { at, length, key } = edits[n % edits.length]!;
          const last = n % 2 === 0 ? undone.pop() : undefined;
          if (last && live.text().slice(last.from).startsWith(last.written)) {
            put(last.from, last.from + last.written.length, last.taken);
          } else {
            const from = Math.floor(at * live.text().length);
            const taken = live.text().slice(from, from + length);
            undone.push({ from, taken, written: key });
            put(from, from + taken.length, key);
          }
          assert.deepEqual(plain(analysis), plain(analyze(live.lines)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("studies one table when one cell changes, however many there are", () => {
    const table = pieces[4]!;
    const live = new LiveText(Array.from({ length: 200 }, (_, k) => `# Part ${k}\n\n${table}\n`).join("\n"));
    const before = analyze(live.lines);
    const line = live.lines.findIndex((text, k) => k > 700 && text.startsWith("| South"));
    const change = live.replace({ line, character: 10 }, { line, character: 11 }, "9");
    const after = analyze(live.lines, undefined, { analysis: before, change });
    const known = new Set(before.studies);
    assert.equal(after.studies.filter((study) => study && !known.has(study)).length, 1);
  });
});

function positionAt(live: LiveText, offset: number): { line: number; character: number } {
  const before = live.text().slice(0, offset).split("\n");
  return { line: before.length - 1, character: before[before.length - 1]!.length };
}
