import {
  type CancellationToken,
  ErrorCodes,
  type ProtocolRequestType,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Abilities } from "./abilities.ts";
import { cancelled } from "./cancelled.ts";
import type { OpenDocument } from "./documents.ts";
import { type Ask, readDocument } from "./read-document.ts";
import type { Session } from "./session.ts";

/** One feature: what is promised to the client, and the answer. */
export interface Row {
  offer(abilities: Abilities): Partial<ServerCapabilities>;
  register(session: Session): void;
}

/** Any request, whatever is partial or registered about it. */
// biome-ignore lint/suspicious/noExplicitAny: only parameters and result matter to a row.
type Request<P, R> = ProtocolRequestType<P, R, any, any, any>;

type Answer<P, R> = (session: Session, params: P, token: CancellationToken) => R | Promise<R>;

/**
 * A feature and the request it answers. A fault within it answers `empty` and is logged once a feature, so
 * that it never takes another feature or the server along.
 */
export function row<P, R>(
  request: Request<P, R>,
  offer: (abilities: Abilities) => Partial<ServerCapabilities>,
  answer: Answer<P, R>,
  empty: R,
): Row {
  return {
    offer,
    register: (session) => {
      const guarded = guard(request.method, answer, empty);
      session.connection.onRequest<unknown, void>(request.method, (params: P, token) =>
        guarded(session, params, token),
      );
    },
  };
}

/**
 * A row whose request names a document that must be open; where it is not, the answer is `empty`. What it asks of
 * every table, it says in `about`, so that a long text is asked beforehand, in slices.
 */
export function documentRow<P extends { readonly textDocument: { readonly uri: string } }, R>(
  request: Request<P, R>,
  offer: (abilities: Abilities) => Partial<ServerCapabilities>,
  answer: (session: Session, document: OpenDocument, params: P, token: CancellationToken) => R | Promise<R>,
  empty: R,
  about?: Ask,
): Row {
  const answerOpen: Answer<P, R> = async (session, params, token) => {
    const document = await readDocument(session.documents, params.textDocument.uri, token, about);
    return document ? answer(session, document, params, token) : empty;
  };
  return row(request, offer, answerOpen, empty);
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
