import { captionIn } from "./block/surroundings.ts";
import { rules } from "./check/rules.ts";
import type { TableStudy } from "./model/analysis.ts";
import type { Block } from "./model/block.ts";
import type { Finding } from "./model/finding.ts";
import type { Relation, Sum } from "./model/relation.ts";
import type { TableSyntax } from "./model/syntax.ts";
import type { Table } from "./model/table.ts";
import { balanceAll } from "./relation/balance.ts";
import { inferRelations } from "./relation/infer.ts";
import { localize } from "./relation/localize.ts";
import { applyDeclaration, readDeclaration } from "./report/declare.ts";
import { matchProfile } from "./report/match.ts";
import { profiles } from "./report/profiles.ts";
import { fencedTable, fenceSyntax } from "./table/fenced.ts";
import { readTable } from "./table/read.ts";
import { syntaxNamed } from "./table/syntaxes.ts";

/**
 * Reads and judges the table in a block. Depends on the block's own lines and the words around it, not on its place,
 * so the study moves with it.
 */
export function studyTable(block: Block, surroundings: string): TableStudy | null {
  const syntax = syntaxOf(block);
  if (!syntax) return null;
  const { table, relations } = relate(readTable(syntax, block.lines), surroundings);
  const balances = balanceAll(table, relations, surroundings);
  const faults = localize(table, balances);
  const findings = rules.flatMap((rule) => rule.check({ table, lines: block.lines, balances, faults }));
  const told = block.kind === "fence" ? findings.map(asHint) : findings;
  return { table, caption: captionIn(surroundings), surroundings, balances, findings: told };
}

function syntaxOf({ kind, lines, syntax }: Block): TableSyntax | null {
  if (syntax === null) return null;
  if (kind !== "fence") return syntaxNamed(syntax) ?? null;
  const found = fencedTable(lines, syntax);
  return found && fenceSyntax(found);
}

/** What stands in a code fence is most often the output of a program: worth a hint, not the writer's fault. */
function asHint(finding: Finding): Finding {
  return { ...finding, severity: "hint" };
}

/**
 * The relations of a table: what its writer declares, then those of its form where it is one that is known, else those
 * its figures show. What is declared of a total replaces what would be inferred of it.
 */
function relate(table: Table, surroundings: string): { table: Table; relations: readonly Relation[] } {
  const declared = declaredIn(table, surroundings);
  const match = matchProfile(table, profiles);
  if (!match) {
    const settled = new Set(declared.map((sum) => `${sum.kind} ${sum.total}`));
    const isSettled = (relation: Relation): boolean =>
      relation.type === "sum" && settled.has(`${directionOf(table, relation)} ${relation.total}`);
    return {
      table,
      relations: [...declared, ...inferRelations(table, {}).filter((relation) => !isSettled(relation))],
    };
  }
  const elsewhere = table.raggedRows.filter(
    ({ row }) => !match.raggedRows.some((ragged) => ragged.row === row),
  );
  return {
    table: { ...table, raggedRows: [...elsewhere, ...match.raggedRows] },
    relations: [...declared, ...match.sums],
  };
}

function declaredIn(table: Table, surroundings: string): Sum[] {
  if (!surroundings.includes("crossfoot")) return [];
  return surroundings.split("\n").flatMap((line) => {
    const declaration = readDeclaration(line);
    return declaration ? applyDeclaration(table, declaration).sums : [];
  });
}

/** Along a row or down a column, whatever its kind is called. */
function directionOf(table: Table, { total, addends }: Sum): string {
  const isDown = table.cells[total]?.column === table.cells[addends[0]?.cell ?? -1]?.column;
  return isDown ? "footing" : "cross-footing";
}
