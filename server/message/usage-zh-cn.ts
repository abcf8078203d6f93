import type { Misuse, UsagePhrases } from "./usage.ts";

/** How the command line is used, in Chinese. */
export const usageZhCn: UsagePhrases = {
  program: "找出报告草稿中算不平的数，并重新计算。",
  commands: {
    check: "列出算不平的地方",
    outline: "列出章节目录",
    tables: "列出读到的内容：表格、数字、勾稽关系",
    fix: "重新计算：给出统一格式的差异，或直接改写文件",
    explain: "显示一条规则的说明，或列出所有规则",
    server: "启动语言服务器",
    help: "显示命令的用法",
  },
  arguments: {
    paths: "文件、文件夹、通配符；- 表示标准输入",
    rule: "规则名，即检查结果中给出的名称；不写则列出全部",
  },
  options: {
    version: "显示版本号",
    locale: "输出语言：en 或 zh-cn（默认取 LC_ALL、LC_MESSAGES、LANG）",
    help: "显示本页",
    profile: "报告所依的规定格式",
    config: "改用此设置文件，不读各文件夹中的 crossfoot.yaml",
    format: "输出格式",
    diff: "给出统一格式的差异，不改动文件（默认）",
    write: "改写文件",
    suggested: "连同需要人工判断的更正一并应用",
    stdio: "通过标准输入输出通信",
  },
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
  },
  choice: (choices, initial) => {
    const said = [
      choices.length > 0 ? `可选 ${choices.join("、")}` : "",
      initial === undefined ? "" : `默认 ${initial}`,
    ].filter((part) => part !== "");
    return said.length > 0 ? `（${said.join("；")}）` : "";
  },
  misuse: {
    "commander.unknownCommand": ({ names: [name], meant }) => `没有命令“${name}”${orMeant(meant)}`,
    "commander.unknownOption": ({ names: [name], meant }) => `没有选项“${name}”${orMeant(meant)}`,
    "commander.missingArgument": ({ names: [name] }) => `缺少参数 ${name}。`,
    "commander.optionMissingArgument": ({ names: [name] }) => `选项 ${name} 缺少取值。`,
    "commander.excessArguments": () => "参数过多。",
    "commander.conflictingOption": ({ names }) => `选项 ${names.join(" 与 ")} 不能同时使用。`,
    "commander.invalidArgument": refused,
  },
};

function orMeant(meant: string): string {
  return meant === "" ? "。" : `，是否指“${meant}”？`;
}

function refused({ names: [option, value], choices }: Misuse): string {
  return choices === ""
    ? `选项 ${option} 指定的文件“${value}”不存在。`
    : `选项 ${option} 不接受“${value}”，可选：${choices}。`;
}
