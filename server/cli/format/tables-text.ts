import type { Session } from "../session.ts";
import type { RelationReading, TableReading } from "../tables.ts";

/** What was read of each table of one file: its size, and each relation written out. */
export function tablesText(
  path: string,
  tables: readonly TableReading[],
  { paint, phrases }: Session,
): string {
  const { bold, dim, green, red } = paint;
  const lines: string[] = [bold(path)];
  for (const { syntax, caption, range, rows, columns, cells, relations } of tables) {
    const at = String(range.start.line + 1).padStart(6);
    const figures = cells.filter(({ value }) => value !== null).length;
    lines.push(
      `${dim(at)}  ${caption || syntax}  ${dim(`${rows}×${columns} ${syntax}, ${figures} figures`)}`,
    );
    for (const relation of relations) {
      const mark = relation.holds === null ? dim("?") : relation.holds ? green("✓") : red("✗");
      const { line, character } = relation.total.range.start;
      lines.push(
        `        ${mark} ${equation(relation)}  ${dim(`${line + 1}:${character + 1} ${relation.kind}`)}`,
      );
    }
  }
  if (tables.length === 0) lines.push(dim(`        ${phrases.noTable}`));
  return `${lines.join("\n")}\n\n`;
}

/** What a relation's figures give, and what stands there. */
function equation({ addends, computed, stated, holds }: RelationReading): string {
  const about = `${addends.length} figures give ${computed}`;
  return holds === false ? `${about}, but ${stated} is stated` : `${about}`;
}
