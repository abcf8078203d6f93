import { strict as assert } from "node:assert";
import { noDraft } from "../../server/core/draft.ts";

const kindOf = (text: string) => noDraft(text.trim().split("\n"), 1_000_000, true);

describe("what is no draft", () => {
  it("knows a source listing by how its lines end", () => {
    const text = `
let ferries = 3;
let berths = 12;
if (ferries > berths) {
  warn("码头不够");
}
for (const ferry of all) {
  moor(ferry);
}
`;
    assert.equal(kindOf(text), "source");
  });

  it("takes items in Chinese that end in semicolons for a draft", () => {
    const text = `
(一)全年捐款收入120万元。其中:
1.单位捐款45.50万元;
2.个人捐款24.50万元;
3.定向捐款30万元;
4.利息收入8.20万元;
5.上级资助11.80万元。
(二)全年支出90万元。其中:
1.助学40万元;
2.济困50万元。
`;
    assert.equal(kindOf(text), null);
  });
});
