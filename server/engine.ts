import { setFlagsFromString } from "node:v8";

/**
 * Lets the engine wait longer before it compiles a function again for speed. A draft is opened, and most often
 * closed, before a pipeline as wide as ours pays back what that costs: with the usual budget of 132 KB of executed
 * bytecode, half the processor time of opening a thousand lines went into machine code that was soon thrown away.
 */
export function optimizeLater(): void {
  setFlagsFromString("--interrupt-budget=300000");
}
