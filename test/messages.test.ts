import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { analyze } from "../server/core/analyze.ts";
import { documentKind } from "../server/core/document-kind.ts";
import type { Finding, Note } from "../server/core/model/finding.ts";
import { splitLines } from "../server/core/text/lines.ts";
import { type Locale, localeOf, render } from "../server/messages.ts";

/** The notes of all findings in the examples, each name once. */
function notesOfExamples(): Note[] {
  const notes = new Map<string, Note>();
  const add = (note: Note) => notes.set(note.message, note);
  const visit = ({ note, related, fixes }: Finding) => {
    add(note);
    for (const place of related) add(place.note);
    for (const { title } of fixes) add(title);
  };
  for (const name of readdirSync("examples", { recursive: true }) as string[]) {
    if (!/\.(md|txt|report|csv|tsv)$/.test(name)) continue;
    const reading = { kind: documentKind(name), profile: "auto" };
    const { studies, findings } = analyze(splitLines(readFileSync(`examples/${name}`, "utf8")), reading);
    for (const finding of [...findings, ...studies.flatMap((study) => study?.findings ?? [])]) visit(finding);
  }
  return [...notes.values()];
}

describe("messages", () => {
  const notes = notesOfExamples();

  for (const locale of ["en", "zh-cn"] satisfies Locale[]) {
    it(`say all that is found in the examples, in ${locale}`, () => {
      assert.ok(notes.length > 0);
      for (const note of notes) {
        const sentence = render(note, locale);
        assert.notEqual(sentence, note.message, "a note without a sentence");
        assert.doesNotMatch(sentence, /undefined|\[object/, note.message);
        if (locale === "en")
          assert.doesNotMatch(sentence.replace(/[“"'].*?[”"']/g, ""), /[，。：]/u, note.message);
      }
    });
  }

  it("speak Chinese to whoever asks for any Chinese, else English", () => {
    assert.deepEqual(["zh-CN", "zh", "zh-Hans-CN", "zh_TW.UTF-8"].map(localeOf), [
      "zh-cn",
      "zh-cn",
      "zh-cn",
      "zh-cn",
    ]);
    assert.deepEqual(["en", "de-AT", "", undefined, "zhong"].map(localeOf), ["en", "en", "en", "en", "en"]);
  });
});
