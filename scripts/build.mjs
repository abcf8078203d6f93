import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

/** Everything that ships, one file each, since VS Code in the browser can load but one. */
export async function build({ log = console.log } = {}) {
  const started = performance.now();
  mkdirSync("dist", { recursive: true });
  // The bundles are CommonJS, which Node starts 10 ms sooner than modules; the package itself is "module".
  writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');
  await Promise.all(
    bundles.map(({ entry, file, ...options }) =>
      bundle({ ...common, ...options, entryPoints: [entry], outfile: file }),
    ),
  );
  for (const { file } of bundles)
    log(`${file.padEnd(22)} ${(statSync(file).size / 1024).toFixed(0).padStart(4)} KB`);
  log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** @type {import("esbuild").BuildOptions} */
const common = { bundle: true, minify: true, legalComments: "none", charset: "utf8", logLevel: "warning" };

/** @type {import("esbuild").BuildOptions} */
const node = { platform: "node", target: "node20", format: "cjs" };

/**
 * The globbing library asks for `import.meta.url`, which a CommonJS bundle has to be given.
 * @type {import("esbuild").BuildOptions}
 */
const command = {
  define: { "import.meta.url": "moduleUrl" },
  banner: { js: '#!/usr/bin/env node\nconst moduleUrl = require("url").pathToFileURL(__filename).href;' },
};

/** @type {import("esbuild").BuildOptions} */
const browser = { platform: "browser", target: "es2022" };

const bundles = [
  { entry: "client/desktop.ts", file: "dist/client.cjs", ...node, external: ["vscode"] },
  {
    entry: "client/browser.ts",
    file: "dist/client-web.js",
    ...browser,
    format: "cjs",
    external: ["vscode"],
  },
  { entry: "server/main.ts", file: "dist/server.js", ...node },
  { entry: "server/worker.ts", file: "dist/server-web.js", ...browser, format: "iife" },
  { entry: "server/cli.ts", file: "dist/cli.js", ...node, ...command },
].filter(({ entry }) => existsSync(entry) || console.log(`no ${entry} yet: skipped`));

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
