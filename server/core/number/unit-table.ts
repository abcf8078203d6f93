import type { NumeralKind } from "../model/numeral.ts";

/**
 * Units that can be turned into each other by powers of ten; a family of one where there is nothing to turn
 * into.
 */
export interface UnitFamily {
  readonly base: string;
  readonly kind?: NumeralKind;
  readonly currency?: boolean;
  /**
   * Power of ten to the base, canonical word, other spellings. Letters match in any case unless two units
   * differ by it.
   */
  readonly units: readonly (readonly [power: number, name: string, ...spellings: string[]])[];
}

/** A currency whose ISO 4217 code is its canonical word. */
function currency(code: string, ...spellings: string[]): UnitFamily {
  return { base: code, currency: true, units: [[0, code, ...spellings]] };
}

/** Currencies by their codes, parted by blanks, each with what else it is called behind a colon. */
function currenciesOf(list: string): UnitFamily[] {
  return list.split(" ").map((entry) => {
    const [code = "", spellings] = entry.split(":");
    return currency(code, ...(spellings?.split(",") ?? []));
  });
}

/** Counter words, each a unit of its own. */
function counters(words: string): UnitFamily[] {
  return Array.from(words.split(" "), (word) => ({ base: word, units: [[0, word]] }));
}

/** Measures without relatives. */
function single(name: string, ...spellings: string[]): UnitFamily {
  return { base: name, units: [[0, name, ...spellings]] };
}

const currencies: readonly UnitFamily[] = [
  {
    base: "元",
    currency: true,
    units: [[0, "元", "圆", "人民币", "人民币元", "RMB", "CNY", "yuan", "¥", "￥", "CN¥", "RMB¥"]],
  },
  {
    base: "USD",
    currency: true,
    units: [
      [0, "USD", "$", "＄", "US$", "USD$", "美元", "dollar", "dollars"],
      [3, "TUSD", "k$", "kUSD", "T$"],
      [6, "MUSD", "M$"],
    ],
  },
  {
    base: "EUR",
    currency: true,
    units: [
      [0, "EUR", "€", "欧元", "euro", "euros"],
      [3, "TEUR", "k€", "kEUR", "T€"],
      [6, "MEUR", "M€"],
    ],
  },
  currency("GBP", "£", "￡", "英镑", "pound", "pounds"),
  currency("HKD", "HK$", "港元", "港币"),
  currency("TWD", "NT$", "新台币", "台币"),
  currency("JPY", "JP¥", "日元", "円"),
  currency("KRW", "₩", "韩元", "원"),
  currency("INR", "₹", "Rs", "卢比"),
  ...currenciesOf(
    "PKR LKR NPR KES:KSh,Ksh GHS UGX TZS MWK ZMW EGP MAD XOF XAF ETB COP CLP ARS PEN UYU JMD ISK RON RSD BGN",
  ),
  ...currenciesOf("GEL KZT QAR KWD BHD OMR JOD NGN:₦ BDT:৳,Tk"),
  currency("RUB", "₽", "卢布", "руб", "рублей"),
  currency("AUD", "A$", "AU$", "澳元"),
  currency("CAD", "C$", "CA$", "加元"),
  currency("NZD", "NZ$", "新西兰元"),
  currency("SGD", "S$", "新元"),
  currency("CHF", "Fr.", "瑞士法郎"),
  {
    base: "SEK",
    currency: true,
    units: [
      [0, "SEK", "kr", "kronor"],
      [3, "TSEK", "tkr"],
      [6, "MSEK", "mkr", "mnkr"],
    ],
  },
  currency("NOK"),
  currency("DKK"),
  currency("PLN", "zł"),
  currency("CZK", "Kč"),
  currency("HUF"),
  currency("BRL", "R$"),
  currency("MXN", "MX$"),
  currency("ZAR"),
  currency("TRY", "₺"),
  currency("ILS", "₪"),
  currency("THB", "฿"),
  currency("VND", "₫"),
  currency("IDR", "Rp"),
  currency("MYR", "RM"),
  currency("PHP", "₱", "Php"),
  currency("UAH", "₴"),
  currency("SAR"),
  currency("AED"),
  currency("BTC", "₿"),
  currency("DAI"),
];

const shares: readonly UnitFamily[] = [
  {
    base: "%",
    kind: "percent",
    units: [[0, "%", "％", "﹪", "percent", "per cent", "pct", "Prozent"]],
  },
  { base: "pp", kind: "percent", units: [[0, "pp", "个百分点", "百分点", "pts", "pps", "ppts"]] },
  { base: "‰", kind: "permille", units: [[0, "‰", "permille"]] },
];

