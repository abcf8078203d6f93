import type { Section } from "../../model/analysis.ts";
import type { Block } from "../../model/block.ts";
import { type Finding, findingOf } from "../../model/finding.ts";
import type { Profile } from "../../model/profile.ts";
import { type Span, spanOf } from "../../model/span.ts";
import { foldLabel } from "../../number/fold.ts";
import { readMark } from "../../text/marks.ts";

/**
 * Holds the sections of a report against those its form prescribes: one that is missing, one that stands twice. Only
 * called for reports that show by a table that they follow the form. A finding stands on the whole first line of a
 * section, counted from the first line of the document.
 */
export function checkSections(
  outline: readonly Section[],
  blocks: readonly Block[],
  profile: Profile,
): Finding[] {
  const sections = outline.filter(({ kind }) => kind === "section");
  const first = new Map<number, Section>();
  const findings: Finding[] = [];
  for (const section of sections) {
    const place = placeOf(section.name, profile);
    const earlier = first.get(place);
    if (place < 0) continue;
    if (earlier) findings.push(repeated(lineOf(section, blocks), section.name, earlier));
    else first.set(place, section);
  }
  // An excerpt is no report with sections missing.
  const [top] = outline;
  if (!top || first.size * 2 < profile.sections.length) return findings;
  profile.sections.forEach(([title = ""], place) => {
    if (first.has(place)) return;
    const span = lineOf(top, blocks);
    findings.push(findingOf({ ...ofForm, rule: "missing-section", span, facts: { title } }));
  });
  return findings;
}

/** Which of the form's sections a heading is, by its words; -1 for none. */
function placeOf(name: string, { sections }: Profile): number {
  const title = foldLabel(name.slice(readMark(name)?.to ?? 0));
  return sections.findIndex((titles) =>
    titles.some(
      (each) => title.includes(foldLabel(each)) || (title.length > 4 && foldLabel(each).includes(title)),
    ),
  );
}

function lineOf({ line, block }: Section, blocks: readonly Block[]): Span {
  return spanOf(line, 0, blocks[block]!.lines[0]!.length);
}

const ofForm = { category: "profile", severity: "information" } as const;

function repeated(span: Span, title: string, earlier: Section): Finding {
  const note = { message: "earlier-section", facts: { title: earlier.name } };
  const related = [{ span: spanOf(earlier.line, 0, 0), note }];
  return findingOf({ ...ofForm, rule: "repeated-section", span, facts: { title }, related });
}
