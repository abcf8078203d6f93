import { strict as assert } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import { annualReport, type Generated, ledger, type Wanted } from "./support/generate.ts";
import { applyEdits, findingsIn, isSerious, listed } from "./support/report.ts";
import { sabotage } from "./support/sabotage.ts";
import { type TextForm, textForms } from "./support/text-forms.ts";

/** What holds for every report, tried on reports that nobody wrote. */
describe("laws", () => {
  const forms = Object.keys(textForms) as TextForm[];
  const seeds = [1, 2, 3, 4, 5, 6];

  for (const form of forms) {
    it(`a sound report is silent: ${form}`, () => {
      for (const seed of seeds) for (const write of [annualReport, ledger]) silent(write, { seed, form });
    });

    it(`one mistyped figure is found, named and put right: ${form}`, () => {
      for (const seed of seeds) {
        named(annualReport({ seed, form }), "requests:", seed);
        named(ledger({ seed, form }), "ledger:", seed);
      }
    });

    it(`where only one sum vouches, the mistyped figure is among the suspects, and each way out is one: ${form}`, () => {
      for (const seed of seeds) suspected(annualReport({ seed, form }), "reviews:", seed);
    });
  }

  function silent(write: (wanted: Wanted) => Generated, wanted: Wanted): void {
    const { text } = write(wanted);
    assert.deepEqual(listed(findingsIn(text).filter(isSerious)), [], text);
  }

  function named(report: Generated, among: string, seed: number): void {
    const { text, place, wrong } = sabotage(report, among, seed);
    const found = findingsIn(text).filter(isSerious);
    const story = `${place.name}: ${place.written} became ${wrong} in\n${text}`;
    assert.equal(found.length, 1, `${listed(found).join("\n")}\n${story}`);
    const [finding] = found;
    assert.deepEqual(finding!.range, place.range, `${listed(found).join("\n")}\n${story}`);
    const fix = finding!.fixes.find(({ preferred }) => preferred);
    assert.ok(fix, `no preferred fix: ${story}`);
    assert.equal(applyEdits(text, fix.edits), report.text, story);
  }

  function suspected(report: Generated, among: string, seed: number): void {
    const { text, place, wrong } = sabotage(report, among, seed);
    const found = findingsIn(text).filter(isSerious);
    const story = `${place.name}: ${place.written} became ${wrong} in\n${text}`;
    const suspects = found.flatMap((finding) => [
      finding.range,
      ...finding.suspects.map(({ range }) => range),
    ]);
    assert.ok(
      suspects.some((range) => isDeepStrictEqual(range, place.range)),
      story,
    );
    for (const { title, edits } of found.flatMap(({ fixes }) => fixes)) {
      const left = findingsIn(applyEdits(text, edits)).filter(isSerious);
      assert.deepEqual(listed(left), [], `after “${title}”: ${story}`);
    }
  }
});
