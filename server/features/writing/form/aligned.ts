import { type Form, plainLine } from "../form.ts";
import { padded, widest } from "../padding.ts";
import { figureColumns, unmerged } from "../sheet.ts";

/** Columns under each other with two blanks between them. */
export const alignedForm: Form = {
  name: "aligned",
  syntaxes: ["aligned"],
  fence: "",
  says: (written) => written,
  // Two blanks would part a cell; those before a label say how deep it stands.
  writes: (said) => plainLine(said).replace(/(\S)[ \t]{2,}(?=\S)/g, "$1 "),
  lay: (sheet) => {
    const { rows } = unmerged(sheet);
    const isRight = figureColumns(sheet);
    const widths = isRight.map((_, column) =>
      widest(
        rows.map((row) => row[column]!),
        1,
      ),
    );
    return rows.map((row) =>
      row
        .map((text, column) => padded(text, widths[column]!, isRight[column] ? "right" : "left"))
        .join("  ")
        .trimEnd(),
    );
  },
};
