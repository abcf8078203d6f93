import { rules } from "../check/rules.ts";
import type { LinesAround, TableStudy } from "../model/analysis.ts";
import type { FormFigures, Profile } from "../model/profile.ts";
import { type Balance, type Relation, runsAcross, type Sum } from "../model/relation.ts";
import type { RaggedRow, Table } from "../model/table.ts";
import { balanceAll } from "../relation/balance/balance.ts";
import type { FigureEdit } from "../relation/figure-edit.ts";
import { inferRelations } from "../relation/infer/infer.ts";
import { localize } from "../relation/judge/localize.ts";
import type { Edited } from "../relation/judge/stale.ts";
import { applyDeclaration, readDeclaration } from "../report/declare.ts";
import { matchProfile } from "../report/form/match.ts";
import { isCutOff, titleAbove } from "../table/surroundings.ts";

/** What a table is judged by, besides its figures. */
export interface JudgedBy {
  readonly lines: readonly string[];
  readonly surroundings: LinesAround;
  readonly forms: readonly Profile[];
}

/** What a table has to add up to, and what is wrong with it. */
export type Judged = Pick<TableStudy, "balances" | "findings" | "form">;

/**
 * Finds what the figures of a table have to add up to, and what is wrong with them. After an `edit` of few
 * figures what is known of the others is taken over.
 */
export function judge(
  table: Table,
  by: JudgedBy,
  edited: () => Edited,
  edit: FigureEdit | null = null,
): Judged {
  const { balances, raggedRows, form, isSearched } = weigh(table, by, edit);
  const around = linesOf(by.surroundings);
  const { before } = by.surroundings;
  const faults = localize(table, balances, {
    around,
    title: titleAbove(before),
    isCutOff: isCutOff(before),
    edited,
  });
  const facts = {
    table: { ...table, raggedRows },
    lines: by.lines,
    around,
    balances,
    faults,
    form,
    isSearched,
  };
  return { balances, form, findings: rules.flatMap((rule) => rule.check(facts)) };
}

/** What the figures of a table have to add up to, and what they do. */
export function balancesOf(table: Table, by: JudgedBy): readonly Balance[] {
  return weigh(table, by, null).balances;
}

function weigh(table: Table, { surroundings, forms }: JudgedBy, edit: FigureEdit | null) {
  const { relations, ...rest } = relate(table, surroundings, forms, edit);
  return { ...rest, balances: balanceAll(table, relations, linesOf(surroundings).join("\n"), edit) };
}

interface Related {
  readonly relations: readonly Relation[];
  /** Rows with more figures than the table, or its form, has columns. */
  readonly raggedRows: readonly RaggedRow[];
  readonly form: FormFigures | null;
  readonly isSearched: boolean;
}

/**
 * The relations of a table: what its writer declares, then those of its form where it is one that is known, else those
 * its figures show. What is declared of a total replaces what would be inferred of it.
 */
function relate(
  table: Table,
  surroundings: LinesAround,
  forms: readonly Profile[],
  edit: FigureEdit | null,
): Related {
  const declared = declaredIn(table, surroundings);
  const match = matchProfile(table, forms, surroundings.before);
  if (!match) {
    const settled = new Set(declared.map((sum) => `${sum.kind} ${sum.total}`));
    const isSettled = (relation: Relation): boolean =>
      relation.type === "sum" &&
      settled.has(`${runsAcross(table, relation) ? "cross-footing" : "footing"} ${relation.total}`);
    const { relations, isComplete } = inferRelations(table, undefined, edit);
    const inferred = settled.size === 0 ? relations : relations.filter((relation) => !isSettled(relation));
    return {
      relations: [...declared, ...inferred],
      raggedRows: table.raggedRows,
      form: null,
      isSearched: isComplete,
    };
  }
  const elsewhere = table.raggedRows.filter(
    ({ row }) => !match.raggedRows.some((ragged) => ragged.row === row),
  );
  return {
    relations: [...declared, ...match.sums],
    raggedRows: [...elsewhere, ...match.raggedRows],
    form: match.form,
    isSearched: true,
  };
}

/** The lines around a table, from the top. */
function linesOf({ before, after }: LinesAround): string[] {
  return [...before, ...after];
}

function declaredIn(table: Table, surroundings: LinesAround): Sum[] {
  return surroundings.notes.flatMap((line) => {
    const declaration = readDeclaration(line);
    return declaration ? applyDeclaration(table, declaration).sums : [];
  });
}
