import { strict as assert } from "node:assert";
import fc from "fast-check";
import { decode, encode } from "../../server/node/decode.ts";

describe("decode", () => {
  const reads = (name: string, bytes: readonly number[], text: string, encoding: string) =>
    it(`reads ${name}`, () => {
      const decoded = decode(Uint8Array.from(bytes));
      assert.deepEqual([decoded.text, decoded.encoding], [text, encoding]);
    });

  reads("ASCII", [0x41, 0x31], "A1", "utf-8");
  reads("UTF-8", [0xe5, 0x90, 0x88], "合", "utf-8");
  reads("UTF-8 with a mark", [0xef, 0xbb, 0xbf, 0x41], "A", "utf-8");
  reads("UTF-16, little-endian", [0xff, 0xfe, 0x08, 0x54], "合", "utf-16le");
  reads("UTF-16, big-endian", [0xfe, 0xff, 0x54, 0x08], "合", "utf-16be");
  reads("GBK", [0xba, 0xcf, 0xbc, 0xc6, 0x09, 0x36], "合计\t6", "gb18030");
  reads(
    "Western text of old",
    [0x54, 0x6f, 0x74, 0x61, 0x6c, 0x20, 0x67, 0xe9, 0x6e, 0xe9, 0x72, 0x61, 0x6c],
    "Total général",
    "windows-1252",
  );

  it("keeps the good part of damaged UTF-8", () => {
    const { text, damaged } = decode(Buffer.concat([Buffer.from("合计与小计\t6"), Buffer.from([0xff])]));
    assert.deepEqual([text, damaged], ["合计与小计\t6\uFFFD", true]);
  });

  it("gives a text for any bytes, and the same bytes back or none", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode(bytes);
        const back = encode(decoded.text, decoded);
        if (decoded.encoding === "utf-8" && !decoded.damaged)
          assert.deepEqual(Buffer.from(back!), Buffer.from(bytes));
      }),
    );
  });
});
