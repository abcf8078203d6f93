import { strict as assert } from "node:assert";
import { crossfoot } from "./command.ts";

describe("outline", () => {
  it("prints headings with their lines, and tables under them", async () => {
    const input = "# Harbour\n\n## Visitors\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    const { status, out } = await crossfoot(["outline", "-"], { input });
    assert.match(out, /^-\n {5}1 {2}Harbour\n {5}3 {4}Visitors\n {5}5 {6}▦ .*\n\n$/);
    assert.equal(status, 0);
  });
});
