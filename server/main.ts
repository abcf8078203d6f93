import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeHost } from "./config/node-host.ts";
import { serve } from "./lsp/serve.ts";

// Stdio, IPC, a pipe or a socket, as the arguments say.
serve(createConnection(ProposedFeatures.all), nodeHost());
