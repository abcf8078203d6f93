/** The UTF-16 codes of some characters, none of which is a pair, for looks at one code after the other. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