const measures: readonly UnitFamily[] = [
  {
    base: "byte",
    units: [
      [0, "byte", "bytes", "字节", "位元組", "バイト", "바이트"],
      [3, "kB", "KB", "kilobytes"],
      [6, "MB", "megabytes"],
      [9, "GB", "gigabytes"],
      [12, "TB", "terabytes"],
      [15, "PB"],
    ],
  },
  single("KiB"),
  single("MiB"),
  single("GiB"),
  {
    base: "W",
    units: [
      [0, "W", "瓦"],
      [3, "kW", "千瓦"],
      [6, "MW", "兆瓦"],
      [9, "GW", "吉瓦"],
    ],
  },
  {
    base: "Wh",
    units: [
      [0, "Wh"],
      [3, "kWh", "千瓦时"],
      [6, "MWh", "兆瓦时"],
      [9, "GWh"],
      [12, "TWh"],
    ],
  },
  {
    base: "g",
    units: [
      [-3, "mg", "毫克"],
      [0, "g", "克"],
      [3, "kg", "千克", "公斤"],
      [6, "t", "吨", "tonne", "tonnes", "公吨"],
    ],
  },
  {
    base: "m",
    units: [
      [-3, "mm", "毫米"],
      [-2, "cm", "厘米"],
      [0, "m", "米", "metres", "meters"],
      [3, "km", "公里", "千米"],
    ],
  },
  {
    base: "m²",
    units: [
      [0, "m²", "平方米", "㎡", "sqm", "平米"],
      [4, "ha", "公顷", "hectares"],
      [6, "km²", "平方公里", "平方千米"],
    ],
  },
  {
    base: "m³",
    units: [
      [0, "m³", "立方米"],
      [-3, "L", "升", "litres", "liters"],
      [-6, "mL", "ml", "毫升"],
    ],
  },
  {
    base: "s",
    units: [
      [0, "s", "秒", "sec", "secs", "second", "seconds", "초"],
      [-3, "ms", "毫秒"],
      [-6, "µs", "μs", "us", "微秒"],
      [-9, "ns", "纳秒"],
    ],
  },
  {
    base: "B/s",
    units: [
      [0, "B/s"],
      [3, "kB/s", "KB/s"],
      [6, "MB/s"],
      [9, "GB/s"],
    ],
  },
  single("亩"),
  single("min", "mins", "minute", "minutes", "分钟", "Minuten"),
  single("h", "hr", "hrs", "hour", "hours", "小时", "時間", "시간", "Std", "Stunden", "Stunde"),
  single("d", "day", "days", "天", "Tage", "Tag"),
  single("week", "weeks", "wk", "周", "週", "週間", "주", "Wochen", "Woche"),
  single("month", "months", "个月", "個月", "개월", "Monate", "Monat"),
  single("year", "years", "yr", "yrs", "年", "Jahre", "Jahr"),
  single("°C", "℃", "摄氏度"),
  single("°F"),
  single("°"),
];

/** What is counted one by one, by words that stand apart from their figures. */
const things: readonly UnitFamily[] = [
  single("people", "persons", "person", "Personen"),
  single("pcs", "pc", "piece", "pieces", "шт", "szt", "Stück", "Stk"),
  single("units", "unit"),
  single("items", "item"),
  single("cases", "case"),
  single("times"),
  single("hits"),
  single("tokens", "token"),
  single("lines", "line", "Zeilen"),
  single("files", "file"),
  single("rows", "row"),
  single("points", "point", "pt", "Punkte"),
  single("FTE", "FTEs"),
];

const counterWords =
  "件 条 人 次 个 项 家 户 宗 起 份 篇 名 例 位 场 套 台 辆 处 所 座 张 只 头 株 本 册 部 期 批 组 笔 单 " +
  "人次 人天 件次 户次 家次 字 页 部门 种 类 站 间 栋 幢 棵 艘 架 枚 支 双 对 片 块钱 股 票 村 级 层 工作日 个工作日 席 分 度 倍 块 行 帧 人日 人月 " +
  "包 箱 瓶 盒 袋 桶 罐 筐 束 串 朵 颗 粒 杯 碗 盏 幅 把 趟 课时 学时 车次 班次 航次 标箱 " +
  "個 冊 匹 社 張 隻 頁 筆 戶 條 輛 處 間 棟 頭 顆 回 校 園 戸 羽 世帯 団体 事業 箇所 個所 か所 カ所 ヵ所 ヶ所 " +
  "개 명 건 회 분 대 장 권 줄 행 팀 곳 가구 세대 마리 개소 필지 상자 박스 병 편 척";

/** Words by which things are counted one by one. */
export const counterUnits: ReadonlySet<string> = new Set(counterWords.split(" "));

/** Words for things, of which a bare number may count as many: 46 files, 31 of them. */
export const thingUnits: ReadonlySet<string> = new Set(things.map(({ base }) => base));

/** Every unit that is known by name. */
export const unitFamilies: readonly UnitFamily[] = [
  ...currencies,
  ...shares,
  ...measures,
  ...things,
  ...counters(counterWords),
];
