import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { scanBlocks } from "../../../server/core/block/scan.ts";
import { textIn } from "../../../server/core/text/lines.ts";
import { drawnTables } from "../../support/drawn-tables.ts";

const rows = [
  ["Quay", "2023", "2024"],
  ["North", "40", "41"],
  ["South", "25", "20"],
];

/** The tables of a text: syntax, and the cells with what stands at their places. */
function tablesIn(lines: readonly string[]): string[] {
  const { blocks, studies } = analyze(lines);
  return studies.flatMap((study, at) => {
    if (!study) return [];
    for (const { span, text } of study.table.cells)
      if (span.line === span.lastLine) assert.equal(textIn(blocks[at]!.lines, span), text);
    return [`${study.table.syntax}: ${study.table.cells.map(({ text }) => text).join(" ")}`];
  });
}

const cells = rows.flat().join(" ");

describe("tables in frames", () => {
  const quoted = (text: readonly string[]) => text.map((line) => `> ${line}`);
  const listed = (text: readonly string[]) => text.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
  const commented = (text: readonly string[]) => text.map((line) => `  // ${line}`);
  for (const name of ["pipe", "org", "grid", "box", "rst-simple", "asciidoc"]) {
    for (const [place, frame] of Object.entries({
      "a quote": quoted,
      "a list item": listed,
      "a comment": commented,
    })) {
      it(`are read in ${place}: ${name}`, () => {
        const lines = ["Words.", "", ...frame(drawnTables[name]!(rows)), "", "Words."];
        assert.deepEqual(tablesIn(lines), [`${name}: ${cells}`]);
      });
    }
  }

  it("are read in a quote in a list item", () => {
    const lines = drawnTables.grid!(rows).map((line) => `> ${line}`);
    assert.deepEqual(tablesIn(lines.map((line, at) => (at === 0 ? `1. ${line}` : `   ${line}`))).length, 1);
  });

  it("are read without drawing where every line is quoted", () => {
    assert.deepEqual(tablesIn(["> Quay\t2023", "> North\t40", "> South\t25"]), [
      "tab: Quay 2023 North 40 South 25",
    ]);
    assert.deepEqual(tablesIn(["// Quay    2023", "// North     40", "// South     25"]), [
      "aligned: Quay 2023 North 40 South 25",
    ]);
  });

  it("end where the frame does", () => {
    const lines = [...quoted(drawnTables.grid!(rows)), "| after | 5 |"];
    assert.deepEqual(tablesIn(lines), [`grid: ${cells}`]);
  });

  it("are none where lists, quotes and comments hold words", () => {
    for (const text of [
      "- one  12\n- two  14\n- three  16",
      "> so it  went\n> on and on",
      "// a\n// b",
      "- | a\n- | b",
    ])
      assert.ok(
        scanBlocks(text.split("\n")).every(({ syntax }) => !syntax?.startsWith("framed")),
        text,
      );
  });

  it("are silent where they are commented out", () => {
    const lines = drawnTables.pipe!(rows);
    assert.deepEqual(tablesIn(lines.map((line) => `# ${line}`)), []);
    assert.deepEqual(tablesIn(["<!--", ...lines, "-->"]), []);
  });

  for (const line of ["> |", "> a  1", "- +--+", "// |===", "> [", "> > > | a |"])
    it(`cost no more than the text is long where all lines are ${line}`, () => {
      const [once, twice] = [countLooks(line, 400), countLooks(line, 800)];
      assert.ok(twice <= 2.3 * once, `${once} looks at 400 lines, ${twice} at 800`);
    });
});

/** How often lines are looked at in a text of so many equal ones. */
function countLooks(line: string, nLines: number): number {
  let nLooks = 0;
  const lines = new Proxy(new Array<string>(nLines).fill(line), {
    get(target, key) {
      nLooks++;
      return Reflect.get(target, key);
    },
  });
  scanBlocks(lines);
  return nLooks;
}
