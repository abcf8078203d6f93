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
    pattern = new RegExp(`^${translated(glob)}$`, "u");
    patterns.set(glob, pattern);
  }
  return pattern;
}

/** A glob as a regular expression. Braces that do not close, and commas outside of them, stand for themselves. */
function translated(glob: string): string {
  return glob.replace(/\*\*\/?|[*?]|\{[^{}]*\}|[^*?{}]+|[{}]/g, (part) => {
    if (part.length > 1 && part.startsWith("{"))
      return `(?:${part.slice(1, -1).split(",").map(translated).join("|")})`;
    return wildcards.get(part) ?? part.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  });
}

const wildcards: ReadonlyMap<string, string> = new Map([
  ["**/", "(?:[^/]*/)*"],
  ["**", ".*"],
  ["*", "[^/]*"],
  ["?", "[^/]"],
]);
