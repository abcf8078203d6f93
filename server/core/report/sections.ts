import type { Section } from "../model/analysis.ts";
import type { Finding } from "../model/finding.ts";
import type { Profile } from "../model/profile.ts";
import { spanOf } from "../model/span.ts";
import { foldLabel } from "../number/fold.ts";
import { readMark } from "../text/marks.ts";

/**
 * Holds the sections of a report against those its form prescribes: one that is missing, one that stands twice. Only
 * called for reports that show by a table that they follow the form.
 */
export function checkSections(outline: readonly Section[], profile: Profile): Finding[] {
  const sections = outline.filter(({ kind }) => kind === "section");
  const first = new Map<number, Section>();
  const findings: Finding[] = [];
  for (const section of sections) {
    const place = placeOf(section.name, profile);
    const earlier = first.get(place);
    if (place < 0) continue;
    if (earlier) findings.push(repeated(section, earlier));
    else first.set(place, section);
  }
  // An excerpt is no report with sections missing.
  if (first.size * 2 < profile.sections.length) return findings;
  profile.sections.forEach(([title = ""], place) => {
    if (!first.has(place)) findings.push(missing(title, outline[0]?.line ?? 0));
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

function repeated(section: Section, earlier: Section): Finding {
  return {
    ...finding("repeated-section", section.line, { title: section.name }),
    related: [
      {
        span: spanOf(earlier.line, 0, 0),
        note: { message: "earlier-section", facts: { title: earlier.name } },
      },
    ],
  };
}

function missing(title: string, line: number): Finding {
  return finding("missing-section", line, { title });
}

function finding(rule: string, line: number, facts: { readonly title: string }): Finding {
  return {
    rule,
    category: "profile",
    severity: "information",
    span: spanOf(line, 0, Number.MAX_SAFE_INTEGER),
    note: { message: rule, facts },
    data: facts,
    related: [],
    suspects: [],
    fixes: [],
  };
}
