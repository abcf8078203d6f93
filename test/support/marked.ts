import { assertMarked, isSerious } from "./report.ts";

/** Tests that a marked report gives exactly the findings that its marks name. */
export function told(name: string, report: string): void {
  it(name, () => assertMarked(report.replace(/^\n/, "")));
}

/** The same of errors and warnings alone. */
export function warned(name: string, report: string): void {
  it(name, () => assertMarked(report.replace(/^\n/, ""), isSerious));
}
