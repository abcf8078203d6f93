import { strict as assert } from "node:assert";
import type { ClientCapabilities, CodeAction } from "vscode-languageserver-protocol";
import { modern, plain } from "../support/capabilities.ts";
import { Client, type Told } from "../support/client.ts";
import { report, sound } from "../support/feature.ts";

const uri = "file:///reports/report.md";
const diagnostic = modern.textDocument!.diagnostic!;

/** Both kinds of clients, which take all that a diagnostic may hold. */
const deliveries: Readonly<Record<string, ClientCapabilities>> = {
  pulled: modern,
  pushed: { textDocument: { ...plain.textDocument, publishDiagnostics: diagnostic } },
};

/** What a client of either kind is told of a text next. */
async function told(client: Client): Promise<Told[]> {
  const pulls = client.result.capabilities.diagnosticProvider !== undefined;
  return pulls ? client.diagnostics(uri) : (await client.nextPublished()).diagnostics;
}

const wrong = "| 区域 🏙️ | 数量 |\n|---|---:|\n| 东区 | 10 |\n| 西区 | 20 |\n| 合计 | 31 |\n";
const idle = "<!-- crossfoot-ignore ragged-row: 🗒️ -->\n";

for (const [delivery, capabilities] of Object.entries(deliveries)) {
  for (const locale of ["en", "zh-CN"]) {
    describe(`diagnostics as ${delivery}, in ${locale}`, () => {
      let client: Client;

      before(async () => {
        client = await Client.start({ capabilities, locale });
      });

      after(() => client.stop());

      it("are at most a thousand, the gravest first, and last how many there are besides", async () => {
        const text = [...Array(1050).fill(idle), ...Array(50).fill(wrong)].join("\n");
        await client.open(text.replaceAll("\n", "\r\n"), uri);
        const list = await told(client);
        assert.equal(list.length, 1000);
        assert.ok(list.slice(0, 50).every(({ code }) => code === "total-mismatch"));
        assert.ok(list.slice(50, -1).every(({ code }) => code === "unused-suppression"));
        assert.deepEqual([list.at(-1)?.code, list.at(-1)?.data], ["more-findings", { left: 101 }]);
        assert.match(list.at(-1)?.message ?? "", /101/);
      });

      it("say what they rest on, where they are explained, and what is superfluous, after edits too", async () => {
        await client.open(`草稿\n${idle}\n${wrong}`.replaceAll("\n", "\r\n"), uri);
        await told(client);
        const draft = client.find(uri, "草稿");
        await client.edit(uri, [{ range: draft, newText: "草稿 🚀\r\n\r\n另一段。" }]);
        const [unused, mismatch] = await told(client);
        assert.deepEqual([unused?.code, unused?.tags], ["unused-suppression", [1]]);
        assert.match(client.slice(uri, unused!.range), /^<!-- crossfoot-ignore.*-->$/u);
        assert.deepEqual([mismatch?.code, mismatch?.tags], ["total-mismatch", undefined]);
        assert.equal(client.slice(uri, mismatch!.range), "31");
        const page = `/docs/${locale === "en" ? "" : "zh-cn/"}rules/total-mismatch.md`;
        assert.ok(mismatch!.codeDescription!.href.startsWith("file:"));
        assert.ok(mismatch!.codeDescription!.href.endsWith(page));
        const [related] = mismatch!.relatedInformation!;
        assert.equal(related?.location.uri, uri);
        assert.match(client.slice(uri, related!.location.range), /^10/);
      });

      it("come back unchanged with the actions that end them", async () => {
        await client.open(wrong, uri);
        const [mismatch] = await told(client);
        const context = { diagnostics: [mismatch], only: ["quickfix"] };
        const actions: CodeAction[] = await client.ask("textDocument/codeAction", {
          textDocument: { uri },
          range: mismatch!.range,
          context,
        });
        assert.ok(actions.length > 0);
        for (const { diagnostics } of actions) assert.deepEqual(diagnostics, [mismatch]);
      });
    });
  }
}

