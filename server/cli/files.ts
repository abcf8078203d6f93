import { readFileSync, type Stats, statSync } from "node:fs";
import { isAbsolute, join, resolve, sep } from "node:path";
import { isPlainTextName, isReportName, reportEndings } from "../core/document-kind.ts";
import { type Decoded, decode } from "../node/decode.ts";
import type { Configuration, FileChoice } from "./configuration.ts";
import type { Terminal } from "./terminal.ts";

/** A document on the command line, read. */
export interface Document extends Decoded {
  /** As the user named it, or as it was found under what the user named; "-" for standard input. */
  readonly path: string;
  /** The file's bytes. */
  readonly bytes: Uint8Array;
  /** Whether its content has a say in whether it is a report: a text file that nobody named. */
  readonly judged: boolean;
}

/** A path that gave no document, and why. */
export interface Failure {
  readonly path: string;
  readonly reason: "missing" | "forbidden" | "nothingMatches" | "unreadable";
  /** What the system said. */
  readonly detail: string;
}

// Files are read synchronously: one at a time they are done sooner, and a process that checks one small report
// would spend a good part of its life on starting threads.

/** Every document that the paths name, in their order, folders and globs by name; each file once. */
export async function* readDocuments(
  paths: readonly string[],
  terminal: Terminal,
  configuration: Configuration,
): AsyncGenerator<Document | Failure> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      const bytes = await terminal.input();
      yield { path, bytes, judged: false, ...decode(bytes) };
      continue;
    }
    const found = await expand(path, configuration);
    if (!Array.isArray(found)) yield found;
    else
      for (const file of found) {
        const absolute = resolve(file.path);
        if (seen.has(absolute)) continue;
        seen.add(absolute);
        yield read(file);
      }
  }
}

/** Whether reading gave no document. */
export function isFailure(read: Document | Failure): read is Failure {
  return "reason" in read;
}

/** A file to be read. */
interface Place {
  readonly path: string;
  readonly judged: boolean;
}

async function expand(path: string, configuration: Configuration): Promise<Place[] | Failure> {
  const found = statOf(path);
  if (found && "reason" in found) return found;
  if (found?.isFile()) return [{ path, judged: false }];
  if (found?.isDirectory()) return walk(path, await configuration.filesIn(path));
  if (found) return { path, reason: "unreadable", detail: "" };
  if (!/[*?{}[\]!]/.test(path)) return { path, reason: "missing", detail: "" };
  const matches = await search(sep === "\\" ? path.replaceAll(sep, "/") : path, ".");
  const named = matches.map((match) => ({ path: match, judged: false }));
  return named.length > 0 ? named : { path, reason: "nothingMatches", detail: "" };
}

/** What stands at a path: undefined where nothing does, a failure where that cannot be told. */
function statOf(path: string): Stats | Failure | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return failureOf(path, error as NodeJS.ErrnoException);
  }
}

/** The reports of a folder: by their endings, or because the configuration wants them. */
async function walk(folder: string, choice: FileChoice): Promise<Place[]> {
  const reports = `**/*.{${reportEndings.join(",")}}`;
  const found = await search(choice.includesAny ? "**/*" : reports, folder);
  return found.flatMap((file) => {
    const path = join(folder, file);
    if (choice.isExcluded(path)) return [];
    if (choice.isIncluded(path)) return [{ path, judged: false }];
    return isReportName(path) ? [{ path, judged: isPlainTextName(path) }] : [];
  });
}

async function search(pattern: string, cwd: string): Promise<string[]> {
  // Most calls name plain files, so the library is not loaded before there is a folder or a glob.
  const { glob } = await import("tinyglobby");
  const ignore = ["**/node_modules/**", "**/.git/**"];
  const absolute = isAbsolute(pattern);
  const options = { cwd, ignore, absolute, caseSensitiveMatch: false, expandDirectories: false };
  const found = await glob(pattern, options);
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function read({ path, judged }: Place): Document | Failure {
  try {
    const bytes = readFileSync(path);
    return { path, bytes, judged, ...decode(bytes) };
  } catch (error) {
    return failureOf(path, error as NodeJS.ErrnoException);
  }
}

function failureOf(path: string, { code, message }: NodeJS.ErrnoException): Failure {
  const reason =
    code === "ENOENT" ? "missing" : code === "EACCES" || code === "EPERM" ? "forbidden" : "unreadable";
  return { path, reason, detail: message };
}
