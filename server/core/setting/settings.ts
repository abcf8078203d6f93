import { profiles } from "../report/profiles.ts";
import { choice, flag, globs, type Setting, severities, size, type Words } from "./setting.ts";

/** The forms that reports may be said to follow; `profilesFor` reads the choice. */
const forms: Record<string, Words> = {
  auto: { en: "Recognise the form by its tables.", "zh-cn": "按表格自动识别。" },
  none: { en: "Apply no form.", "zh-cn": "不套用任何格式。" },
  ...Object.fromEntries(profiles.map(({ name, title }) => [name, title])),
};

/** What may be said for a form, on the command line, too. */
export const formNames = Object.keys(forms);

/** Every setting, declared once: types, validation, manifest, docs and schema derive from here. */
export const settingTable = {
  rules: severities("project", {
    en: "How grave the findings of a rule are, by the rule's name; `off` silences it.",
    "zh-cn": "按规则名设定其严重程度；`off` 表示关闭该规则。",
  }),
  profile: choice("project", "auto", forms, {
    en: "The official form that reports follow: `auto` recognises it, `none` applies none, or the name of one.",
    "zh-cn": "报告所依的规定格式：`auto` 自动识别，`none` 不套用，或写明其名称。",
  }),
  "files.include": globs([], {
    en: "Globs of files that are always checked, whatever they look like, counted from the settings' folder.",
    "zh-cn": "无论内容如何都检查的文件（通配符模式，从设置所在文件夹算起）。",
  }),
  "files.exclude": globs(["**/node_modules/**", "**/.*/**"], {
    en: "Globs of files that are never checked, counted from the settings' folder.",
    "zh-cn": "从不检查的文件（通配符模式，从设置所在文件夹算起）。",
  }),
  "files.detect": flag("project", true, {
    en: "Leave alone what is no report by its content: logs, source listings, data dumps.",
    "zh-cn": "内容不是报告的文件（日志、源代码、数据导出）不予检查。",
  }),
  "files.maxSize": size("project", 20_000_000, {
    en: "Files of more characters than this are left alone, and that is said.",
    "zh-cn": "字符数超过此值的文件不予检查，并予说明。",
  }),
  "diagnostics.scope": choice(
    "editor",
    "open",
    {
      open: { en: "Reports open in the editor.", "zh-cn": "编辑器中打开的报告。" },
      workspace: { en: "All reports of the workspace.", "zh-cn": "工作区内全部报告。" },
    },
    {
      en: "Which reports are checked: those open in the editor, or all of the workspace.",
      "zh-cn": "检查范围：编辑器中打开的报告，或工作区内全部报告。",
    },
  ),
  locale: choice(
    "editor",
    "auto",
    {
      auto: { en: "The language of the editor.", "zh-cn": "与编辑器一致。" },
      en: { en: "English.", "zh-cn": "英文。" },
      "zh-cn": { en: "Chinese.", "zh-cn": "中文。" },
    },
    {
      en: "The language of messages; `auto` follows the editor.",
      "zh-cn": "提示信息的语言；`auto` 与编辑器一致。",
    },
  ),
  "inlayHints.enabled": flag("editor", true, {
    en: "Show the difference beside a total that does not add up, and the sum in an empty total cell.",
    "zh-cn": "在不平衡的合计旁显示差额，在空白的合计格内显示应填之数。",
  }),
  "codeLens.enabled": flag("editor", false, {
    en: "Show above each table how many of its sums and other checks hold, and how many fail.",
    "zh-cn": "在每个表格上方显示勾稽关系相符与不符的处数。",
  }),
  "format.onType": flag("editor", false, {
    en: "Align a table when Enter finishes one of its rows; needs the editor's own format on type.",
    "zh-cn": "在表格行末按回车时对齐表格；须同时启用编辑器的键入时格式化。",
  }),
  "inlineCompletion.enabled": flag("editor", false, {
    en: "Offer the figures of a total row as ghost text once its label is written.",
    "zh-cn": "写好合计行的名称后，以灰色文字预览该行数字。",
  }),
} as const;

export type SettingName = keyof typeof settingTable;

type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** A value for every setting. Passed along as a value; nobody keeps it in a module. */
export type Settings = { readonly [N in SettingName]: ValueOf<(typeof settingTable)[N]> };

/** The names of all settings, dotted, in the order of the page. */
export const settingNames = Object.keys(settingTable) as readonly SettingName[];

/** What counts where nobody has set anything. */
export const defaultSettings = Object.fromEntries(
  settingNames.map((name) => [name, settingTable[name].default]),
) as unknown as Settings;

/** The setting of a name, its type forgotten; undefined where there is none. */
export function settingNamed(name: string): Setting<unknown> | undefined {
  const known = Object.hasOwn(settingTable, name) ? settingTable[name as SettingName] : undefined;
  return known as Setting<unknown> | undefined;
}
