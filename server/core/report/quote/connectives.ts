/** Words in folded text, without blanks, that may stand between a label and its figure. */
export const connectives = oneOf(
  "rose to|fell to|increased to|decreased to|grew to|dropped to|climbed to|declined to|came to|comes to|amounted to",
  "costs|cost|amounts to|amounting to|stood at|stands at|ended at|ended the year at|remained at|reached|reaching|totalled|totaled",
  "totalling|totaling|were|was|are|is|had|has|of|at|to|in|for|during|the|year|usd|eur|gbp|us|rmb|cny",
  "实际|完成|实现|达到|共计|合计|总计|共有|共|计|为|是|有|达|约|数量|总额|金额|收到|人民币|本年度?|全年",
  "[:：=(（“”\"'$€£¥￥—–-]|\\d{4}年?度?",
);

/** The same of words that may stand before a label and leave it what it is. */
export const openers = oneOf(
  "the|our|its|in|for|and|total|while|with|a|of|at|year|annual|both|overall|however|also|during|this|financial",
  "全年|年度|本年度?|今年|当年|我[局县市区委院校镇乡]|本[局县市区委院校镇乡单]位?|全[局县市区院校镇乡]|共计|累计|实现|完成|共|收到",
  "受理|办理|接待|开展|安排|其中|以及|和|及|与|年末|年底|截至|底|年|次数|万?亿?元|[件个条人项次份宗起篇]",
  "[:：=(（)）“”\"'—–-]|\\d{4}年?度?",
);

/** Whether some words are made of nothing but such as may stand there. Linear in the words. */
export function consistsOf(words: string, some: RegExp): boolean {
  let at = 0;
  while (at < words.length) {
    some.lastIndex = at;
    if (!some.test(words)) return false;
    at = some.lastIndex;
  }
  return true;
}

/** One of some words at a place, spaces in them left out; of two that begin alike the longer has to come first. */
function oneOf(...lines: readonly string[]): RegExp {
  return new RegExp(lines.join("|").replaceAll(" ", ""), "y");
}
