import { nearestName } from "../text/nearest.ts";
import { levels, type SettingScope } from "./setting.ts";
import { type Settings, settingNamed, settingNames } from "./settings.ts";

/** Something in a configuration that is not understood. */
export interface Misfit {
  /** The keys that lead to it, as they are written. */
  readonly path: readonly string[];
  readonly kind: "unknown-setting" | "unknown-rule" | "wrong-value" | "editor-only";
  /** The closest name that exists, or what is accepted; "" where nothing helps. */
  readonly hint: string;
}

/** What a configuration sets, and what in it is not understood. */
export interface SettingsRead {
  readonly set: Partial<Settings>;
  readonly misfits: readonly Misfit[];
}

/**
 * What a configuration sets, as flat names, and what in it is not understood; what is wrong sets nothing.
 * Keys may be nested (`files: {exclude: …}`) or dotted (`files.exclude`), as people write both.
 */
export function readSettings(
  source: unknown,
  where: SettingScope,
  ruleNames: readonly string[] = [],
): SettingsRead {
  const set: Record<string, unknown> = {};
  const misfits: Misfit[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    const name = path.join(".");
    const setting = settingNamed(name);
    if (setting) {
      if (value === null || value === undefined) return;
      if (where === "project" && setting.scope === "editor")
        misfits.push({ path, kind: "editor-only", hint: "" });
      else if (name === "rules" && isRecord(value)) set[name] = readLevels(value, ruleNames, misfits);
      else if (setting.accepts(value)) set[name] = value;
      else misfits.push({ path, kind: "wrong-value", hint: acceptedBy(setting.schema) });
    } else if (
      isRecord(value) &&
      (name === "" || settingNames.some((known) => known.startsWith(`${name}.`)))
    ) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    } else if (name !== "") {
      misfits.push({ path, kind: "unknown-setting", hint: nearestName(name, settingNames) ?? "" });
    }
  };
  visit(source, []);
  return { set: set as Partial<Settings>, misfits };
}

function readLevels(source: Record<string, unknown>, ruleNames: readonly string[], misfits: Misfit[]) {
  const entries = Object.entries(source).filter(([rule, level]) => {
    const path = ["rules", rule];
    if (ruleNames.length > 0 && !ruleNames.includes(rule)) {
      misfits.push({ path, kind: "unknown-rule", hint: nearestName(rule, ruleNames) ?? "" });
      return false;
    }
    if (levels.some((known) => known === level)) return true;
    misfits.push({ path, kind: "wrong-value", hint: levels.join(", ") });
    return false;
  });
  return Object.fromEntries(entries);
}

function acceptedBy(schema: Readonly<Record<string, unknown>>): string {
  return Array.isArray(schema.enum) ? schema.enum.join(", ") : String(schema.type);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
