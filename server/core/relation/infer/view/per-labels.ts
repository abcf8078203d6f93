import { keptBeside } from "../../../model/kept-beside.ts";
import type { View } from "./view.ts";

/** What fewer labels say is read again in less time than it takes to remember it. */
const fewestItems = 1000;

export function isLong({ nItems }: View): boolean {
  return nItems >= fewestItems;
}

/**
 * What is asked of the labels and kinds of a view alone, and of where figures stand: of a long one it is kept while
 * figures are typed. A view after an edit of figures has the same `words` as before (`viewsAfter`).
 */
export function perLabels<Value>(read: (view: View) => Value): (view: View) => Value {
  const kept = keptBeside(read, ({ words }) => words);
  return (view) => (isLong(view) ? kept(view) : read(view));
}
