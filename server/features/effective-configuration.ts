import { type Settings, settingNames } from "../core/settings.ts";
import { type Locale, phrases } from "../messages.ts";

/** What is set for a document in the end, as YAML that could be a configuration file, and where it comes from. */
export function effectiveConfiguration(settings: Settings, files: readonly string[], locale: Locale): string {
  const words = phrases[locale].configurationOf;
  const sources = files.length > 0 ? files.map((file) => `#   ${file}`) : [`#   ${words.noFiles}`];
  const lines = settingNames.flatMap((name) => {
    const value = settings[name];
    if (name !== "rules") return [`${name}: ${JSON.stringify(value)}`];
    const levels = Object.entries(settings.rules).map(([rule, level]) => `  ${rule}: ${level}`);
    return levels.length > 0 ? ["rules:", ...levels] : ["rules: {}"];
  });
  return [`# ${words.head}`, ...sources, "", ...lines, ""].join("\n");
}
