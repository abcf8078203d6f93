import { strict as assert } from "node:assert";
import { crossfoot } from "./command.ts";

describe("explain", () => {
  it("prints a rule's page", async () => {
    const { status, out } = await crossfoot(["explain", "total-mismatch"]);
    assert.match(out, /^# total-mismatch\n/);
    assert.equal(status, 0);
  });

  it("prints it in the language of the terminal, with the instructions that it shows", async () => {
    const { out } = await crossfoot(["explain", "--locale", "zh-cn", "unknown-rule"]);
    assert.match(out, /^# unknown-rule\n\n忽略标记中/);
    assert.match(out, /<!-- crossfoot-ignore total-mismatch -->/);
  });

  it("lists the rules with what they are about where none is named", async () => {
    const { status, out } = await crossfoot(["explain"]);
    assert.match(out, /^blank-figure +A figure of an official form that was left blank\.\n/);
    assert.match(out, /\nunused-suppression +A suppression that silences nothing\.\n$/);
    assert.equal(status, 0);
  });

  it("names the rules there are when asked for one that is not", async () => {
    const { status, err } = await crossfoot(["explain", "nonsense"]);
    assert.match(err, /there is no rule “nonsense”; the rules are: .*total-mismatch/);
    assert.equal(status, 2);
  });

  it("names the rule that was meant by a slip of the finger", async () => {
    const { status, err } = await crossfoot(["explain", "total-mismach"]);
    assert.equal(err, "crossfoot: there is no rule “total-mismach”; did you mean “total-mismatch”?\n");
    assert.equal(status, 2);
  });
});
