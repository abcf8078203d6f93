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

const calls = table(
  ["Office", "Calls", "Share"],
  ["North", 3814, 61],
  ["South", 2459, 39],
  ["Total", 6273, 100],
);
const keys = (n: number) => table(["Figure", "Number"], ["Staff", 41], ["Calls", n], ["Days", 251]);

/**
 * How many rows of summaries are contradicted after each of some edits, which write another beginning of a line; after
 * each, what is known is what a new text would show.
 */
function toldAfter(text: string, edits: readonly (readonly [begins: string, written: string])[]): number[] {
  const live = new LiveText(text);
  let analysis = analyze(live.lines);
  return edits.map(([begins, written]) => {
    const line = live.lines.findIndex((text) => text.startsWith(begins));
    const change = live.replace({ line, character: 0 }, { line, character: begins.length }, written);
    analysis = analyze(live.lines, undefined, { analysis, change });
    assert.deepEqual(analysis, analyze(live.lines));
    return analysis.ties.summaries.length;
  });
}

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
    const edits = [
      ["| Total | 79", "| Total | 97"],
      ["| Total | 97", "| Total | 79"],
      ["## Printing", "## Prints"],
      ["## Prints", "## Printing"],
      ["## Travel", "## Printing"],
      ["## Printing", "## Travel"],
      ["| Printing | 79", "| Printing | 78"],
    ] as const;
    assert.deepEqual(toldAfter([summary, ...details].join("\n\n"), edits), [1, 0, 0, 0, 0, 0, 1]);
  });

  it("of a summary follow the columns that it names, however they are edited", () => {
    const edits = [
      ["| Office | Calls", "| Office | Rings"],
      ["| Office | Rings", "| Office | Calls"],
      ["| Total | 6273", "| Total | 6237"],
      ["| Total | 6237", "| Total | 6273"],
      ["| Calls | 6723", "| Calls | 6273"],
    ] as const;
    assert.deepEqual(toldAfter([keys(6723), calls].join("\n\n"), edits), [0, 1, 0, 1, 0]);
  });
});
