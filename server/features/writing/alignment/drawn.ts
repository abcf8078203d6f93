import {
  cutRuledLines,
  isRule,
  type Part,
  type Pen,
  stroke,
} from "../../../core/table/layout/ruled-lines.ts";
import { boxPen } from "../../../core/table/syntax/box.ts";
import { gridPen } from "../../../core/table/syntax/grid.ts";
import { openingBlanks } from "../../../core/text/lines.ts";
import { edgesOf, type Field, leastIndent } from "../fields.ts";
import { isMostlyFigures, padded, type Side } from "../padding.ts";

/** A grid table with its borders under each other. */
export function alignGrid(lines: readonly string[]): string[] | null {
  return alignDrawn(lines, gridPen);
}

/** A table of box characters, or as psql prints it, with its borders under each other. */
export function alignBox(lines: readonly string[]): string[] | null {
  return alignDrawn(lines, boxPen(lines));
}

/** A part of a line between two borders, with what stands in it. */
interface Piece extends Part, Field {
  /** What stands there; of a rule its strokes. */
  readonly text: string;
  /** Whether the text stands in the middle of several columns. */
  readonly isCentred: boolean;
}

/** A border and a blank on either side of it. */
const border = 3;

/**
 * The lines of a drawing with each border as far left as what stands before it allows. Cells keep the columns that they
 * span. Null where a rule is drawn in a way that cannot be made longer or shorter.
 */
function alignDrawn(lines: readonly string[], pen: Pen): string[] | null {
  const { nColumns, parts } = cutRuledLines(lines, pen);
  const pieces = parts.map((ofLine, line) => ofLine.map((part) => pieceOf(lines[line]!, part)));
  const all = pieces.flat();
  if (all.some(({ rule, text }) => rule && !/^:?(.)\1*:?$/u.test(text))) return null;
  const byFirst = grouped(all, nColumns);
  const sides = byFirst.map((own, column) => sideOf(own, column));
  const least = byFirst.map((own) => leastIndent(own.filter(({ rule, isCentred }) => !rule && !isCentred)));
  const sideOfPiece = ({ first, end, isCentred }: Piece): Side =>
    isCentred ? "center" : end - first > 1 ? "left" : sides[first]!;
  const content = (piece: Piece): string => {
    const isIndented = piece.text !== "" && sideOfPiece(piece) === "left";
    return isIndented ? " ".repeat(piece.indent - least[piece.first]!) + piece.text : piece.text;
  };
  const texts = all.filter(({ rule }) => !rule);
  const edges = edgesOf(texts, nColumns, content, { start: pen.open ? -1 : 0, between: border });
  const openLead = /^\s*/.exec(lines.find((line) => isRule(line, pen)) ?? "")![0];
  return pieces.map((ofLine, line) => {
    const source = lines[line]!;
    const borderAt = (at: number) =>
      pen.strokeOf(source.charCodeAt(at)) === stroke.none ? "" : (source[at] ?? "");
    const written = ofLine.map((piece) => {
      const width = edges[piece.end]! - edges[piece.first]! - 1;
      const inside = piece.rule
        ? ruled(piece.text, width)
        : ` ${padded(content(piece), width - 2, sideOfPiece(piece))} `;
      return borderAt(piece.from - 1) + inside;
    });
    const lead = pen.open ? openLead : source.slice(0, Math.max(0, ofLine[0]!.from - 1));
    return `${lead}${written.join("")}${borderAt(ofLine.at(-1)!.to)}`.trimEnd();
  });
}

function pieceOf(line: string, part: Part): Piece {
  const inside = line.slice(part.from, part.to);
  const text = inside.trim();
  const indent = openingBlanks(inside);
  const after = inside.length - inside.trimEnd().length;
  const isCentred = part.end - part.first > 1 && indent > 1 && after > 1;
  return { ...part, text, indent, isCentred };
}

/** The pieces that start at each column. */
function grouped(pieces: readonly Piece[], nColumns: number): Piece[][] {
  const byFirst: Piece[][] = Array.from({ length: nColumns }, () => []);
  for (const piece of pieces) byFirst[piece.first]?.push(piece);
  return byFirst;
}

/** Pandoc's colons in the rule below the head say it; else figures end together. */
function sideOf(pieces: readonly Piece[], column: number): Side {
  const own = pieces.filter(({ end }) => end === column + 1);
  const marked = own.find(({ rule, text }) => rule && /^:|:$/.test(text));
  if (marked) return !marked.text.endsWith(":") ? "left" : marked.text.startsWith(":") ? "center" : "right";
  return isMostlyFigures(own.filter(({ rule }) => !rule).map(({ text }) => text)) ? "right" : "left";
}

/** A stretch of a rule at another width, colons at its ends kept. */
function ruled(text: string, width: number): string {
  const strokes = text.replace(/^:(?=[^:])|(?<=[^:]):$/g, "");
  const [first, last] = [text.startsWith(":"), text.endsWith(":") && text.length > 1];
  const inner = strokes.charAt(0).repeat(Math.max(1, width - Number(first) - Number(last)));
  return `${first ? ":" : ""}${inner}${last ? ":" : ""}`.slice(0, width);
}
