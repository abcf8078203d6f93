import { readFile, stat } from "node:fs/promises";
import { extname, isAbsolute, join, resolve, sep } from "node:path";
import type { Configuration, FileChoice } from "./configuration.ts";
import { type Decoded, decode } from "./decode.ts";
import type { Terminal } from "./terminal.ts";

/** A document on the command line, read. */
export interface Document extends Decoded {
  /** As the user named it, or as it was found under what the user named; "-" for standard input. */
  readonly path: string;
  /** The file's bytes. */
  readonly bytes: Uint8Array;
}

/** A path that gave no document, and why. */
export interface Failure {
  readonly path: string;
  readonly reason: "missing" | "forbidden" | "nothingMatches" | "unreadable";
  /** What the system said. */
  readonly detail: string;
}

/** The endings under which a folder is searched for reports. */
const reportExtensions = ["md", "markdown", "txt", "csv", "tsv", "report"] as const;

/** Every document that the paths name, in their order, folders and globs by name; each file once. */
export async function* readDocuments(
  paths: readonly string[],
  terminal: Terminal,
  configuration: Configuration,
): AsyncGenerator<Document | Failure> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      yield documentOf(path, await terminal.input());
      continue;
    }
    const found = await expand(path, configuration);
    if (!Array.isArray(found)) yield found;
    else
      for (const file of found) {
        const absolute = resolve(file);
        if (seen.has(absolute)) continue;
        seen.add(absolute);
        yield await read(file);
      }
  }
}

/** Whether reading gave no document. */
export function isFailure(read: Document | Failure): read is Failure {
  return "reason" in read;
}

function documentOf(path: string, bytes: Uint8Array): Document {
  return { path, bytes, ...decode(bytes) };
}

async function expand(path: string, configuration: Configuration): Promise<string[] | Failure> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return [path];
  if (found?.isDirectory()) return walk(path, await configuration.filesIn(path));
  if (found) return { path, reason: "unreadable", detail: "" };
  if (!/[*?{}[\]!]/.test(path)) return { path, reason: "missing", detail: "" };
  const matches = await search(sep === "\\" ? path.replaceAll(sep, "/") : path, ".");
  return matches.length > 0 ? matches : { path, reason: "nothingMatches", detail: "" };
}

/** The reports of a folder: by their endings, or because the configuration wants them. */
async function walk(folder: string, choice: FileChoice): Promise<string[]> {
  const reports = `**/*.{${reportExtensions.join(",")}}`;
  const found = await search(choice.includesAny ? "**/*" : reports, folder);
  const isReport = (path: string) =>
    (reportExtensions as readonly string[]).includes(extname(path).slice(1).toLowerCase());
  return found
    .map((file) => join(folder, file))
    .filter((path) => !choice.isExcluded(path) && (isReport(path) || choice.isIncluded(path)));
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

async function read(path: string): Promise<Document | Failure> {
  try {
    return documentOf(path, await readFile(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === "ENOENT" ? "missing" : code === "EACCES" || code === "EPERM" ? "forbidden" : "unreadable";
    return { path, reason, detail: message };
  }
}
