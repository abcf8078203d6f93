/** How the lines of a document are to be read: as running text with tables in it, or as one file of values. */
export type DocumentKind = "text" | "csv" | "tsv";

/** The kind of a document by the end of its name (`.csv`, `.tsv`) or its editor language; text where neither says. */
export function documentKind(name: string, languageId = ""): DocumentKind {
  const ending = /\.(csv|tsv)$/i.exec(name)?.[1]?.toLowerCase() ?? languageId;
  return ending === "csv" || ending === "tsv" ? ending : "text";
}

/** The endings of the files that are looked for in folders. */
export const reportEndings = ["md", "markdown", "txt", "csv", "tsv", "report"] as const;

const reportName = new RegExp(`\\.(?:${reportEndings.join("|")})$`, "i");

/** Whether a file of a folder is a report by its name. */
export function isReportName(path: string): boolean {
  return reportName.test(path);
}

/** Whether the name says so little that the content has a say in whether a file of a folder is a report. */
export function isPlainTextName(path: string): boolean {
  return /\.txt$/i.test(path);
}
