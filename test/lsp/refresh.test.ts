import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientCapabilities } from "vscode-languageserver-protocol";
import { modern } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";
import { report } from "../support/feature.ts";

const refreshSupport = { refreshSupport: true };

/** What a client can be asked to ask for again, by the request that asks it. */
const refreshing: Readonly<Record<string, ClientCapabilities["workspace"]>> = {
  "workspace/diagnostic/refresh": { diagnostics: refreshSupport },
  "workspace/inlayHint/refresh": { inlayHint: refreshSupport },
  "workspace/semanticTokens/refresh": { semanticTokens: refreshSupport },
  "workspace/codeLens/refresh": { codeLens: refreshSupport },
  "workspace/foldingRange/refresh": { foldingRange: refreshSupport },
};

const watching = { didChangeWatchedFiles: { dynamicRegistration: true } };

describe("a change of what is set", () => {
  let folder: string;
  let client: Client;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "crossfoot-"));
    write("base.yml", "rules: {}\n");
    write("crossfoot.yaml", "extends: base.yml\n");
  });

  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string) =>
    writeFileSync(join(folder, path), text.replaceAll("\n", "\r\n"));

  async function start(workspace: ClientCapabilities["workspace"]): Promise<string> {
    const capabilities = { ...modern, workspace: { ...workspace, ...watching, textDocumentContent: {} } };
    client = await Client.start({ capabilities, folder: uriOf(".") });
    const uri = await client.open(report.replaceAll("\n", "\r\n"), uriOf("报告 🧮.md"));
    assert.equal((await client.diagnostics(uri))[0]?.severity, 1);
    return uri;
  }

  const asked = () => client.asked.map(({ method }) => method).filter((method) => /refresh/.test(method));
  const silence = { rules: { "total-mismatch": "off" } };
  const silenced = "rules: { total-mismatch: off }\n";

  /** The ways in which what is set for a report may change. */
  const changes: Readonly<Record<string, () => Promise<void>>> = {
    "in the editor": () => client.configure(silence),
    "in crossfoot.yaml": async () => {
      write("crossfoot.yaml", silenced);
      await changed("crossfoot.yaml");
    },
    "in a file that it extends": async () => {
      write("base.yml", silenced);
      await changed("base.yml");
    },
    "in crossfoot.yaml as it is being written": async () => {
      const config = await client.open("extends: base.yml\r\n", uriOf("crossfoot.yaml"));
      client.asked.splice(0);
      await client.type(config, "extends: base.yml", "rules: { total-mismatch: off }");
    },
  };

  function changed(path: string): Promise<void> {
    return client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(path), type: 2 }] });
  }

  for (const [where, change] of Object.entries(changes)) {
    it(`${where} counts at once, and all that is shown is asked for again`, async () => {
      const uri = await start(Object.assign({}, ...Object.values(refreshing)));
      await change();
      for (const method of Object.keys(refreshing)) await client.nextAsked(method);
      assert.deepEqual(await client.diagnostics(uri), []);
    });
  }

  it("asks no more of a client than it can do", async () => {
    const method = "workspace/inlayHint/refresh";
    const uri = await start(refreshing[method]);
    await client.configure(silence);
    await client.nextAsked(method);
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.deepEqual(asked(), []);
  });

  it("shows in the text that says what counts", async () => {
    const uri = await start({});
    const shown = `crossfoot:/configuration.yaml?${encodeURIComponent(uri)}`;
    const before = await client.ask("workspace/textDocumentContent", { uri: shown });
    await client.configure({ codeLens: { enabled: true } });
    const { params } = await client.nextAsked("workspace/textDocumentContent/refresh");
    assert.deepEqual(params, { uri: shown });
    const after = await client.ask("workspace/textDocumentContent", { uri: shown });
    assert.notEqual(before.text, after.text);
  });

  it("is listened for where the client lets us", async () => {
    await start({ didChangeConfiguration: { dynamicRegistration: true } });
    const methods = client.asked
      .filter(({ method }) => method === "client/registerCapability")
      .flatMap(({ params }) => params.registrations.map((each: { method: string }) => each.method));
    assert.deepEqual(methods.sort(), ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"]);
    await client.stop();
    client = await Client.start({ capabilities: {} });
    await client.open(report);
    await client.nextPublished();
    assert.deepEqual(client.asked, [], "nothing is asked of a client that offers nothing");
  });
});
