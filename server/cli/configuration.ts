import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ConfigProblem } from "../config/config-file.ts";
import { matchesGlob } from "../config/glob.ts";
import { effective, type ProjectSettings, readChain, readProject } from "../config/project.ts";
import type { Settings } from "../core/setting/settings.ts";
import { decode } from "../node/decode.ts";

/** What the command line says about settings; it counts more than any file. */
export interface Choices {
  readonly profile?: string;
  /** A configuration file that takes the place of those in the documents' folders. */
  readonly config?: string;
}

/** The settings that documents are judged by: the nearest `crossfoot.yaml`, or the file that was named. */
export interface Configuration {
  settingsFor(path: string): Promise<Settings>;
  /** Which files of a folder are to be left out, and which are wanted whatever their endings. */
  filesIn(folder: string): Promise<FileChoice>;
}

/** Both take the path of a file. */
export interface FileChoice {
  isExcluded(path: string): boolean;
  isIncluded(path: string): boolean;
  /** Whether any file may be wanted for its name alone. */
  readonly includesAny: boolean;
}

/** `tell` hears once of each thing in a configuration that is not understood. */
export function configurationOf(
  { profile, config }: Choices,
  tell: (file: string, problem: ConfigProblem) => void,
): Configuration {
  const projects = new Map<string, Promise<ProjectSettings>>();
  const texts = new Map<string, Promise<string | null>>();
  const told = new Set<string>();
  const read = (uri: string) => remembered(texts, uri, () => readText(uri));
  const load = async (address: string): Promise<ProjectSettings> => {
    const project = config === undefined ? await readProject(address, read) : await readNamed(config, read);
    for (const [file, problems] of project.problems) {
      if (told.has(file)) continue;
      told.add(file);
      for (const problem of problems) tell(relative("", fileURLToPath(file)), problem);
    }
    return project;
  };
  const projectFor = (path: string) => {
    const address = pathToFileURL(resolve(path)).href;
    return remembered(projects, new URL(".", address).href, () => load(address));
  };
  const settingsFor = async (path: string) => {
    const { set } = await projectFor(path);
    return effective(set, profile === undefined ? {} : { profile });
  };
  return {
    settingsFor,
    async filesIn(folder) {
      const inside = join(folder, "any");
      const project = await projectFor(inside);
      const settings = await settingsFor(inside);
      const root = project.folder === null ? resolve(folder) : fileURLToPath(project.folder);
      const matches = (globs: readonly string[]) => (path: string) => {
        const name = relative(root, resolve(path)).split(sep).join("/");
        return globs.some((glob) => matchesGlob(name, glob));
      };
      const include = settings["files.include"];
      return {
        isExcluded: matches(settings["files.exclude"]),
        isIncluded: matches(include),
        includesAny: include.length > 0,
      };
    },
  };
}

function readNamed(config: string, read: (uri: string) => Promise<string | null>): Promise<ProjectSettings> {
  const uri = pathToFileURL(resolve(config)).href;
  return readChain(uri, new URL(".", uri).href, read);
}

async function readText(uri: string): Promise<string | null> {
  try {
    return decode(readFileSync(fileURLToPath(uri))).text;
  } catch {
    return null;
  }
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
