import type { Document } from "../files.ts";

/**
 * Writes `{"version":1,"files":[…]}` one file at a time, so that thousands of files need the memory of one.
 * Ranges count in the file as it is on disk: a byte order mark is the first character of the first line.
 */
export function jsonWriter(out: (text: string) => void) {
  let nFiles = 0;
  out('{"version":1,"files":[');
  return {
    file(document: Document, content: object): void {
      const entry = JSON.stringify({ path: document.path, ...content }, document.bom ? pastMark : undefined);
      out(`${nFiles++ === 0 ? "" : ","}\n${entry}`);
    },
    close: () => out("\n]}\n"),
  };
}

function pastMark(key: string, value: unknown): unknown {
  if (key !== "start" && key !== "end") return value;
  const { line, character } = value as { line: number; character: number };
  return line === 0 ? { line, character: character + 1 } : value;
}
