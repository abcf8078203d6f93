import { writeFileSync } from "node:fs";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { splitLines } from "../../core/text/lines.ts";
import { encode } from "../../node/decode.ts";
import type { Document } from "../files.ts";
import { findingTexts } from "../findings.ts";
import { analysisOf, visitDocuments } from "../reading.ts";
import { repair } from "../repair.ts";
import type { Session } from "../session.ts";
import { type Status, status, statusOf } from "../status.ts";

export interface FixOptions {
  /** Whether files are changed; else a unified diff is printed. */
  readonly write: boolean;
  /** Whether fixes that need a person's judgement are applied too. */
  readonly suggested: boolean;
}

/** Recomputes what can be recomputed. The status tells of the text as it then stands on disk. */
export async function fix(session: Session, paths: readonly string[], options: FixOptions): Promise<Status> {
  const { terminal, phrases } = session;
  let nFixes = 0;
  let nFiles = 0;
  const outcome = await visitDocuments(session, paths, ({ document, analysis, settings }) => {
    const findings = findingTexts(analysis, session.locale, settings);
    const findingsIn = (text: string) =>
      findingTexts(analysisOf(document, splitLines(text), settings), session.locale, settings);
    const found = { text: document.text, nFixes: 0, left: findings };
    const repaired = repair(found, options.suggested, findingsIn);
    const changes = repaired.text !== document.text;
    const trouble = options.write ? write(document, repaired.text, session) : null;
    if (trouble !== null) {
      terminal.err(`crossfoot: ${document.path}: ${trouble}\n`);
      return status.trouble;
    }
    if (changes) {
      nFixes += repaired.nFixes;
      nFiles++;
    }
    if (options.write) return statusOf(repaired.left);
    if (changes) terminal.out(coloured(patchOf(document, repaired.text), session));
    return statusOf(findings);
  });
  terminal.err(`${nFixes > 0 ? phrases.fixed(nFixes, nFiles, options.write) : phrases.nothingToFix}\n`);
  return outcome;
}

/**
 * Writes a text to where it was read from, as it was read, unless its encoding cannot hold it or would change what was
 * not touched. Says why it is not written; null where it is, or has not changed.
 */
function write(document: Document, text: string, { terminal, phrases }: Session): string | null {
  if (document.path === "-") {
    terminal.out(text);
    return null;
  }
  if (text === document.text) return null;
  const bytes = encode(text, document);
  const untouched = encode(document.text, document);
  if (!bytes || !untouched || Buffer.compare(untouched, document.bytes) !== 0)
    return phrases.notWritten(document.encoding);
  try {
    writeFileSync(document.path, bytes);
    return null;
  } catch (error) {
    return phrases.unwritable((error as Error).message);
  }
}

function patchOf({ path, text, bom }: Document, fixed: string): string {
  const mark = bom ? "\uFEFF" : "";
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(path, path, mark + text, mark + fixed, undefined, undefined, options);
}

function coloured(patch: string, { paint }: Session): string {
  const tone = (line: string) => {
    if (/^(---|\+\+\+) /.test(line)) return paint.bold(line);
    if (line.startsWith("@@")) return paint.cyan(line);
    return line.startsWith("+") ? paint.green(line) : line.startsWith("-") ? paint.red(line) : line;
  };
  return patch.split("\n").map(tone).join("\n");
}
