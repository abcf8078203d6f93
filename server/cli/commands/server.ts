import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageFolder } from "../package.ts";
import { type Status, status } from "../status.ts";

/** Starts the language server in this process; it reads `--stdio` and its like from the command line itself. */
export async function server(): Promise<Status> {
  await import(pathToFileURL(join(packageFolder(), "dist", "server.js")).href);
  return status.clean;
}
