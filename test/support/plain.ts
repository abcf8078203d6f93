import type { TableStudy } from "../../server/core/model/analysis.ts";
import { PlainStudy } from "../../server/core/study/plain-study.ts";

/** Something as plain data that can be compared, with all that a table's study can say when it is asked. */
export function plain(something: unknown): unknown {
  return JSON.parse(
    JSON.stringify(something, (_, value) => {
      if (value instanceof PlainStudy) return askedAll(value);
      return typeof value === "bigint" ? String(value) : value;
    }),
  );
}

/** What a study says, asked one by one: a spread would miss what is found out when asked for. */
export function askedAll(study: TableStudy): TableStudy {
  const { table, plainGrid, caption, surroundings, addsUp, typed, balances, tally, findings, form } = study;
  return { table, plainGrid, caption, surroundings, addsUp, typed, balances, tally, findings, form };
}
