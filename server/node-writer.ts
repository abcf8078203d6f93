import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver";
import { jsonOf } from "./node-json.ts";

/** Less than this is copied into one piece, which costs less than to have the system gather the pieces. In bytes. */
const leastGathered = 1 << 16;

/** Writes messages to a stream, each at once and in one piece: a reader that sleeps is woken once. */
export class NodeWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: Writable;
  #nFaults = 0;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on("error", (fault) => this.fireError(fault, undefined, ++this.#nFaults));
    stream.on("close", () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const body = jsonOf(message);
    const nBytes = body.reduce((sum, { length }) => sum + length, 0);
    const pieces = [Buffer.from(`Content-Length: ${nBytes}\r\n\r\n`), ...body];
    if (nBytes < leastGathered) {
      this.#stream.write(Buffer.concat(pieces));
      return;
    }
    this.#stream.cork();
    for (const piece of pieces) this.#stream.write(piece);
    this.#stream.uncork();
  }

  end(): void {
    this.#stream.end();
  }
}
