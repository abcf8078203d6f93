import { assertMarked, isSerious } from "../../support/report.ts";

describe("shares of a whole that stands nowhere", () => {
  const told = (name: string, text: string) => it(name, () => assertMarked(text, isSerious));

  told(
    "are held against one another",
    `
| Answer    | Count | Share |
|-----------|------:|------:|
| Very good |    84 | 43.8% |
| Good      |    63 | 32.8% |
| Fair      |    30 | 16.5% |
                      ^^^^ ratio-mismatch: 16.5 is not to 30 what 43.8 is to 84: that is 15.6. The like holds in 2 other lines.
| Poor      |    15 |  7.8% |
| None      |     0 |  0.0% |
`,
  );

  told(
    "are so where the greatest is wrong",
    `
| 选项     | 人数 | 占比  |
|----------|-----:|------:|
| 非常满意 |  184 | 34.8% |
                    ^^^^ ratio-mismatch
| 满意     |  143 | 34.0% |
| 一般     |   61 | 14.5% |
| 不满意   |   32 |  7.6% |
`,
  );

  told(
    "are so where they are the first few of many",
    `
| Port    | Ships | % of all |
|---------|------:|---------:|
| Harwich |   412 |     18.2 |
| Deal    |   377 |     16.6 |
| Rye     |   251 |     11.1 |
| Hythe   |   208 |      6.2 |
                         ^^^ ratio-mismatch
| Margate |   164 |      7.2 |
`,
  );

  told(
    "are none where many figures are the same",
    `
| Test | Marks | Share |
|------|------:|------:|
| One  |     5 |  4.5% |
| Two  |     5 |  4.5% |
| Six  |     5 |  4.5% |
| Ten  |     4 |  4.5% |
| End  |     5 |  4.5% |
`,
  );
});
