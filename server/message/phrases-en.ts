import type { Phrases } from "./phrases.ts";

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const ratios = {
  share: "Share",
  growth: "Growth",
  reduction: "Reduction",
  change: "Change",
  product: "Product",
  average: "Mean",
  median: "Median",
  lowest: "Lowest",
  highest: "Highest",
  points: "Points",
  quotient: "Quotient",
  proportion: "Proportion",
};

export const phrasesEn: Phrases = {
  table: (number) => `Unnamed table ${number}`,
  tableDetail: (rows, columns, holding, broken) =>
    `${rows}×${columns}${broken > 0 ? ` ✗${broken}` : holding > 0 ? " ✓" : ""}`,
  moreFindings: (n) => `${count(n, "more finding")} not shown. Those shown are the gravest.`,
  missesByThis: "This figure does not fit.",
  fixAll: (n) => `Apply ${n === 1 ? "the safe fix" : `all ${n} safe fixes`} of Crossfoot`,
  titled: (title, standing) => `${title}: ${standing}`,
  totalOf: (n) => `Total of ${count(n, "part")}`,
  partOf: (label) => `Part of ${label === "" ? "the total" : `“${label}”`}`,
  equalTotals: "Equal totals of both sides",
  ratio: ratios,
  basisOf: (label, type) => `Basis of ${label === "" ? `a ${ratios[type].toLowerCase()}` : `“${label}”`}`,
  holds: "adds up",
  withinRounding: (difference, slack) => `differs by ${difference}, within the rounding of ±${slack}`,
  broken: (difference) => `does not add up (${difference})`,
  agrees: "agrees",
  disagrees: (difference) => `does not agree (${difference})`,
  doubtful: (difference) => `${difference}, but perhaps it is not meant so`,
  open: (difference) => `the list may go on, ${difference} is left`,
  unjudged: "not judged: a figure is missing",
  unit: (unit) => `Unit: ${unit}`,
  moreParts: (n) => `${n} more`,
  figure: "Figure in a table",
  figureInText: "Figure in running text",
  lens: (judged, broken, fixes) =>
    broken === 0
      ? `✓ ${count(judged, "check")} passed`
      : `✗ ${broken} of ${count(judged, "check")} ${broken === 1 ? "fails" : "fail"}${fixes > 0 ? ` — apply ${count(fixes, "safe fix", "safe fixes")}` : ""}`,
  selected: (n, sum, mean) => `Sum: ${sum}   Average: ${mean}   Count: ${n}`,
  renameRefused: {
    "no-number": "A caption's number is digits, such as 3 or 2-1, or a Chinese numeral.",
    "no-words": "A title is words on one line.",
    taken: "Another table or figure has this number already. Give that one a new number first.",
    "nothing-here": "Only captions and headings, and the places that name them, can be renamed.",
  },
  configurationOf: {
    head: "What counts for this document: the editor's settings, under those of these files",
    noFiles: "no crossfoot.yaml in its folder or above",
    editor: "the editor's settings",
    default: "nobody: the default",
  },
  settingsProblem: (sentences) => `Crossfoot ignores what is wrong in your editor's settings. ${sentences}`,
  declare: "Declare this sum in the report",
  showConfiguration: "Show effective configuration",
  suppress: (rule, table) => `Explain and silence ${rule} for this ${table ? "table" : "line"}`,
  rewrite: {
    align: "Align the table",
    "total-row": "Add a total row",
    "total-column": "Add a total column",
    "share-column": "Add each figure's share of this column",
    "change-column": "Add the change from the column before",
    "sort-ascending": "Sort by this column, smallest first; totals stay",
    "sort-descending": "Sort by this column, largest first; totals stay",
    transpose: "Swap rows and columns",
    "to-pipe": "Convert to a Markdown table",
    "to-tab": "Convert to TAB-separated lines",
    "to-aligned": "Convert to aligned columns",
    "to-csv": "Convert to CSV",
    "to-html": "Convert to an HTML table",
  },
  config: {
    "unknown-setting": (name, hint) => `There is no setting “${name}”.${meant(hint)}`,
    "unknown-rule": (name, hint) => `There is no rule “${name.replace(/^rules\./, "")}”.${meant(hint)}`,
    "wrong-value": (name, hint) =>
      `“${name}” cannot hold this value and is ignored. Accepted: ${accepted[hint] ?? hint}.`,
    "editor-only": (name) => `“${name}” belongs to the editor's settings and has no effect here.`,
    syntax: (message) => `This is no YAML, and the whole file is ignored: ${message}`,
    "extends-missing": (name) => `“${name}” cannot be read, so nothing is taken from it.`,
    "extends-circle": (name) => `“${name}” extends this file in turn. It is not read a second time.`,
  },
  leftAlone: {
    log: leftAlone("looks like a log"),
    source: leftAlone("looks like a source listing"),
    data: leftAlone("looks like a data dump"),
    "too-large":
      "Crossfoot leaves this file alone: it is larger than files.maxSize allows. Raise that setting to have it checked.",
  },
};

/** What a setting accepts that is none of a few words. */
const accepted: Readonly<Record<string, string>> = {
  boolean: "true or false",
  integer: "a whole number from 1 up",
  array: "a list of file patterns",
  object: "rules, each with its level",
};

function meant(hint: string): string {
  return hint === "" ? "" : ` Did you mean “${hint}”?`;
}

function leftAlone(reason: string): string {
  return `Crossfoot leaves this file alone: it ${reason}. List it under files.include to have it checked all the same.`;
}
