import { isBareTotal } from "../../labels.ts";
import { readOrdinal } from "../../number/chinese.ts";
import { readUnitNote } from "../../number/unit-note.ts";

/** A number with its counter before the rest of a label: 三年合计, 3项合计, 12个月合计. */
const counted =
  /^(?:近|前|这|以上|上述)?(\d{1,2}|[两二三四五六七八九十]{1,3})\s?(?:年度?|个月|ヶ月|か月|季度?|项|項|类|類|个?地区|部门|家|名|件|种|種)/u;

/** Whether a label calls a total plainly, but for how many it adds up: 三年合计 below three years. */
export function countsParts(label: string, nParts: number): boolean {
  const [said, number] = counted.exec(label) ?? [];
  return said !== undefined && readOrdinal(number!) === nParts && isBareTotal(label.slice(said.length));
}

/** What is counted by says nothing of what a figure is: 合计(万元), "Total (EUR)". One letter may be something else. */
export function withoutUnit(label: string): string {
  if (!label.endsWith(")")) return label;
  const opens = label.lastIndexOf("(");
  const inner = label.slice(opens + 1, -1);
  if (opens < 1 || /^[a-z]$|[%‰]/.test(inner)) return label;
  const unit = readUnitNote(inner) ?? readUnitNote(inner.toUpperCase());
  return unit ? label.slice(0, opens).trimEnd() : label;
}
