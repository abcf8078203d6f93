import { assertMarked } from "../../support/report.ts";

describe("figures beside the name of a column alone", () => {
  it("are held against its total where they are near it, and may be those of some of its lines where they are not", () =>
    assertMarked(`
| Berths      | Dues    | Rise |
|-------------|--------:|-----:|
| Quay        |   3,180 |  9.6 |
| Mill        |   1,450 | 18.5 |
| Ford        |  13,210 | 17.8 |
| Total       |  17,840 | 16.4 |

In the year quay 3,180, mill 1,450, dues 4,626.

In the year quay 3,180, mill 1,450, dues 17,640.
                                         ^^^^^^ misquoted-figure
`));
});
