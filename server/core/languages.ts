import { czech } from "./language/cs.ts";
import { danish } from "./language/da.ts";
import { german } from "./language/de.ts";
import { greek } from "./language/el.ts";
import { english } from "./language/en.ts";
import { spanish } from "./language/es.ts";
import { finnish } from "./language/fi.ts";
import { french } from "./language/fr.ts";
import { croatian } from "./language/hr.ts";
import { hungarian } from "./language/hu.ts";
import { italian } from "./language/it.ts";
import { japanese } from "./language/ja.ts";
import { korean } from "./language/ko.ts";
import { norwegian } from "./language/nb.ts";
import { dutch } from "./language/nl.ts";
import { polish } from "./language/pl.ts";
import { portuguese } from "./language/pt.ts";
import { romanian } from "./language/ro.ts";
import { russian } from "./language/ru.ts";
import { swedish } from "./language/sv.ts";
import { turkish } from "./language/tr.ts";
import { ukrainian } from "./language/uk.ts";
import { vietnamese } from "./language/vi.ts";
import { chinese } from "./language/zh.ts";
import type { ReportLanguage } from "./model/language.ts";

/** The languages that reports are read in. A draft may mix them, so all are known at once. */
export const languages: readonly ReportLanguage[] = [
  chinese,
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  swedish,
  danish,
  norwegian,
  finnish,
  russian,
  japanese,
  korean,
  polish,
  czech,
  hungarian,
  croatian,
  romanian,
  ukrainian,
  turkish,
  greek,
  vietnamese,
];

/** The source of a pattern for the months of English text in lower case, in full or cut to three letters and more. */
export const englishMonths = `(?:${english.calendar!.months.replace(/(\S{3})\S* ?/g, "$1|").slice(0, -1)})[a-z]*`;
