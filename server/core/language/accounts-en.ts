import type { ReportLanguage } from "../model/language.ts";

/** What English statements call their accounts, and leagues their columns. */
export const accounts: NonNullable<ReportLanguage["accounts"]> = {
  played: /^(?:p|pld?|mp|gp|played|(?:games|matches)(?: played)?)$/,
  won: /^(?:w|won|wins?)$/,
  drawn: /^(?:d|drawn|draws?|tied|ties)$/,
  lost: /^(?:l|lost|loss(?:es)?|defeats?)$/,
  scored: /^(?:f|gf|for|(?:goals|points) (?:for|scored))$/,
  conceded: /^(?:a|ga|against|(?:goals|points) (?:against|conceded))$/,
  "score-difference": /^(?:gd|diff|(?:goal |points )?difference|goal diff)$/,
  assets: /^(?:total )?assets$/,
  liabilities: /^(?:total )?liabilities$/,
  equity: /^(?:total )?(?:(?:(?:share|stock)holders?|owners?) )?equity$|^(?:total )?net assets$/,
  revenue: /^(?:total |net )?(?:revenues?|sales|turnover)$/,
  "cost-of-sales": /^(?:total )?cost of (?:sales|revenues?|goods sold)$|^cogs$/,
  "gross-profit": /^gross profit$/,
  "operating-expenses": /^(?:total )?(?:operating (?:expenses|costs)|overheads|opex)$/,
  "operating-profit": /^(?:operating (?:profit|income|result)|profit from operations|ebit)$/,
  interest: /^(?:net )?(?:interest|finance) (?:expenses?|costs?|charges?|payable)$/,
  "profit-before-tax": /^(?:net )?(?:profit|income|earnings|result) before (?:income )?tax(?:es|ation)?$/,
  "income-tax": /^(?:income )?tax(?:es|ation)?(?: expense| charge)?$|^provision for (?:income )?taxes$/,
  profit: /^net (?:profit|income|earnings)$|^profit (?:for the (?:year|period)|after tax(?:es|ation)?)$/,
  "operating-cash": /^(?:net )?(?:operating cash flows?|cash(?: \w+){1,4} operat(?:ions|ing activities))$/,
  "investing-cash": /^(?:net )?(?:investing cash flows?|cash(?: \w+){1,4} invest(?:ments|ing activities))$/,
  "financing-cash": /^(?:net )?(?:financing cash flows?|cash(?: \w+){1,4} financing(?: activities)?)$/,
  "net-cash":
    /^net (?:cash change|(?:change|increase|decrease|movement)(?: decrease)? in cash(?: and cash equivalents)?)$/,
};

/** What registers of risks and marks call two columns whose product stands beside them. */
export const multiplied: NonNullable<ReportLanguage["multiplied"]> = [
  ["likelihood", "impact"],
  ["likelihood", "severity"],
  ["likelihood", "consequence"],
  ["probability", "impact"],
  ["probability", "severity"],
  ["weight", "score"],
  ["weight", "rating"],
];
