import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  LSPErrorCodes,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceEditClientCapabilities,
} from "vscode-languageserver-protocol";
import { modern, plain } from "../support/capabilities.ts";
import { Client, type Told } from "../support/client.ts";
import { report, sound } from "../support/feature.ts";
import { applyEdits } from "../support/report.ts";

const crlf = report.replaceAll("\n", "\r\n");
const log = Array.from({ length: 20 }, (_, n) => `2024-03-01 10:00:${10 + n} INFO request ${n}`).join("\n");

/** The reports of a folder that nobody has open: wrong ones in each way to write a file, a sound one, a log. */
const files: Readonly<Record<string, string>> = {
  "一月.md": report,
  "二月 (终稿).md": crlf,
  "三月/带BOM.txt": `\uFEFF${crlf}`,
  "三月/平衡.md": sound,
  "server.txt": log,
  ".git/一月.md": report,
};
const wrong = ["一月.md", "三月/带BOM.txt", "二月 (终稿).md"];

interface Report {
  readonly uri: string;
  readonly kind: string;
  readonly resultId: string;
  readonly items: Told[];
}

/** The edits of each text, in whichever way they are given. */
function editsOf({ changes = {}, documentChanges = [] }: WorkspaceEdit) {
  const plainly = Object.entries(changes).map(([uri, list]) => ({ uri, version: undefined, list }));
  const versioned = documentChanges.map((change) => {
    assert.ok("textDocument" in change);
    return { ...change.textDocument, list: change.edits as TextEdit[] };
  });
  return [...plainly, ...versioned];
}

