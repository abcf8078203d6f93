import { strict as assert } from "node:assert";
import { asciidocSyntax } from "../../../server/core/table/syntax/asciidoc.ts";
import { gridText } from "../../support/grid-text.ts";

const text = (...lines: string[]): string => lines.join("\n");
const read = (...lines: string[]): string => gridText(asciidocSyntax.read(lines));

describe("AsciiDoc tables", () => {
  it("read a row on a line, with a head set off by a blank line", () => {
    assert.equal(
      read("|===", "|Quay |2023 |2024", "", "|North |40 |41", "|南码头 |25 |20", "|==="),
      text("Quay | 2023 | 2024", "===", "North | 40 | 41", "南码头 | 25 | 20"),
    );
  });

  it("read a cell on a line, as cols and options say", () => {
    assert.equal(
      read(
        '[cols="2*,>1",%header%footer]',
        ".Ferry traffic",
        "|===",
        "|Quay",
        "|2023",
        "|2024",
        "",
        "|North",
        "|40",
        "|41",
        "",
        "|Total",
        "|40",
        "|41",
        "|===",
      ),
      text("Quay | 2023 | 2024", "===", "North | 40 | 41", "---", "Total | 40 | 41"),
    );
  });

  it("read spans, repeats, styles and escaped bars", () => {
    assert.equal(
      read(
        "[cols=4*]",
        "|===",
        ".2+|Quay 2+^|Ferries |Note",
        "|2023 |2024 s|a\\|b",
        "2+>|Total 2*|65",
        "|===",
      ),
      text("Quay | Ferries | ← | Note", "↑ | 2023 | 2024 | a\\|b", "Total | ← | 65 | 65"),
    );
  });

  it("join a cell that goes on over lines", () => {
    assert.equal(
      read("|===", "|North", "and pier |40", "|South |25", "|==="),
      text("North and pier", "40", "South", "25"),
    );
    assert.equal(
      read("|===", "|Quay |Load", "|North", "and pier |40", "|==="),
      text("Quay | Load", "North and pier | 40"),
    );
  });

  it("measures attributes, title, frame and what is between", () => {
    const table = ["[cols=2*]", ".Title", "|===", "|a |b", "", "|1", "|2", "|===", "text"];
    assert.equal(asciidocSyntax.measure(table, 0), 8);
    assert.equal(asciidocSyntax.measure(table, 2), 6);
    assert.equal(asciidocSyntax.measure(["|===", "|a |b", "|1 |2", "", "== Next", "text"], 0), 3);
    assert.equal(asciidocSyntax.measure(["[cols=2*]", "text"], 0), 0);
    assert.equal(asciidocSyntax.measure(["| a | b |"], 0), 0);
  });

  it("read a megabyte of bars, spans and repeats", () => {
    for (const content of [
      "|".repeat(1_000_000),
      "999.999+|".repeat(120_000),
      "100*|".repeat(200_000),
      ".999+|\n".repeat(140_000),
    ]) {
      const lines = ["|===", ...content.split("\n"), "|==="];
      assert.equal(asciidocSyntax.measure(lines, 0), lines.length);
      assert.ok(asciidocSyntax.read(lines).cells.length > 0);
    }
  });
});
