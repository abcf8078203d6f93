import { lookaheadLines, type TableSyntax } from "../../model/syntax.ts";
import { readRuledGrid } from "../layout/ruled-grid.ts";
import { contentStart, isRule, type Pen, type Stroke, stroke } from "../layout/ruled-lines.ts";

/**
 * Tables drawn with box characters (Unicode block "Box Drawing", U+2500 to U+257F), light, heavy or double, with or
 * without outer borders; and the ASCII form that psql prints, `|` between columns and `----+----` under the head.
 */
export const boxSyntax: TableSyntax = {
  name: "box",

  measure(lines, at) {
    const pen = penOf(lines, at);
    return pen ? lengthOf(lines, at, pen) : 0;
  },

  read: (lines) => readRuledGrid(lines, boxPen(lines)),
};

/** How a table of box characters is drawn; `lines` are its own. */
export function boxPen(lines: readonly string[]): Pen {
  return penOf(lines, 0) ?? closedBox;
}

const verticals = "│┃┆┇┊┋║╎╏╽╿";
const horizontals = "─━┄┅┈┉═╌╍╼╾";
const bottomCorners = "└┕┖┗╘╙╚╰";

/** The strokes of U+2500 to U+257F; diagonals and half lines draw no table. */
const boxStrokes = Array.from({ length: 0x80 }, (_, at): Stroke => {
  const character = String.fromCharCode(0x2500 + at);
  if (verticals.includes(character)) return stroke.border;
  if (horizontals.includes(character)) return stroke.rule;
  return at < 0x71 ? stroke.junction : stroke.none;
});

function strokeOf(code: number): Stroke {
  return code >= 0x2500 && code <= 0x257f ? boxStrokes[code - 0x2500]! : stroke.none;
}

const isHeavy = (character: string): boolean => "━┅┉═╍".includes(character);
const closedBox: Pen = { strokeOf, isHeavy, open: false };
const openBox: Pen = { strokeOf, isHeavy, open: true };
const psql: Pen = {
  strokeOf(code) {
    if (code === 0x7c) return stroke.border;
    return code === 0x2d ? stroke.rule : code === 0x2b ? stroke.junction : stroke.none;
  },
  isHeavy: () => false,
  open: true,
};

/** How the table that starts at a line is drawn, or null where none does. */
function penOf(lines: readonly string[], at: number): Pen | null {
  const [line, next] = [lines[at] ?? "", lines[at + 1] ?? ""];
  if (line.includes("|")) return /^[ \t>]*-+(?:\+-+)+[ \t]*$/.test(next) ? psql : null;
  const first = firstStroke(line);
  if (first !== stroke.none && isRule(line, closedBox)) {
    const open = first === stroke.rule;
    const bordered = firstStroke(next) !== stroke.none;
    // Where the first cell is blank, the first border stands behind it.
    const isOuter = bordered && contentStart(next) <= contentStart(line);
    if (open) return !isOuter && hasBorder(next) ? openBox : null;
    return bordered ? closedBox : null;
  }
  if (!isRule(next, closedBox) || !hasBorder(line)) return null;
  return first === stroke.border ? closedBox : openBox;
}

/** Lines of the table, or 0 where it turns out to have one column only: a box around a text, a drawing. */
function lengthOf(lines: readonly string[], at: number, pen: Pen): number {
  let end = at;
  let joined = false;
  while (end < lines.length && belongs(lines[end]!, pen)) {
    const line = lines[end]!;
    const rule = isRule(line, pen);
    if (end < at + lookaheadLines) joined ||= pen.open || hasInnerBorder(line);
    end++;
    if (rule && end > at + 1 && bottomCorners.includes(line[contentStart(line)]!)) break;
  }
  return joined && end > at + 1 ? end - at : 0;
}

function belongs(line: string, pen: Pen): boolean {
  if (!pen.open) return firstStroke(line) !== stroke.none;
  return isRule(line, pen) || (pen === psql ? line.includes("|") : hasBorder(line));
}

function firstStroke(line: string): Stroke {
  return strokeOf(line.charCodeAt(contentStart(line)));
}

/** Whether a border runs through a line, or a rule of some of its columns starts there: 项目 ├───┬───. */
function hasBorder(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const drawn = strokeOf(line.charCodeAt(at));
    if (drawn === stroke.border || drawn === stroke.junction) return true;
  }
  return false;
}

/** Whether a rule is met by a border between its ends. */
function hasInnerBorder(line: string): boolean {
  if (!isRule(line, closedBox)) return false;
  const last = line.trimEnd().length - 1;
  for (let at = contentStart(line) + 1; at < last; at++)
    if (strokeOf(line.charCodeAt(at)) === stroke.junction) return true;
  return false;
}
