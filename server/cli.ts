#!/usr/bin/env node
import { nodeTerminal } from "./cli/terminal.ts";
import { tuneEngine } from "./engine.ts";

tuneEngine();
// Imported now, so that the engine is told before it reads what it is told about.
import("./cli/program.ts")
  .then(({ run }) => run(process.argv.slice(2), nodeTerminal()))
  .then((status) => {
    process.exitCode = status;
  });
