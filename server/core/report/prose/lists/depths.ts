/** A list ends at its closing bracket, unless that bracket opened within it, and perhaps at a semicolon. */
export function endOfList(sentence: string, from: number, atSemicolon: boolean): number {
  let depth = 0;
  for (let at = from; at < sentence.length; at++) {
    const c = sentence[at]!;
    if (atSemicolon && depth === 0 && (c === "；" || c === ";")) return at;
    if (c === "（" || c === "(") depth++;
    else if ((c === "）" || c === ")") && --depth < 0) return at;
  }
  return sentence.length;
}

/** The depth of brackets before each UTF-16 unit of a sentence, and behind the last. */
export function depthsOf(sentence: string): Uint16Array {
  const depths = new Uint16Array(sentence.length + 1);
  let depth = 0;
  for (let at = 0; at < sentence.length; at++) {
    depths[at] = depth;
    const c = sentence[at]!;
    if (c === "（" || c === "(") depth++;
    else if ((c === "）" || c === ")") && depth > 0) depth--;
  }
  depths[sentence.length] = depth;
  return depths;
}
