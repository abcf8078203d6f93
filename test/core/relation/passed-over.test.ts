import { warned } from "../../support/marked.ts";

/** What a harbour owns, of which the row of leased boats is part of the row above it. */
function owned(total: string, ...rows: readonly string[]): string {
  return [
    "| Harbour          |  2021 |  2022 |  2023 |  2024 |",
    "|------------------|------:|------:|------:|------:|",
    ...rows,
    `| Total equipment  | 4,107 | ${total} | 4,389 | 4,610 |`,
  ].join("\n");
}

const rows = [
  "| Cranes           | 1,248 | 1,291 | 1,305 | 1,377 |",
  "| Boats            |   962 |   988 | 1,014 | 1,052 |",
  "| Leased boats     |   214 |   231 |   207 |   260 |",
  "| Slipways         | 1,310 | 1,284 | 1,402 | 1,436 |",
  "| Tools            |   587 |   640 |   668 |   745 |",
];

describe("a total that passes over one of its rows in every column", () => {
  warned(
    "is held in those in which it misses",
    [owned("4,230", ...rows), `${" ".repeat(29)}^^^^^ total-mismatch`].join("\n"),
  );

  warned("adds up", owned("4,203", ...rows));

  warned(
    "has a part that is wrong",
    owned(
      "4,203",
      ...rows
        .with(3, "| Slipways         | 1,310 | 2,184 | 1,402 | 1,436 |")
        .toSpliced(4, 0, `${" ".repeat(29)}^^^^^ misfit-figure`),
    ),
  );
});
