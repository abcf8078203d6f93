/** Names of the protocol where one fits, so that themes know them: figures, total labels, headings, notes to us. */
export const tokenTypes = ["number", "keyword", "namespace", "comment"] as const;
export const tokenModifiers = ["total", "broken", "suppressed"] as const;
