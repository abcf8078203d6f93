import { foldLabel } from "../../number/fold.ts";
import { inSimplified } from "../../text/traditional.ts";

/** Words of a table as they are held against those of a form: folded, in simplified characters. */
export function formWords(text: string): string {
  return inSimplified(foldLabel(text));
}
