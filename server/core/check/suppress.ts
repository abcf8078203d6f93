import type { Analysis, TableStudy } from "../model/analysis.ts";
import { type Finding, findingOf, suggested } from "../model/finding.ts";
import { sectionsAt } from "../model/sections.ts";
import { spanOf } from "../model/span.ts";
import { tallyOf } from "../model/verdict.ts";
import { nearestName } from "../text/nearest.ts";
import { type Directive, readDirective } from "./directive.ts";
import { ruleNames } from "./rules.ts";
import { unknownName } from "./unknown-name.ts";

/** A directive at its place in the document; lines count from the first, `toLine` is exclusive. */
interface Suppression {
  readonly directive: Directive;
  readonly line: number;
  readonly fromLine: number;
  readonly toLine: number;
}

/** What is left to tell: the studies without what is silenced, and what is to be said of the suppressions. */
export interface Suppressed {
  readonly studies: readonly (TableStudy | null)[];
  readonly findings: readonly Finding[];
}

/**
 * Silences what the writer asked to silence, in the text or by turning rules off, and tells of suppressions that
 * silence nothing or name no rule. Studies without a silenced finding stay the same objects.
 */
export function suppress(analysis: Analysis, off: ReadonlySet<string>): Suppressed {
  const suppressions = suppressionsIn(analysis);
  const { studies, starts, findings, landmarks } = analysis;
  if (suppressions.length === 0 && off.size === 0) return { studies, findings };
  const used = new Set<Suppression>();
  const isSilenced = (finding: Finding, start: number): boolean => {
    const covering = suppressions.filter((suppression) => covers(suppression, finding, start));
    for (const suppression of covering) used.add(suppression);
    return covering.length > 0 || off.has(finding.rule);
  };
  const left = studies.slice();
  for (const at of landmarks.faulty) {
    const study = studies[at]!;
    const kept = study.findings.filter((finding) => !isSilenced(finding, starts[at]!));
    if (kept.length < study.findings.length) left[at] = withFindings(study, kept);
  }
  const kept = findings.filter((finding) => !isSilenced(finding, 0));
  const told = suppressions.flatMap((suppression) => [
    ...suppression.directive.rules
      .filter(({ name }) => !ruleNames.includes(name))
      .map((rule) =>
        unknownName("unknown-rule", rule, suppression.line, nearestName(rule.name, ruleNames) ?? ""),
      ),
    ...(used.has(suppression) || suppression.directive.rules.some(({ name }) => !ruleNames.includes(name))
      ? []
      : [unused(suppression)]),
  ]);
  return { studies: left, findings: [...kept, ...told.filter(({ rule }) => !off.has(rule))] };
}

/** What was last made of each study, since features keep what they know of a study beside it. */
const lessened = new WeakMap<TableStudy, TableStudy>();

/** A study of which less is told: the same object as before where the same is left. */
function withFindings(study: TableStudy, findings: readonly Finding[]): TableStudy {
  const known = lessened.get(study);
  if (known?.findings.length === findings.length && known.findings.every((one, k) => one === findings[k]))
    return known;
  const tally = tallyOf(study.table, { balances: study.balances, findings });
  const less = { ...study, findings, tally };
  lessened.set(study, less);
  return less;
}

function covers(
  { directive, fromLine, toLine }: Suppression,
  { span, rule }: Finding,
  start: number,
): boolean {
  const line = span.line + start;
  if (line < fromLine || line >= toLine) return false;
  return directive.rules.length === 0 || directive.rules.some(({ name }) => name === rule);
}

/** From the first line on. */
const everywhere: [number, number] = [0, Number.POSITIVE_INFINITY];

/** Every directive, with the lines that it covers. */
function suppressionsIn(analysis: Analysis): Suppression[] {
  const { blocks, starts, studies, landmarks } = analysis;
  const suppressions: Suppression[] = [];
  for (const at of landmarks.addressed) {
    const block = blocks[at]!;
    if (block.kind === "heading" || block.kind === "fence") continue;
    block.lines.forEach((text, k) => {
      const directive = readDirective(text);
      if (!directive) return;
      const line = starts[at]! + k;
      const range = rangeOf(directive, line, at);
      if (range) suppressions.push({ directive, line, fromLine: range[0], toLine: range[1] });
    });
  }
  return suppressions;

  function rangeOf({ scope, isAlone }: Directive, line: number, block: number): [number, number] {
    if (scope === "file") return everywhere;
    if (scope === "line" && !isAlone) return [line, line + 1];
    if (scope === "line") {
      let below = block + 1;
      while (blocks[below]?.kind === "blank" || blocks[below]?.kind === "comment") below++;
      return [line, starts[below + 1] ?? line + 1];
    }
    if (scope === "section") {
      const section = sectionsAt(analysis.outline, line).findLast(({ kind }) => kind === "section");
      return section ? [section.line, section.endLine] : everywhere;
    }
    for (let next = block; next < blocks.length; next++) {
      if (next > block && blocks[next]!.kind === "heading") break;
      if (studies[next]) return [starts[next]!, starts[next + 1]!];
    }
    return [line, line];
  }
}

function unused({ directive, line }: Suppression): Finding {
  const span = spanOf(line, directive.from, directive.to);
  return findingOf({
    rule: "unused-suppression",
    category: "structure",
    severity: "hint",
    span,
    facts: { rules: directive.rules.map(({ name }) => name) },
    data: { scope: directive.scope },
    fixes: suggested({ message: "fix-remove-suppression", facts: {} }, [{ span, text: "" }]),
  });
}