describe("the reports of a workspace", () => {
  let folder: string;
  let client: Client;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "crossfoot-"));
    for (const [path, text] of Object.entries(files)) write(path, text);
  });

  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(uriOf(".").length + 1));

  function write(path: string, text: string): void {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  async function start(locale = "en", capabilities: ClientCapabilities = modern): Promise<void> {
    const settings = { diagnostics: { scope: "workspace" } };
    client = await Client.start({ locale, capabilities, settings, folder: uriOf(""), trace: true });
  }

  async function changed(path: string, type: number): Promise<void> {
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type }] });
  }

  /** What differs from what is known, as it is streamed. */
  async function differences(known: readonly Report[], token = "stream"): Promise<Report[]> {
    const streamed: Report[] = [];
    client.onProgress(token, ({ items }: { items: Report[] }) => streamed.push(...items));
    const previousResultIds = known.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const params = { previousResultIds, partialResultToken: token };
    const answer = await client.ask("workspace/diagnostic", params);
    assert.deepEqual(answer.items, [], "what was streamed is not said again");
    return streamed.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  const summary = (reports: readonly Report[]) =>
    reports.map(({ uri, items }) => [pathOf(uri), items.length]).sort();

  for (const locale of ["en", "zh-CN"]) {
    it(`are read from disk and streamed one by one, in ${locale}`, async () => {
      await start(locale);
      const reports = await differences([]);
      assert.deepEqual(summary(reports), [...wrong.map((path) => [path, 1]), ["三月/平衡.md", 0]].sort());
      for (const { items } of reports) {
        const [item] = items;
        if (!item) continue;
        assert.equal(item.code, "total-mismatch");
        assert.deepEqual(item.range.start, { line: 15, character: 17 }, "counted as an editor counts");
        assert.equal(/\p{Script=Han}{3}/u.test(item.message), locale === "zh-CN");
      }
    });
  }

  it("are told all at once to those who take no parts", async () => {
    await start();
    const { items } = await client.ask("workspace/diagnostic", { previousResultIds: [] });
    assert.equal(items.length, 4);
  });

  it("are told of again only where a file changed, came or went, and while nothing does nobody looks", async () => {
    await start();
    const known = await differences([]);
    client.traced.splice(0);
    const waiting = differences(known, "changed");
    const open = await client.open(crlf, "untitled:Untitled-1");
    for (let round = 0; round < 5; round++) {
      await client.type(open, "增长", "增长 📈");
      await client.diagnostics(open);
    }
    const looks = client.traced.filter((told) => /workspace/.test(told));
    assert.equal(looks.length, 1, "one look, then it waits");

    write("一月.md", sound);
    await changed("一月.md", 2);
    assert.deepEqual(summary(await waiting), [["一月.md", 0]]);
    client.traced.splice(0);
    write("新.md", crlf);
    await changed("新.md", 1);
    const added = await differences(
      known.filter(({ uri }) => pathOf(uri) !== "一月.md"),
      "added",
    );
    assert.deepEqual(
      summary(added),
      [
        ["一月.md", 0],
        ["新.md", 1],
      ].sort(),
    );
    assert.equal(client.traced.filter((told) => told.startsWith("analysis")).length, 1, "one file is read");

    rmSync(join(folder, "三月"), { recursive: true });
    await changed("三月", 3);
    const gone = await differences(known, "gone");
    assert.deepEqual(
      summary(gone.filter(({ uri }) => pathOf(uri).startsWith("三月"))),
      [
        ["三月/带BOM.txt", 0],
        ["三月/平衡.md", 0],
      ].sort(),
    );
  });

  it("are known by their names, however these are escaped", async () => {
    await start();
    const known = await differences([]);
    const escaped = known.map((each) => ({ ...each, uri: each.uri.replace("(", "%28").replace(")", "%29") }));
    const waiting = differences(escaped, "escaped");
    write("一月.md", sound);
    await changed("一月.md", 2);
    assert.deepEqual(summary(await waiting), [["一月.md", 0]]);
  });

  it("are pulled themselves while they are open, and read from disk again when they are closed", async () => {
    await start();
    const uri = await client.open(sound, uriOf("一月.md"));
    const known = await differences([]);
    assert.ok(!known.some((each) => each.uri === uri));
    const waiting = differences(known, "closed");
    await client.notify("textDocument/didClose", { textDocument: { uri } });
    assert.deepEqual(summary(await waiting), [["一月.md", 1]]);
  });

  it("are no longer waited for when the question is taken back", async () => {
    await start();
    const known = await differences([]);
    const previousResultIds = known.map(({ uri, resultId }) => ({ uri, value: resultId }));
    await assert.rejects(client.takeBack("workspace/diagnostic", { previousResultIds }), {
      code: LSPErrorCodes.RequestCancelled,
    });
  });

  it("are told of anew when the settings change, and no more when nobody asks for them", async () => {
    await start();
    const known = await differences([]);
    const waiting = differences(known, "configured");
    await client.configure({ diagnostics: { scope: "workspace" }, locale: "zh-cn" });
    const translated = await waiting;
    assert.deepEqual(summary(translated).length, wrong.length);
    for (const { items } of translated) assert.match(items[0]!.message, /\p{Script=Han}{3}/u);
    const ending = differences(known, "ending");
    await client.configure({});
    assert.deepEqual(summary(await ending), known.map(({ uri }) => [pathOf(uri), 0]).sort());
  });

  it("are found by their sections and tables", async () => {
    await start();
    const found: { name: string; location: { uri: string; range: { start: object } } }[] = await client.ask(
      "workspace/symbol",
      { query: "表收" },
    );
    assert.deepEqual(
      found.map(({ location }) => pathOf(location.uri)).sort(),
      [...wrong, "三月/平衡.md"].sort(),
    );
    for (const { name, location } of found)
      assert.deepEqual([name, location.range.start], ["表1 各区收入", { line: 10, character: 0 }]);
  });

  /** What a folder's safe fixes are for clients of each kind. */
  const edits: Readonly<Record<string, WorkspaceEditClientCapabilities>> = {
    "versions and annotations": { documentChanges: true, changeAnnotationSupport: {} },
    "versions alone": { documentChanges: true },
    "neither versions": {},
  };
  for (const [taken, workspaceEdit] of Object.entries(edits)) {
    for (const locale of workspaceEdit.changeAnnotationSupport ? ["en", "zh-CN"] : ["en"]) {
      it(`are repaired together, for a client that takes ${taken}, in ${locale}`, async () => {
        await start(locale, { ...plain, workspace: { configuration: true, applyEdit: true, workspaceEdit } });
        const open = await client.open(crlf.replace("95", "96"), uriOf("一月.md"));
        await client.type(open, "一、总体情况", "一、总体情况\r\n🚀");
        await client.ask("workspace/executeCommand", { command: "crossfoot.fixWorkspace" });
        const edit: WorkspaceEdit = client.appliedEdits.at(-1)!;
        assert.equal(edit.documentChanges === undefined, taken === "neither versions");
        const changes = editsOf(edit);
        const annotations = Object.entries(edit.changeAnnotations ?? {});
        assert.equal(annotations.length, taken === "versions and annotations" ? 1 : 0);
        assert.deepEqual(changes.map(({ uri }) => pathOf(uri)).sort(), [...wrong].sort());
        for (const { uri, version, list } of changes) {
          if (edit.documentChanges) assert.equal(version, uri === open ? 2 : null);
          const text = uri === open ? client.text(open) : files[pathOf(uri)]!.replace("\uFEFF", "");
          assert.match(applyEdits(text, list), /\| 合计 \| 32 \| 53 \| 85 \|\r?\n/);
          for (const textEdit of list)
            assert.equal("annotationId" in textEdit, annotations.length > 0, "each is to be confirmed");
        }
      });
    }
  }
});
