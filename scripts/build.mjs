import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle, transform } from "esbuild";
import { compile } from "./compile.mjs";

/** Everything that ships; what runs in a browser in one file each, since there VS Code loads but one. */
export async function build({ log = console.log } = {}) {
  const started = performance.now();
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist", { recursive: true });
  // The bundles are CommonJS, which Node starts 10 ms sooner than modules; the package itself is "module".
  writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');
  const [parts, ...built] = await Promise.all([
    buildParts(),
    ...bundles.map(({ from, to, ...options }) =>
      bundle({ ...common, ...options, entryPoints: [from], outfile: to }).then(() => to),
    ),
  ]);
  const starts = await Promise.all(Object.entries(programs(parts)).map(buildStart));
  const code = await compile(programs(parts));
  for (const file of [...parts, ...built, ...starts, ...code].sort())
    log(`${file.padEnd(28)} ${(statSync(file).size / 1024).toFixed(0).padStart(4)} KB`);
  log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * What the source imports where it is needed is loaded when it is needed, and what two parts share is there once.
 * esbuild parts modules only, so it parts first and makes CommonJS of each part then.
 * @returns {Promise<string[]>} the files
 */
async function buildParts() {
  const { outputFiles } = await bundle({ ...common, ...node, ...parts, write: false });
  return Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { code } = await transform(text, { ...node, ...asCommonJs, banner: bannerOf(text) });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, code);
      return relative(".", path);
    }),
  );
}

/**
 * The programs that run in Node, by the parts that they begin with.
 * @param {string[]} parts
 */
function programs(parts) {
  const first = (/** @type {string} */ name) =>
    parts.find((part) => basename(part).startsWith(`${name}-`)) ?? "";
  return { server: first("server"), cli: first("cli") };
}

/**
 * The file that starts a program.
 * @param {[string, string]} program
 * @returns {Promise<string>} the file
 */
async function buildStart([name, part]) {
  const outfile = `dist/${name}.js`;
  const define = { program: JSON.stringify(relative("dist", part)) };
  await bundle({ ...common, ...node, format: "cjs", define, entryPoints: ["server/start.ts"], outfile });
  return outfile;
}

/**
 * What modules have and CommonJS has to be given: strictness, and `import.meta.url` where it is asked for.
 * @param {string} text
 */
function bannerOf(text) {
  const url = 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;';
  return `"use strict";${text.includes("import.meta.url") ? url : ""}`;
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
const node = { platform: "node", target: "node20" };

/** @satisfies {Options} */
const parts = {
  format: "esm",
  splitting: true,
  minify: false,
  outdir: "dist/parts",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  entryPoints: { server: "server/main.ts", cli: "server/cli.ts" },
};

/** @satisfies {import("esbuild").TransformOptions} */
const asCommonJs = {
  format: "cjs",
  minify: true,
  charset: "utf8",
  define: { "import.meta.url": "moduleUrl" },
  // Node's own way to import starts its loader of modules, which takes longer than most of our parts.
  supported: { "dynamic-import": false },
};

/** @satisfies {Options} */
const browser = { platform: "browser", target: "es2022" };

/** @type {(Options & { from: string, to: string })[]} */
const bundles = [
  { from: "client/desktop.ts", to: "dist/client.cjs", ...node, ...client },
  { from: "client/browser.ts", to: "dist/client-web.js", ...browser, ...client },
  { from: "server/worker.ts", to: "dist/server-web.js", ...browser, format: "iife" },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
