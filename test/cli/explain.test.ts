import { strict as assert } from "node:assert";
import { crossfoot } from "./command.ts";

describe("explain", () => {
  it("prints a rule's page", async () => {
    const { status, out } = await crossfoot(["explain", "total-mismatch"]);
    assert.match(out, /^# total-mismatch\n/);
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
