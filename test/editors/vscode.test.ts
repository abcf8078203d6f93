import { strict as assert } from "node:assert";
import { mkdirSync } from "node:fs";
import { browserPath, openExample, type Workbench } from "./workbench.ts";

/** UPDATE=1 takes the pictures for the documentation; else they go where nobody keeps them. */
const pictures = process.env.UPDATE ? "docs/images" : ".workbench";

describe("VS Code for the Web", function () {
  this.timeout(120_000);
  let code: Workbench;

  before(async function () {
    if (!browserPath) return this.skip();
    mkdirSync(pictures, { recursive: true });
    code = await openExample("first-look.md");
  });
  after(() => code?.close());

  it("underlines the wrong total and lists it among the problems", async () => {
    assert.match(await code.line("Total"), /^\| Total {3}\| {5}5,179 \| {2}2,763 \| {4}7,492/);
    const problems = await code.problems();
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /7,492.*7,942/);
  });

  it("lists the sections in the outline", async () => {
    const names = await code.outline();
    for (const name of [
      "Harbour office, report for 2024",
      "1. Visitors",
      "2. Income and spending",
      "3. Outlook",
    ]) {
      assert.ok(names.includes(name), `${name} in ${names.join("; ")}`);
    }
  });

  it("shows the sum on hover", async () => {
    assert.match(await code.hover(), /1,522 \+ 2,372 \+ 2,656 \+ 1,392/);
    await code.picture(`${pictures}/hover.png`, { x: 346, y: 0, width: 852, height: 500 });
  });

  it("puts the total right with the quick fix, and the problem is gone", async () => {
    const titles = await code.quickFixes();
    await code.picture(`${pictures}/first-look.png`, { x: 48, y: 0, width: 1152, height: 760 });
    assert.match(titles[0]!, /7,942/);
    await code.page.keyboard.press("Enter");
    await code.page.waitForSelector(".squiggly-error", { state: "detached", timeout: 20_000 });
    assert.match(await code.line("Total"), /^\| Total {3}\| {5}5,179 \| {2}2,763 \| {4}7,942/);
    await code.page.waitForSelector(".markers-panel .monaco-list-row", {
      state: "detached",
      timeout: 20_000,
    });
  });

  it("starts the server again on command, and opens the sample of the walkthrough", async () => {
    await code.command("Crossfoot: Restart the Server");
    await code.command("Crossfoot: Open a Sample Report");
    await code.page.waitForSelector(".squiggly-error", { timeout: 30_000 });
    assert.match(await code.line("Total"), /7,492/);
  });
});

describe("VS Code for the Web, in Chinese", function () {
  this.timeout(120_000);
  let code: Workbench;

  before(async function () {
    if (!browserPath) return this.skip();
    mkdirSync(pictures, { recursive: true });
    code = await openExample("first-look.zh-cn.md", { "crossfoot.locale": "zh-cn" });
  });
  after(() => code?.close());

  it("says what is wrong, links to where that is explained, and offers the fix", async () => {
    assert.match((await code.problems()).join(), /应为 7,942/);
    await code.outline();
    assert.match(await code.hover(), /4 个分项的合计：不平衡/);
    const link = code.page.locator(".monaco-hover a", { hasText: "total-mismatch" }).first();
    assert.match((await link.getAttribute("href")) ?? "", /\/docs\/zh-cn\/rules\/total-mismatch\.md$/);
    await code.page.keyboard.press("Escape");
    const titles = await code.quickFixes();
    await code.picture(`${pictures}/first-look.zh-cn.png`, { x: 48, y: 0, width: 1152, height: 760 });
    assert.match(titles[0]!, /重新计算合计：7,492 → 7,942/);
  });
});
