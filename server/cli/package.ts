import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the installed package: the nearest one above this file with a manifest and pages. */
export function packageFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "docs"))) return folder;
    if (folder === dirname(folder)) return start;
  }
}

/** The version of the installed package. */
export function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(packageFolder(), "package.json"), "utf8"),
  );
  return manifest.version;
}
