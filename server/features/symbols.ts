import type { OutlineEntry } from "./outline.ts";

/** A symbol of some document, with what holds it. */
export interface FoundSymbol {
  readonly entry: OutlineEntry;
  readonly container: string;
}

/** The symbols whose names hold the letters of a query in their order, exact stretches first. */
export function matchingSymbols(outline: readonly OutlineEntry[], query: string): FoundSymbol[] {
  const sought = query.toLowerCase().replace(/\s+/g, "");
  const found: FoundSymbol[] = [];
  const visit = (entries: readonly OutlineEntry[], container: string) => {
    for (const entry of entries) {
      if (isSubsequence(sought, entry.name.toLowerCase())) found.push({ entry, container });
      visit(entry.children, entry.name);
    }
  };
  visit(outline, "");
  const isExact = ({ entry }: FoundSymbol) => entry.name.toLowerCase().includes(query.toLowerCase());
  return found.sort((a, b) => Number(isExact(b)) - Number(isExact(a)));
}

function isSubsequence(sought: string, name: string): boolean {
  let at = 0;
  for (const letter of sought) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
