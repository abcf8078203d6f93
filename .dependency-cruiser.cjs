/** The directions between folders that docs/architecture.md states; `npm test` enforces them. */
const core = (folders) => `^server/core/(${folders})(/|\\.ts$)`;

const forbid = (name, from, to, comment) => ({ name, comment, severity: "error", from: { path: from }, to });

module.exports = {
  forbidden: [
    forbid("no-circles", "^(client|server|test)/", { circular: true }, "Circles hide who depends on whom."),
    forbid("known", "^(client|server|test)/", { couldNotResolve: true }, "A misspelt import."),
    forbid(
      "client-knows-no-server",
      "^client/",
      { pathNot: "^client/|node_modules/(vscode-languageclient|@types/vscode)/" },
      "The client holds no report logic.",
    ),
    forbid(
      "core-is-pure",
      "^server/core/",
      { pathNot: "^server/core/|node_modules/(htmlparser2|entities|dom|get-east-asian-width)" },
      "The core knows no protocol, file system or clock; only small pure libraries.",
    ),
    forbid("model-stands-alone", core("model"), { pathNot: "^server/core/model/" }, "Nouns import nouns."),
    forbid(
      "text-reads-nouns",
      core("text|number"),
      { pathNot: `${core("model|text|number")}|node_modules/get-east-asian-width` },
      "",
    ),
    forbid("tables", core("table"), { path: core("block|relation|report|check|fix") }, ""),
    forbid("relations", core("relation"), { path: core("block|table|report|check|fix") }, ""),
    forbid("reports", core("report"), { path: core("block|table|check|fix") }, ""),
    forbid("fixes", core("fix"), { path: core("block|table|check|report") }, ""),
    forbid("checks", core("check"), { path: core("block|table") }, ""),
    forbid(
      "syntaxes-apart",
      "^server/core/table/syntax/([^/]+)\\.ts",
      { path: "^server/core/table/syntax/", pathNot: "^server/core/table/syntax/$1\\.ts" },
      "Members of a registry do not know each other.",
    ),
    forbid("rules-apart", "^server/core/check/rule/([^/]+)\\.ts", { path: "^server/core/check/rule/" }, ""),
    forbid("profiles-are-data", "^server/core/report/profile/", { pathNot: core("model") }, ""),
    forbid(
      "features-make-no-analysis",
      "^server/features/",
      { path: "^server/(lsp|cli)/|^server/core/analyze" },
      "Given an analysis, they never make one.",
    ),
    forbid(
      "protocol-in-lsp-alone",
      "^server/(?!lsp/|main\\.ts|worker\\.ts)",
      { path: "node_modules/vscode-(languageserver|jsonrpc)" },
      "What editors speak is one shell's affair.",
    ),
    forbid(
      "features-touch-no-files",
      "^server/(features|message)/",
      { dependencyTypes: ["core"] },
      "They run in a browser, too.",
    ),
    forbid(
      "nobody-imports-shells",
      "^server/(core|features|message)/",
      { path: "^server/(lsp|cli)/|^server/(main|cli|worker)\\.ts" },
      "",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "node", "browser", "import", "require", "default"],
    },
  },
};
