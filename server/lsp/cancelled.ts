import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** What the client is told of a request that it took back. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** Fails as soon as the client takes its request back; never resolves. */
export function whenCancelled(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) => {
    token.onCancellationRequested(() => reject(cancelled()));
  });
}
