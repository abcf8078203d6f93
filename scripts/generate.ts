import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ruleNames } from "../server/core/check/rules.ts";
import { type JsonSchema, levels, type Setting } from "../server/core/setting/setting.ts";
import { settingNamed, settingNames } from "../server/core/setting/settings.ts";
import { alignBars } from "../server/features/writing/alignment/bars.ts";

/**
 * What follows from the table of settings: the manifest's configuration with its words, the schema of
 * `crossfoot.yaml` and the page of the settings. Maps each path to what should stand there; a test compares.
 */
export function generated(read = (path: string) => readFileSync(path, "utf8")): Map<string, string> {
  return new Map([
    ["package.json", manifest(read("package.json"))],
    ["package.nls.json", words(read("package.nls.json"), "en")],
    ["package.nls.zh-cn.json", words(read("package.nls.zh-cn.json"), "zh-cn")],
    ["schemas/crossfoot.schema.json", asJson(projectSchema())],
    ["docs/settings.md", page()],
  ]);
}

const settings: readonly (readonly [name: string, setting: Setting<unknown>])[] = settingNames.map((name) => [
  name,
  settingNamed(name)!,
]);

function manifest(text: string): string {
  const content = JSON.parse(text);
  const properties = settings.map(([name, setting], order) => [
    `crossfoot.${name}`,
    {
      ...schemaOf(name, setting),
      default: setting.default,
      markdownDescription: `%setting.${name}%`,
      ...(setting.choices && {
        markdownEnumDescriptions: Object.keys(setting.choices).map((key) => `%setting.${name}.${key}%`),
      }),
      scope: name === "diagnostics.scope" || name === "locale" ? "window" : "resource",
      order,
    },
  ]);
  content.contributes.configuration.properties = Object.fromEntries(properties);
  content.contributes.yamlValidation = [
    { fileMatch: "crossfoot.yaml", url: "./schemas/crossfoot.schema.json" },
  ];
  return asJson(content);
}

/** The words of the settings among those that people wrote by hand, which stay as they are. */
function words(text: string, language: "en" | "zh-cn"): string {
  const byHand = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith("setting."));
  const ours = settings.flatMap(([name, { words: said, choices = {} }]) => [
    [`setting.${name}`, said[language]],
    ...Object.entries(choices).map(([key, meant]) => [`setting.${name}.${key}`, meant[language]]),
  ]);
  return asJson(Object.fromEntries([...byHand, ...ours]));
}

/** The rules are named, so that editors complete them and underline others. */
function schemaOf(name: string, { schema }: Setting<unknown>): JsonSchema {
  if (name !== "rules") return schema;
  const additionalProperties = { type: "string", enum: levels };
  return { type: "object", propertyNames: { enum: ruleNames }, additionalProperties };
}

/** Keys may be written nested or dotted; both are in the schema. */
function projectSchema(): JsonSchema {
  const properties: Record<string, unknown> = {
    extends: {
      description: "Files that this one builds on, relative to it.",
      anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }],
    },
  };
  for (const [name, setting] of settings) {
    if (setting.scope !== "project") continue;
    const described = { ...schemaOf(name, setting), description: setting.words.en, default: setting.default };
    properties[name] = described;
    const [group, key] = name.split(".");
    if (!group || !key) continue;
    const holder = (properties[group] ?? { type: "object", properties: {}, additionalProperties: false }) as {
      properties: Record<string, unknown>;
    };
    holder.properties[key] = described;
    properties[group] = holder;
  }
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Crossfoot",
    type: "object",
    properties,
    additionalProperties: false,
  };
}

function page(): string {
  const rows = settings.map(([name, { default: initial, scope, words: said }]) => {
    const where = scope === "project" ? "editor, `crossfoot.yaml`" : "editor";
    return `| \`crossfoot.${name}\` | \`${JSON.stringify(initial)}\` | ${where} | ${said.en}<br>${said["zh-cn"]} |`;
  });
  const table = alignBars(["| setting | default | where | meaning |", "|---|---|---|---|", ...rows]);
  return `${pageHead}\n${table.join("\n")}\n${pageTail}`;
}

const pageHead = `# Settings

This page is generated from \`server/core/setting/settings.ts\`: run \`npx tsx scripts/generate.ts\` after a change there.
`;

const pageTail = `
## \`crossfoot.yaml\`

The settings of a folder and all below it, for the editor and the command line alike. The nearest file counts,
over what it extends, over the editor's settings. Names are written without \`crossfoot.\`, nested or dotted.

\`\`\`yaml
extends: ../crossfoot.yaml
rules:
  rounding-drift: off
files:
  exclude: ["archive/**"]
\`\`\`

Names that do not exist and values that cannot be are marked in the file itself, with the closest name that does,
and set nothing. Globs count from the folder of the nearest file; one without a slash matches at any depth.
\`rules\` are added up name by name; every other setting replaces the one it extends.

What is set for a document in the end, and by which files, the editor shows with the command
\`crossfoot.effectiveConfiguration\`.

## What is checked

Reports are the documents of the languages Markdown, plain text, \`report\`, CSV and TSV. Plain text whose first
lines are those of a log, a source listing or a data dump is left alone, and so is what is excluded or larger than
\`crossfoot.files.maxSize\`; a hint on its first line says so. \`crossfoot.files.include\` overrules that.
`;

function asJson(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = generated();
  for (const [path, content] of files) writeFileSync(path, content);
  const json = [...files.keys()].filter((path) => path.endsWith(".json"));
  execFileSync("node_modules/.bin/biome", ["format", "--write", ...json]);
}
