import { assertMarked } from "./report.ts";

/** Tests a report that people write to see whether it works: one small table, one thing wrong, or none. */
export function firstTry(name: string, report: string): void {
  it(name, () => assertMarked(report.slice(1)));
}
