/**
 * What is read from a cell, and what the cell becomes when its number gets another value. One case a line:
 *
 *     text | value | text with the new value | unit, kind or trust where they are not plain
 *
 * Blanks of other kinds are written as escapes; `␣` is a plain blank at the edge of a text.
 */
export interface CaseTable {
  readonly title: string;
  /** "." or ",": the decimal mark of the table around the cell. */
  readonly decimalMark: "." | ",";
  /** The value that is written over the old one. */
  readonly becomes: string;
  readonly cases: string;
}

export const caseTables: readonly CaseTable[] = [
  {
    title: "plain digits",
    decimalMark: ".",
    becomes: "98765.5",
    cases: `
      0                    | 0                    | 98765.5
      7                    | 7                    | 98765.5
      12                   | 12                   | 98765.5
      1234                 | 1234                 | 98765.5
      2748                 | 2748                 | 98765.5
      2023                 | 2023                 | 98765.5
      1234567890           | 1234567890           | 98765.5
      12345678901234567890 | 12345678901234567890 | 98765.5
      9007199254740993     | 9007199254740993     | 98765.5
      0.1                  | 0.1                  | 98765.5
      0.30                 | 0.30                 | 98765.50
      12.50                | 12.50                | 98765.50
      1.000                | 1.000                | 98765.500
      123456789.123456789  | 123456789.123456789  | 98765.500000000
      .5                   | 0.5                  | 98765.5
      ␣12␣                 | 12                   | ␣98765.5␣
    `,
  },
  {
    title: "groups of thousands",
    decimalMark: ".",
    becomes: "9876543.25",
    cases: String.raw`
      1,234                | 1234                 | 9,876,543.25
      12,345               | 12345                | 9,876,543.25
      123,456              | 123456               | 9,876,543.25
      1,234,567            | 1234567              | 9,876,543.25
      1,234.5              | 1234.5               | 9,876,543.25
      1,234.50             | 1234.50              | 9,876,543.25
      1,234,567.000        | 1234567.000          | 9,876,543.250
      1 234                | 1234                 | 9 876 543.25
      1 234 567            | 1234567              | 9 876 543.25
      1 234.56             | 1234.56              | 9 876 543.25
      1\u00a0234\u00a0567  | 1234567              | 9\u00a0876\u00a0543.25
      1\u202f234\u202f567  | 1234567              | 9\u202f876\u202f543.25
      1\u2009234           | 1234                 | 9\u2009876\u2009543.25
      1'234.50             | 1234.50              | 9'876'543.25
      1’234’567            | 1234567              | 9’876’543.25
      12,34,567            | 1234567              | 98,76,543.25
      1,23,45,678.90       | 12345678.90          | 98,76,543.25
      1.234,50             | 1234.50              | 9.876.543,25
      1.234.567            | 1234567              | 9.876.543,25
      1 234,56             | 1234.56              | 9 876 543,25
      999                  | 999                  | 9876543.25
    `,
  },
  {
    title: "decimal comma",
    decimalMark: ",",
    becomes: "9876543.25",
    cases: String.raw`
      12,5                 | 12.5                 | 9876543,25
      12,50                | 12.50                | 9876543,25
      0,5                  | 0.5                  | 9876543,25
      1234,5               | 1234.5               | 9876543,25
      2.097                | 2097                 | 9.876.543,25
      1.234,50             | 1234.50              | 9.876.543,25
      1.234.567,8          | 1234567.8            | 9.876.543,25
      12.345.678           | 12345678             | 9.876.543,25
      1 234,56             | 1234.56              | 9 876 543,25
      1\u00a0234,56 €      | 1234.56              | 9\u00a0876\u00a0543,25 €      | EUR
      1\u202f234,5         | 1234.5               | 9\u202f876\u202f543,25
      1'234,50             | 1234.50              | 9'876'543,25
      1,234.50             | 1234.50              | 9,876,543.25
      1,234,567            | 1234567              | 9,876,543.25
      −12,5 %              | -12.5                | 9876543,25 %                  | % percent
      (1.234,50)           | -1234.50             | 9.876.543,25
      1.234,50 EUR         | 1234.50              | 9.876.543,25 EUR              | EUR
      1,234                | 1.234                | 9876543,250
      2,5 Mio. €           | 2500000              | 9,87654325 Mio. €             | EUR
      T€ 5                 | none
    `,
  },
  {
    title: "negative numbers that stay negative",
    decimalMark: ".",
    becomes: "-4321",
    cases: String.raw`
      -5                   | -5                   | -4321
      −5                   | -5                   | −4321
      –120                 | -120                 | –4321
      ‐7                   | -7                   | ‐4321
      －7                  | -7                   | －4321
      - 5                  | -5                   | - 4321
      -0.5                 | -0.5                 | -4321.0
      -.5                  | -0.5                 | -4321.0
      (1,234)              | -1234                | (4,321)
      (234)                | -234                 | (4321)
      (12.5)               | -12.5                | (4321.0)
      ( 1,234 )            | -1234                | ( 4,321 )
      （1,234）            | -1234                | （4,321）
      ($1,234)             | -1234                | ($4,321)                      | USD
      ($ 1,234)            | -1234                | ($ 4,321)                     | USD
      (1,234 USD)          | -1234                | (4,321 USD)                   | USD
      $ (3,000.00)         | -3000.00             | $ (4,321.00)                  | USD
      $(3,000)             | -3000                | $(4,321)                      | USD
      -$5                  | -5                   | -$4321                        | USD
      −€1,234.50           | -1234.50             | −€4,321.00                    | EUR
      $-5                  | -5                   | $-4321                        | USD
      1,234-               | -1234                | 4,321-
      12.50−               | -12.50               | 4321.00−
      △1,234               | -1234                | △4,321
      ▲1,234               | -1234                | ▲4,321
      △ 12                 | -12                  | △ 4321
      ▼3                   | -3                   | ▼4321
      -12.5%               | -12.5                | -4321.0%                      | % percent
      (5%)                 | -5                   | (4321%)                       | % percent
      (5.0) %              | -5.0                 | (4321.0) %                    | % percent
      (-5.2%)              | -5.2                 | (-4321.0%)                    | % percent
      **-5**               | -5                   | **-4321**
      \-5                  | -5                   | \-4321
      负三百               | -300                 | 负四千三百二十一
      -1,234 元            | -1234                | -4,321 元                     | 元
    `,
  },
  {
    title: "negative numbers that turn positive",
    decimalMark: ".",
    becomes: "4321",
    cases: String.raw`
      -5                   | -5                   | 4321
      (1,234)              | -1234                | 4,321
      ( 1,234 )            | -1234                | 4,321
      ($1,234)             | -1234                | $4,321                        | USD
      $ (3,000.00)         | -3000.00             | $ 4,321.00                    | USD
      -$5                  | -5                   | $4321                         | USD
      1,234-               | -1234                | 4,321
      △1,234               | -1234                | 4,321
      (5%)                 | -5                   | 4321%                         | % percent
      - 5                  | -5                   | 4321
      +5                   | 5                    | +4321
      + 5                  | 5                    | + 4321
      ＋５                 | 5                    | ＋４３２１
      +1,234.5%            | 1234.5               | +4,321.0%                     | % percent
      -0.0                 | 0.0                  | 4321.0
      -0                   | 0                    | 4321
      (0)                  | none
    `,
  },
  {
    title: "positive numbers that turn negative",
    decimalMark: ".",
    becomes: "-1.5",
    cases: String.raw`
      5                    | 5                    | -1.5
      +5                   | 5                    | -1.5
      $5                   | 5                    | $-1.5                         | USD
      1,234.50             | 1234.50              | -1.50
      ５                   | 5                    | －１．５
      三百                 | 300                  | 负一点五
      5%                   | 5                    | -1.5%                         | % percent
    `,
  },
  {
    title: "currencies",
    decimalMark: ".",
    becomes: "98765.5",
    cases: String.raw`
      $5                   | 5                    | $98765.5                      | USD
      $1,234.50            | 1234.50              | $98,765.50                    | USD
      $ 1,234              | 1234                 | $ 98,765.5                    | USD
      US$ 1,234            | 1234                 | US$ 98,765.5                  | USD
      US$5                 | 5                    | US$98765.5                    | USD
      HK$5.20              | 5.20                 | HK$98765.50                   | HKD
      A$12                 | 12                   | A$98765.5                     | AUD
      €1,234               | 1234                 | €98,765.5                     | EUR
      £12.50               | 12.50                | £98765.50                     | GBP
      ¥1,234               | 1234                 | ¥98,765.5                     | 元
      ￥1,234.00           | 1234.00              | ￥98,765.50                   | 元
      ₹1,23,456            | 123456               | ₹98,765.5                     | INR
      1,234 €              | 1234                 | 98,765.5 €                    | EUR
      1,234€               | 1234                 | 98,765.5€                     | EUR
      USD 1,234            | 1234                 | USD 98,765.5                  | USD
      EUR 5                | 5                    | EUR 98765.5                   | EUR
      CHF 1'234.50         | 1234.50              | CHF 98'765.50                 | CHF
      RMB 300              | 300                  | RMB 98765.5                   | 元
      1,234 USD            | 1234                 | 98,765.5 USD                  | USD
      1,234 DAI            | 1234                 | 98,765.5 DAI                  | DAI
      9.9 MKR              | 9.9                  | 98765.5 MKR                   | MKR
      人民币1,234元        | 1234                 | 人民币98,765.5元              | 元
      5元                  | 5                    | 98765.5元                     | 元
      1,234 元             | 1234                 | 98,765.5 元                   | 元
      3.5万元              | 3.5                  | 98765.5万元                   | 万元
      1.2亿元              | 1.2                  | 98765.5亿元                   | 亿元
      12千元               | 12                   | 98765.5千元                   | 千元
      500美元              | 500                  | 98765.5美元                   | USD
      300万美元            | 300                  | 98765.5万美元                 | 万USD
      $2.3M                | 2300000              | $0.0987655M                   | USD
      $3.5 million         | 3500000              | $0.0987655 million            | USD
      €1.2bn               | 1200000000           | €0.0000987655bn               | EUR
      $12k                 | 12000                | $98.7655k                     | USD
      €**9,999.9**         | 9999.9               | €**98,765.5**                 | EUR
    `,
  },
  {
    title: "units",
    decimalMark: ".",
    becomes: "42",
    cases: String.raw`
      350W                 | 350                  | 42W                           | W
      2.3 GB               | 2.3                  | 42.0 GB                       | GB
      224 MB               | 224                  | 42 MB                         | MB
      9.9MB                | 9.9                  | 42.0MB                        | MB
      9.9MB/s              | 9.9                  | 42.0MB/s                      | MB/s
      12 km                | 12                   | 42 km                         | km
      3.5 km²              | 3.5                  | 42.0 km²                      | km²
      30分钟               | 30                   | 42分钟                        | min
      30 minutes           | 30                   | 42 minutes                    | min
      3 days               | 3                    | 42 days                       | d
      9 months             | 9                    | 42 months                     | month
      5年                  | 5                    | 42年                          | year
      3个月                | 3                    | 42个月                        | month
      2748条               | 2748                 | 42条                          | 条
      690 件               | 690                  | 42 件                         | 件
      12人                 | 12                   | 42人                          | 人
      12人次               | 12                   | 42人次                        | 人次
      5吨                  | 5                    | 42吨                          | t
      300平方米            | 300                  | 42平方米                      | m²
      3.5万                | 35000                | 0.0042万
      3万                  | 30000                | 0.0042万
      3.5万人              | 3.5                  | 42.0万人                      | 万人
      2千万                | 20000000             | 0.0000042千万
      1.5亿                | 150000000            | 0.00000042亿
      12.5%                | 12.5                 | 42.0%                         | % percent
      12.5 %               | 12.5                 | 42.0 %                        | % percent
      12.5％               | 12.5                 | 42.0％                        | % percent
      12 percent           | 12                   | 42 percent                    | % percent
      3.2‰                 | 3.2                  | 42.0‰                         | ‰ permille
      1.5个百分点          | 1.5                  | 42.0个百分点                  | pp percent
      2 pp                 | 2                    | 42 pp                         | pp percent
      36.6℃                | 36.6                 | 42.0℃                         | °C
      9K                   | 9000                 | 0.042K
      3.5 million          | 3500000              | 0.000042 million
      5元/人               | 5                    | 42元/人                       | 元/人
      $5/month             | 5                    | $42/month                     | /month
      1.5 FTE              | 1.5                  | 42.0 FTE                      | FTE
      12 (kg)              | 12                   | 42 (kg)                       | kg
      3（件）              | 3                    | 42（件）                      | 件
    `,
  },
  {
    title: "full-width digits",
    decimalMark: ".",
    becomes: "98765.5",
    cases: String.raw`
      ５                   | 5                    | ９８７６５．５
      １２３               | 123                  | ９８７６５．５
      １，２３４           | 1234                 | ９８，７６５．５
      １，２３４．５       | 1234.5               | ９８，７６５．５
      １,２３４            | 1234                 | ９８,７６５.５
      －５                 | -5                   | ９８７６５．５
      （１，２３４）       | -1234                | ９８，７６５．５
      ５％                 | 5                    | ９８７６５．５％              | % percent
      １２元               | 12                   | ９８７６５．５元              | 元
      １２3                | 123                  | 98765.5
      ＄５                 | 5                    | ＄９８７６５．５              | USD
      1，234               | 1234                 | 98，765.5
    `,
  },
  {
    title: "Chinese numerals",
    decimalMark: ".",
    becomes: "2345",
    cases: String.raw`
      三                   | 3                    | 两千三百四十五
      十                   | 10                   | 两千三百四十五
      十一                 | 11                   | 两千三百四十五
      二十                 | 20                   | 两千三百四十五
      廿三                 | 23                   | 两千三百四十五
      卅                   | 30                   | 两千三百四十五
      一百                 | 100                  | 两千三百四十五
      一百零五             | 105                  | 两千三百四十五
      一百五               | 150                  | 两千三百四十五
      三百一十五           | 315                  | 两千三百四十五
      三百十五             | 315                  | 两千三百四十五
      三千五百             | 3500                 | 两千三百四十五
      三千五               | 3500                 | 两千三百四十五
      三千零五             | 3005                 | 两千三百四十五
      三千零五十           | 3050                 | 两千三百四十五
      两千                 | 2000                 | 两千三百四十五
      二千                 | 2000                 | 两千三百四十五
      一万二               | 12000                | 两千三百四十五
      一万零二             | 10002                | 两千三百四十五
      两万五千             | 25000                | 两千三百四十五
      十二万三千四百       | 123400               | 两千三百四十五
      三亿两千万           | 320000000            | 两千三百四十五
      一亿零五             | 100000005            | 两千三百四十五
      一万亿               | 1000000000000        | 两千三百四十五
      三点五               | 3.5                  | 两千三百四十五点零
      零                   | 0                    | 两千三百四十五
      二〇二四             | 2024                 | 二三四五
      壹拾贰万叁仟         | 123000               | 贰仟叁佰肆拾伍
      叁佰元               | 300                  | 贰仟叁佰肆拾伍元              | 元
      人民币壹仟元整       | 1000                 | 人民币贰仟叁佰肆拾伍元整      | 元
      三千五百件           | 3500                 | 两千三百四十五件              | 件
      百分之五             | 5                    | 百分之两千三百四十五          | % percent
      百分之五点三         | 5.3                  | 百分之两千三百四十五点零      | % percent
      千分之三             | 3                    | 千分之两千三百四十五          | ‰ permille
      1亿2千万             | 120000000            | 2345
      3万5千               | 35000                | 2345
      1亿2千万元           | 120000000            | 2345元                        | 元
      2亿3000万            | 230000000            | 2345
    `,
  },
  {
    title: "emphasis, links and tags around a number",
    decimalMark: ".",
    becomes: "2345",
    cases: String.raw`
      **1,234**            | 1234                 | **2,345**
      *12*                 | 12                   | *2345*
      __12__               | 12                   | __2345__
      ***1,234***          | 1234                 | ***2,345***
      ${"`12`"}            | 12                   | ${"`2345`"}
      ~~12~~               | 12                   | ~~2345~~
      **$1,234**           | 1234                 | **$2,345**                    | USD
      **12%**              | 12                   | **2345%**                     | % percent
      **(1,234)**          | -1234                | **2,345**
      [1,234](https://a.b) | 1234                 | [2,345](https://a.b)
      <b>12</b>            | 12                   | <b>2345</b>
      <td align="right">12 | 12                   | <td align="right">2345
      <span class="n">1,234</span> | 1234         | <span class="n">2,345</span>
      12<br>               | 12                   | 2345<br>
      &nbsp;12             | 12                   | &nbsp;2345
      \$5                  | 5                    | \$2345                        | USD
      <font color="green">+9,912</font> | 9912    | <font color="green">+2,345</font>
    `,
  },
  {
    title: "footnote marks",
    decimalMark: ".",
    becomes: "2345",
    cases: String.raw`
      123*                 | 123                  | 2345*
      123**                | 123                  | 2345**
      123 *                | 123                  | 2345 *
      -1*                  | -1                   | 2345*
      123†                 | 123                  | 2345†
      123‡                 | 123                  | 2345‡
      123①                 | 123                  | 2345①
      123②③                | 123                  | 2345②③
      123^1^               | 123                  | 2345^1^
      123[1]               | 123                  | 2345[1]
      123[^note]           | none
      123[^a]              | 123                  | 2345[^a]
      123¹                 | 123                  | 2345¹
      12<sup>a</sup>       | 12                   | 2345<sup>a</sup>
      12.5a)               | 12.5                 | 2345.0a)
      3,120E               | 3120                 | 2,345E
      1,234r               | 1234                 | 2,345r
      1,234 p              | none
      12.5%*               | 12.5                 | 2345.0%*                      | % percent
      **123***             | 123                  | **2345***
      123（注1）           | 123                  | 2345（注1）
    `,
  },
  {
    title: "approximations",
    decimalMark: ".",
    becomes: "2345",
    cases: String.raw`
      ~158                 | 158                  | ~2345                         | approximate
      ～158                | 158                  | ～2345                        | approximate
      ≈158                 | 158                  | ≈2345                         | approximate
      ≈ 1,500              | 1500                 | ≈ 2,345                       | approximate
      >5                   | 5                    | >2345                         | approximate
      < 5                  | 5                    | < 2345                        | approximate
      ≥5                   | 5                    | ≥2345                         | approximate
      <=5                  | 5                    | <=2345                        | approximate
      >5%                  | 5                    | >2345%                        | % percent approximate
      100+                 | 100                  | 2345+                         | approximate
      约500                | 500                  | 约2345                        | approximate
      约 500 元            | 500                  | 约 2345 元                    | 元 approximate
      近300件              | 300                  | 近2345件                      | 件 approximate
      100余人              | 100                  | 2345余人                      | 人 approximate
      3万多元              | 30000                | 0.2345万多元                  | 元 approximate
      500左右              | 500                  | 2345左右                      | approximate
      300人以上            | 300                  | 2345人以上                    | 人 approximate
      about 500            | 500                  | about 2345                    | approximate
      approx. 500          | 500                  | approx. 2345                  | approximate
      ca. 500              | 500                  | ca. 2345                      | approximate
      ~$1,234              | 1234                 | ~$2,345                       | USD approximate
      ~9 KB                | 9                    | ~2345 KB                      | kB approximate
      （约500）            | 500                  | （约2345）                    | approximate
    `,
  },
  {
    title: "words behind a number",
    decimalMark: ".",
    becomes: "2345",
    cases: String.raw`
      21,000 (6 new members, 2 left) | 21000      | 2,345 (6 new members, 2 left) | worded
      3 (${"`a.ts`"})      | 3                    | 2345 (${"`a.ts`"})            | worded
      0 (file deleted)     | 0                    | 2345 (file deleted)           | worded
      3（含2件转办）       | 3                    | 2345（含2件转办）             | worded
      45 (12.5%)           | 45                   | 2345 (12.5%)                  | worded
      12 members           | 12                   | 2345 members                  | members worded
      3家企业              | 3                    | 2345家企业                    | 家 worded
      $5 (est.)            | 5                    | $2345 (est.)                  | USD worded
      12 h (net)           | 12                   | 2345 h (net)                  | h worded
    `,
  },
  {
    title: "money that says zero with a dash",
    decimalMark: ".",
    becomes: "2345",
    cases: String.raw`
      $ -                  | 0                    | $ 2345                        | USD
      $-                   | 0                    | $2345                         | USD
      $ —                  | 0                    | $ 2345                        | USD
      $—                   | 0                    | $2345                         | USD
      € –                  | 0                    | € 2345                        | EUR
      **$ -**              | 0                    | **$ 2345**                    | USD
      $ - -                | none
    `,
  },
  {
    title: "no numbers at all",
    decimalMark: ".",
    becomes: "0",
    cases: String.raw`
      Total                | none
      合计                 | none
      本年新收             | none
      一般                 | none
      万元                 | none
      十大                 | none
      一                   | none
      -                    | none
      —                    | none
      --                   | none
      …                    | none
      /                    | none
      n/a                  | none
      不适用               | none
      $                    | none
      %                    | none
      ()                   | none
      *                    | none
      $ USD                | none
      NaN                  | none
      \                    | none
      <                    | none
    `,
  },
  {
    title: "dates, times, versions, ratios, ranges and fractions",
    decimalMark: ".",
    becomes: "0",
    cases: String.raw`
      2023-12-31           | none
      2023/12/31           | none
      31.12.2023           | none
      12/01                | none
      2023年               | none
      2023年度             | none
      2023年12月           | none
      12月                 | none
      31日                 | none
      1 March              | none
      March 1              | none
      2023-24              | none
      FY2023               | none
      Q3                   | none
      1:30                 | none
      10:30:00             | none
      3h 20m               | none
      v1.2                 | none
      1.2.3                | none
      10.0.0.1             | none
      5:3                  | none
      1/2                  | none
      29/29                | none
      9.2/10               | none
      3 / 4                | none
      × 1.8                | none
      2x                   | none
      10–14                | none
      10-14                | none
      10 - 14              | none
      10~14                | none
      10至14               | none
      5%-10%               | none
      5 of 10              | none
      1e5                  | none
      3+4                  | none
    `,
  },
  {
    title: "codes, ordinals, phone numbers and list marks",
    decimalMark: ".",
    becomes: "0",
    cases: String.raw`
      0012                 | none
      00                   | none
      007                  | none
      A4                   | none
      4B                   | none
      1a                   | none
      K-9                  | none
      9p9                  | none
      #5                   | none
      No. 5                | none
      第3                  | none
      第三                 | none
      3号                  | none
      1st                  | none
      2nd                  | none
      1.                   | none
      1)                   | none
      (1)                  | none
      （1）                | none
      (12)                 | none
      (2023)               | none
      （2023）             | none
      1、                  | none
      一、                 | none
      （一）               | none
      13812345678          | none
      010-12345678         | none
      400-123-4567         | none
      +8613812345678       | none
      +86 138 1234 5678    | none
      192.168.1.1          | none
      91110108MA01ABCDEF   | none
      5 Main Street        | none
      3 days after receipt | none
      24 hours a day       | none
      5<br>6               | none
      12; 13               | none
      12, 13               | none
      1 2 3                | none
      2023 125             | none
    `,
  },
  {
    title: "odd groupings",
    decimalMark: ".",
    becomes: "0",
    cases: String.raw`
      12,34                | odd
      12,5                 | odd
      1,2345               | odd
      1,23                 | odd
      1234,567             | odd
      1,234,56             | odd
      1,2,3                | odd
      1,234,5678           | odd
      0,123                | odd
      $12,34               | odd
      -12,34               | odd
      **1,2345**           | odd
      12,34元              | odd
      １２，３４           | odd
      1.234.56             | none
      1.2.3                | none
      12, 34               | none
    `,
  },
  {
    title: "odd groupings where the comma is decimal",
    decimalMark: ",",
    becomes: "0",
    cases: String.raw`
      1.5                  | odd
      12.34                | odd
      1.2345               | odd
      31.12                | none
      1.2.3                | none
      12,5,5               | odd
    `,
  },
];
