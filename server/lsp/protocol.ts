import type * as Protocol from "vscode-languageserver";
import type { Statistics } from "../features/statistics.ts";

// What each method takes and answers, as the library says of its requests: rows name a method, and the
// compiler knows the rest.

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
