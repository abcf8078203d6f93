import { firstFrom } from "../../../text/ordered.ts";
import { judgeShape, leaveOutWorst } from "../search/judge-shape.ts";
import type { Accepted } from "../search/shape.ts";
import type { Budget } from "../search/walk.ts";
import { figureAt, isFilled } from "../view/crossing.ts";
import type { View } from "../view/view.ts";

/**
 * Lines that are looked at for the row, of which one may be the wrong one, rows that a total may reach over, and runs
 * that are tried: in small figures many fit by luck.
 */
const most = { lines: 2, rows: 64, runs: 8 };
/** Lines that must hold, and their weight in nats without the one that misses: no accident among all rows and ends. */
const least = { lines: 2, rows: 3, weight: 14, coverage: 0.85 };
/** Of what is taken for a row that is not added, place and words say less than of a plain run. */
const prior = -1;

/** A total, and all rows beside it up to an end, less one that stands between them. */
interface Run {
  readonly total: number;
  readonly addends: Int32Array;
}

/**
 * The shapes of a view, with those of totals so called that add up the rows beside them but one, which is part of
 * another of them: bonds, and below them the savings bonds among these. The same row is missing in each line, where no
 * label tells it from the others. Linear in the rows that a total may reach over, for each that is not explained, as
 * long as the budget lasts.
 */
export function withPassedOver(view: View, shapes: readonly Accepted[], budget: Budget): readonly Accepted[] {
  const { axis, active, worded, lineKinds } = view;
  const lines = [...lineKinds.keys()].filter((line) => lineKinds[line] === "amount");
  if (axis !== "rows" || lines.length <= least.lines) return shapes;
  const summed = new Set(shapes.map(({ total }) => total));
  const found = [...active]
    .filter((total) => worded[total] === 1 && !summed.has(total))
    .flatMap((total) => shapeOf(view, total, lines, budget) ?? []);
  return found.length > 0 ? [...shapes, ...found] : shapes;
}

function shapeOf(view: View, total: number, lines: readonly number[], budget: Budget): Accepted | null {
  const tried = lines.filter((line) => isFilled(view, line, total)).slice(0, most.lines);
  for (const line of tried)
    for (const step of [-1, 1]) {
      if (budget.near < 0) return null;
      budget.near -= most.rows;
      for (const run of runsIn(view, line, total, step)) {
        budget.near -= run.addends.length * view.nLines;
        const shape = judged(view, run);
        if (shape) return shape;
      }
    }
  return null;
}

/** The runs from a total that come to it in one line but for one of their rows, neither the first nor the last. */
function runsIn(view: View, line: number, total: number, step: number): Run[] {
  const { active, worded, kinds } = view;
  const at = (item: number): number => figureAt(view, line, item);
  const passable = new Map<number, number>();
  const runs: Run[] = [];
  let sum = 0;
  const place = firstFrom(active, total);
  for (let k = place + step; active[k] !== undefined && Math.abs(k - place) <= most.rows; k += step) {
    const end = active[k]!;
    if (worded[end] === 1 || kinds[end] !== "amount" || runs.length === most.runs) break;
    sum += at(end);
    const passed = passable.get(sum - at(total));
    if (passed !== undefined && sum !== at(total)) {
      const run = step < 0 ? active.subarray(k, place) : active.subarray(place + 1, k + 1);
      runs.push({ total, addends: run.filter((item) => item !== passed) });
    }
    if (k !== place + step && !passable.has(at(end))) passable.set(at(end), end);
  }
  return runs;
}

/** The shape of a run, where the lines leave no doubt of it. */
function judged(view: View, { total, addends }: Run): Accepted | null {
  if (addends.length < least.rows) return null;
  const judgement = judgeShape(view, { total, addends });
  const { weight, coverage } = leaveOutWorst(judgement);
  if (judgement.hits < least.lines || weight < least.weight || coverage < least.coverage) return null;
  return { total, addends, family: "covered", prior, judgement };
}
