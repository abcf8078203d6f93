#!/usr/bin/env node
import { run } from "./cli/program.ts";
import { nodeTerminal } from "./cli/terminal.ts";
import { optimizeLater } from "./engine.ts";

optimizeLater();
run(process.argv.slice(2), nodeTerminal()).then((status) => {
  process.exitCode = status;
});
