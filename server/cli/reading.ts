import { analyze } from "../core/analyze.ts";
import { documentKind } from "../core/document-kind.ts";
import { noDraft } from "../core/draft.ts";
import type { Analysis } from "../core/model/analysis.ts";
import { readingOf } from "../core/reading.ts";
import type { Settings } from "../core/setting/settings.ts";
import { splitLines } from "../core/text/lines.ts";
import { phrases } from "../messages.ts";
import { type Document, type Failure, isFailure, readDocuments } from "./files.ts";
import type { Session } from "./session.ts";
import { type Status, status, worse } from "./status.ts";

/** A document and all that is known of it. */
export interface Reading {
  readonly document: Document;
  readonly lines: readonly string[];
  readonly analysis: Analysis;
  readonly settings: Settings;
}

/** What a command makes of a document. */
type Visit = (reading: Reading) => Status | Promise<Status>;

/**
 * Reads and visits every document that the paths name, in their order. What cannot be read is said on standard
 * error and makes the outcome trouble; the rest is visited all the same.
 */
export async function visitDocuments(
  session: Session,
  paths: readonly string[],
  visit: Visit,
): Promise<Status> {
  let outcome: Status = status.clean;
  for await (const read of readDocuments(paths, session.terminal, session.configuration)) {
    if (isFailure(read)) {
      session.terminal.err(`crossfoot: ${sentenceOf(read, session.phrases)}\n`);
      outcome = status.trouble;
    } else outcome = worse(outcome, await visitSafely(session, read, visit));
  }
  return session.trouble.found ? status.trouble : outcome;
}

/** A mistake of ours in one document must not keep the others from being read. */
async function visitSafely(session: Session, document: Document, visit: Visit): Promise<Status> {
  const { terminal, locale } = session;
  try {
    const settings = await session.configuration.settingsFor(document.path);
    const lines = splitLines(document.text);
    const judged = document.judged && settings["files.detect"];
    const reason = noDraft(lines, settings["files.maxSize"], judged);
    if (reason === null)
      return await visit({ document, lines, analysis: analysisOf(document, lines, settings), settings });
    terminal.err(`crossfoot: ${document.path}: ${phrases[locale].leftAlone[reason]}\n`);
    return status.clean;
  } catch (error) {
    const trace = error instanceof Error ? error.stack : String(error);
    terminal.err(`crossfoot: ${document.path}: ${session.phrases.ourMistake}\n${trace}\n`);
    return status.trouble;
  }
}

/** The analysis of a document with these lines: its own, or what fixes make of them. */
export function analysisOf({ path }: Document, lines: readonly string[], settings: Settings): Analysis {
  return analyze(lines, readingOf(documentKind(path), settings));
}

function sentenceOf({ path, reason, detail }: Failure, phrases: Session["phrases"]): string {
  return `${path}: ${phrases[reason]}${detail && reason === "unreadable" ? ` (${detail})` : ""}`;
}
