import type { Facts } from "../core/model/finding.ts";
import { items, type Sentence, shortened, signed } from "./sentence.ts";

/** What the core has to say, in English. Every note has a sentence here; the other languages follow this list. */
export const en = {
  "total-mismatch": (facts) => {
    const { label, stated, computed, difference, nAddends, worked } = facts;
    const parts = worked
      ? `${worked} gives`
      : Number(nAddends) === 1
        ? "its only part is"
        : `its ${nAddends} parts add up to`;
    const sum = `${of(label)} says ${stated}, but ${parts} ${computed} (${signed(difference)})`;
    return join(sum, becauseOf(facts), blankSays(facts), doubtOf(facts));
  },
  "misfit-figure": (facts) => {
    const { figure, repair, settles, label, difference } = facts;
    const fit =
      Number(settles) > 1
        ? `${figure} does not fit: ${repair} would settle ${Number(settles) > 2 ? `all ${settles}` : "both"} sums it is part of${among(facts)}`
        : `${figure} does not fit: with ${repair}, ${within(label)} would agree (${signed(difference)} now)`;
    return join(fit, becauseOf(facts));
  },
  "unequal-sides": (facts) => {
    const { label, stated, opposite, computed, difference, slip, holds } = facts;
    const sides = `${of(label)} says ${stated}, but ${within(opposite)} says ${computed} (${signed(difference)})`;
    const demand = `Both sides have to be equal${Number(holds) > 0 ? `, as they are in ${holds} more` : ""}`;
    return join(sides, demand, slips[String(slip)] ?? "Check both totals and their parts");
  },
  "part-exceeds-whole": ({ label, part, whole, stated }) =>
    `${of(label)} (${part}) is more than ${of(whole)} (${stated}), of which it is a part. Check both figures.`,
  "missing-amount": (facts) =>
    join(`An amount is missing here: ${facts.repair} would make ${of(facts.label)} agree`, groundsOf(facts)),
  "left-out-addend": ({ label, line, figure, stated, computed, count }) =>
    `${of(label)} leaves out ${line ? `“${line}”` : "a line"} (${figure}): ${stated} where all parts give ${computed}` +
    `${Number(count) > 1 ? `, and ${Number(count) - 1} more alike` : ""}. Add it to the total, or mark it as a part of another line.`,
  "ratio-mismatch": ({ type, stated, computed, operands, holds }) =>
    `${stated} is not ${ratioOf(String(type), shortened(items(operands)))}: that is ${computed}.` +
    `${Number(holds) > 0 ? ` The like holds in ${Number(holds) > 1 ? `${holds} other lines` : "another line"}.` : ""}`,
  operand: ({ text }) => `Worked out from ${text}.`,
  "rounding-drift": ({ label, difference, slack, count }) =>
    `${of(label)} differs by ${signed(difference)} from its parts, which rounding (±${slack}) would explain` +
    `${Number(count) > 1 ? `, as in ${Number(count) - 1} more` : ""}. A note such as “may not add up due to rounding” would say so.`,
  "unreadable-number": ({ text, meant }) =>
    meant
      ? `${text} cannot be read as a number, so no sum counts on it: ${meant} may be meant.`
      : `${text} is grouped in no usual way, so no sum counts on it. Put the marks where they belong.`,
  "misgrouped-number": ({ text, to }) =>
    `${text} is grouped in no usual way. It was read as ${to}: put the marks where they belong.`,
  "unused-suppression": ({ rules }) =>
    `Nothing is silenced here${items(rules).length > 0 ? ` (${items(rules).join(", ")})` : ""}. Remove it.`,
  "unknown-rule": ({ name, meant }) =>
    `There is no rule “${name}”, so this silences nothing.${meant ? ` Did you mean “${meant}”?` : ""}`,
  "unknown-directive": ({ name, meant }) =>
    `“${name}” is no instruction, so it silences nothing. Did you mean “${meant}”?`,
  "unknown-label": ({ label }) =>
    `No table near this declaration has a row or column “${label}”, so the relation is not checked. Write the label as the table has it.`,
  "prose-mismatch": ({ stated, computed, difference, nParts, unit, worked }) =>
    `The sentence says ${[stated, unit].join(" ").trim()}, but ${worked ? `${worked} comes to` : `the ${nParts} parts it lists add up to`} ${computed} (${signed(difference)}). Check ${worked ? "these figures" : "the total and the parts"}.`,
  "list-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)} says ${stated}, but the ${nParts} lines before it add up to ${computed} (${signed(difference)}). Check the total and the lines.`,
  "list-parent-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)} says ${stated}, but the ${nParts} lines set in below it add up to ${computed} (${signed(difference)}). Check the line and those below it.`,
  "list-opening-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)} says ${stated}, but the ${nParts} lines behind it add up to ${computed} (${signed(difference)}). Check it and these lines.`,
  "list-lead-mismatch": ({ stated, computed, difference, nParts }) =>
    `The line before the list says ${stated}, but the ${nParts} lines of the list add up to ${computed} (${signed(difference)}). Check that line and the list.`,
  "list-account-mismatch": ({ label, stated, computed, difference, nParts }) =>
    `${of(label)} says ${stated}, but the ${nParts} lines before it leave ${computed} (${signed(difference)}). Check it and these lines.`,
  "foot-mismatch": ({ label, column, stated, computed, difference, nParts }) =>
    `${of(label)} says ${stated}, but the ${nParts} figures ${column === "" ? "" : `of ${of(column)} `}in the table above add up to ${computed} (${signed(difference)}). Check the total and the table.`,
  "prose-excess": ({ stated, computed, difference, nParts, unit }) =>
    `The ${nParts} parts listed add up to ${[computed, unit].join(" ").trim()}, more than the ${stated} they are part of (${signed(difference)}). Check the total and the parts.`,
  "prose-share": ({ stated, computed, part, whole }) =>
    `The sentence says ${stated}%, but ${part} of ${whole} is ${computed}%. Check the three figures.`,
  "prose-change": ({ stated, computed, before, after, unit }) =>
    `The sentence says ${stated}${unit}, but from ${before} to ${after} it is ${computed}${unit}. Check the three figures.`,
  "prose-reckoning": ({ stated, computed, worked }) =>
    `The text says ${stated}, but ${worked} is ${computed}. Check these figures.`,
  "prose-structure": ({ computed }) =>
    `These shares add up to ${computed} instead of 100. Check each of them.`,
  "prose-table-mismatch": ({ stated, computed, label }) =>
    `The text says ${stated} here, but the table of the form gives ${items(computed).join(" or ")} (${label}). Where both speak of the same, correct one of them.`,
  "misquoted-figure": ({ label, from, to, caption, agreeing }) =>
    `The text says ${from} here, but ${of(label)} is ${to} in ${caption ? `“${caption}”` : "the table"}` +
    `${Number(agreeing) > 1 ? `, with which ${agreeing} other figures of the text agree` : ""}. Where both speak of the same, correct one of them.`,
  "quoted-repair": ({ label, from, to }) =>
    `The text says ${from} here, as the sums of the table want ${of(label)} to be (${to}). Correct the table.`,
  "table-mismatch": ({ label, stated, computed, caption, agreeing }) =>
    `${of(label)} is ${stated} here, but ${computed} in ${caption ? `“${caption}”` : "another table"}${alsoAgrees(agreeing)}. Where both speak of the same, correct one of them.`,
  "stated-here": ({ label, text }) => `${of(label)} is ${text} here.`,
  "blank-figure": ({ count, rows }) =>
    `${count === 1 ? "A figure" : `${count} figures`} ${Number(rows) > 1 ? `in ${rows} rows` : "of this row"} ${count === 1 ? "is" : "are"} not filled in. The form wants 0 where there is nothing.`,
  "blank-total": ({ computed }) => `This total is not filled in. Its parts add up to ${computed}.`,
  "missing-section": ({ title }) =>
    `The form has a section “${title}”, and this report does not. Add it, with 无 where there is nothing to say.`,
  "repeated-section": ({ title }) =>
    `The section “${title}” stands here a second time. Join the two, or correct the heading.`,
  "earlier-section": ({ title }) => `“${title}” stands here first.`,
  "glued-figures": ({ text, count }) =>
    `The figures of ${count} rows run together (${text}), so they cannot be read or checked. Copy the table again with something between its cells.`,
  "glued-too": ({ text }) => `${text} runs together, too.`,
  "unmatched-total": ({ label, count, misses }) =>
    `${of(label)} is the sum of the rows above it in none of its ${count} columns (${items(misses).join(", ")}). Perhaps it counts other rows, or a row is missing or stands there twice.`,
  "misspelt-label": ({ text, label }) =>
    `The form calls this row “${label}”, not “${text}”. Correct the label.`,
  "table-too-large": ({ nRows, nColumns }) =>
    `This table has ${nRows} rows and ${nColumns} columns: not every way of adding it up was tried. Declare the sums that matter, or part the table.`,
  "fix-remove-suppression": () => "Remove this suppression",
  "fix-rule-name": ({ to }) => `Change to ${to}`,
  "addend-left-out": ({ text }) => `${text} is left out.`,
  "total-stated": ({ label, stated, computed, difference }) =>
    `${of(label)} says ${stated}; its parts add up to ${computed} (${signed(difference)}).`,
  "other-equation": ({ label, stated, computed, difference }) =>
    `${of(label)} misses, too: ${stated} against ${computed} (${signed(difference)}).`,
  "other-side": ({ label, stated }) => `${of(label)} is the other side: ${stated}.`,
  drift: ({ difference }) => `Differs by ${signed(difference)}.`,
  subtrahend: ({ text }) => `${text} was taken off.`,
  subtrahends: ({ texts }) => `${shortened(items(texts)).join(", ")} were taken off.`,
  "ragged-row": ({ expected, found }) =>
    `This row has ${found} fields, but the table has ${expected} columns. The surplus is left out of every sum: remove it, or move it to its row.`,
  addend: ({ text }) => `${text} was added.`,
  addends: ({ texts }) => `${shortened(items(texts)).join(" + ")} were added.`,
  "fix-restate": ({ from, to, at }) => `Change ${from}${at ? ` (${at})` : ""} to ${to}`,
  "fix-recompute": ({ from, to }) => `Recompute the total: ${from} → ${to}`,
  "fix-recompute-all": ({ count }) => `Recompute this total and all that depend on it (${count} figures)`,
  "fix-insert": ({ to }) => `Insert ${to}`,
  "fix-exchange": ({ from, to }) => `Exchange ${from} and ${to}`,
  "fix-sign": ({ from, to }) => `Change the sign: ${from} → ${to}`,
} as const satisfies Record<string, Sentence>;

