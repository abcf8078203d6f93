import { strict as assert } from "node:assert";
import { crossfoot } from "./command.ts";

const chinese = { environment: { LANG: "zh_CN.UTF-8" } };

describe("crossfoot --help", () => {
  it("speaks the language of the environment, in every heading and description", async () => {
    for (const command of [[], ["check"], ["outline"], ["tables"], ["fix"], ["explain"], ["server"]]) {
      const { out, status } = await crossfoot([...command, "--help"], chinese);
      assert.equal(status, 0);
      // What is left of Latin letters is what has to be typed as it stands.
      const described = out.split("\n").filter((line) => /^ {2,}\S.* {2,}/.test(line));
      for (const line of described) assert.match(line, /\p{Script=Han}/u, line);
      assert.doesNotMatch(out, /Usage|Options|Arguments|Commands|default|choices/);
    }
  });

  it("speaks the language that is asked for, before or behind the command", async () => {
    assert.match((await crossfoot(["--locale", "zh-cn", "check", "--help"])).out, /^用法：/);
    assert.match((await crossfoot(["help", "fix", "--locale=zh-cn"])).out, /^用法：/);
    assert.match((await crossfoot(["--locale", "en", "check", "--help"], chinese)).out, /^Usage:/);
  });

  it("says which formats there are and which is meant where none is named", async () => {
    assert.match((await crossfoot(["tables", "--help"])).out, /choices: text, json; default: text/);
    assert.match((await crossfoot(["tables", "--help"], chinese)).out, /可选 text、json；默认 text/);
  });
});

describe("a command line that cannot be followed", () => {
  const misuses: [args: string[], english: RegExp, chinese: RegExp][] = [
    [["chekc", "-"], /unknown command 'chekc'\n\(Did you mean check\?\)/, /没有命令“chekc”，是否指“check”/],
    [["check", "--fomat", "json", "-"], /unknown option '--fomat'/, /没有选项“--fomat”，是否指“--format”/],
    [["check"], /missing required argument 'path'/, /缺少参数 path/],
    [["check", "-", "--format"], /argument missing/, /选项 --format <format> 缺少取值/],
    [["check", "--format", "xml", "-"], /'xml' is invalid/, /不接受“xml”，可选：text, json, sarif, github/],
    [["check", "--config", "nowhere.yaml", "-"], /There is no such file/, /文件“nowhere\.yaml”不存在/],
    [["fix", "--write", "--diff", "-"], /cannot be used with/, /--diff 与 --write 不能同时使用/],
    [["explain", "ragged-row", "more"], /too many arguments/, /参数过多/],
  ];
  for (const [args, english, inChinese] of misuses)
    it(`is told what is wrong: crossfoot ${args.join(" ")}`, async () => {
      const told = [await crossfoot(args), await crossfoot(args, chinese)];
      assert.deepEqual(
        told.map(({ status }) => status),
        [2, 2],
      );
      assert.match(told[0]!.err, english);
      assert.match(told[1]!.err, inChinese);
    });
});
