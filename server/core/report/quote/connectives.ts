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

/** The same of what may stand between a figure and the label behind it: what it counts, and what that went for. */
export const counters = oneOf(
  "euros|euro|dollars|dollar|pounds|eur|usd|gbp|chf|yuan|for|of|on|in|the|were|was",
  "[万亿千百]|[件个条人项次份宗起篇批名户元封](?:次|元)?|人民币|的",
  "[€$£¥￥%*]",
);

/** The same of words that may stand before such a figure: who had it, or what was done with it. */
export const finders = oneOf(
  "we received|we recorded|we registered|there were|there was|were|was|we|they|the|this|it|in|our|office|of|had|have|has|received|handled|recorded",
  "registered|counted|answered|processed|dealt with|got|took|made|sent|spent|paid|for|during|last|year|total",
  "altogether|all|and|a",
  "收到|接到|受理|办理|处理|接待|登记|办结|答复|完成|发生|产生|有|了|共计|共|累计|合计|全年|全[局县市区院校镇乡]",
  "我[局县市区委院校镇乡]|本[局县市区委院校镇乡单]位?|本年度?|今年|年|其中|以及|和|及|与|\\d{4}年?度?",
);

/** The same of words behind the label of such a figure. */
export const closers = oneOf(
  "in|during|overall|over|for|the|this|that|whole|year|altogether|all|total|as well|too|were|was|have|had|been",
  "received|handled|recorded|counted|registered|came|and|左右|\\d{4}年?度?|等|办结|已|全部|了",
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
