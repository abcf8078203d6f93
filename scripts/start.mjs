import { spawn, spawnSync } from "node:child_process";
import { build } from "./build.mjs";
import { serveWorkbench } from "./workbench.mjs";

// `npm start` builds, then shows the product on the examples: in the VS Code that is installed here, else in
// one served to a browser. `npm start -- --cli` checks them in this terminal; `-- --web` asks for the browser.
const wish = process.argv[2];
const folder = "examples";
await build({ log: () => {} });

if (wish === "--cli") {
  const { status } = spawnSync(process.execPath, ["dist/cli.js", "check", folder], { stdio: "inherit" });
  process.exitCode = status ?? 2;
} else if (wish !== "--web" && spawnSync("code", ["--version"], { shell: true }).status === 0) {
  const args = [`--extensionDevelopmentPath="${process.cwd()}"`, "--new-window", folder];
  spawn("code", args, { shell: true, stdio: "inherit" });
} else {
  const { url } = await serveWorkbench({
    folder,
    open: "first-look.md",
    port: Number(process.env.PORT ?? 0),
  });
  console.log(`VS Code with Crossfoot and the example reports: ${url}\nStop it with Ctrl+C.`);
}
