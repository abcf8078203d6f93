import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** What the client is told of a request that it took back. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** Fails as soon as the client takes its request back; never resolves. */
export async function whenCancelled(token: CancellationToken): Promise<never> {
  // A request that was taken back before its turn came has a token that never tells.
  if (token.isCancellationRequested) throw cancelled();
  return new Promise((_, reject) => {
    token.onCancellationRequested(() => reject(cancelled()));
  });
}
