import type { Section } from "./analysis.ts";

/** The sections, and the title, that a line stands in, outermost first. */
export function sectionsAt(outline: readonly Section[], line: number): Section[] {
  const section = outline.find((each) => line >= each.line && line < each.endLine);
  return section ? [section, ...sectionsAt(section.children, line)] : [];
}
