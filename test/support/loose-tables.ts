import type { Rows } from "./drawn-tables.ts";
import { textForms } from "./text-forms.ts";

/**
 * One way to write a table in each syntax whose text alone does not say where its cells are: they are told by their
 * figures, so each row has to be a name and two figures at least.
 */
export const looseTables: Readonly<Record<string, (rows: Rows) => string[]>> = {
  "pipe-rows": (rows) => rows.map((row) => row.map((cell) => `${cell} |`).join(" ")),
  tab: (rows) => textForms.tabbed(sourceOf(rows)),
  "cell-lines": (rows) => textForms.cellLines(sourceOf(rows)).slice(0, -1),
  "cell-column": (rows) => rows.flatMap((row) => row.flatMap((cell) => [cell, ""])).slice(0, -1),
  aligned: (rows) => textForms.aligned(sourceOf(rows)),
  spaced: (rows) => textForms.spaced(sourceOf(rows)),
  pairs: ([[, ...labels] = [], ...rows]) =>
    rows.map(
      ([name, ...figures]) => `${name}: ${figures.map((figure, at) => `${labels[at]} ${figure}`).join("  ")}`,
    ),
  glued: ([, ...rows]) => rows.map(([, ...figures]) => `办理数量${figures.join("").replace(/\D/g, "")}`),
};

function sourceOf(rows: Rows) {
  return { headRows: 1, labelColumns: 1, rows };
}
