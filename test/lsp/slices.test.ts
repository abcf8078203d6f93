import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { OpenDocument } from "../../server/lsp/open-document.ts";
import { plain } from "../support/plain.ts";
import { Random } from "../support/random.ts";

const part = [
  "# Letters",
  "",
  "Plain words run on.",
  "",
  "| Region | Q1 | Q2 |",
  "| --- | ---: | ---: |",
  "| North | 10 | 20 |",
  "| South | 5 | 6 |",
  "| Total | 15 | 27 |",
  "",
];
const nParts = 300;

/** A part whose table adds up, both ways. */
const soundPart = [
  "# Visits",
  "",
  "| Region | Q1 | Q2 | Year |",
  "| --- | ---: | ---: | ---: |",
  "| North | 10 | 20 | 30 |",
  "| South | 5 | 6 | 11 |",
  "| West | 7 | 8 | 15 |",
  "| Total | 22 | 34 | 56 |",
  "",
];

describe("a long text", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    it(`is read the same in slices as at once, whatever is typed meanwhile (seed ${seed})`, async () => {
      const random = new Random(seed);
      const document = opened(Array.from({ length: nParts }, () => part.join("\n")).join("\n"));
      let isRead = false;
      const reading = document.read().then(() => {
        isRead = true;
      });
      for (let version = 2; !isRead; version++) {
        if (version < 12) document.change(version, [anyEdit(random, document.lines.length)]);
        await new Promise(setImmediate);
      }
      await reading;
      assert.deepEqual(plain(document.analysis), plain(analyze(document.lines)));
    });
  }

  it("lets others work between slices", async () => {
    const document = opened(Array.from({ length: nParts }, () => part.join("\n")).join("\n"));
    let nTurns = 0;
    let isRead = false;
    const reading = document.read().then(() => {
      isRead = true;
    });
    for (; !isRead; nTurns++) await new Promise(setImmediate);
    await reading;
    assert.ok(nTurns > 2, `${nTurns} turns`);
  });

  it("has every table asked in slices, too, whatever is typed meanwhile", async () => {
    const document = opened(Array.from({ length: nParts }, () => soundPart.join("\n")).join("\n"));
    let isAsked = false;
    const asked = new Set<number>();
    const asking = document
      .ask(({ table }) => asked.add(table.nRows))
      .then(() => {
        isAsked = true;
      });
    for (let version = 2; !isAsked; version++) {
      if (version < 6) document.change(version, [{ range: rangeAt(2 * version), text: "x" }]);
      await new Promise(setImmediate);
    }
    await asking;
    assert.ok(asked.has(5));
    assert.deepEqual(plain(document.analysis), plain(analyze(document.lines)));
  });

  it("is no longer read once it is closed", async () => {
    const read: number[] = [];
    const text = Array.from({ length: nParts }, () => part.join("\n")).join("\n");
    const document = new OpenDocument("file:///a.md", "markdown", 1, text, (lines, ...rest) => {
      read.push(lines.length);
      return analyze(lines, ...rest);
    });
    const reading = document.read();
    document.close();
    await reading;
    assert.ok(read.every((nLines) => nLines < nParts * part.length));
  });
});

function opened(text: string): OpenDocument {
  return new OpenDocument("file:///a.md", "markdown", 1, text, analyze);
}

function rangeAt(line: number) {
  const start = { line, character: 0 };
  return { start, end: start };
}

/** An edit somewhere: a key, a line break, a pasted part, or some lines taken out. */
function anyEdit(random: Random, nLines: number) {
  const start = { line: random.below(nLines), character: random.below(12) };
  const isRemoval = random.fraction() < 0.3;
  const end = isRemoval ? { line: start.line + random.below(30), character: 0 } : start;
  return {
    range: { start, end },
    text: isRemoval ? "" : random.pick(["7", "\n", `\n${part.join("\n")}\n`, "|"]),
  };
}
