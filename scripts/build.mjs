import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

/** Everything that ships; what runs in a browser in one file each, since there VS Code loads but one. */
export async function build({ log = console.log } = {}) {
  const started = performance.now();
  mkdirSync("dist", { recursive: true });
  // The bundles are CommonJS, which Node starts 10 ms sooner than modules; the package itself is "module".
  writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');
  await Promise.all(
    bundles.map(({ from, to, ...options }) =>
      bundle({ ...common, ...options, entryPoints: [from], outfile: to }),
    ),
  );
  for (const { to } of bundles)
    log(`${to.padEnd(20)} ${(statSync(to).size / 1024).toFixed(0).padStart(4)} KB`);
  log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** @typedef {import("esbuild").BuildOptions} Options */

/** @satisfies {Options} */
const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
};

/** @satisfies {Options} */
const client = { format: "cjs", external: ["vscode"] };

/** @satisfies {Options} */
const node = { platform: "node", target: "node20", format: "cjs" };

/**
 * The parser of configuration files stays a file of its own, loaded where there is such a file.
 * @satisfies {Options}
 */
const server = { ...node, alias: { yaml: "./yaml.js" }, external: ["./yaml.js"] };

/** @satisfies {Options} */
const browser = { platform: "browser", target: "es2022" };

/**
 * A shebang, and `import.meta.url` for the globbing library, which a CommonJS bundle has to be given.
 * @satisfies {Options}
 */
const command = {
  define: { "import.meta.url": "moduleUrl" },
  banner: { js: '#!/usr/bin/env node\nconst moduleUrl = require("url").pathToFileURL(__filename).href;' },
};

/** @type {(Options & { from: string, to: string })[]} */
const bundles = [
  { from: "client/desktop.ts", to: "dist/client.cjs", ...node, ...client },
  { from: "client/browser.ts", to: "dist/client-web.js", ...browser, ...client },
  { from: "server/main.ts", to: "dist/server.js", ...server },
  { from: "yaml", to: "dist/yaml.js", ...node },
  { from: "server/worker.ts", to: "dist/server-web.js", ...browser, format: "iife" },
  { from: "server/cli.ts", to: "dist/cli.js", ...server, ...command },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
