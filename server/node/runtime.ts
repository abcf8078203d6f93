import { type Disposable, RAL } from "vscode-languageserver";

/**
 * Tells the protocol's library how Node counts time. It can tell itself, but loads half of Node for that:
 * child processes, cryptography and more, of which we use nothing and which took a tenth of a start.
 */
export function installRuntime(): void {
  RAL.install({
    console,
    timer: {
      setTimeout: (call, ms, ...args) => disposable(setTimeout(call, ms, ...args), clearTimeout),
      setImmediate: (call, ...args) => disposable(setImmediate(call, ...args), clearImmediate),
      setInterval: (call, ms, ...args) => disposable(setInterval(call, ms, ...args), clearInterval),
    },
    messageBuffer: { create: ours },
    applicationJson: { encoder: { name: json, encode: ours }, decoder: { name: json, decode: ours } },
  });
}

const json = "application/json";

function disposable<T>(timer: T, clear: (timer: T) => void): Disposable {
  return { dispose: () => clear(timer) };
}

/** The library's own readers and writers of streams would ask. */
function ours(): never {
  throw new Error("our own readers and writers do that");
}
