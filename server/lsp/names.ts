import { CodeActionKind } from "vscode-languageserver";

/** The kinds of actions on offer, as the client sorts and filters them. */
export const actionKinds = {
  quickFix: `${CodeActionKind.QuickFix}.crossfoot`,
  fixAll: `${CodeActionKind.SourceFixAll}.crossfoot`,
  rewrite: `${CodeActionKind.RefactorRewrite}.crossfoot`,
  configuration: `${CodeActionKind.Source}.crossfoot.configuration`,
} as const;

/** Applies the safe fixes of one table; takes the document's address and a line of the table. */
export const fixTableCommand = "crossfoot.fixTable";

/** Applies the safe fixes of every report of the workspace, each file's to be confirmed by the user. */
export const fixWorkspaceCommand = "crossfoot.fixWorkspace";

/**
 * Carries out a code action, for clients to which one is a command or that cannot ask for its edit; takes the action.
 */
export const actCommand = "crossfoot.act";

/** Answers what is set for a document, as YAML, and shows it where the client can; takes the document's address. */
export const configurationCommand = "crossfoot.effectiveConfiguration";

/** The scheme of addresses whose texts we make up. */
export const madeUpScheme = "crossfoot";
