/** The directions between folders that docs/architecture.md states; `npm test` enforces them. */
const core = (folders) => `^server/core/(${folders})(/|\\.ts$)`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from: { path: from }, to });

/** Which parts of the core a part may import, besides itself. */
const floors = {
  model: "",
  text: "model",
  number: "model|text",
  language: "model|text",
  table: "model|text|number|languages|labels|label-mentions|states|cycles",
  block: "model|text|number|table",
  relation: "model|text|number|languages|labels|label-mentions|states|cycles",
  report: "model|text|number|languages|labels|label-mentions|states|cycles|relation",
  fix: "model|text|number|relation",
  check: "model|text|number|relation|report|fix",
  setting: "model|text|report/profiles",
  study:
    "model|text|number|languages|labels|label-mentions|states|cycles|table|block|relation|report|fix|check|reading|history",
};

/** Rooms of a folder that stand upon each other, the lowest first: none knows those above it. */
function floorsOf(folder, rooms) {
  return rooms.slice(0, -1).map(([room, reason], at) => {
    const above = rooms.slice(at + 1).map(([name]) => `${folder}/${name}`);
    return [`${folder}/${room}`, reason, above.join("|")];
  });
}

/** Rooms of a folder that do not know the others in it. */
const rooms = [
  [
    "table/layout",
    "What several syntaxes share knows neither them nor rows and columns.",
    "table/syntax|table/structure",
  ],
  ["table/structure", "Rows and columns are what they are in any syntax.", "table/syntax|table/layout"],
  ["table/syntax", "A syntax gives cells; what they mean is found out later.", "table/structure"],
  [
    "relation/label",
    "What labels say hangs on no figure.",
    "relation/infer|relation/balance|relation/judge|relation/kind",
  ],
  [
    "relation/balance",
    "What a relation gives does not hang on how it was found.",
    "relation/infer|relation/judge",
  ],
  ["relation/infer", "Sums are found before anybody judges them.", "relation/judge"],
  ["relation/judge", "Any relation is judged alike, found or declared.", "relation/infer"],
  ...floorsOf("relation/infer", [
    ["view", "A table is laid out before anything is looked for."],
    ["search", "Shapes are looked for in what is laid out."],
    ["series", "What few lines vouch for is told by words and places."],
    ["relate", "What was found becomes relations."],
    ["ratio", "Ratios are found as shapes are."],
    ["written", "What labels write is read before anything is looked at again."],
    ["review", "What was found is looked at again by what it left unsaid."],
  ]),
  ["report/(prose|list|quote)", "Sentences and lists know no form.", "report/form"],
  ["report/prose/lists", "Sums are read before shares of them.", "report/prose/(shares|reckonings)"],
  ["report/prose/shares", "A share is of what words say.", "report/prose/(lists|reckonings)"],
  ["report/prose/reckonings", "Products and rests stand by themselves.", "report/prose/(lists|shares)"],
];

module.exports = {
  forbidden: [
    forbid("known", "A misspelt import.", "^(client|server|test)/", { couldNotResolve: true }),
    forbid("no-circles", "Circles hide who depends on whom.", "^(client|server|test)/", { circular: true }),
    forbid("client-knows-no-server", "The client holds no report logic.", "^client/", {
      pathNot: "^client/|node_modules/(vscode-languageclient|@types/vscode)",
    }),
    forbid("core-is-pure", "No protocol, file system or clock; only small pure libraries.", "^server/core/", {
      pathNot: "^server/core/|node_modules/get-east-asian-width/",
    }),
    ...Object.entries(floors).map(([folder, below]) =>
      forbid(`floor-${folder}`, "Imports run downward.", core(folder), {
        path: "^server/core/",
        pathNot: core(below ? `${folder}|${below}` : folder),
      }),
    ),
    ...rooms.map(([room, reason, others]) =>
      forbid(`room-${room}`, reason, `^server/core/${room}/`, { path: `^server/core/(${others})/` }),
    ),
    ...[
      "table/syntax",
      "relation/kind",
      "relation/judge/trap",
      "report/profile",
      "check/rule",
      "language",
    ].map((registry) =>
      forbid(
        `apart-${registry}`,
        "Members of a registry do not know each other.",
        `^server/core/${registry}/([^/]+)\\.ts`,
        { path: `^server/core/${registry}/`, pathNot: `^server/core/${registry}/$1\\.ts` },
      ),
    ),
    ...["writing/form", "writing/alignment"].map((registry) =>
      forbid(
        `apart-${registry}`,
        "Members of a registry do not know each other.",
        `^server/features/${registry}/([^/]+)\\.ts`,
        { path: `^server/features/${registry}/`, pathNot: `^server/features/${registry}/$1\\.ts` },
      ),
    ),
    forbid("profiles-are-data", "What a form says, not how it is read.", "^server/core/report/profile/", {
      pathNot: core("model"),
    }),
    forbid("words-know-nouns", "Sentences are made from facts.", "^server/message/", {
      pathNot: `^server/message/|${core("model")}`,
    }),
    forbid("features-make-no-analysis", "Given an analysis, they never make one.", "^server/features/", {
      path: core("analyze|study|block|relation"),
    }),
    forbid(
      "feature-rooms",
      "What several features share knows none of them.",
      "^server/features/(writing|figure|reference)/",
      {
        path: "^server/features/(?!place\\.ts|writing/|figure/|reference/)",
      },
    ),
    forbid(
      "writing-is-lowest",
      "A table is written anew from its cells alone.",
      "^server/features/writing/",
      {
        path: "^server/features/(figure|reference)/",
      },
    ),
    forbid(
      "features-know-no-settings-files",
      "What files of settings say is told above.",
      "^server/features/",
      {
        path: "^server/config/",
      },
    ),
    forbid("node-serves-all-shells", "What Node gives knows none who takes it.", "^server/node/", {
      path: "^server/(?!node/|lsp/)",
    }),
    forbid("features-touch-no-files", "They run in a browser, too.", "^server/(features|message)/", {
      dependencyTypes: ["core"],
    }),
    forbid(
      "protocol-in-lsp-alone",
      "What editors speak is one shell's affair.",
      "^server/(?!lsp/|node/|(main|worker)\\.ts)",
      { path: "node_modules/vscode-(languageserver|jsonrpc)" },
    ),
    forbid(
      "shells-apart",
      "The server runs in a browser; the command line speaks no protocol.",
      "^server/lsp/",
      {
        path: "^server/cli/",
      },
    ),
    forbid("protocol-touches-no-files", "What runs in a browser is given its files.", "^server/lsp/", {
      dependencyTypes: ["core"],
    }),
    forbid("nobody-imports-shells", "Shells are outermost.", "^server/(core|features|message|config)/", {
      path: "^server/(lsp|cli|node)/|^server/(main|cli|worker|start)\\.ts",
    }),
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
