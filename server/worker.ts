import { BrowserMessageReader, BrowserMessageWriter } from "vscode-languageserver/browser";
import { serve } from "./lsp/serve.ts";

const scope = self as unknown as DedicatedWorkerGlobalScope;
serve(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
