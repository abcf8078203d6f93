const mostKept = 32_768;
const longestKept = 100;

/**
 * The same reading of short texts, with what was read lately kept: tables repeat their labels, and so does a table at
 * every key. `read` must depend on nothing but the text.
 */
export function lately<Value>(read: (text: string) => Value): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (kept.size >= mostKept) kept.clear();
    if (text.length <= longestKept) kept.set(text, value);
    return value;
  };
}
