import { codesOf } from "../../text/codes.ts";

/** Longest texts that are still taken for a page number and for a continuation mark, in UTF-16 units. */
const longestFooter = 24;
const longestMark = 60;

/**
 * Whether a line is what a page break leaves in text taken from a PDF or a word processor: a form feed, or a
 * page number in one of its usual dresses ("- 4 -", "— 4 —", "·4·", "第 4 页 共 12 页", "Page 4 of 12"). A
 * bare number is none, since it may be a cell.
 */
export function isPageFooter(line: string): boolean {
  if (line.length > 0 && !mayOpenFooter(line)) return false;
  const trimmed = line.trim();
  if (trimmed === "") return line.includes("\f");
  if (trimmed.length > longestFooter || !/[\d０-９]/.test(trimmed)) return false;
  const text = plain(trimmed);
  return (
    /^(?:[-–—―_~·•])+ ?\d{1,4} ?(?:[-–—―_~·•])+$/.test(text) ||
    /^第 ?\d{1,4} ?页(?:[ ,，/／|]*共 ?\d{1,4} ?页)?$/.test(text) ||
    /^共 ?\d{1,4} ?页[ ,，/／|]*第 ?\d{1,4} ?页$/.test(text) ||
    /^(?:page|seite|página|страница) \d{1,4}(?: ?(?:of|von|de|из|\/) ?\d{1,4})?$/i.test(text) ||
    /^\d{1,4} ?\/ ?\d{1,4} ?(?:页|pages?)$/i.test(text)
  );
}

/** Refuses most lines at a glance, by their first character that is no blank; figures alone open "4 / 12". */
function mayOpenFooter(line: string): boolean {
  let at = 0;
  while (at < line.length && (line.charCodeAt(at) <= 0x20 || line.charCodeAt(at) === 0x3000)) at++;
  const code = line.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return line.includes("/") || line.includes("／");
  return !(code < 0x80
    ? code > 0x20 && !footerInitials.has(code)
    : code >= 0x3400 && code <= 0x9fff && !footerInitials.has(code));
}

const footerInitials = codesOf("-_~pPsS第共");

/** Whether a line only says that the table above goes on, here or overleaf: 续表, 表1（续）, 转下页, "Table 2 (continued)". */
export function isContinuationMark(line: string): boolean {
  if (line.length > longestMark || !/续|接|下页|cont|forts|suite/i.test(line)) return false;
  const text = plain(line);
  return (
    /^[(（[【]?(?:续上?表|接上[表页]|上接|续上页|转下页|续下页|下接)[^,，。；;]{0,12}$/.test(text) ||
    /^[(（[【]?续[)）\]】]?$/.test(text) ||
    /^(?:表|附表|table|tabelle|tableau|tabla)[^。;；]{0,40}[(（[【,，-] ?(?:续表?|continued|cont\.?|cont'?d\.?|fortsetzung|forts\.|suite)[)）\]】]?$/i.test(
      text,
    ) ||
    /^[(（[]?(?:continued|cont'd|fortsetzung|suite)(?: (?:from|on) (?:the )?(?:previous|next|following) page| from above| overleaf)?\.{0,3}[)）\]]?$/i.test(
      text,
    )
  );
}

/** Whether a line says that a page ends or begins there: a footer, or a mark that the table goes on. */
export function isPageTurn(line: string): boolean {
  return isPageFooter(line) || isContinuationMark(line);
}

/** Full-width digits and signs as ASCII, runs of blanks as one, none at the ends. */
function plain(line: string): string {
  if (/^[!-~]+(?: [!-~]+)*$/.test(line)) return line;
  return line.normalize("NFKC").replace(/\s+/g, " ").trim();
}
