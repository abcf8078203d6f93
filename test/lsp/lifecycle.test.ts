import { strict as assert } from "node:assert";
import { ErrorCodes } from "vscode-languageserver-protocol";
import { modern } from "../support/capabilities.ts";
import { Client } from "../support/client.ts";

const uri = "file:///reports/report.md";
const hover = { textDocument: { uri }, position: { line: 0, character: 0 } };

describe("the life of a server", () => {
  const refuses = (code: number, answer: Promise<unknown>) =>
    assert.rejects(answer, (error: { code: number }) => error.code === code);

  it("answers nothing before it is initialized", async () => {
    const client = new Client({});
    await refuses(ErrorCodes.ServerNotInitialized, client.ask("textDocument/hover", hover));
    assert.equal(await client.exit(), 1, "nobody asked it to shut down");
  });

  it("is initialized once, and knows what it does not know", async () => {
    const client = await Client.start();
    const again = client.ask("initialize", { processId: null, rootUri: null, capabilities: {} });
    await refuses(ErrorCodes.InvalidRequest, again);
    await refuses(ErrorCodes.MethodNotFound, client.ask("textDocument/astrology", hover));
    await client.notify("$/unheardOf", {});
    assert.equal(await client.ask("textDocument/hover", hover), null);
    await client.stop();
  });

  it("answers nothing after it was shut down, and ends well", async () => {
    const client = await Client.start();
    await client.ask("shutdown", undefined);
    await refuses(ErrorCodes.InvalidRequest, client.ask("textDocument/hover", hover));
    assert.equal(await client.exit(), 0);
  });

  it("ends with a client that is gone without a word", async () => {
    const client = await Client.start();
    assert.equal(await client.vanish(), 1);
  });

  it("lives on with a client that refuses whatever it is asked", async () => {
    const workspace = {
      ...modern.workspace,
      didChangeWatchedFiles: { dynamicRegistration: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    };
    const client = new Client({});
    client.isStubborn = true;
    await client.initialize({ capabilities: { ...modern, workspace } });
    await client.open("# 年度报告 🧮\n", uri);
    await client.configure({ codeLens: { enabled: true } });
    await client.nextAsked("workspace/codeLens/refresh");
    const [title] = await client.ask("textDocument/documentSymbol", { textDocument: { uri } });
    assert.equal(title.name, "年度报告 🧮");
    await client.stop();
  });
});
