import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result } from "sarif";
import type { Severity } from "../../core/model/finding.ts";
import { textIn } from "../../core/text/lines.ts";
import { type Range, spanIn } from "../../features/place.ts";
import type { Locale } from "../../messages.ts";
import type { Checked, CheckWriter } from "../check-writer.ts";
import { type FindingText, type FixText, silencedTexts } from "../findings.ts";
import { rulePage } from "../rule-pages.ts";
import type { Session } from "../session.ts";

const levels: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), one run. */
export function sarifWriter({ terminal, locale }: Session): CheckWriter {
  const rules = new Map<string, ReportingDescriptor>();
  const results: Result[] = [];
  const ruleIndex = (rule: string): number => {
    if (!rules.has(rule)) rules.set(rule, descriptorOf(rule, locale));
    return [...rules.keys()].indexOf(rule);
  };
  return {
    file(checked) {
      for (const finding of checked.findings) {
        results.push(resultOf(checked, finding, ruleIndex(finding.rule)));
      }
      for (const finding of silencedTexts(checked.analysis, locale, checked.settings)) {
        const result = resultOf(checked, finding, ruleIndex(finding.rule));
        results.push({ ...result, suppressions: [{ kind: "inSource" }] });
      }
    },
    close() {
      const log: Log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [
          {
            tool: { driver: { name: "crossfoot", rules: [...rules.values()] } },
            columnKind: "utf16CodeUnits",
            results,
          },
        ],
      };
      terminal.out(`${JSON.stringify(log, null, 1)}\n`);
    },
  };
}

function descriptorOf(id: string, locale: Locale): ReportingDescriptor {
  const page = rulePage(id, locale);
  return page === null
    ? { id }
    : { id, shortDescription: { text: page.summary }, help: { text: page.text, markdown: page.text } };
}

function resultOf({ document, lines }: Checked, finding: FindingText, ruleIndex: number): Result {
  const { rule, severity, message, range, related, fixes, data, suspects } = finding;
  const artifactLocation = artifactOf(document.path);
  const located = (place: Range): Location => ({
    physicalLocation: {
      artifactLocation,
      region: { ...regionOf(place), snippet: { text: textIn(lines, spanIn(place)) } },
    },
  });
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [located(range)],
    relatedLocations: related.map((note, id) => ({
      id,
      ...located(note.range),
      message: { text: note.message },
    })),
    fixes: fixes.filter(({ edits }) => edits.length > 0).map((fix) => fixOf(fix, artifactLocation)),
    properties: {
      data,
      suspects: suspects.map((suspect) => ({ region: regionOf(suspect.range), value: suspect.value })),
    },
  };
}

function fixOf({ title, edits }: FixText, artifactLocation: ArtifactLocation): Fix {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Lines and columns count from one; a byte order mark is no character (SARIF 2.1.0, section 3.30.2). */
function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function artifactOf(path: string): ArtifactLocation {
  if (path === "-") return { uri: "stdin" };
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  const uri = path.split(sep).map(encodeURIComponent).join("/");
  return { uri: uri.replace(/^\.\//, ""), uriBaseId: "%SRCROOT%" };
}
