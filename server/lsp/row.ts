import { type CancellationToken, ErrorCodes, ResponseError } from "vscode-languageserver";
import { cancelled } from "./cancelled.ts";
import type { OpenDocument } from "./open-document.ts";
import type { Method, ParamsOf, ResultOf } from "./protocol.ts";
import { type Ask, readDocument } from "./read-document.ts";
import type { Session } from "./session.ts";

/** One feature: the request, and the answer to what `capabilities.ts` promised. */
export interface Row {
  register(session: Session): void;
}

type Answer<P, R> = (session: Session, params: P, token: CancellationToken) => R | Promise<R>;

/**
 * A feature by the request it answers. A fault within it answers `empty` and is logged once a feature, so that it
 * never takes another feature or the server along.
 */
export function row<M extends Method>(
  method: M,
  answer: Answer<ParamsOf<M>, ResultOf<M>>,
  empty: ResultOf<M>,
): Row {
  return {
    register: (session) => {
      const guarded = guard(method, answer, empty);
      session.connection.onRequest(method, (params, token) => guarded(session, params, token));
    },
  };
}

/** The requests that name a document. */
type DocumentMethod = {
  [M in Method]: ParamsOf<M> extends { readonly textDocument: { readonly uri: string } } ? M : never;
}[Method];

/**
 * A row whose request names a document that must be open; where it is not, the answer is `empty`. What it asks of
 * every table, it says in `about`, so that a long text is asked beforehand, in slices.
 */
export function documentRow<M extends DocumentMethod>(
  method: M,
  answer: (
    session: Session,
    document: OpenDocument,
    params: ParamsOf<M>,
    token: CancellationToken,
  ) => ResultOf<M> | Promise<ResultOf<M>>,
  empty: ResultOf<M>,
  about?: Ask,
): Row {
  const answerOpen: Answer<ParamsOf<M>, ResultOf<M>> = async (session, params, token) => {
    const document = await readDocument(session.documents, params.textDocument.uri, token, about);
    return document ? answer(session, document, params, token) : empty;
  };
  return row(method, answerOpen, empty);
}

function guard<P, R>(method: string, answer: Answer<P, R>, empty: R): Answer<P, R> {
  let logged = false;
  return async (session, params, token) => {
    if (session.isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, "shut down");
    if (token.isCancellationRequested) throw cancelled();
    try {
      return await answer(session, params, token);
    } catch (fault) {
      if (fault instanceof ResponseError) throw fault;
      if (!logged)
        session.connection.console.error(`${method}: ${fault instanceof Error ? fault.stack : fault}`);
      logged = true;
      return empty;
    }
  };
}
