import type { TableSyntax } from "../model/syntax.ts";
import { alignedSyntax } from "./syntax/aligned.ts";
import { asciidocSyntax } from "./syntax/asciidoc.ts";
import { boxSyntax } from "./syntax/box.ts";
import { cellColumnSyntax } from "./syntax/cell-column.ts";
import { cellLinesSyntax } from "./syntax/cell-lines.ts";
import { csvSyntax, tsvSyntax } from "./syntax/csv.ts";
import { gluedSyntax } from "./syntax/glued.ts";
import { gridSyntax } from "./syntax/grid.ts";
import { htmlSyntax } from "./syntax/html.ts";
import { orgSyntax } from "./syntax/org.ts";
import { pipeSyntax } from "./syntax/pipe.ts";
import { pipeRowsSyntax } from "./syntax/pipe-rows.ts";
import { rstSimpleSyntax } from "./syntax/rst-simple.ts";
import { spacedSyntax } from "./syntax/spaced.ts";
import { tabSyntax } from "./syntax/tab.ts";

/** Every table syntax, in the order in which they are asked whether a table starts at a line. */
export const syntaxes: readonly TableSyntax[] = [
  htmlSyntax,
  gridSyntax,
  boxSyntax,
  rstSimpleSyntax,
  asciidocSyntax,
  pipeSyntax,
  orgSyntax,
  pipeRowsSyntax,
  cellLinesSyntax,
  cellColumnSyntax,
  tabSyntax,
  alignedSyntax,
  spacedSyntax,
  gluedSyntax,
  csvSyntax,
  tsvSyntax,
];

/** The syntax of a name, or undefined. */
export function syntaxNamed(name: string): TableSyntax | undefined {
  return syntaxes.find((syntax) => syntax.name === name);
}
