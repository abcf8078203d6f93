import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver";

/** Reads messages from the process that started this one, as VS Code's client does. */
export class IpcReader extends AbstractMessageReader implements MessageReader {
  constructor() {
    super();
    process.on("disconnect", () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const take = (message: unknown): void => callback(message as Message);
    process.on("message", take);
    return { dispose: () => process.off("message", take) };
  }
}

/** Writes messages to the process that started this one. */
export class IpcWriter extends AbstractMessageWriter implements MessageWriter {
  #nFaults = 0;

  async write(message: Message): Promise<void> {
    process.send?.(message, undefined, undefined, (fault) => {
      if (fault) this.fireError(fault, message, ++this.#nFaults);
    });
  }

  end(): void {}
}
