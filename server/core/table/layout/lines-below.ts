import { type AlignedLine, readAlignedLine } from "./aligned-lines.ts";
import { type Aligned, isFigured } from "./figured-rows.ts";
import { joinSign } from "./signs-apart.ts";
import { partTightLabel } from "./tight-labels.ts";

/** A line of a layout aligned by position, as the last row of figures above it shows it to be meant. */
export function readLineBelow(text: string, above: Aligned | null): AlignedLine {
  return partTightLabel(text, joinSign(text, readAlignedLine(text), above), above);
}

/** The lines of a table, each read by the last row of figures above it. Linear in the text. */
export function readLines(lines: readonly string[]): AlignedLine[] {
  let above: Aligned | null = null;
  return lines.map((text) => {
    const line = readLineBelow(text, above);
    if (line.kind === "row" && isFigured(text, line)) above = { text, line };
    return line;
  });
}
