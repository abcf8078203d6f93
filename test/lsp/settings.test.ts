import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { plain } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";

const report = "# 2020 🧾\n\n| 区 | 收入 |\n|---|---:|\n| 东 | 20 |\n";
const warning = 2;

describe("wrong settings of the editor", () => {
  let client: Client;

  afterEach(() => client.stop());

  /** What the user has been told once the server has answered for a text. */
  async function shown(uri: string): Promise<string[]> {
    await client.diagnostics(uri);
    assert.ok(client.shown.every(({ type }) => type === warning));
    return client.shown.splice(0).map(({ message }) => message);
  }

  it("are told to the user in one message: what is wrong, and what to do", async () => {
    client = await Client.start({
      settings: {
        profil: "none",
        codeLens: { enabled: "yes" },
        rules: { "total-mismach": "off" },
        trace: { server: "off" },
      },
    });
    const uri = await client.open(report);
    const [said, ...more] = await shown(uri);
    assert.deepEqual(more, []);
    assert.equal(
      said,
      "Crossfoot ignores what is wrong in your editor's settings. " +
        "There is no setting “crossfoot.profil”. Did you mean “crossfoot.profile”? " +
        "“crossfoot.codeLens.enabled” cannot hold this value and is ignored. Accepted: true or false. " +
        "There is no rule “total-mismach”. Did you mean “total-mismatch”?",
    );
    assert.ok(client.logged.includes(said!), "and kept in the log");
  });

  it("are told in the user's language", async () => {
    client = await Client.start({ locale: "zh-CN", settings: { profil: "none" } });
    const uri = await client.open(report);
    assert.deepEqual(await shown(uri), [
      "编辑器的 Crossfoot 设置有误，已忽略错误之处。没有名为“crossfoot.profil”的设置。是否指“crossfoot.profile”？",
    ]);
  });

  it("are told once a change, whatever is opened", async () => {
    client = await Client.start({ settings: { profil: "none" } });
    const uri = await client.open(report);
    assert.equal((await shown(uri)).length, 1);
    assert.deepEqual(await shown(await client.open(report, "file:///reports/other.md")), []);
    await client.configure({ profil: "none", codeLens: { enabled: true } });
    assert.deepEqual(await shown(uri), [], "what was wrong before the change is known");
    await client.configure({ profil: "auto" });
    assert.equal((await shown(uri)).length, 1, "another wrong value");
    await client.configure({});
    assert.deepEqual(await shown(uri), []);
    await client.configure({ profil: "auto" });
    assert.equal((await shown(uri)).length, 1, "wrong again after it was right");
  });

  it("are told to clients that say their settings themselves", async () => {
    client = await Client.start({ capabilities: plain });
    const uri = await client.open(report);
    const told = async () => {
      await client.ask("textDocument/documentSymbol", { textDocument: { uri } });
      return client.shown.map(({ message }) => message).join();
    };
    assert.equal(await told(), "");
    await client.configure({ files: { exclude: "old" } });
    assert.match(
      await told(),
      /“crossfoot\.files\.exclude” cannot hold this value.*Accepted: a list of file patterns\./,
    );
  });
});

describe("the effective configuration", () => {
  it("says of each value who says so", async () => {
    const folder = mkdtempSync(join(tmpdir(), "crossfoot-"));
    const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
    mkdirSync(join(folder, "office"));
    writeFileSync(
      join(folder, "crossfoot.yaml"),
      "rules:\n  ragged-row: hint\n  total-mismatch: hint\nprofile: none\n",
    );
    writeFileSync(
      join(folder, "office/crossfoot.yaml"),
      "extends: ../crossfoot.yaml\nrules: {total-mismatch: error}\n",
    );
    const settings = {
      codeLens: { enabled: true },
      // Editors send defaults along.
      inlayHints: { enabled: true },
      rules: { "sign-mismatch": "off" },
      profile: "auto",
    };
    const client = await Client.start({ folder: pathToFileURL(folder).href, settings });
    const uri = await client.open(report, uriOf("office/report.md"));
    const command = "crossfoot.effectiveConfiguration";
    const text: string = await client.ask("workspace/executeCommand", { command, arguments: [uri] });
    const lines = text.split("\n");
    assert.deepEqual(
      lines.filter((line) => /profile|ragged|total-mis|codeLens|inlayHints/.test(line)),
      [
        `  ragged-row: hint  # ${uriOf("crossfoot.yaml")}`,
        `  total-mismatch: error  # ${uriOf("office/crossfoot.yaml")}`,
        `profile: "none"  # ${uriOf("crossfoot.yaml")}`,
        "inlayHints.enabled: true  # nobody: the default",
        "codeLens.enabled: true  # the editor's settings",
      ],
    );
    assert.deepEqual(lines.slice(1, 3), [
      `#   ${uriOf("office/crossfoot.yaml")}`,
      `#   ${uriOf("crossfoot.yaml")}`,
    ]);
    await client.stop();
    rmSync(folder, { recursive: true });
  });
});
