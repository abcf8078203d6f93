import { findingOf } from "../../model/finding.ts";
import type { Rule } from "../../model/rule.ts";
import { spanOf } from "../../model/span.ts";

/** Figures of several cells that run together, so that nobody can read them apart. Said once a table. */
export const gluedFigures: Rule = {
  name: "glued-figures",
  check({ table }) {
    if (table.syntax !== "glued") return [];
    const places = table.cells.flatMap(({ span, text }) => {
      const digits = /[\d０-９]+$/.exec(text);
      return digits
        ? [{ text: digits[0], span: spanOf(span.line, span.to - digits[0].length, span.to) }]
        : [];
    });
    const [first, ...others] = places;
    if (!first) return [];
    const facts = { text: first.text, count: places.length };
    const related = others.map(({ span, text }) => ({
      span,
      note: { message: "glued-too", facts: { text } },
    }));
    return [
      findingOf({
        rule: "glued-figures",
        category: "structure",
        severity: "warning",
        span: first.span,
        facts,
        related,
      }),
    ];
  },
};
