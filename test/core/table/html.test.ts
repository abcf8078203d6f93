import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Tokenizer } from "htmlparser2";
import { tagsIn } from "../../../server/core/table/layout/html-tags.ts";
import { htmlSyntax } from "../../../server/core/table/syntax/html.ts";
import { splitLines, textIn } from "../../../server/core/text/lines.ts";
import { gridText } from "../../support/grid-text.ts";

const text = (...lines: string[]): string => lines.join("\n");
const read = (source: string): string => gridText(htmlSyntax.read(splitLines(source)));

/** Where each tag starts, its name, and whether it closes, as an independent parser has it. */
function tagsOfHtmlparser2(source: string): [number, string, boolean][] {
  const found: [number, string, boolean][] = [];
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (start, end) => found.push([start - 1, source.slice(start, end).toLowerCase(), false]),
      onclosetag: (start, end) => found.push([start - 2, source.slice(start, end).toLowerCase(), true]),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return found;
}

describe("HTML tables", () => {
  it("read head, body and foot, with spans expanded", () => {
    assert.equal(
      read(
        text(
          "<table class='report'>",
          "  <caption>Ferry traffic</caption>",
          "  <thead>",
          '    <tr><th rowspan="2">Quay</th><th colspan=2>Ferries</th></tr>',
          "    <tr><th>2023</th><th>2024</th></tr>",
          "  </thead>",
          "  <tbody>",
          "    <tr><td>North</td><td>40</td><td>41</td></tr>",
          "    <tr><td>South</td><td>25</td><td>20</td></tr>",
          "  </tbody>",
          "  <tfoot><tr><td>Total</td><td>65</td><td>61</td></tr></tfoot>",
          "</table>",
        ),
      ),
      text(
        "Quay | Ferries | ←",
        "↑ | 2023 | 2024",
        "===",
        "North | 40 | 41",
        "South | 25 | 20",
        "---",
        "Total | 65 | 61",
      ),
    );
  });

  it("read tags in capitals without end tags", () => {
    assert.equal(
      read("<TABLE><TR><TH>码头<TH>2023\n<TR><TD>北<TD>40\n<TR><TD>南<TD ROWSPAN=0>25\n<TR><TD>合计</TABLE>"),
      text("码头 | 2023", "===", "北 | 40", "南 | 25", "合计 | ↑"),
    );
  });

  it("show exact places within tags, blanks and entities", () => {
    const lines = [
      "<table><tr><td><b> 1,250 </b></td><td>&nbsp;12&nbsp;</td><td>12<sup>a</sup></td><td></td>",
      "<td>",
      "  R&amp;D",
      "</td><td>&emsp;North and<br>",
      "  pier</td></tr></table>",
    ];
    const cells = htmlSyntax.read(lines).cells;
    assert.deepEqual(
      cells.map((cell) => textIn(lines, cell.span)),
      ["1,250", "12", "12<sup>a</sup>", "", "R&amp;D", "North and<br>\n  pier"],
    );
    assert.deepEqual(
      cells.map((cell) => cell.text),
      ["1,250", "12", "12<sup>a</sup>", "", "R&amp;D", "North and pier"],
    );
    assert.deepEqual(
      cells.map((cell) => cell.indent),
      [0, 1, 0, 0, 0, 2],
    );
  });

  it("pass over comments, quoted marks and scripts", () => {
    assert.equal(
      read(
        "<table><!-- <tr><td>9</td></tr> --><tr title='a > b'><td data-x=\"</td>\">1</td><script>'<td>'</script><td>2 < 3</td></tr></table>",
      ),
      "1 | 2 < 3",
    );
  });

  it("follow a table in a cell, and one that shares its line, with their rows", () => {
    assert.equal(
      read(
        "<table><tr><td><table><tr><td>1<td>2</table></td><td>menu</td></tr></table><table><tr><td>3<td>4</table>",
      ),
      text("_ | menu", "---", "1 | 2", "---", "3 | 4"),
    );
  });

  it("take no more columns than have cells", () => {
    assert.equal(
      read("<table><tr><td colspan=9>Title</td></tr><tr><td>a<td>b</tr></table>"),
      text("Title | ←", "a | b"),
    );
  });

  it("measures from the tag that opens to the one that closes", () => {
    const lines = ["<table>", "<tr><td>", "", "a", "", "</td></tr>", "</table>", "text"];
    assert.equal(htmlSyntax.measure(lines, 0), 7);
    assert.equal(htmlSyntax.measure(["<div>", ...lines], 0), 8);
    assert.equal(htmlSyntax.measure(["> <table><tr><td>1", "> </table>"], 0), 2);
    assert.equal(
      htmlSyntax.measure(["<table>", "<tr><td>1", "", ...new Array<string>(99).fill("text")], 0),
      2,
    );
    assert.equal(htmlSyntax.measure(["See <table> there."], 0), 0);
    assert.equal(htmlSyntax.measure(["<tablet>", "</table>"], 0), 0);
    assert.equal(htmlSyntax.measure(["<!-- <table> -->"], 0), 0);
  });

  it("sees the tags that htmlparser2 sees", () => {
    const tag = fc.constantFrom(
      "<td>",
      "</td>",
      "<TR class=a>",
      '<th title="a>b">',
      "<td colspan = '2' >",
      "<br/>",
      "<b\n x>",
      "</tr >",
      "<!-- <td> -->",
      "<td a=b'c>",
    );
    const words = fc.constantFrom("12", " < ", "a<3", "&amp;", "\n", ">", "'", '"', "=", "< td>");
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, words), { maxLength: 30 }), (pieces) => {
        const source = pieces.join("");
        const starts = [0];
        for (const line of splitLines(source)) starts.push(starts[starts.length - 1]! + line.length + 1);
        const ours = [...tagsIn(splitLines(source))].map((tag) => [
          starts[tag.line]! + tag.from,
          tag.name,
          tag.closing,
        ]);
        assert.deepEqual(ours, tagsOfHtmlparser2(source));
      }),
    );
  });

  for (const [name, source] of [
    ["open tags", "<table>".repeat(150_000)],
    ["tags never closed", `<table>${"<a ".repeat(350_000)}`],
    ["comments never closed", `<table>${"<!--".repeat(250_000)}`],
    ["comments", `<table>${"<!---->".repeat(150_000)}`],
    ["scripts", `<table>${"<script>".repeat(125_000)}`],
    ["quotes", `<table>${"<td a='".repeat(150_000)}`],
    ["spans", `<table>${"<tr><td rowspan=65534 colspan=1000>".repeat(30_000)}`],
    ["spans over lines", `<table>\n${"<tr><td rowspan=0><td rowspan=0>\n".repeat(30_000)}`],
    ["entities", `<table><tr><td>${"&nbsp;".repeat(170_000)}`],
    ["lines of entities", `<table><tr><td>${"&nbsp;\n".repeat(150_000)}`],
    ["lines of open divs", "<div>\n".repeat(170_000)],
  ] as const) {
    it(`read a megabyte of ${name}`, () => {
      const lines = splitLines(source);
      htmlSyntax.measure(lines, 0);
      const table = htmlSyntax.read(lines);
      assert.ok(table.nRows * table.nColumns < 20_000_000);
    });
  }
});
