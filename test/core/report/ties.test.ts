import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { LiveText } from "../../../server/core/text/live-text.ts";
import { findingsIn } from "../../support/report.ts";

/** A pipe table from rows of words. */
function table(...rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return [lines[0], `|${" --- |".repeat(rows[0]!.length)}`, ...lines.slice(1)].join("\n");
}

function told(...parts: readonly string[]): string[] {
  return findingsIn(parts.join("\n\n"))
    .filter(({ rule }) => rule === "table-mismatch")
    .map(({ data: { stated, computed } }) => `${stated} for ${computed}`);
}

const overview = table(
  ["Office", "Cases", "Staff"],
  ["North", 412, 17],
  ["South", 388, 14],
  ["East", 241, 11],
  ["West", 305, 12],
);
const detail = (east: number) =>
  table(
    ["Office", "Days", "Cases"],
    ["North", 9, 412],
    ["South", 8, 388],
    ["East", 7, east],
    ["West", 6, 305],
  );

const classes = [
  ["Travel", 186, 121],
  ["Meetings", 254, 230],
  ["Printing", 79, 58],
  ["Training", 163, 120],
] as const;
const summary = table(["Class", "Spent"], ...classes.map(([name, all]) => [name, all]));
const details = classes.flatMap(([name, all, first]) => [
  `## ${name}`,
  table(["Item", "Spent"], ["a", first], ["b", all - first], ["Total", all]),
]);

