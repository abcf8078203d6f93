import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { build } from "./build.mjs";
import { serveWorkbench } from "./workbench.mjs";

// `npm start` builds, then shows the product on the examples: in the VS Code that is installed, else in one
// served to a browser. `npm start -- --web` asks for the browser, `-- --cli` for this terminal.
const wish = process.argv[2];
const folder = "examples";
const open = "first-look.md";

await build({ log: () => {} });
if (wish === "--cli") {
  process.exitCode =
    spawnSync(process.execPath, ["dist/cli.js", "check", folder], { stdio: "inherit" }).status ?? 2;
} else if (wish !== "--web" && openDesktop()) {
  console.log("Opened VS Code with Crossfoot and the example reports. (In a browser: npm start -- --web)");
} else {
  const { url } = await serveWorkbench({ folder, open, port: Number(process.env.PORT ?? 0) });
  console.log(`VS Code with Crossfoot and the example reports: ${url}\nStop it with Ctrl+C.`);
}

/** Opens an extension development host, where there is a VS Code to open one; tells whether it did. */
function openDesktop() {
  const paths = [resolve(folder), resolve(folder, open)].map((path) => `"${path}"`).join(" ");
  const command = `code --new-window --extensionDevelopmentPath="${resolve(".")}" ${paths}`;
  return spawnSync(command, { shell: true, stdio: ["ignore", "inherit", "ignore"] }).status === 0;
}
