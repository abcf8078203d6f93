#!/usr/bin/env node
import { join } from "node:path";
import { tuneEngine } from "./node/engine.ts";
import { loadPart } from "./node/parts.ts";

/** Where the program lies, beside this file; the build says it. */
declare const program: string;

// The engine is told first: what it is told counts for what it reads then, and code made otherwise is no use to it.
tuneEngine();
loadPart(join(__dirname, program));
