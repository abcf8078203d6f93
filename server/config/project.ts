import { defaultSettings, type Settings } from "../core/setting/settings.ts";
import { type ConfigProblem, configName, readConfig } from "./config-file.ts";

/** Reads a text by its address; null where there is none. */
export type ReadText = (uri: string) => Promise<string | null>;

/** What the configuration files of a document's folders set. */
export interface ProjectSettings {
  readonly set: Partial<Settings>;
  /** What each file that was read sets by itself, the one that counts most last. */
  readonly layers: readonly Layer[];
  /** The folder from which globs count; null where no configuration was found. */
  readonly folder: string | null;
  /** What is wrong in those files, by file. */
  readonly problems: ReadonlyMap<string, readonly ConfigProblem[]>;
}

/** A file and what it sets by itself. */
export interface Layer {
  readonly file: string;
  readonly set: Partial<Settings>;
}

const nothing: ProjectSettings = { set: {}, layers: [], folder: null, problems: new Map() };

/**
 * The settings for a document: those of the nearest `crossfoot.yaml` in its folder or one above, over those of
 * the files it extends.
 */
export async function readProject(documentUri: string, read: ReadText): Promise<ProjectSettings> {
  for (let folder = parentOf(documentUri); folder !== null; folder = parentOf(folder)) {
    const uri = new URL(configName, folder).href;
    if ((await read(uri)) !== null) return readChain(uri, folder, read);
  }
  return nothing;
}

/** A configuration file with all that it extends. */
export async function readChain(uri: string, folder: string, read: ReadText): Promise<ProjectSettings> {
  const files: string[] = [];
  const layers: Layer[] = [];
  const problems = new Map<string, ConfigProblem[]>();
  const visit = async (at: string, text: string): Promise<void> => {
    files.push(at);
    const config = await readConfig(text);
    const found = [...config.problems];
    problems.set(at, found);
    for (const { path, range } of config.bases) {
      const base = new URL(path, at).href;
      const problem = (kind: ConfigProblem["kind"]) => found.push({ range, kind, name: path, hint: "" });
      const content = files.includes(base) ? null : await read(base);
      if (content !== null) await visit(base, content);
      else problem(files.includes(base) ? "extends-circle" : "extends-missing");
    }
    layers.push({ file: at, set: config.set });
  };
  await visit(uri, (await read(uri)) ?? "");
  const set = layers.reduce<Partial<Settings>>((below, layer) => merged(below, layer.set), {});
  return { set, layers, folder, problems };
}

/** What counts in the end: the later over the earlier, rules one by one. */
function merged(base: Partial<Settings>, over: Partial<Settings>): Partial<Settings> {
  return { ...base, ...over, rules: { ...base.rules, ...over.rules } };
}

/** The settings that count: the defaults, overlaid by each layer in turn. */
export function effective(...layers: readonly Partial<Settings>[]): Settings {
  return layers.reduce<Partial<Settings>>(merged, defaultSettings) as Settings;
}

/** The folder that holds a file or folder, with a slash at its end; null above the root. */
function parentOf(uri: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(uri)) return null;
  const parent = new URL(uri.endsWith("/") ? ".." : ".", uri).href;
  return parent === uri ? null : parent;
}
