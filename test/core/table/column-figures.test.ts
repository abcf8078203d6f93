import { strict as assert } from "node:assert";
import { analyze } from "../../../server/core/analyze.ts";
import { readTable } from "../../../server/core/table/read.ts";
import { pipeSyntax } from "../../../server/core/table/syntax/pipe.ts";

/** The figures of the last column, top down: seconds, or the two ends of a range; "" where a cell holds none. */
function figures(head: string, ...rows: readonly string[]): string[] {
  const lines = [`| Task | ${head} |`, "|---|---|", ...rows.map((row) => `| ${row} |`)];
  const { cells } = readTable(pipeSyntax, lines);
  return cells.flatMap(({ row, column, numeral }) => {
    if (row === 0 || column === 0) return [];
    return [!numeral ? "" : numeral.high ? `${numeral.value}..${numeral.high.value}` : String(numeral.value)];
  });
}

describe("figures that only their column shows to be any", () => {
  it("are lengths of time where several cells spell them out", () => {
    assert.deepEqual(figures("Spent", "A | 2h 15m", "B | 1h 05m", "C | 45m", "D | –"), [
      "8100",
      "3900",
      "2700",
      "",
    ]);
    assert.deepEqual(figures("用时", "甲 | 3小时20分", "乙 | 50分钟", "丙 | 1小时5分"), [
      "12000",
      "3000",
      "3900",
    ]);
    assert.deepEqual(figures("Spent", "A | 2h 15m", "B | 45m"), ["", "45"]);
  });

  it("are lengths of time where the head speaks of hours", () => {
    for (const head of ["Hours", "Duration", "时长", "工时", "Time (h:mm)"])
      assert.deepEqual(figures(head, "A | 1:30", "B | 0:45"), ["5400", "2700"], head);
    assert.deepEqual(figures("Length (mm:ss)", "A | 4:05", "B | 10:30"), ["245", "630"]);
  });

  it("are lengths of time where a total comes near their sum", () => {
    assert.deepEqual(figures("Week 1", "A | 1:30", "B | 0:45", "Total | 2:15"), ["5400", "2700", "8100"]);
    assert.deepEqual(figures("Week 1", "A | 1:30", "B | 0:45", "Total | 2:20"), ["5400", "2700", "8400"]);
  });

  it("are lengths of time where the last is what all above it come to, whatever it is called", () => {
    const hours = ["A | 7:30", "B | 11:30", "C | 6:15"];
    assert.deepEqual(figures("Mon", ...hours, "**All staff** | **25:15**").at(-1), "90900");
    assert.deepEqual(figures("Mon", ...hours, "All staff | 25:45").join(""), "");
  });

  it("are lengths of time where rows come to a column that is called a total", () => {
    const rota = (first: string) =>
      analyze([
        "| Name | Mon | Tue | Total | Due | Over or under |",
        "|---|--:|--:|--:|--:|--:|",
        `| Abe | 7:30 | 8:00 | ${first} | 15:00 | +0:30 |`,
        "| Bo | off | 9:15 | 9:15 | 9:30 | -0:15 |",
        "| Cy | 6:30 | 7:45 | 14:15 | 14:00 | +0:15 |",
        "| Di | 8:30 | AL | 8:30 | 8:30 | – |",
        "| Ed | 4:00 | 7:15 | 11:15 | 11:00 | +0:15 |",
      ]).studies.flatMap((study) =>
        (study?.findings ?? []).map(({ note: { facts } }) => `${facts.stated} ${facts.computed}`),
      );
    assert.deepEqual(rota("15:30"), []);
    assert.deepEqual(rota("15:50"), ["15:50 15:30"]);
  });

  it("are round where others are told in smaller units, which their sum may miss by", () => {
    const findings = (total: string) =>
      analyze([
        "| Round | Time | Runs |",
        "|---|--:|--:|",
        "| Plan | 4.7 min | 3 |",
        "| Build | 2 h 7 min | 14 |",
        "| Check | 8.8 min | 6 |",
        `| **Total** | **${total}** | **23** |`,
      ]).studies.flatMap((study) => study?.findings ?? []).length;
    assert.deepEqual([findings("2 h 20 min"), findings("2 h 21 min"), findings("2 h 30 min")], [0, 0, 1]);
  });

  it("are ranges where a total comes near the sums of both ends", () => {
    assert.deepEqual(figures("Days", "A | 10–14", "B | 5", "C | 2–3", "Total | 17–22"), [
      "10..14",
      "5",
      "2..3",
      "17..22",
    ]);
    assert.deepEqual(figures("2024", "A | 10–14", "B | 5–8", "Total | 15–22"), ["10..14", "5..8", "15..22"]);
  });

  it("are ranges where one end of a total is the sum of its ends, whatever the other is", () => {
    assert.deepEqual(figures("Days", "A | 10–14", "B | 12–18", "Total | 22–42"), [
      "10..14",
      "12..18",
      "22..42",
    ]);
    assert.deepEqual(figures("Days", "A | 10–14", "B | 12–18", "Total | 2–32"), [
      "10..14",
      "12..18",
      "2..32",
    ]);
  });

  it("are no ranges under a total of one number, which may mean any of their sums", () => {
    for (const total of ["22", "23", "24", "30"])
      assert.deepEqual(figures("Days", "A | 10–11", "B | 12–13", `Total | ${total}`), ["", "", total]);
  });

  it("are neither where nothing says so", () => {
    const none = (head: string, ...rows: readonly string[]) =>
      assert.ok(!figures(head, ...rows).some((figure) => /\.\.|\d{3}/.test(figure)), rows.join(", "));
    none("Departs", "A | 9:30", "B | 10:15", "C | 23:40");
    none("Opens", "Mon | 9:30", "Tue | 10:00", "Total | 5:00");
    none("Opens", "Mon | 9:30", "Tue | 10:00", "Wed | closed", "Thu | 19:30");
    none("Score", "A | 3:2", "B | 1:4", "Total | 4:6");
    none("Ratio", "A | 3:20", "B | 1:40");
    none("Pages", "A | 10–14", "B | 15–22", "C | 23–30");
    none("Season", "A | 12-13", "B | 13-14", "Total | 3-5");
    none("Aged", "A | 0–14", "B | 15–64", "Total | 0–64");
    none("Day", "A | 10-12", "B | 11-30", "C | 12-01");
    none("Remark", "A | 10–14", "B | 5–8 if it rains", "Total | 15–22");
  });

  it("leave age groups that name rows alone", () => {
    const lines = ["| Age | People |", "|---|---|", "| 0–14 | 12 |", "| 15–64 | 50 |", "| Total | 62 |"];
    assert.equal(readTable(pipeSyntax, lines).stubColumns, 1);
  });

  it("add up as what they are, both ends of a range by themselves", () => {
    const report = (hours: string, days: string) =>
      [
        "| Task | Hours | Days |",
        "|---|---|---|",
        "| Plan | 2:30 | 10–14 |",
        "| Build | 3:45 | 5–8 |",
      ].concat(["| Test | 1:15 | 2–3 |", "| Review | 0:55 | 1–2 |", `| Total | ${hours} | ${days} |`]);
    const said = (hours: string, days: string) =>
      analyze(report(hours, days)).studies.flatMap((study) =>
        (study?.findings ?? []).map(
          ({ note: { facts } }) => `${facts.stated} ${facts.computed} ${facts.difference}`,
        ),
      );
    assert.deepEqual(said("8:25", "18–27"), []);
    assert.deepEqual(said("8:35", "18–27"), ["8:35 8:25 0:10"]);
    assert.deepEqual(said("8:25", "18–28"), ["28 27 1"]);
    assert.deepEqual(said("8:25", "17–27"), ["17 18 -1"]);
  });

  it("are a total in hours and minutes of rows in minutes", () => {
    const rows = ["A | 30 min", "B | 90 min", "C | 45 min"];
    assert.deepEqual(figures("Effort", ...rows, "Total | 2h 45min"), ["1800", "5400", "2700", "9900"]);
    assert.deepEqual(figures("Effort", ...rows, "Total | 5h 45min"), ["30", "90", "45", ""]);
  });

  it("are a range and single figures, where both ends of the total miss by as much", () => {
    const rows = (single: number) => ["A | 2-3", `B | ${single}`, "C | 1-2"];
    assert.deepEqual(figures("Days", ...rows(4), "Total | 7-9"), ["2..3", "4", "1..2", "7..9"]);
    assert.deepEqual(figures("Days", ...rows(8), "Total | 7-9"), ["2..3", "8", "1..2", "7..9"]);
    assert.deepEqual(figures("Days", ...rows(8), "Total | 7-19"), ["", "8", "", ""]);
  });
});
