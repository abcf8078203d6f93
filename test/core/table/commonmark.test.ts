import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { scanBlocks } from "../../../server/core/block/scan.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";
import { splitLines } from "../../../server/core/text/lines.ts";

/**
 * Headings and pipe tables agree with micromark, which follows CommonMark 0.31 and GFM 0.29 to the letter. Known
 * differences, each of which a test below pins down:
 *
 * - a row of dashes between body rows is a rule drawn by the writer, not a row of cells;
 * - front matter is no Setext heading, as every site generator has it;
 * - a table in an indented code block is read as a table: whoever indents a table by four blanks in a report
 *   means a table;
 * - headings inside quotes and list items open no section, since a section cannot lie within a paragraph's frame.
 */
interface Outline {
  /** "line#level", from 1. */
  readonly headings: string[];
  /** "first-last: row,column=text; …", lines from 1, rules and blank cells left out. */
  readonly tables: string[];
}

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number];

function micromarkOutline(text: string): Outline {
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const outline: Outline = { headings: [], tables: [] };
  const visit = (node: Node, depth: number): void => {
    if (node.type === "heading" && depth === 1)
      outline.headings.push(`${node.position!.start.line}#${node.depth}`);
    if (node.type === "table") outline.tables.push(tableOf(text, node));
    else if ("children" in node) for (const child of node.children) visit(child as Node, depth + 1);
  };
  visit(tree, 0);
  return outline;
}

function tableOf(text: string, table: Extract<Node, { type: "table" }>): string {
  const nColumns = table.children[0]!.children.length;
  const rows = table.children.map((row) =>
    row.children.slice(0, nColumns).map(({ children }) => {
      if (children.length === 0) return "";
      const [first, last] = [children[0]!, children[children.length - 1]!];
      return text
        .slice(first.position!.start.offset, last.position!.end.offset)
        .replace(/^[ \t]+|[ \t]+$/g, "");
    }),
  );
  const { start, end } = table.position!;
  return written(
    start.line,
    end.line,
    rows.filter((row) => !isRule(row)),
  );
}

function isRule(row: readonly string[]): boolean {
  return row.some((text) => text !== "") && row.every((text) => text === "" || /^:?[-=]{3,}:?$/.test(text));
}

function written(first: number, last: number, rows: readonly (readonly string[])[]): string {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((text, column) => (text === "" ? [] : [`${at},${column}=${text}`])),
  );
  return `${first}-${last}: ${cells.join("; ")}`;
}

function ourOutline(text: string): Outline {
  const outline: Outline = { headings: [], tables: [] };
  let line = 1;
  for (const { heading, kind, syntax, lines } of scanBlocks(splitLines(text))) {
    if (heading?.mark.startsWith("#")) outline.headings.push(`${line}${heading.mark}`);
    if (kind === "table" && syntax === "pipe") {
      const { cells, nRows } = pipeSyntax.read(lines);
      const rows = Array.from({ length: nRows }, (): string[] => []);
      for (const cell of cells) rows[cell.row]![cell.column] = cell.text;
      const filled = rows.map((row) => Array.from(row, (cell) => cell ?? ""));
      outline.tables.push(written(line, line + lines.length - 1, filled));
    }
    line += lines.length;
  }
  return outline;
}

