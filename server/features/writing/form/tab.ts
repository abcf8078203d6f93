import { type Form, plainLine } from "../form.ts";
import { unmerged } from "../sheet.ts";

/** Fields between TABs, as spreadsheets paste them; in a fence they are TAB-separated values. */
export const tabForm: Form = {
  name: "tab",
  syntaxes: ["tab", "tsv"],
  fence: "tsv",
  says: (written) => written,
  writes: (said) => plainLine(said).replaceAll("\t", " "),
  lay: (sheet) => unmerged(sheet).rows.map((row) => row.join("\t")),
};
