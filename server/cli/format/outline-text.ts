import type { OutlineEntry } from "../../features/outline.ts";
import type { Session } from "../session.ts";

/** The section tree of one file, a line a heading, with line numbers. */
export function outlineText(
  path: string,
  symbols: readonly OutlineEntry[],
  { paint, phrases }: Session,
): string {
  const { bold, dim } = paint;
  const lines: string[] = [bold(path)];
  const walk = (nodes: readonly OutlineEntry[], indent: string) => {
    for (const { name, kind, detail, selectionRange, children } of nodes) {
      const line = String(selectionRange.start.line + 1).padStart(6);
      const label = kind === "table" ? dim(`▦ ${name}`) : kind === "title" ? bold(name) : name;
      lines.push(`${dim(line)}  ${indent}${label}${detail ? dim(`  ${detail}`) : ""}`);
      walk(children, `${indent}  `);
    }
  };
  walk(symbols, "");
  if (symbols.length === 0) lines.push(dim(`        ${phrases.noHeading}`));
  return `${lines.join("\n")}\n\n`;
}
