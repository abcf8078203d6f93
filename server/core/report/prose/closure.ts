/** What a part is spent on or consists of leaves nothing open: 人员经费720万元，主要包括基本工资、奖金等. */
export const contents = /，?主要(?:包括|用于|是)[^；。]*/g;
/**
 * Words that leave a list open or its figures vague, and not as parts of others (高等, 结余, 65岁及以上) or of what one of its
 * parts is called (教育、医疗等民生事业120条).
 */
export const openWords =
  /(?<![高中初平同])等(?![级教学])(?!(?<!\d\s?\p{Script=Han}{1,3}等)[^，。；、\d]{1,10}\d)|(?<=[\d十百千万亿萬億]\s?)余|多[件条个项次人篇]|[近约約]\s*\d|(?<![及岁级科专])以上|主要(?!领导|负责)|左右|不少于|超过|累计\s*\d|など|ほか|程度/u;
/** Words that single parts out by their rank, or as examples: 甲最多, 居首位, 其次是乙, 占比较高, 如丙. */
const singlesOut =
  /最[多大高](?!人民)|居(?:首|第|前)|位[居列]|排[名在]|前[一二两三四五六七八九十\d]+[位名]|首位|其次|较[多高]|[比量额]较大|[为最较]突出|集中在|重点[是为有]|(?:^|[，：、（])\s*如(?![期下实意])|例如|比如|尤其|特别是/;
/** What names the greater parts of a total as the ones that are told, before their list: 支出118万元，金额较大的支出包括. */
const leadsToSome = /较[大多高]|重点|常见|典型|代表|大额|热点|突出|前[一二两三四五六七八九十\d]/;
/** Who counts in more than one part, which therefore may be more than all together. */
const overlaps = /可多选|多选题|重复计|重复统计|有重[复叠]|有交叉|多项处[理罚分]|[兼并]有|并处/;

/** Kinds of parts that leave nothing out where both are told. */
export const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城/, /乡|农村/],
  [/进口/, /出口/],
  [/[国省市区县校院境厂]内/, /[国省市区县校院境厂]外/],
  [/线上|网上/, /线下|现场|窗口/],
  [/有效/, /无效/],
  [/正常/, /异常|故障/],
  [/成功|通过/, /失败/],
  [/在线|连通/, /离线|断开/],
  [/实到|出席|到会/, /请假|缺席|缺勤|未到/],
];
/** A part of what is not so, where what is so is another: 合格203份、不合格11份. */
const denials = /[不非未]予?(\p{Script=Han}{2})/gu;
/** More of them are in no list. */
const mostDenials = 4;
/** Kinds of people that are told without those who are not of them. */
const someOfAll: readonly (readonly [RegExp, RegExp])[] = [
  [/女/, /男/],
  [/少数民族/, /汉族/],
];
/** Each of these holds the next: 本科及以上, 硕士及以上. */
const nested = /及以上.*及以上/;

/** What is left of several is no opposite of one of them: 不予处理, 其他处理. */
const namesOthers = /其[他它余]/;

/** The rest of what a list counts: told with a figure it makes the list whole, without one it leaves it open. */
const rest = /其[他它余][^，。；、\d]*(\d)?/g;

/** Whether words leave it open that a list names all parts, in it or in what leads from its total to it. */
export function leavesOpen(list: string, lead = ""): boolean {
  const told = list.replace(contents, "");
  return (
    leadsToSome.test(lead) ||
    openWords.test(told) ||
    singlesOut.test(told) ||
    nested.test(told) ||
    restsIn(told).includes(false) ||
    someOfAll.some(([kind, others]) => kind.test(told) && !others.test(told))
  );
}

/** Whether some of what a list counts is told to be in several of its parts. */
export function overlapsItself(list: string): boolean {
  return overlaps.test(list);
}

/**
 * Whether words say that a list of so many parts names all of them: the others, or two that leave nothing between them.
 */
export function namesAllParts(list: string, nParts: number): boolean {
  if (restsIn(list).includes(true)) return true;
  if (nParts !== 2) return false;
  const denied = [...list.matchAll(denials)].slice(0, mostDenials);
  return (
    opposites.some(([one, other]) => one.test(list) && other.test(list)) ||
    denied.some(({ 0: denial, 1: kind }) => list.replaceAll(denial, "").includes(kind!))
  );
}

/** Whether the words of two parts leave nothing between them, each being one of two opposites or a denial of the other. */
export function areOpposite(one: string, other: string): boolean {
  const isEither = ([kind, others]: (typeof opposites)[number]): boolean =>
    kind.test(one) && others.test(other) && !others.test(one) && !kind.test(other);
  const denies = (denial: string, said: string): boolean =>
    [...denial.matchAll(denials)].some(
      ({ 0: denied, 1: kind }) => said.includes(kind!) && !said.includes(denied) && !namesOthers.test(said),
    );
  return (
    opposites.some((pair) => isEither(pair) || isEither([pair[1], pair[0]])) ||
    denies(one, other) ||
    denies(other, one)
  );
}

/** Of each rest that a list names whether its figure is told. */
function restsIn(list: string): boolean[] {
  return [...list.matchAll(rest)].map(({ 1: figure }) => figure !== undefined);
}
