import { findingTexts } from "../findings.ts";
import { type CheckFormat, checkWriters } from "../formats.ts";
import { visitDocuments } from "../reading.ts";
import type { Session } from "../session.ts";
import { type Status, statusOf } from "../status.ts";

/** Prints what does not add up. */
export async function check(
  session: Session,
  paths: readonly string[],
  format: CheckFormat,
): Promise<Status> {
  const writer = checkWriters[format](session);
  const outcome = await visitDocuments(session, paths, (reading) => {
    const findings = findingTexts(reading.analysis, session.locale, reading.settings);
    writer.file({ ...reading, findings });
    return statusOf(findings);
  });
  writer.close();
  return outcome;
}
