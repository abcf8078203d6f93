import type { Connection } from "vscode-languageserver";
import { analyze } from "../core/analyze.ts";
import type { Finding } from "../core/model/finding.ts";
import { type PlacedFinding, placedFindings } from "../features/diagnostics.ts";
import type { Locale } from "../messages.ts";
import type { Abilities } from "./abilities.ts";
import { type Analyze, Documents, type OpenDocument } from "./documents.ts";
import type { Host } from "./host.ts";
import { Quiet } from "./quiet.ts";

/** One client and all that is known of its texts. */
export class Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly abilities: Abilities;
  readonly documents: Documents;
  readonly quiet = new Quiet();
  locale: Locale;

  constructor(
    connection: Connection,
    host: Host,
    abilities: Abilities,
    locale: Locale,
    analyzer: Analyze = analyze,
  ) {
    this.connection = connection;
    this.host = host;
    this.abilities = abilities;
    this.locale = locale;
    this.documents = new Documents(analyzer);
  }

  /** What is wrong in a document, as its writer wants to hear it. */
  findings(document: OpenDocument): PlacedFinding[] {
    return placedFindings(document.analysis, severityOf);
  }
}

function severityOf(finding: Finding) {
  return finding.severity;
}
