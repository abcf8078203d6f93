import type { Relation } from "./relation.ts";
import type { Span } from "./span.ts";

export type Severity = "error" | "warning" | "information" | "hint";
export type Category = "arithmetic" | "prose" | "structure" | "profile" | "text";

/** Facts for a sentence; strings, numbers and exact decimals as strings. The sentence itself is made in `message/`. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A sentence to be: the name of a message and its facts. */
export interface Note {
  readonly message: string;
  readonly facts: Facts;
}

/** Something wrong in a report, as facts without words. Spans count from the first line of the block. */
export interface Finding {
  /** The rule's name: its file, page, setting and suppression word. */
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** The located cell, else the total. */
  readonly span: Span;
  readonly note: Note;
  /** The relations that fail by it, none where all are within rounding; absent where it is of no relation. */
  readonly misses?: readonly Relation[];
  /** The rule's own facts for programs (`data` of the JSON): decimals as strings. */
  readonly data: Facts;
  readonly related: readonly Related[];
  readonly suspects: readonly Suspect[];
  readonly fixes: readonly Fix[];
}

/** What a rule tells of a finding: `message` where it is not named for the rule, `data` where it is not the facts. */
interface Told extends Omit<Finding, Untold | "note">, Partial<Pick<Finding, Untold>>, Pick<Note, "facts"> {
  readonly message?: string;
}

type Untold = "data" | "related" | "suspects" | "fixes";

/** A finding; of places, suspects and fixes that are not told there are none. */
export function findingOf({ message, facts, ...told }: Told): Finding {
  const note = { message: message ?? told.rule, facts };
  return { data: facts, related: [], suspects: [], fixes: [], ...told, note };
}

/** Another place that matters to a finding: an addend, another equation. */
export interface Related {
  readonly span: Span;
  readonly note: Note;
}

/** A figure that alone could be wrong, and the text that would settle it. */
export interface Suspect {
  readonly span: Span;
  readonly value: string;
}

/** `safe` fixes may be applied unasked (fix-all, on save); `suggested` ones only by choice. */
export type Applicability = "safe" | "suggested";

/** Edits that together settle a finding; they do not overlap. */
export interface Fix {
  readonly title: Note;
  readonly applicability: Applicability;
  /** Whether it is the one to take where only one is offered; at most one a finding. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** A text to stand in the place of a span, which counts as the finding's. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A fix to be applied by choice; none where there is nothing to edit. `preferred` as of the fix. */
export function suggested(title: Note, edits: readonly Edit[], preferred = true): Fix[] {
  return edits.length === 0 ? [] : [{ title, applicability: "suggested", preferred, edits }];
}
