import { strict as assert } from "node:assert";
import { PassThrough } from "node:stream";
import fc from "fast-check";
import type { Message } from "vscode-languageserver";
import { NodeReader } from "../../server/node/reader.ts";

function framed(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** What a reader hands on, and what it complains of, where bytes arrive in pieces. */
function readIn(pieces: readonly Buffer[]): { readonly messages: Message[]; readonly faults: string[] } {
  const stream = new PassThrough();
  const reader = new NodeReader(stream);
  const read = { messages: [] as Message[], faults: [] as string[] };
  reader.onError(({ message }) => read.faults.push(message));
  reader.listen((message) => read.messages.push(message));
  for (const piece of pieces) stream.emit("data", piece);
  return read;
}

describe("a reader of messages", () => {
  const messages = [
    { jsonrpc: "2.0", method: "a" },
    { jsonrpc: "2.0", method: "合计 🏙️", params: ["\r\n\r\n"] },
    { jsonrpc: "2.0", id: 1, method: "" },
  ];

  it("hands on each message, however its bytes arrive", () => {
    const bytes = Buffer.concat(messages.map(framed));
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const ends = [...cuts, bytes.length].sort((a, b) => a - b);
        const pieces = ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end));
        assert.deepEqual(readIn(pieces), { messages, faults: [] });
      }),
    );
  });

  it("takes other headers, and any case", () => {
    const body = '{"jsonrpc":"2.0"}';
    const header = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:${body.length}`;
    assert.deepEqual(readIn([Buffer.from(`${header}\r\n\r\n${body}`)]), {
      messages: [{ jsonrpc: "2.0" }],
      faults: [],
    });
  });

  it("goes on behind what it cannot read", () => {
    const broken = [Buffer.from("Length: 3\r\n\r\n"), Buffer.from("Content-Length: 1\r\n\r\n{")];
    const { messages: read, faults } = readIn([...broken, framed(messages[0]!)]);
    assert.deepEqual(read, [messages[0]]);
    assert.equal(faults.length, 2);
  });
});
