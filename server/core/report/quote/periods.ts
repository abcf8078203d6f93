import { lately } from "../../text/lately.ts";

/** Words for a stretch of time, in folded text (no blanks) as in running text, and what they come to. */
const said: readonly (readonly [words: RegExp, meaning: string])[] = [
  [/(?<!\d)((?:19|20)\d\d)(?![\d.,]\d|[件条个项次人元万亿%])/g, "$1"],
  [
    /上年(?!度?结转)|去年|上一?年度(?!结转)|\b(?:last|previous|prior|preceding)\s?year\b|(?:last|previous|prior|preceding)year/gi,
    "before",
  ],
  [/本年|今年|当年|(?:this|current)\s?(?:financial |fiscal )?year/gi, "now"],
  [/[一二三四1-4]季度|(?<![a-z\d])q[1-4](?!\d)|(?:first|second|third|fourth)\s?quarter/gi, "part"],
  [/[上下]半年|(?:first|second)\s?half|(?<![a-z\d])h[12](?!\d)/gi, "part"],
  [
    /(?<!\d)\d{1,2}月|[一二三四五六七八九十]月|本月|当月|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/gi,
    "part",
  ],
  [/上期|期初|年初|以前年度|往年|\b(?:previous|prior)\s?(?:period|quarter|month)/gi, "before"],
  [/预算|计划|目标|budget|planned|forecast|target/gi, "plan"],
];

/** The times that some words name: years as they are, "before", "now", "part" of a year, "plan". */
export const periodsIn: (text: string) => readonly string[] = lately((text) => {
  const found = new Set<string>();
  for (const [words, meaning] of said) {
    for (const match of text.matchAll(words)) {
      found.add(
        meaning === "$1"
          ? match[1]!
          : meaning === "part"
            ? match[0].toLowerCase().replace(/\s/g, "")
            : meaning,
      );
    }
  }
  return [...found].sort();
});
