import { languages } from "./languages.ts";
import { lazily } from "./text/lazily.ts";

/** What counts things, behind their state in a Chinese label: 合格数, 通过用例. */
const counted = /(?:数量|[件份人次台]?数|用例|项)$/;

/**
 * The state that a label in lower case names: its first word or its last ("tests passed", "failed tests"); in scripts
 * without blanks its end (已合格, 不合格数). Null where it names none. Linear in the label.
 */
export function stateOf(label: string): string | null {
  const words = statesIn(label);
  const own = label.match(/\p{L}+/gu) ?? [];
  const latin = [own[0], own[own.length - 1]].find((word) => word !== undefined && words.includes(word));
  return latin ?? endingState(own.join("").replace(counted, ""));
}

/** The words of a text in lower case that name states, in their order. Linear. */
export function statesIn(text: string): readonly string[] {
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => opposites().has(word) || others().has(word));
}

/** Whether some states hold two of which one is left where the other is not. */
export function leaveNoOther(states: readonly string[]): boolean {
  return states.some((state) => states.some((other) => opposites().get(state)?.has(other) === true));
}

/** The longest state that a label ends in: 不合格 and not 合格. */
function endingState(label: string): string | null {
  for (let length = Math.min(longestState, label.length); length > 1; length--) {
    const end = label.slice(-length);
    if (opposites().has(end) || others().has(end)) return end;
  }
  return null;
}

/** UTF-16 units. */
const longestState = 4;

/** The states opposite to each. */
const opposites = lazily(() => {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => found.set(one, (found.get(one) ?? new Set()).add(other));
  for (const [words, otherWords] of languages.flatMap(({ states }) => states?.opposites ?? []))
    for (const one of words.split(" "))
      for (const other of otherWords.split(" ")) {
        add(one, other);
        add(other, one);
      }
  return found;
});

const others = lazily(() => new Set(languages.flatMap(({ states }) => states?.others ?? [])));
