import type { Severity } from "../model/finding.ts";

/** One sentence in each language that Crossfoot speaks. */
export interface Words {
  readonly en: string;
  readonly "zh-cn": string;
}

/** Where a setting may be made: in `crossfoot.yaml` and in the editor, or in the editor alone. */
export type SettingScope = "project" | "editor";

/** A schema in JSON, as manifests and editors of YAML know it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A setting: what it may hold, what it holds unless told otherwise, and what it is for. */
export interface Setting<T> {
  readonly scope: SettingScope;
  readonly default: T;
  /** What it may hold, for manifests and for the schema of `crossfoot.yaml`. */
  readonly schema: JsonSchema;
  readonly words: Words;
  /** What each of the words means that it may hold, where it may hold only some. */
  readonly choices?: Readonly<Record<string, Words>>;
  readonly accepts: (value: unknown) => value is T;
}

/** What a rule may be set to. */
export const levels = ["off", "hint", "information", "warning", "error"] as const;
export type Level = "off" | Severity;

/** On or off. */
export function flag(scope: SettingScope, initial: boolean, words: Words): Setting<boolean> {
  const accepts = (value: unknown) => typeof value === "boolean";
  return { scope, default: initial, schema: { type: "boolean" }, words, accepts };
}

/** A whole number from 1 up. */
export function size(scope: SettingScope, initial: number, words: Words): Setting<number> {
  const accepts = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
  return { scope, default: initial, schema: { type: "integer", minimum: 1 }, words, accepts };
}

/** One of some words, each with what it means. */
export function choice<const T extends string>(
  scope: SettingScope,
  initial: NoInfer<T>,
  choices: Readonly<Record<T, Words>>,
  words: Words,
): Setting<T> {
  const options = Object.keys(choices);
  const accepts = (value: unknown): value is T => options.some((option) => option === value);
  return { scope, default: initial, schema: { type: "string", enum: options }, words, choices, accepts };
}

/** Patterns of paths in a project. */
export function globs(initial: readonly string[], words: Words): Setting<readonly string[]> {
  const accepts = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((item) => typeof item === "string");
  return {
    scope: "project",
    default: initial,
    schema: { type: "array", items: { type: "string" } },
    words,
    accepts,
  };
}

/** A level for each of some rules; which rules there are is checked where they are known. */
export function severities(scope: SettingScope, words: Words): Setting<Readonly<Record<string, Level>>> {
  const accepts = (value: unknown): value is Readonly<Record<string, Level>> =>
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((level) => levels.some((known) => known === level));
  const schema = { type: "object", additionalProperties: { type: "string", enum: levels } };
  return { scope, default: {}, schema, words, accepts };
}
