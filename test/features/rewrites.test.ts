import { strict as assert } from "node:assert";
import { analyze } from "../../server/core/analyze.ts";
import { splitLines } from "../../server/core/text/lines.ts";
import { rewriteEdits } from "../../server/features/rewrites.ts";
import type { RewriteName } from "../../server/message/phrases.ts";
import { applyEdits } from "../support/report.ts";

/** A plain text after the table on one of its lines was rewritten. */
function rewritten(text: string, line: number, name: RewriteName): string {
  const around = { isMarkdown: false, kind: "text" } as const;
  const edits = rewriteEdits(analyze(splitLines(text)), { line, character: 1 }, name, around);
  return applyEdits(text, edits);
}

describe("a table in another form", () => {
  it("is parted from the line right behind it, which would be one more of its rows", () =>
    assert.equal(
      rewritten("区域 收入 支出\n东区 310 205\n西区 280 190\n合计 590 395\n以上为全年数。\n", 1, "to-pipe"),
      `| 区域 | 收入 | 支出 |
| ---- | ---: | ---: |
| 东区 |  310 |  205 |
| 西区 |  280 |  190 |
| 合计 |  590 |  395 |

以上为全年数。
`,
    ));

  it("leaves behind the blanks that its columns were laid out by, before which a fence is code", () => {
    const table = ["Office  2023  2024", "Quay     310   205", "Mill     280   190", "Total    590   395"];
    const text = table.map((line) => `      ${line}\n`).join("");
    assert.equal(
      rewritten(text, 1, "to-csv"),
      "```csv\nOffice,2023,2024\nQuay,310,205\nMill,280,190\nTotal,590,395\n```\n",
    );
  });
});
