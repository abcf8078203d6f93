import type { Analysis } from "../model/analysis.ts";
import { type Finding, findingOf } from "../model/finding.ts";
import { spanOf } from "../model/span.ts";
import { applyDeclaration, type LabelTerm, readDeclaration } from "../report/declare.ts";
import { readUnknownDirective } from "./directive.ts";
import { unknownName } from "./unknown-name.ts";

/** How many blocks away from its table a declaration may stand: a comment, blanks, a caption. */
const reach = 6;

/**
 * Tells of declared relations that name a row or column which no table near them has, of those that stand near
 * no table at all, and of instructions that nobody knows.
 */
export function checkDeclarations({ blocks, starts, studies, landmarks }: Analysis): Finding[] {
  return landmarks.addressed.flatMap((at): Finding[] => {
    const block = blocks[at]!;
    if (block.kind === "fence") return [];
    return block.lines.flatMap((text, k) => {
      const declaration = readDeclaration(text);
      const line = starts[at]! + k;
      if (!declaration) {
        const directive = readUnknownDirective(text);
        return directive ? [unknownName("unknown-directive", directive, line, directive.meant)] : [];
      }
      const table = nearestStudy(studies, at)?.table;
      const unknown = table ? applyDeclaration(table, declaration).unknown : [declaration.total];
      return unknown.map((term) => unknownLabel(term, line));
    });
  });
}

/** The table after a declaration, else the one before it. */
function nearestStudy(studies: Analysis["studies"], at: number): Analysis["studies"][number] {
  for (let k = 1; k <= reach; k++) if (studies[at + k]) return studies[at + k]!;
  for (let k = 1; k <= reach; k++) if (studies[at - k]) return studies[at - k]!;
  return null;
}

function unknownLabel({ label, from, to }: LabelTerm, line: number): Finding {
  const span = spanOf(line, from, to);
  return findingOf({
    rule: "unknown-label",
    category: "structure",
    severity: "warning",
    span,
    facts: { label },
  });
}
