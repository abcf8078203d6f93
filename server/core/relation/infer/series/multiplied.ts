import type { WordRole } from "../../../model/language.ts";
import { noAmounts, says } from "../../label/sum-words.ts";
import { perLabels } from "../view/per-labels.ts";

const factors: readonly WordRole[] = ["quantity", "amount"];
const addable = noAmounts.filter((role) => role !== "price");

/** Whether prices are multiplied: a line beside them counts how often each is paid, or says what that comes to. */
export const multipliesPrices = perLabels(({ lineWords }): boolean =>
  lineWords.some((words) => says(words, factors) && !says(words, ["price"])),
);

/** Words of lines whose figures are neither added nor taken off: prices are, where nothing multiplies them. */
export function unaddedRoles(view: Parameters<typeof multipliesPrices>[0]): readonly WordRole[] {
  return multipliesPrices(view) ? noAmounts : addable;
}
