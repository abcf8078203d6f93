import { rules } from "./check/rules.ts";
import type { TableStudy } from "./model/analysis.ts";
import type { Block } from "./model/block.ts";
import type { Relation } from "./model/relation.ts";
import type { Table } from "./model/table.ts";
import { balanceAll } from "./relation/balance.ts";
import { inferRelations } from "./relation/infer.ts";
import { localize } from "./relation/localize.ts";
import { matchProfile } from "./report/match.ts";
import { profiles } from "./report/profiles.ts";
import { readTable } from "./table/read.ts";
import { syntaxNamed } from "./table/syntaxes.ts";

/** Reads and judges the table in a block. Depends on the block's own lines alone, so the study moves with it. */
export function studyTable(block: Block): TableStudy | null {
  const syntax = block.syntax === null ? undefined : syntaxNamed(block.syntax);
  if (!syntax) return null;
  const { table, relations } = relate(readTable(syntax, block.lines));
  const balances = balanceAll(table, relations);
  const faults = localize(table, balances);
  const findings = rules.flatMap((rule) => rule.check({ table, lines: block.lines, balances, faults }));
  return { table, caption: "", balances, findings };
}

/** The relations of a table: those of its form where it is one that is known, else those its figures show. */
function relate(table: Table): { table: Table; relations: readonly Relation[] } {
  const match = matchProfile(table, profiles);
  if (!match) return { table, relations: inferRelations(table, {}) };
  const elsewhere = table.raggedRows.filter(
    ({ row }) => !match.raggedRows.some((ragged) => ragged.row === row),
  );
  return { table: { ...table, raggedRows: [...elsewhere, ...match.raggedRows] }, relations: match.sums };
}
