import { promises as disk } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Host } from "../lsp/host.ts";
import { decode } from "./decode.ts";

/** Node: files are read from disk, and our pages lie beside the program. */
export function nodeHost(): Host {
  const program = process.argv[1] ?? ".";
  return {
    docs: pathToFileURL(resolve(dirname(program), "../docs")).href,
    files: { read, stamp, list },
    watch,
    exit: (code) => process.exit(code),
  };
}

function watch(processId: number, gone: () => void): void {
  const look = () => {
    try {
      process.kill(processId, 0);
    } catch {
      gone();
    }
  };
  setInterval(look, 3000).unref();
}

async function read(uri: string): Promise<string | null> {
  if (!uri.startsWith("file:")) return null;
  try {
    return decode(await disk.readFile(fileURLToPath(uri))).text;
  } catch {
    return null;
  }
}

async function stamp(uri: string): Promise<string | null> {
  try {
    const { mtimeMs, size } = await disk.stat(fileURLToPath(uri));
    return `${mtimeMs} ${size}`;
  } catch {
    return null;
  }
}

/** The files under a folder whose paths are wanted, folder by folder, so that a caller may stop early. */
async function* list(
  folder: string,
  wanted: (path: string, isFolder: boolean) => boolean,
): AsyncGenerator<string> {
  if (!folder.startsWith("file:")) return;
  const root = fileURLToPath(folder.endsWith("/") ? folder : `${folder}/`);
  const left = [""];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const entries = await disk.readdir(resolve(root, at), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = at === "" ? entry.name : `${at}/${entry.name}`;
      if (!wanted(path, entry.isDirectory())) continue;
      if (entry.isDirectory()) left.push(path);
      else if (entry.isFile()) yield pathToFileURL(resolve(root, path)).href;
    }
  }
}
