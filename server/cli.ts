import { run } from "./cli/program.ts";
import { nodeTerminal } from "./cli/terminal.ts";

run(process.argv.slice(2), nodeTerminal()).then((status) => {
  process.exitCode = status;
});
