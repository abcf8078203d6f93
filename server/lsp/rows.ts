import type { Row } from "./row.ts";
import { actionRows } from "./rows/actions.ts";
import { arithmeticRows } from "./rows/arithmetic.ts";
import { movementRows } from "./rows/movement.ts";
import { writingRows } from "./rows/writing.ts";

/** Every feature but the diagnostics, which have a life of their own. */
export const rows: readonly Row[] = [...movementRows, ...arithmeticRows, ...actionRows, ...writingRows];
