import type * as Protocol from "vscode-languageserver-protocol";
import type { Statistics } from "../features/statistics.ts";

// The names and numbers of the protocol that we use, each held by the compiler to what the protocol's own library says.
// The library itself is not loaded: its classes and guards for all that the protocol knows took a third of our start.

type Library = typeof Protocol;

/** What the library says of each request: its method and its type. */
type Declared = {
  [Name in keyof Library]: Library[Name] extends {
    readonly method: infer Method extends string;
    readonly type: infer Type;
  }
    ? { readonly method: Method; readonly type: Type }
    : never;
}[keyof Library];

/** A message whose parameters and answer are known by its method. */
interface Typed<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

/** Requests that are ours alone. */
interface OwnRequests {
  /** Exact sum, mean and count of the figures in some selections; null where there are none. */
  "crossfoot/selectionStatistics": Typed<
    { readonly textDocument: Protocol.TextDocumentIdentifier; readonly ranges: readonly Protocol.Range[] },
    Statistics | null
  >;
}

/** Every request that a client may make, by its method. */
type Requests = OwnRequests & {
  // biome-ignore lint/suspicious/noExplicitAny: only parameters and result matter here.
  [D in Declared as D["type"] extends Protocol.ProtocolRequestType<any, any, any, any, any>
    ? D["method"]
    : // biome-ignore lint/suspicious/noExplicitAny: the same.
      never]: D["type"] extends Protocol.ProtocolRequestType<infer P, infer R, any, any, any>
    ? Typed<P, R>
    : never;
};

export type Method = keyof Requests;
export type ParamsOf<M extends Method> = Requests[M]["params"];
export type ResultOf<M extends Method> = Requests[M]["result"];

export type DiagnosticSeverity = Protocol.DiagnosticSeverity;
export const DiagnosticSeverity = {
  Error: 1,
  Warning: 2,
  Information: 3,
  Hint: 4,
} as const satisfies Part<"DiagnosticSeverity">;

export const DiagnosticTag = { Unnecessary: 1 } as const satisfies Part<"DiagnosticTag">;

export type SymbolKind = Protocol.SymbolKind;
export const SymbolKind = {
  File: 1,
  String: 15,
  Number: 16,
  Array: 18,
  Object: 19,
} as const satisfies Part<"SymbolKind">;

export type CompletionItemKind = Protocol.CompletionItemKind;
export const CompletionItemKind = {
  Field: 5,
  Module: 9,
  Value: 12,
  Keyword: 14,
} as const satisfies Part<"CompletionItemKind">;

export const DocumentHighlightKind = { Read: 2, Write: 3 } as const satisfies Part<"DocumentHighlightKind">;

export const CodeActionKind = {
  QuickFix: "quickfix",
  RefactorRewrite: "refactor.rewrite",
  Source: "source",
  SourceFixAll: "source.fixAll",
} as const satisfies Part<"CodeActionKind">;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Part<"TextDocumentSyncKind">;

export const PositionEncodingKind = { UTF16: "utf-16" } as const satisfies Part<"PositionEncodingKind">;

export const MessageType = { Error: 1, Warning: 2 } as const satisfies Part<"MessageType">;

export const LSPErrorCodes = {
  RequestFailed: -32803,
  RequestCancelled: -32800,
} as const satisfies Part<"LSPErrorCodes">;

type Part<Name extends keyof Library> = Partial<Library[Name]>;
