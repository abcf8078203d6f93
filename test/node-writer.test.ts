import { strict as assert } from "node:assert";
import { Writable } from "node:stream";
import { lasting } from "../server/lsp/lasting.ts";
import { NodeWriter } from "../server/node/writer.ts";

interface Section {
  readonly name: string;
  readonly children: readonly Section[];
}

/** An answer with so many sections, each of which is written by itself. */
function outlineOf(nSections: number) {
  const sections = Array.from({ length: nSections }, (_, n): Section => {
    return lasting({ name: `Teil ${n} – 部分`, children: [] });
  });
  return { jsonrpc: "2.0", id: 1, result: sections };
}

describe("the writer of messages in Node", () => {
  /** What a stream is handed at once for a message, piece by piece. */
  async function handed(message: ReturnType<typeof outlineOf>): Promise<Buffer[][]> {
    const batches: Buffer[][] = [];
    const stream = new Writable({
      writev(chunks, done) {
        batches.push(chunks.map(({ chunk }) => chunk));
        done();
      },
    });
    await new NodeWriter(stream).write(message);
    return batches;
  }

  for (const nSections of [1, 10, 1_000, 20_000])
    it(`hands on ${nSections} sections whole, at once and in large pieces`, async () => {
      const message = outlineOf(nSections);
      const [pieces, ...others] = await handed(message);
      const json = JSON.stringify(message);
      const nBytes = Buffer.byteLength(json);
      assert.equal(Buffer.concat(pieces!).toString(), `Content-Length: ${nBytes}\r\n\r\n${json}`);
      assert.deepEqual(others, []);
      for (const { length } of pieces!.slice(0, -1)) assert(length >= 1 << 16, `a piece of ${length} bytes`);
    });
});