describe("ties between tables", () => {
  it("say nothing where the tables agree", () => assert.deepEqual(told(overview, detail(241)), []));

  it("tell the later of two figures that nothing vouches for", () =>
    assert.deepEqual(told(overview, detail(214)), ["214 for 241"]));

  it("tell the figure that no sum vouches for", () => {
    const summed = `${detail(214)}\n| Total | 30 | 1319 |`;
    assert.deepEqual(told(overview, summed), ["241 for 214"]);
    assert.deepEqual(told(summed, overview), ["241 for 214"]);
  });

  it("leave alone what differs in two figures", () => {
    const other = detail(214).replace("305", "350");
    assert.deepEqual(told(overview, other), []);
  });

  it("leave alone tables that are sound in themselves", () => {
    const sums = `${overview}\n| Total | 1346 | 54 |`;
    assert.deepEqual(told(sums, `${detail(214)}\n| Total | 30 | 1319 |`), []);
  });

  it("leave alone one form for several years, and titles that name different ones", () => {
    const later = overview.replace("241", "255");
    assert.deepEqual(told("# 2023", overview, "# 2024", later), []);
    assert.deepEqual(told("# 2023", overview, "# 2024", detail(214)), []);
    assert.deepEqual(told("Table 1: Budget 2023", overview, "Table 2: Budget 2024", detail(214)), []);
  });

  it("leave alone the output of a program", () =>
    assert.deepEqual(told(overview, `\`\`\`\n${detail(214)}\n\`\`\``), []));

  it("leave alone forms that differ in a column", () =>
    assert.deepEqual(
      told("# North", overview, "# South", overview.replace("Staff", "Days").replace("241", "255")),
      [],
    ));

  it("leave alone figures in another unit", () =>
    assert.deepEqual(told("Unit: USD", overview, "Unit: EUR", detail(214)), []));

  it("take a figure that is printed with more places for the same", () =>
    assert.deepEqual(told(overview, detail(214).replace("214", "240.8")), []));

  it("compare tables of the same columns where both have one caption", () => {
    const again = overview.replace("388", "338");
    assert.deepEqual(told("Table 1: Offices", overview, "Table 7: Offices", again), ["338 for 388"]);
  });

  it("hold the rows of a summary against the tables they are about", () => {
    assert.deepEqual(told(summary, ...details), []);
    assert.deepEqual(told(summary.replace("79", "97"), ...details), ["97 for 79"]);
  });

  it("hold the rows of a summary against the totals of columns that are called so", () => {
    const calls = table(
      ["Office", "Calls", "Share"],
      ["North", 3814, 61],
      ["South", 2459, 39],
      ["Total", 6273, 100],
    );
    const keys = (n: number) => table(["Figure", "Number"], ["Staff", 41], ["Calls", n], ["Days", 251]);
    assert.deepEqual(told(keys(6273), calls), []);
    assert.deepEqual(told(keys(6723), calls), ["6723 for 6273"]);
    // Without a slip of the pen it may be another number, and two columns of that name leave open which is meant.
    assert.deepEqual(told(keys(5840), calls), []);
    assert.deepEqual(told(keys(6723), calls, calls.replace("Share", "Part")), []);
  });

  it("hold a table that plainly adds up against others without studying it", () => {
    const sound = table(
      ["Office", "Cases", "Calls", "All"],
      ["North", 412, 17, 429],
      ["South", 388, 14, 402],
      ["East", 241, 11, 252],
      ["West", 305, 12, 317],
      ["Total", 1346, 54, 1400],
    );
    assert.deepEqual(told(sound, detail(214)), ["214 for 241"]);
    const analysis = analyze([sound, detail(241), sound].join("\n\n").split("\n"));
    for (const study of analysis.judged) {
      if (!study?.plainGrid) continue;
      const unasked = () => assert.fail("the table was studied");
      Object.defineProperty(study, "table", { get: unasked });
    }
    assert.deepEqual(analysis.ties.between, []);
    assert.equal(analysis.ties.stated.length, 3);
  });

  it("tell a figure once, however many tables contradict it", () => {
    const wrong = detail(214).replaceAll("Days", "Weeks");
    assert.deepEqual(told(overview, detail(241), wrong), ["214 for 241"]);
  });

  it("come and go with edits as they would in a new text", () => {
    const live = new LiveText([overview, detail(241), "# Notes", detail(241)].join("\n\n"));
    let analysis = analyze(live.lines);
    for (const typed of ["214", "241", "214\n\nin all\n\n", "| 1"]) {
      const line =
        live.lines.length - 1 - [...live.lines].reverse().findIndex((text) => text.includes("East"));
      const start = { line, character: 11 };
      const change = live.replace(start, { line, character: 14 }, typed);
      analysis = analyze(live.lines, undefined, { analysis, change });
      assert.deepEqual(analysis, analyze(live.lines));
    }
  });

  it("of a summary follow its details, however they are edited", () => {
    const live = new LiveText([summary, ...details].join("\n\n"));
    let analysis = analyze(live.lines);
    const edits = [
      ["| Total | 79", "97"],
      ["| Total | 97", "79"],
      ["## Printing", "## Prints"],
      ["## Prints", "## Printing"],
      ["## Travel", "## Printing"],
      ["## Printing", "## Travel"],
      ["| Printing | 79", "| Printing | 78"],
    ] as const;
    const nTold: number[] = [];
    for (const [found, typed] of edits) {
      const line = live.lines.findIndex((text) => text.startsWith(found));
      const from = found.length - (typed.length === 2 ? 2 : found.length);
      const change = live.replace({ line, character: from }, { line, character: found.length }, typed);
      analysis = analyze(live.lines, undefined, { analysis, change });
      assert.deepEqual(analysis, analyze(live.lines));
      nTold.push(analysis.ties.summaries.length);
    }
    assert.deepEqual(nTold, [1, 0, 0, 0, 0, 0, 1]);
  });

  it("of a summary follow the columns that it names, however they are edited", () => {
    const calls = table(
      ["Office", "Calls", "Share"],
      ["North", 3814, 61],
      ["South", 2459, 39],
      ["Total", 6273, 100],
    );
    const keys = table(["Figure", "Number"], ["Staff", 41], ["Calls", 6723], ["Days", 251]);
    const live = new LiveText([keys, calls].join("\n\n"));
    let analysis = analyze(live.lines);
    const edits = [
      ["| Office | Calls", "Rings"],
      ["| Office | Rings", "Calls"],
      ["| Total | 6273", "6237"],
      ["| Total | 6237", "6273"],
      ["| Calls | 6723", "6273"],
    ] as const;
    const nTold = edits.map(([found, typed]) => {
      const line = live.lines.findIndex((text) => text.startsWith(found));
      const from = found.length - typed.length;
      const change = live.replace({ line, character: from }, { line, character: found.length }, typed);
      analysis = analyze(live.lines, undefined, { analysis, change });
      assert.deepEqual(analysis, analyze(live.lines));
      return analysis.ties.summaries.length;
    });
    assert.deepEqual(nTold, [0, 1, 0, 1, 0]);
  });
});
