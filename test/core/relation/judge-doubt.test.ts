import { strict as assert } from "node:assert";
import { findingsIn, isSerious } from "../../support/report.ts";
import { severity, silent } from "../../support/severity.ts";

describe("judge: figures that say too little", () => {
  silent(
    "words that hold figures stand where an addend should",
    `
| Pier  | Length | Faults        |
|-------|-------:|---------------|
| East  |    512 | 3             |
| West  |    940 | 5             |
| Isle  |    377 | 2 deep, 1 low |
| Total |  1,829 | 12            |
`,
  );

  it("lowers what rests on a doubtful figure", () => {
    const found = findingsIn(`
| Office |      2022 |  2023 |  2024 |
|--------|----------:|------:|------:|
| Quay   |     1,204 | 1,377 | 1,420 |
| Mill   | ~ 2,319 | 2,480 | 2,655 |
| Ford   |       871 |   902 |   988 |
| Total  |     4,494 | 4,759 | 5,063 |
`);
    assert.ok(found.every((finding) => !isSerious(finding)));
  });

  severity(
    "every figure counts the same thing",
    "warning",
    `
| Suite   | Written  |
|---------|----------|
| Harbour | 28 tests |
| Ferry   | 14 tests |
| Toll    | 1 test   |
| Total   | 44 tests |
`,
  );

  severity(
    "figures with words of their own",
    "hint",
    `
| Crew  | Hired       |
|-------|-------------|
| Deck  | 3 sailors   |
| Shed  | 2 riggers   |
| Gate  | 10 porters  |
| Total | 14 people   |
`,
  );

  severity(
    "approximations that leave no room for the difference",
    "hint",
    `
| Quay  |  Crates |
|-------|--------:|
| North |    ~120 |
| South |    ~240 |
| West  |     101 |
| Total |  ~1,190 |
`,
  );

  silent(
    "approximations that may well add up",
    `
| Quay  | Crates |
|-------|-------:|
| North |    ~50 |
| South |    ~30 |
| West  |    ~25 |
| Total |   ~100 |
`,
  );
});
