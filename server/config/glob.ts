/**
 * Whether a path matches a glob: `*` and `?` within a name, `**` over folders, `{a,b}` for either. A glob
 * without a slash matches names at any depth, as in .gitignore.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const anchored = glob.includes("/") ? glob.replace(/^\.?\//, "") : `**/${glob}`;
  return toPattern(anchored).test(path);
}

const patterns = new Map<string, RegExp>();

function toPattern(glob: string): RegExp {
  let pattern = patterns.get(glob);
  if (!pattern) {
    pattern = new RegExp(`^${glob.replace(/\*\*\/?|[*?{},]|[^*?{},]+/g, translated)}$`, "u");
    patterns.set(glob, pattern);
  }
  return pattern;
}

function translated(part: string): string {
  const marks: Readonly<Record<string, string>> = {
    "**/": "(?:[^/]*/)*",
    "**": ".*",
    "*": "[^/]*",
    "?": "[^/]",
    "{": "(?:",
    "}": ")",
    ",": "|",
  };
  return marks[part] ?? part.replace(/[\\^$.|+()[\]]/g, "\\$&");
}
