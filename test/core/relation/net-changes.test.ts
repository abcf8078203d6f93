import { told, warned } from "../../support/marked.ts";

describe("moves that are all printed with their sign", () => {
  warned(
    "come to what a label calls the change, signs in a column of their own or not",
    `
The committee agreed:

  Slipway repairs     + 3,200
  Tide survey         + 1,450
  Newsletter          -   900
  Legal reserve       - 2,500
  Net change          + 1,520
                      ^^^^^^^ total-mismatch: “Net change” says + 1,520, but its 4 parts add up to + 1,250 (+270). Two digits look swapped.
`,
  );

  told(
    "come to nothing where some have no sign, or may mean the other way round",
    `
| Item        | Change |
|-------------|-------:|
| Slipway     | +3,200 |
| Tide survey |  1,450 |
| Newsletter  |   -900 |
| Net change  | +1,520 |

| Account  | Change |
|----------|-------:|
| Income   |   +500 |
| Grants   |    +70 |
| Expenses |   +200 |
| Change   |   +370 |
`,
  );
});
