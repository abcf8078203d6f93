import { assertMarked } from "../../support/report.ts";

describe("exactness", () => {
  const told = (name: string, text: string) => it(name, () => assertMarked(text));

  /** Of two sums one agrees, and the other is apart by more than rounding would. */
  const drifting = `
| Berth |   2022 |    2023 |
|-------|-------:|--------:|
| Quay  |  8,834 |  11,038 |
| Mill  |  4,480 |  24,732 |
| Ford  | 14,078 |  16,791 |
| Weir  |  6,178 |   4,052 |
| Lock  |  3,279 |   1,749 |
| Pier  | 14,259 |  19,102 |
| Dock  | 10,582 |  27,329 |
| Mole  | 26,172 |   3,028 |
| Total | 87,862 | 107,825 |`.slice(1);

  told(
    "a sum that drifts farther than rounding would, beside one that agrees: a slip",
    `
${drifting}
                   ^^^^^^^ total-mismatch
`,
  );

  told(
    "one of twelve that are too many to agree by luck: a slip",
    `
| Berth |    M1 |    M2 |    M3 |    M4 |    M5 |    M6 |    M7 |    M8 |    M9 |   M10 |   M11 |   M12 |
|-------|------:|------:|------:|------:|------:|------:|------:|------:|------:|------:|------:|------:|
| Quay  |  73.8 |  36.2 |  86.0 |  46.8 |  91.5 |  80.8 |  96.2 |  85.8 |  76.8 |  64.3 |  13.0 |  96.1 |
| Mill  |  57.7 |  89.5 |  35.6 |  76.5 |  15.4 |  26.1 |  21.6 |  48.1 |  58.1 |  99.0 |  35.3 |  49.0 |
| Ford  |  65.7 |  20.5 |  68.8 |  35.6 |  11.4 |  84.9 |  32.2 |  51.8 |  38.7 |  28.7 |  98.9 |  88.5 |
| Weir  |  49.9 |  26.4 |  88.1 |  91.7 |  17.4 |  24.3 |  73.3 |  73.3 |  55.6 |  23.0 |  23.6 |  10.2 |
| Lock  |  99.3 |  10.6 |  31.5 |  89.3 |  32.1 |  27.0 |  99.4 |  27.1 |  39.7 |  42.2 |  30.4 |  65.3 |
| Pier  |  99.8 |  79.5 |  74.1 |  31.0 |  28.7 |  80.8 |  30.2 |  49.3 |  40.6 |  12.3 |  47.0 |  52.5 |
| Total | 446.2 | 262.7 | 384.1 | 370.9 | 196.5 | 324.0 | 352.9 | 335.4 | 309.5 | 269.5 | 248.2 | 361.6 |
                                                  ^^^^^ total-mismatch
`,
  );

  told(
    "one figure to the unit among thousands: it was not rounded as they were",
    `
| Berth |    2022 |    2023 |
|-------|--------:|--------:|
| Quay  | 169,000 | 159,000 |
| Mill  | 201,000 |  55,000 |
| Ford  | 183,000 | 209,003 |
                    ^^^^^^^ misfit-figure
| Weir  | 270,000 | 138,000 |
| Lock  | 102,000 | 137,000 |
| Total | 925,000 | 698,000 |
`,
  );

  told(
    "by one, beside a single sum that agrees: it may be rounding",
    `
| Berth |   2022 |   2023 |
|-------|-------:|-------:|
| Quay  | 18,685 | 12,904 |
| Mill  |  6,757 | 28,194 |
| Ford  |  8,125 |  1,940 |
| Total | 33,567 | 43,039 |
                   ^^^^^^ rounding-drift
`,
  );

  told(
    "by one and by one, beside two that agree: rounding",
    `
| Berth |   2020 |   2021 |   2022 |   2023 |
|-------|-------:|-------:|-------:|-------:|
| Quay  |  8,372 | 18,150 | 18,685 | 12,904 |
| Mill  | 10,166 | 26,650 |  6,757 | 28,194 |
| Ford  |  4,579 |  9,676 |  8,125 |  1,940 |
| Weir  | 28,262 | 22,094 | 27,532 |  9,628 |
| Lock  | 27,329 | 10,004 |  7,438 |  6,500 |
| Total | 78,708 | 86,575 | 68,536 | 59,166 |
                   ^^^^^^ rounding-drift
`,
  );

  told(
    "figures that are rounded to fives drift by fives",
    `
| Berth |  2021 |  2022 |  2023 |
|-------|------:|------:|------:|
| Quay  | 13105 |  7615 | 14040 |
| Mill  | 12485 |  5115 |  7675 |
| Ford  |  3115 |  2310 |  5735 |
| Weir  |  6730 | 12970 | 13650 |
| Lock  |  5910 |  3550 |  7830 |
| Pier  |  4685 |  7005 | 10450 |
| Dock  |  3130 |  1215 |  2115 |
| Mole  |  2245 |  4870 |  3905 |
| Yard  |  1025 |  3780 |  2200 |
| Rope  |  4040 |  1195 |  2150 |
| Total | 56475 | 49620 | 69750 |
          ^^^^^ rounding-drift
`,
  );

  told(
    "and by more than rounding to ones would let them, again and again",
    `
| Berth |  2019 |  2020 |  2021 |  2022 |  2023 |
|-------|------:|------:|------:|------:|------:|
| Quay  |  6250 |  7505 |  5750 | 11550 |  6965 |
| Mill  |  1655 |  2485 | 12580 |  3260 |  9250 |
| Ford  |  3255 |  7005 |  8965 |  2415 |  1395 |
| Weir  |  1060 |  5420 |  5345 |  2120 | 10675 |
| Lock  |  8735 |  9185 |  9645 |  2545 | 12645 |
| Total | 20965 | 31600 | 42280 | 21900 | 40920 |
          ^^^^^ rounding-drift
`,
  );

  told(
    "round figures that agree say nothing of those that are not",
    `
| Berth |    2021 |    2022 |   2023 |
|-------|--------:|--------:|-------:|
| Quay  | 169,000 | 159,500 | 18,685 |
| Mill  | 201,000 |  55,500 |  6,757 |
| Ford  | 183,500 | 209,000 |  8,125 |
| Weir  | 270,000 | 138,000 | 27,532 |
| Lock  | 102,500 | 137,000 |  7,438 |
| Total | 926,000 | 699,000 | 68,538 |
                              ^^^^^^ rounding-drift
`,
  );

  told(
    "a note that speaks of rounding excuses all of it",
    `
${drifting}

Figures are rounded and may not add up.
`,
  );

  told(
    "what a program loses that adds up in floats is no rounding",
    `
| Part    |            Metres | Kilograms |
|---------|------------------:|----------:|
| Rails   |               1.1 |      0.10 |
| Posts   |               2.2 |      0.20 |
| Lintels |               2.7 |      0.35 |
| Total   | 6.000000000000001 |      0.65 |
`,
  );

  told(
    "what floats leave of a nothing is no rounding",
    `
| Berth |      Change in level |
|-------|---------------------:|
| Quay  |                  0.1 |
| Mill  |                  0.2 |
| Weir  |                 -0.3 |
| Total | 0.000000000000000056 |
`,
  );

  told(
    "what floats lose in one line of many is no slip, however well the others agree",
    `
| Year |              Sand |             Gravel | Clay |              Total |
|------|------------------:|-------------------:|-----:|-------------------:|
| 2030 |                64 |                 16 |    8 |                 88 |
| 2031 |              83.2 |               17.6 |   16 | 116.80000000000001 |
| 2032 | 108.16000000000001 | 19.360000000000003 |   24 |             151.52 |
| 2033 | 140.60800000000003 | 21.296000000000006 |   32 | 193.90400000000005 |
| 2034 | 182.79040000000006 |  23.42560000000001 |   40 | 246.21600000000007 |
| 2035 |  237.6275200000001 | 25.768160000000012 |   48 |  311.3956800000001 |
| 2036 |  308.9157760000001 | 28.344976000000017 |   56 | 393.26075200000014 |
| 2037 |  401.5905088000002 | 31.179473600000023 |   64 | 496.76998240000023 |
| 2038 |  522.0676614400003 | 34.297420960000025 |   72 |  628.3650824000003 |
| 2039 |  678.6879598720004 |  37.72716305600003 |   80 |  796.4151229280004 |
`,
  );

  told(
    "what floats lose in a rate is no wrong rate",
    `
| Berth |   2030 |   2031 |          Change (%) |
|-------|-------:|-------:|--------------------:|
| Quay  |   7936 |   6464 |  -18.54838709677419 |
| Mill  |   2062 |   1524 | -26.091173617846753 |
| Weir  |   2103 |   2559 |    21.6833095577746 |
| Lock  |   8725 |   9945 |  13.982808022922644 |
| Pier  |   3843 |   3618 |  -5.854800936768145 |
`,
  );
});
