import type { Writable } from "node:stream";
import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver";
import { jsonOf } from "./json.ts";

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

/** The same bytes in fewer pieces: those that are short are copied together, large ones stay where they are. */
function gathered(pieces: readonly Uint8Array[]): Uint8Array[] {
  const made: Uint8Array[] = [];
  let short: Uint8Array[] = [];
  let nBytes = 0;
  const flush = (): void => {
    if (short.length > 0) made.push(Buffer.concat(short, nBytes));
    [short, nBytes] = [[], 0];
  };
  for (const piece of pieces) {
    const isLarge = piece.length >= leastGathered;
    if (isLarge || nBytes >= leastGathered) flush();
    if (isLarge) {
      made.push(piece);
    } else {
      short.push(piece);
      nBytes += piece.length;
    }
  }
  flush();
  return made;
}
