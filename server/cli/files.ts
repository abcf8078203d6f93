import { readFile, stat } from "node:fs/promises";
import { isAbsolute, join, resolve, sep } from "node:path";
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
export const reportExtensions = ["md", "markdown", "txt", "csv", "tsv", "report"] as const;

/** Every document that the paths name, in their order, folders and globs by name; each file once. */
export async function* readDocuments(
  paths: readonly string[],
  terminal: Terminal,
  extensions: readonly string[] = reportExtensions,
): AsyncGenerator<Document | Failure> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      yield documentOf(path, await terminal.input());
      continue;
    }
    const found = await expand(path, extensions);
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

async function expand(path: string, extensions: readonly string[]): Promise<string[] | Failure> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return [path];
  if (found?.isDirectory()) {
    const inside = await search(`**/*.{${extensions.join(",")}}`, path);
    return inside.map((file) => join(path, file));
  }
  if (found) return { path, reason: "unreadable", detail: "" };
  if (!/[*?{}[\]!]/.test(path)) return { path, reason: "missing", detail: "" };
  const matches = await search(sep === "\\" ? path.replaceAll(sep, "/") : path, ".");
  return matches.length > 0 ? matches : { path, reason: "nothingMatches", detail: "" };
}

async function search(pattern: string, cwd: string): Promise<string[]> {
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
