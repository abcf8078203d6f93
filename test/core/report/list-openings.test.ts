import { assertMarked } from "../../support/report.ts";

describe("a list that begins with its total", () => {
  it("is added up to the item that counts something else", () =>
    assertMarked(`
- Total parcels: 6,450
                 ^^^^^ prose-mismatch
- North depot: 2,318
- South depot: 1,904
- By boat: 1,228
- Mean weight: 3.4 kg

- Total parcels: 5,450
- North depot: 2,318
- South depot: 1,904
- By boat: 1,228
- Mean weight: 3.4 kg
`));

  it("may be called all of something", () =>
    assertMarked(`
- 总藏书数：94,160 册
            ^^^^^^ prose-mismatch
- 少儿书：31,420 册
- 文学书：28,305 册
- 地方志：24,435 册
`));

  it("may count with a word and what it counts", () =>
    assertMarked(`
- 总标注数：4,120个图斑
            ^^^^^ prose-mismatch
- 水田：1,304个图斑 (42%)
- 旱地：1,056个图斑 (34%)
- 园地：760个图斑 (24%)
- 地类：12个类别
`));

  it("is wrong where its shares make up a hundred and its parts do not make up its total", () =>
    assertMarked(`
- Total beds: 82
              ^^ prose-mismatch
- Wards: 49 (70%)
- Day clinic: 14 (20%)
- Isolation: 7 (10%)
`));

  it("may be one of key figures", () =>
    assertMarked(`
- Total members: 640
- Active this year: 415
- Joined this year: 58
- Left this year: 31

- Total orders: 1,204
- Paid: 988
- Shipped: 912
`));
});

describe("an account in a list of totals", () => {
  it("begins with what there was", () =>
    assertMarked(`
- 期初余额：1,204.50
- 总收入：38,460.00
- 总支出：37,118.20
- 期末余额：2,846.30
            ^^^^^^^^ prose-mismatch
`));

  it("goes on with what came in and went out by their signs", () =>
    assertMarked(`
- Opening balance: $4,210
- Donations: $1,300
- Grants: $2,500
- Rent: -$1,800
- Closing balance: $6,310
                    ^^^^^ prose-mismatch

- Opening balance: $4,210
- Donations: $1,300
- Rent: $1,800
- Closing balance: $6,310
`));
});
