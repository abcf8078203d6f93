import { strict as assert } from "node:assert";
import { readDirective } from "../../../server/core/check/directive.ts";
import { assertMarked, findingsIn } from "../../support/report.ts";

const wrong = `
| Office | 2023 | 2024 |
|--------|-----:|-----:|
| Quay   | 1204 | 1377 |
| Mill   | 2319 | 2480 |
| Ford   |  871 |  902 |
| Total  | 4394 | 4859 |
`;

describe("suppress", () => {
  const silent = (name: string, text: string) => it(name, () => assert.deepEqual(findingsIn(text), []));

  it("reports where nothing is suppressed", () =>
    assert.deepEqual(
      findingsIn(wrong).map(({ rule }) => rule),
      ["total-mismatch"],
    ));

  silent("silences the table below", `<!-- crossfoot-ignore: the harbour is counted elsewhere -->\n${wrong}`);
  silent("silences the named rule", `<!-- crossfoot-ignore total-mismatch -->\n${wrong}`);
  silent("takes a plain line, too", `crossfoot-ignore total-mismatch: 另有说明\n${wrong}`);
  silent("silences a section", `# One\n\n<!-- crossfoot-ignore-section -->\n\nWords.\n${wrong}`);
  silent("silences a file from anywhere in it", `${wrong}\n\n# Notes\n\n<!-- crossfoot-ignore-file -->\n`);

  it("silences the paragraph below where it is for a line and stands alone", () => {
    const sentence = "The harbour has 12 boats: 5 red ones, 4 blue ones and 2 green ones.";
    const note = "crossfoot-ignore-line prose-mismatch: one is away";
    assert.deepEqual(findingsIn(`※ ${note}\n\n${sentence}`), []);
    assert.deepEqual(findingsIn(`<!-- ${note} -->\n${sentence}`), []);
    assert.deepEqual(
      findingsIn(`※ ${note}\n\nWords.\n\n${sentence}`).map(({ rule }) => rule),
      ["unused-suppression", "prose-mismatch"],
    );
  });

  it("leaves the other tables alone", () => {
    const text = `<!-- crossfoot-ignore -->\n${wrong}\nand\n${wrong}`;
    assert.deepEqual(
      findingsIn(text).map(({ rule, range }) => `${rule} ${range.start.line}`),
      ["total-mismatch 16"],
    );
  });

  it("tells of one that silences nothing", () =>
    assertMarked(`
<!-- crossfoot-ignore misfit-figure: no longer true -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression

| Office | 2023 |
|--------|-----:|
| Quay   | 1204 |
| Mill   | 2319 |
| Total  | 3523 |
`));

  it("tells of one that names no rule", () =>
    assertMarked(`
<!-- crossfoot-ignore total-mismach -->
                      ^^^^^^^^^^^^^ unknown-rule: There is no rule “total-mismach”, so this silences nothing. Did you mean “total-mismatch”?
`));
});

describe("readDirective", () => {
  it("reads rules and scope, and passes over the reason", () => {
    const directive = readDirective("  // crossfoot-ignore-section ragged-row，total-mismatch：四舍五入");
    assert.equal(directive?.scope, "section");
    assert.deepEqual(
      directive?.rules.map(({ name }) => name),
      ["ragged-row", "total-mismatch"],
    );
  });

  it("covers its own line where it stands behind something", () =>
    assert.equal(readDirective("66 <!-- crossfoot-ignore -->")?.scope, "line"));

  it("takes no other word for it", () => {
    assert.equal(readDirective("crossfoot-ignored"), null);
    assert.equal(readDirective("we say crossfoot-ignore in prose"), null);
  });
});
