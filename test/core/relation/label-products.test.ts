import { told } from "../../support/marked.ts";

describe("products that labels write out", () => {
  told(
    "are what stands beside them",
    `
| Item                             | Cost (£) |
|----------------------------------|---------:|
| Berths (148 × £65)               |    9,260 |
                                        ^^^^^ ratio-mismatch: 9,260 is not the product of 148 and 65: that is 9,620.
| Rooms (3 nights x 2 rooms x £89) |      534 |
| Ropes (39 * £27.50)              | 1,072.50 |
`,
  );

  told(
    "show a slip in one of the factors as well",
    `
| 项目 | 金额（元） |
|---|---:|
| 缆绳（29把 × 185元） | 4,440 |
                         ^^^^^ ratio-mismatch: 4,440 is not the product of 29 and 185: that is 5,365.
| 灯具（6盏×420元） | 2,520 |
`,
  );

  told(
    "are left alone where they are sizes, shares or far from the figure, and where several figures stand beside them",
    `
| Item                 |  Cost |
|----------------------|------:|
| Board 210 x 295 mm   | 61,905 |
| Posts (2 x 4)        |  8.50 |
| Deposit (3 × 125%)   |   357 |
| Chart, 4 × 125 dpi   |    51 |

| Item                 |  2030 |  2031 |
|----------------------|------:|------:|
| Berths (148 × £65)   | 9,260 | 9,100 |
`,
  );
});
