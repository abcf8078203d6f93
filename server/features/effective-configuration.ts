import { defaultSettings, type Settings, settingNames } from "../core/setting/settings.ts";
import { type Locale, phrases } from "../messages.ts";

/** A configuration file and what it sets by itself. */
interface Layer {
  readonly file: string;
  readonly set: Partial<Settings>;
}

/**
 * What is set for a document in the end, as YAML that could be a configuration file, each value with who says so: a
 * file, the editor, or nobody. `layers` are the files that were read, the one that counts most last.
 */
export function effectiveConfiguration(
  settings: Settings,
  editor: Partial<Settings>,
  layers: readonly Layer[],
  locale: Locale,
): string {
  const words = phrases[locale].configurationOf;
  const strongest = [...layers].reverse();
  const files = strongest.length > 0 ? strongest.map(({ file }) => `#   ${file}`) : [`#   ${words.noFiles}`];
  /** Editors may send what nobody set with what somebody did, so only what differs is taken for theirs. */
  const sourceOf = (valueIn: (set: Partial<Settings>) => unknown): string => {
    const file = strongest.find(({ set }) => valueIn(set) !== undefined);
    if (file) return file.file;
    const own = valueIn(editor);
    const isOwn = own !== undefined && JSON.stringify(own) !== JSON.stringify(valueIn(defaultSettings));
    return isOwn ? words.editor : words.default;
  };
  const lines = settingNames.flatMap((name): string[] => {
    if (name !== "rules")
      return [`${name}: ${JSON.stringify(settings[name])}  # ${sourceOf((set) => set[name])}`];
    const levels = Object.entries(settings.rules).map(
      ([rule, level]) => `  ${rule}: ${level}  # ${sourceOf(({ rules }) => rules?.[rule])}`,
    );
    return levels.length > 0 ? ["rules:", ...levels] : [`rules: {}  # ${words.default}`];
  });
  return [`# ${words.head}`, ...files, "", ...lines, ""].join("\n");
}