describe("CommonMark and GFM", () => {
  const agrees = (what: string, text: string) =>
    it(what, () => assert.deepEqual(ourOutline(text), micromarkOutline(text)));

  describe("headings", () => {
    agrees("ATX of all levels", "# a\n\n## b\n\n### c\n\n###### f\n\n####### g\n");
    agrees("ATX without a blank is text", "#a\n\n#\ta\n");
    agrees("ATX with closing marks and indents", "## a ##\n\n   # b\n\n    # code\n");
    agrees("ATX interrupts a paragraph", "text\n# a\ntext\n");
    agrees("an empty ATX heading", "#\n\n## \n");
    agrees("an escaped mark", "\\# a\n");
    agrees("Setext of both levels", "a\n===\n\nb\n---\n");
    agrees("Setext over several lines", "a\nb\n===\n");
    agrees("a thematic break after a blank line", "a\n\n---\n");
    agrees("marks in fenced code", "```\n# a\n```\n\n~~~sh\n# b\n~~~\n");
    agrees("a fence that is never closed", "# a\n\n```\n# b\n");
    agrees("a fence within a longer fence", "````\n```\n# a\n```\n````\n# b\n");
    agrees("marks in comments and HTML blocks", "<!--\n# a\n-->\n\n<div>\n# b\n</div>\n\n# c\n");
    agrees("no heading in a table's rows", "| # a | b |\n|---|---|\n| # c | d |\n");
  });

  describe("tables", () => {
    agrees("the example of the specification", "| foo | bar |\n| --- | --- |\n| baz | bim |\n");
    agrees("cells that do not line up, alignment", "| abc | defghi |\n:-: | -----------:\nbar | baz\n");
    agrees("escaped pipes", "| f\\|oo |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n");
    agrees("pipes in code spans", "| a | b |\n|---|---|\n| `x|y` | z |\n");
    agrees("doubled backslashes", "| a | b |\n|---|---|\n| x\\\\| y |\n");
    agrees("a quote ends the table", "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n");
    agrees(
      "a line without pipes is a row, a blank line ends it",
      "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n",
    );
    agrees("a delimiter row of another width", "| abc | def |\n| --- |\n| bar |\n");
    agrees("too few and too many cells", "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n");
    agrees("no body", "| abc | def |\n| --- | --- |\n");
    agrees("a table interrupts a paragraph", "text\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    agrees("one column", "| a |\n|---|\n| 1 |\n\na\n:-\n1\n");
    agrees("indents of up to three", "  | a | b |\n   |---|---|\n | 1 | 2 |\n");
    agrees("an indented line ends the table", "| a | b |\n|---|---|\n| 1 | 2 |\n    | 3 | 4 |\n");
    agrees("TABs around cells", "|\ta\t|\tb\t|\n|---|---|\n|\t1\t|\t2\t|\n");
    agrees("blank cells", "| | b |\n|---|---|\n| 1 | |\n||2|\n");
    agrees("in a list item", "- | a | b |\n  |---|---|\n  | 1 | 2 |\n");
    agrees(
      "in an ordered item, below its text",
      "1. text\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n\n2. more\n",
    );
    agrees("in a quote", "> | a | b |\n> |---|---|\n> | 1 | 2 |\n| 3 | 4 |\n");
    agrees("in a list within a quote", "> - | a | b |\n>   |---|---|\n>   | 1 | 2 |\n");
    agrees(
      "a heading, list, fence or break ends it",
      "|a|\n|-|\n|1|\n# h\n\n|a|\n|-|\n|2|\n- l\n\n|a|\n|-|\n|3|\n```\n```\n\n|a|\n|-|\n|4|\n***\n",
    );
    agrees("an HTML block ends it", "|a|\n|-|\n|1|\n<div>\n</div>\n\n|a|\n|-|\n|1|\n<!-- c -->\n");
    agrees("none in fenced code", "```\n| a | b |\n|---|---|\n| 1 | 2 |\n```\n");
    agrees("CRLF", "| a | b |\r\n|---|---|\r\n| 1 | 2 |\r\n");
  });

  describe("differences", () => {
    it("a row of dashes between rows is a rule", () => {
      const text = "| a | b |\n|---|---|\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n";
      assert.deepEqual(ourOutline(text).tables, ["1-5: 0,0=a; 0,1=b; 1,0=1; 1,1=2; 2,0=3; 2,1=4"]);
    });

    it("front matter is no heading", () =>
      assert.deepEqual(ourOutline("---\ntitle: a\n---\n\n# b\n").headings, ["5#1"]));

    it("an indented table is a table", () =>
      assert.equal(ourOutline("text\n\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n").tables.length, 1));
  });

  describe("real documents", () => {
    const shared = join(import.meta.dirname, "../../../../shared/corpus");
    for (const folder of ["documents", "negatives"]) {
      const path = join(shared, folder);
      it(`agree in ${folder}`, function () {
        if (!existsSync(path)) this.skip();
        for (const file of readdirSync(path).filter((name) => name.endsWith(".md"))) {
          const text = readFileSync(join(path, file), "utf8");
          const [ours, theirs] = [ourOutline(text), micromarkOutline(text)];
          const headings = theirs.headings.filter((heading) => !isFrontMatter(text, heading));
          assert.deepEqual(ours.headings, headings, file);
          assert.deepEqual(ours.tables, theirs.tables, file);
        }
      });
    }
  });
});

function isFrontMatter(text: string, heading: string): boolean {
  return /^---\r?\n/.test(text) && heading.startsWith("2#2");
}