/** The names of all notes that the core may hand over. */
export type NoteName = keyof typeof en;

function of(label: unknown): string {
  return label ? `“${label}”` : "The total";
}

/** The same within a sentence. */
function within(label: unknown): string {
  return label ? of(label) : "the total";
}

/** Clauses as sentences. */
function join(...clauses: readonly string[]): string {
  return clauses
    .filter((clause) => clause !== "")
    .map((clause) => `${clause}.`)
    .join(" ");
}

const ofMany = ["lowest", "highest", "median"];

function ratioOf(type: string, operands: readonly string[]): string {
  const [first, second, third] = operands;
  if (type === "proportion") return `to ${first} what ${third} is to ${second}`;
  if (type === "share") return `the share of ${first} in ${second}`;
  if (type === "quotient") return `${first} divided by ${second}`;
  if (type === "points") return `three times ${first} plus ${second}`;
  if (type === "reduction") return `the reduction from ${second} to ${first}`;
  if (type === "growth" || type === "change") return `the change from ${second} to ${first}`;
  const named = ofMany.includes(type) ? `${type}${type === "median" ? "" : " figure"}` : type;
  return `the ${type === "average" ? "mean" : named} of ${listed(operands)}`;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1)}`;
}

const slips: Readonly<Record<string, string>> = {
  "digits-swapped": "Two digits look swapped",
  "digit-changed": "One digit looks mistyped",
  "digit-lost": "A digit seems to be lost",
  "digit-added": "There seems to be a digit too many",
  "factor-ten": "The point or the unit seems to have slipped",
  sign: "The sign looks wrong",
  "addend-left-out": "One of the parts seems to be left out",
  "addend-twice": "One of the parts seems to be counted twice",
  "cells-exchanged": "Two figures look exchanged",
};

/** What speaks for the finding: the slip, then the grounds. */
function becauseOf(facts: Facts): string {
  return [slipSays(facts), groundsOf(facts)].filter((clause) => clause !== "").join(". ");
}

function slipSays({ slip, line, miscounted }: Facts): string {
  const said = slips[String(slip)] ?? "";
  return miscounted
    ? said.replace("One of the parts", line ? `“${line}” (${miscounted})` : `${miscounted}`)
    : said;
}

function alsoAgrees(agreeing: unknown): string {
  const count = Number(agreeing);
  return count === 0 ? "" : `, which agrees in ${count} other figure${count === 1 ? "" : "s"}`;
}

/** The totals that miss because of one figure. */
function among({ totals }: Facts): string {
  const named = items(totals).map((name) => `“${name}”`);
  return named.length === 0 ? "" : ` (${shortened(named).join(", ")})`;
}

function groundsOf({ grounds, bothWays, holds, lines }: Facts): string {
  if (grounds === "crossing")
    return `${bothWays ? "A row and a column" : "Two sums"} miss by the same amount here`;
  if (grounds === "lines") return `The same sum holds in ${holds} of ${lines} lines`;
  return "";
}

function blankSays({ blank }: Facts): string {
  return blank ? `The blank at “${blank}” may be what is missing` : "";
}

/** What is to be checked where the wrong figure could not be told. */
function doubtOf({ verdict, suspects, grounds, typed }: Facts): string {
  if (grounds === "doubtful") return "The structure of the table may be misread";
  if (items(typed).length > 0) return `It agreed until ${items(typed).join(" and ")} was typed`;
  if (verdict === "located") return "";
  const few = items(suspects);
  return verdict === "narrowed" && few.length > 0
    ? `Check ${listed(few)}`
    : "Either a part or the total is wrong";
}
