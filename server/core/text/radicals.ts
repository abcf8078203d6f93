/**
 * Text with the radicals that PDF files have in the place of common characters (⼀ for 一, ⺠ for 民) as those. Offsets
 * stay.
 */
export function withoutRadicals(text: string): string {
  return radical.test(text) ? text.replace(radicals, (c) => supplement.get(c) ?? c.normalize("NFKC")) : text;
}

const radical = /[\u2e80-\u2fdf]/;
const radicals = /[\u2e80-\u2fdf]/g;

/** Unicode folds Kangxi radicals (U+2F00…) but few of the CJK Radicals Supplement (U+2E80…). */
const supplement: ReadonlyMap<string, string> = new Map(
  "⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ⻰龙"
    .split(" ")
    .map((pair) => [pair[0]!, pair[1]!]),
);
