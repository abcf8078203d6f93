import { fileDelimiter } from "../../../core/table/layout/delimiter.ts";
import { type Form, plainLine } from "../form.ts";
import { unmerged } from "../sheet.ts";

/** Comma-separated values (RFC 4180); a table that stays in its form keeps its own separator. */
export const csvForm: Form = {
  name: "csv",
  syntaxes: ["csv"],
  fence: "csv",
  says: (written) => written.replaceAll('""', '"'),
  writes: (said) => plainLine(said).replaceAll('"', '""'),
  lay: (sheet, source) => {
    const separator = source ? fileDelimiter(source.lines, null) : ",";
    // Whoever guesses the separator must not take one of the others for it.
    const field = (text: string) =>
      text.includes(separator) || /[",;|\t\n]/.test(text) ? `"${text}"` : text;
    return unmerged(sheet).rows.map((row) => (row.some(Boolean) ? row.map(field).join(separator) : ""));
  },
};
