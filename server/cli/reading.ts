import { analyze } from "../core/analyze.ts";
import type { Analysis } from "../core/model/analysis.ts";
import { splitLines } from "../core/text/lines.ts";
import { type Document, type Failure, isFailure, readDocuments } from "./files.ts";
import type { Session } from "./session.ts";
import { type Status, status, worse } from "./status.ts";

/** A document and all that is known of it. */
export interface Reading {
  readonly document: Document;
  readonly lines: readonly string[];
  readonly analysis: Analysis;
}

/** What a command makes of a document. */
type Visit = (reading: Reading) => Status | Promise<Status>;

/** A document, analysed. */
function readingOf(document: Document): Reading {
  const lines = splitLines(document.text);
  return { document, lines, analysis: analyze(lines) };
}

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
  for await (const read of readDocuments(paths, session.terminal)) {
    if (isFailure(read)) {
      session.terminal.err(`crossfoot: ${sentenceOf(read, session.phrases)}\n`);
      outcome = status.trouble;
    } else outcome = worse(outcome, await visitSafely(session, read, visit));
  }
  return outcome;
}

/** A mistake of ours in one document must not keep the others from being read. */
async function visitSafely(session: Session, document: Document, visit: Visit): Promise<Status> {
  try {
    return await visit(readingOf(document));
  } catch (error) {
    const trace = error instanceof Error ? error.stack : String(error);
    session.terminal.err(`crossfoot: ${document.path}: ${session.phrases.ourMistake}\n${trace}\n`);
    return status.trouble;
  }
}

function sentenceOf({ path, reason, detail }: Failure, phrases: Session["phrases"]): string {
  return `${path}: ${phrases[reason]}${detail && reason === "unreadable" ? ` (${detail})` : ""}`;
}
