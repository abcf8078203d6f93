import { createRequire } from "node:module";
import { join } from "node:path";
import { packageFolder } from "../package.ts";
import { type Status, status } from "../status.ts";

/** Starts the language server in this process; it reads `--stdio` and its like from the command line itself. */
export async function server(): Promise<Status> {
  createRequire(import.meta.url)(join(packageFolder(), "dist", "server.js"));
  return status.clean;
}
