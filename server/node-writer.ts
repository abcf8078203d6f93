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
    for (const piece of gathered(pieces)) this.#stream.write(piece);
    this.#stream.uncork();
  }

  end(): void {
    this.#stream.end();
  }
}

/** The same bytes in fewer pieces: those that are short are copied together. */
function gathered(pieces: readonly Uint8Array[]): Uint8Array[] {
  const made: Uint8Array[] = [];
  let [from, nBytes] = [0, 0];
  for (let at = 0; at < pieces.length; at++) {
    nBytes += pieces[at]!.length;
    if (nBytes < leastGathered && at < pieces.length - 1) continue;
    made.push(at === from ? pieces[at]! : Buffer.concat(pieces.slice(from, at + 1), nBytes));
    [from, nBytes] = [at + 1, 0];
  }
  return made;
}
