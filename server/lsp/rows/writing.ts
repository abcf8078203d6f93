import type { Row } from "../row.ts";

/** Help while writing. */
export const writingRows: readonly Row[] = [];
