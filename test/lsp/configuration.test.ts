import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { plain } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";

const report = `| Region | Q1 | Q2 | Year |
|---|---:|---:|---:|
| North | 10 | 20 | 30 |
| South | 51 | 25 | 40 |
| Total | 25 | 45 | 70 |
`;

const log = Array.from(
  { length: 20 },
  (_, n) => `2024-03-01 10:00:${10 + n} INFO request ${n} took ${n * 3} ms`,
).join("\n");

describe("configuration over the protocol", () => {
  let folder: string;
  let client: Client;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "crossfoot-"));
  });

  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

  it("heeds the editor's settings at once", async () => {
    client = await Client.start();
    const uri = await client.open(report);
    const [before] = await client.diagnostics(uri);
    assert.equal(before?.severity, 1);
    await client.configure({ rules: { [String(before?.code)]: "information" } });
    assert.equal((await client.diagnostics(uri))[0]?.severity, 3);
    await client.configure({ rules: { [String(before?.code)]: "off" } });
    assert.deepEqual(await client.diagnostics(uri), []);
  });

  it("takes the marks away of a rule that is off, wherever they stand", async () => {
    client = await Client.start({ settings: { codeLens: { enabled: true } } });
    const uri = await client.open(
      "| Region | Visits |\n|---|---|\n| North | 40 |\n| South | 25 |\n| Total | 120 |\n",
    );
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const marks = async () => {
      const textDocument = { uri };
      const lenses = await client.ask("textDocument/codeLens", { textDocument });
      const hints = await client.ask("textDocument/inlayHint", { textDocument, range });
      const [table] = await client.ask("textDocument/documentSymbol", { textDocument });
      type Mark = Record<"command" | "label", { readonly title: string }>;
      const said = [
        ...lenses.map(({ command }: Mark) => command.title),
        ...hints.map(({ label }: Mark) => label),
      ];
      return [...said, table.detail];
    };
    assert.deepEqual(await marks(), ["✗ 1 of 1 check fails", "Δ +55", "4×2 ✗1"]);
    await client.configure({ codeLens: { enabled: true }, rules: { "total-mismatch": "off" } });
    assert.deepEqual(await marks(), ["4×2"]);
    await client.configure({ codeLens: { enabled: true } });
    assert.deepEqual(await marks(), ["✗ 1 of 1 check fails", "Δ +55", "4×2 ✗1"]);
  });

  it("lets the nearest crossfoot.yaml decide, over what it extends, and hears of its edits", async () => {
    mkdirSync(join(folder, "office"));
    write("crossfoot.yaml", "rules:\n  misfit-figure: hint\n");
    write("office/crossfoot.yaml", "extends: ../crossfoot.yaml\nfiles:\n  exclude: [old/**]\n");
    client = await Client.start({ folder: pathToFileURL(folder).href });
    const uri = await client.open(report, uriOf("office/report.md"));
    assert.equal((await client.diagnostics(uri))[0]?.severity, 4);
    const old = await client.open(report, uriOf("office/old/report.md"));
    assert.deepEqual(await client.diagnostics(old), []);
    await client.open("rules: {misfit-figure: off}\n", uriOf("office/crossfoot.yaml"));
    await client.type(uriOf("office/crossfoot.yaml"), "off", "warning");
    assert.equal((await client.diagnostics(uri))[0]?.severity, 2);
  });

  it("marks in the file what it does not understand", async () => {
    client = await Client.start({ folder: pathToFileURL(folder).href });
    const uri = await client.open(
      "extends: nowhere.yaml\nruls: {}\nrules:\n  total-mismach: off\n  ragged-row: loud\nprofile: anual-report\nlocale: en\n",
      uriOf("crossfoot.yaml"),
    );
    const told = await client.diagnostics(uri);
    assert.deepEqual(
      told.map(({ range, message }) => [client.slice(uri, range), message]),
      [
        ["ruls", "There is no setting “ruls”. Did you mean “rules”?"],
        ["total-mismach", "There is no rule “total-mismach”. Did you mean “total-mismatch”?"],
        [
          "ragged-row",
          "“rules.ragged-row” cannot hold this value and is ignored. Accepted: off, hint, information, warning, error.",
        ],
        ["profile", "“profile” cannot hold this value and is ignored. Accepted: auto, none, annual-report."],
        ["locale", "“locale” belongs to the editor's settings and has no effect here."],
        ["extends", "“nowhere.yaml” cannot be read, so nothing is taken from it."],
      ],
    );
    await client.type(uri, "extends: nowhere.yaml", "extends: [");
    assert.match((await client.diagnostics(uri))[0]?.message ?? "", /^This is no YAML/);
  });

  it("says what counts for a document in the end, and by which files", async () => {
    write("crossfoot.yaml", "rules:\n  ragged-row: hint\n");
    client = await Client.start({
      folder: pathToFileURL(folder).href,
      settings: { codeLens: { enabled: true } },
    });
    const uri = await client.open(report, uriOf("report.md"));
    const text = await client.ask("workspace/executeCommand", {
      command: "crossfoot.effectiveConfiguration",
      arguments: [uri],
    });
    const context = { diagnostics: [], only: ["source"] };
    const range = client.find(uri, "Region");
    const actions = await client.ask("textDocument/codeAction", { textDocument: { uri }, range, context });
    assert.deepEqual(
      actions.map(({ title }: { title: string }) => title),
      ["Show effective configuration"],
    );
    const shown = await client.ask("workspace/textDocumentContent", {
      uri: `crossfoot:/configuration.yaml?${encodeURIComponent(uri)}`,
    });
    assert.deepEqual(shown, { text });
    assert.match(text, /crossfoot\.yaml/);
    assert.match(text, /ragged-row: hint/);
    assert.match(text, /codeLens\.enabled: true/);
  });

  it("leaves a log alone, and says so on its first line", async () => {
    client = await Client.start({ capabilities: plain });
    const uri = await client.open(log, "file:///var/server.txt");
    const { diagnostics } = await client.nextPublished();
    assert.equal(diagnostics.length, 1);
    assert.equal(diagnostics[0]?.severity, 4);
    assert.match(diagnostics[0]?.message ?? "", /log.*files\.include/);
    await client.configure({ files: { detect: false } });
    assert.deepEqual((await client.nextPublished()).diagnostics, []);
    assert.equal(client.text(uri), log);
  });

  it("speaks the language that is set, else the client's", async () => {
    client = await Client.start({ locale: "zh-CN" });
    const uri = await client.open(report);
    assert.match((await client.diagnostics(uri))[0]?.message ?? "", /\p{Script=Han}/u);
    await client.configure({ locale: "en" });
    assert.doesNotMatch((await client.diagnostics(uri))[0]?.message ?? "", /\p{Script=Han}/u);
  });
});
