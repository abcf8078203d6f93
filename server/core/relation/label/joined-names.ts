import { keptBeside } from "../../model/kept-beside.ts";

/**
 * The items whose two labels stand right behind one that joins them, as 购置费 and 运行维护费 behind 购置及运行维护费,
 * or "Food" and "Drink" behind "Food and drink": its parts as plainly as what is called "of which". Labels are those of
 * rows or columns, in their order. Linear.
 */
export const partsOfJoined = keptBeside((labels: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>();
  labels.forEach((label, item) => {
    const [one = "", other = ""] = [labels[item + 1], labels[item + 2]];
    if (label.length > longestName || one.length > longestName || other.length > longestName) return;
    const joined = joint.exec(plain(label));
    if (!joined || !isNamed(one, joined[1]!) || !isNamed(other, joined[2]!)) return;
    // What joins names again is no part: "In class" and "In class and at home" of tasks, one after the other.
    if (joint.test(plain(one)) || joint.test(plain(other))) return;
    found.add(item + 1).add(item + 2);
  });
  return found;
});

/** Longer labels tell of more than a name. UTF-16 units. */
const longestName = 40;
const joint = /^(.{2,}?)(?: and | & | und | et |[及和与])(.{2,})$/;
/** What says that an item is an amount, at the end of a part's name and not of the other's. */
const ending = /(?:费用?|支出|收入|经费)$/;
const leastLetters = 2;

/** Whether a label is a name, or the same with fewer words before it. */
function isNamed(label: string, name: string): boolean {
  const [own, wanted] = [plain(label).replace(ending, ""), name.replace(ending, "")];
  if (Math.min(own.length, wanted.length) < leastLetters) return false;
  return own.endsWith(wanted) || wanted.endsWith(own);
}

/** A label without what stands before its name: 其中：, “1.”, “of which:”. */
function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/^[\s(（\d一二三四五六七八九十、.．)）-]*(?:(?:其中|of which)[:：\s]*)?[\s\d.．、]*/, "")
    .trim();
}
