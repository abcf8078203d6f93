/** How the lines of a document are to be read: as running text with tables in it, or as one file of values. */
export type DocumentKind = "text" | "csv" | "tsv";

/** The kind of a document by the end of its name (`.csv`, `.tsv`) or its editor language; text where neither says. */
export function documentKind(name: string, languageId = ""): DocumentKind {
  const ending = /\.(csv|tsv)$/i.exec(name)?.[1]?.toLowerCase() ?? languageId;
  return ending === "csv" || ending === "tsv" ? ending : "text";
}
