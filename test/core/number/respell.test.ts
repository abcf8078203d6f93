import { strict as assert } from "node:assert";
import type { NumberConventions } from "../../../server/core/model/numeral.ts";
import { respelled } from "../../../server/core/number/respell.ts";

const plain: NumberConventions = { decimalMark: "." };
const grouped: NumberConventions = { decimalMark: ".", groupMark: "," };
const german: NumberConventions = { decimalMark: ",", groupMark: "." };

describe("a number that nobody can read", () => {
  const meant = (text: string, conventions: NumberConventions, number: string | null) =>
    it(`${text} ${number === null ? "stands for none" : `most likely stands for ${number}`}`, () =>
      assert.equal(respelled(text, conventions), number));

  meant("3O5", plain, "305");
  meant("1,2l8", grouped, "1,218");
  meant("4I2.5O", plain, "412.50");
  meant("218。40", plain, "218.40");
  meant("218..40", plain, "218.40");
  meant("218,40", plain, "218.40");
  meant("-218,4", plain, "-218.4");
  meant("1,,218", grouped, "1,218");
  meant("1;218", grouped, "1,218");
  meant("1, 218", grouped, "1,218");
  meant("1,218.", grouped, "1,218");
  meant("1.2l8,50", german, "1.218,50");

  // A number as it is, a code, words, a row's number, a list, and what is no number however it is spelled.
  for (const text of ["305", "O2", "1O", "OIl", "B12", "12.", "3;5", "Room 12, l", "2.1.4O", "12/l2"])
    meant(text, plain, null);
  meant("218,40", grouped, null);
  meant("3, 5", grouped, null);
});