describe("diagnostics", () => {
  it("tell a total that was left behind, and offer to bring it along before taking back what was typed", async () => {
    const client = await Client.start({ capabilities: modern });
    await client.open(wrong.replace("31", "30"), uri);
    assert.deepEqual(await told(client), []);
    await client.type(uri, "20", "2");
    await told(client);
    await client.type(uri, "| 2 |", "| 25 |");
    const [left] = await told(client);
    assert.equal(client.slice(uri, left!.range), "30");
    assert.match(left!.message, /It agreed until 25 was typed/);
    const actions: CodeAction[] = await client.ask("textDocument/codeAction", {
      textDocument: { uri },
      range: left!.range,
      context: { diagnostics: [left], only: ["quickfix"] },
    });
    assert.deepEqual(
      actions.slice(0, 2).map(({ title, isPreferred }) => [title, isPreferred ?? false]),
      [
        ["Recompute the total: 30 → 35", true],
        ["Change 25 to 20", false],
      ],
    );
    await client.stop();
  });

  it("mark a total on another line that misses by the figure, which leads to it and to its fixes", async () => {
    const client = await Client.start({ capabilities: modern });
    const rows = ["| | 甲 | 乙 | 合计 |", "|---|---:|---:|---:|", "| 东区 | 10 | 21 | 31 |"];
    await client.open([...rows, "| 西区 | 12 | 14 | 36 |", "| 合计 | 32 | 35 | 67 |", ""].join("\n"), uri);
    const [misfit, mark, ...more] = await told(client);
    assert.deepEqual([client.slice(uri, misfit!.range), misfit!.severity, more], ["12", 1, []]);
    assert.deepEqual([client.slice(uri, mark!.range), mark!.severity, mark!.code], ["32", 4, misfit!.code]);
    const [related] = mark!.relatedInformation!;
    assert.deepEqual(
      [related?.location.range, related?.message],
      [misfit!.range, "This figure does not fit."],
    );
    const fixesAt = async ({ range }: Told): Promise<string[]> => {
      const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ["quickfix"] } };
      return (await client.ask("textDocument/codeAction", params)).map(({ title }: CodeAction) => title);
    };
    const repairs = ["Change 12 to 22", "Recompute the total: 32 → 22"];
    assert.deepEqual((await fixesAt(misfit!)).slice(0, 2), repairs);
    assert.deepEqual(await fixesAt(mark!), repairs);
    await client.stop();
  });

  it("hold no more than the client takes", async () => {
    const client = await Client.start({ capabilities: plain });
    await client.open(`${idle}\n${wrong}`, uri);
    for (const item of await told(client))
      assert.deepEqual(Object.keys(item), ["range", "severity", "code", "source", "message"]);
    await client.stop();
  });

  it("are pushed with the version they are of, in order, and only where they differ", async () => {
    const client = await Client.start({ capabilities: deliveries.pushed! });
    await client.open(sound.replaceAll("\n", "\r\n"), uri);
    assert.deepEqual(await told(client), []);
    const isWrongIn = [false, false];
    for (let round = 0; round < 20; round++) {
      await client.type(uri, round % 2 ? "95" : "85", round % 2 ? "85" : "95");
      isWrongIn[client.version(uri)] = round % 2 === 0;
      if (round % 3 === 0) await client.ask("textDocument/documentSymbol", { textDocument: { uri } });
      await client.type(uri, "增长", "增长 📈");
      isWrongIn[client.version(uri)] = round % 2 === 0;
    }
    await client.type(uri, "表1 各区收入", "表1 各区收入\r\n");
    await client.type(uri, "85", "95");
    for (let last = 0; last < client.version(uri); ) {
      const { version, diagnostics } = await client.nextPublished();
      assert.ok(version !== undefined && version > last, "in order");
      if (version < isWrongIn.length)
        assert.equal(diagnostics.length > 0, isWrongIn[version], `of ${version}`);
      last = version;
    }
    await client.type(uri, "如表1所示", "如表1所示 🧾");
    await client.ask("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
    await client.ask("textDocument/documentSymbol", { textDocument: { uri } });
    assert.deepEqual(client.published, [], "a word further down changes nothing");
    await client.stop();
  });

  it("are pulled of the newest text only, and say when they are the same", async () => {
    const client = await Client.start();
    await client.open(sound.replaceAll("\n", "\r\n"), uri);
    const pull = (previousResultId?: string) =>
      client.ask("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
    const { resultId: none } = await pull();
    const overtaken = [];
    for (let round = 0; round < 9; round++) {
      await client.type(uri, round % 2 ? "95" : "85", round % 2 ? "85" : "95");
      overtaken.push(pull());
    }
    const { resultId: one, items } = (await Promise.all(overtaken)).at(-1);
    assert.equal(client.slice(uri, items[0].range), "95");
    assert.deepEqual(await pull(one), { kind: "unchanged", resultId: one });
    await client.type(uri, "增长", "增长 📈");
    assert.deepEqual(await pull(one), { kind: "unchanged", resultId: one }, "a word further down");
    await client.type(uri, "一、总体情况", "\r\n一、总体情况");
    assert.equal((await pull(one)).kind, "full", "the figure has moved");
    await client.type(uri, "95", "85");
    assert.deepEqual(await pull(none), { kind: "unchanged", resultId: none }, "all is well again");
    assert.deepEqual(client.published, []);
    await client.stop();
  });
});

describe("diagnostics in two languages", () => {
  it("differ in their words and in the pages that they link to alone", async () => {
    const said: Told[][] = [];
    for (const locale of ["en", "zh-CN"]) {
      const client = await Client.start({ locale });
      await client.open(`${idle}\n${report}`, uri);
      said.push(await client.diagnostics(uri));
      await client.stop();
    }
    const [english, chinese] = said.map((list) =>
      list.map(({ message: _, codeDescription, relatedInformation, ...facts }) => ({
        ...facts,
        page: codeDescription?.href.replace("/zh-cn/", "/"),
        related: relatedInformation?.map(({ location }) => location),
      })),
    );
    assert.ok(english!.length > 1);
    assert.deepEqual(english, chinese);
    assert.ok(said[0]!.every(({ message }, index) => message !== said[1]![index]?.message));
  });
});
