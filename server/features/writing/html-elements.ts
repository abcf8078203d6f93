import { tagsIn } from "../../core/table/layout/html-tags.ts";
import { textIn } from "../../core/text/lines.ts";

/**
 * The cells of an HTML table as they are written, in their order: tags, attributes, markup and all, but for the spans,
 * which whoever arranges them anew gives them. The lines hold one table.
 */
export function cellElements(lines: readonly string[]): string[] {
  const elements: string[] = [];
  let open: { tag: string; name: string; line: number; from: number } | null = null;
  const close = (lastLine: number, to: number) => {
    if (!open) return;
    const { tag, name, line, from } = open;
    elements.push(`${tag}${textIn(lines, { line, from, lastLine, to })}</${name}>`);
    open = null;
  };
  for (const { name, closing, attributes, line, from, lastLine, to } of tagsIn(lines)) {
    if (!/^(?:t[rdh]|thead|tbody|tfoot|table|caption)$/.test(name)) continue;
    close(line, from);
    if (closing || (name !== "td" && name !== "th")) continue;
    open = { tag: `<${name}${withoutSpans(attributes)}>`, name, line: lastLine, from: to };
  }
  close(lines.length - 1, (lines.at(-1) ?? "").length);
  return elements;
}

function withoutSpans(attributes: string): string {
  const kept = attributes.replace(/\b(?:rowspan|colspan)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi, "").trim();
  return kept === "" ? "" : ` ${kept.replace(/\s+/g, " ")}`;
}
