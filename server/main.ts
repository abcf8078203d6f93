import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { optimizeLater } from "./engine.ts";
import { serve } from "./lsp/serve.ts";
import { nodeHost } from "./node-host.ts";

optimizeLater();
// Stdio, IPC, a pipe or a socket, as the arguments say.
serve(createConnection(ProposedFeatures.all), nodeHost());
