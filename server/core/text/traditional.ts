/**
 * The characters of the words that tell sums which the mainland writes otherwise than Taiwan and Hong Kong: each pair
 * is the former and the latter.
 */
const pairs =
  "与與专專业業两兩个個义義产產从從价價优優体體余餘债債偿償内內农農冲沖决決况況净淨减減别別办辦务務动動区區单單占佔历歷厂廠压壓县縣发發变變叠疊号號员員国國场場报報复復处處奖獎学學实實审審属屬岁歲币幣并並库庫应應开開" +
  "异異录錄当當径徑总總户戶扩擴执執数數无無旧舊时時权權条條来來构構标標检檢毕畢气氣汇匯汉漢涨漲点點独獨现現环環电電积積筹籌类類约約级級线線组組经經结結统統编編网網罚罰营營补補计計议議记記访訪评評请請调調负負账帳贷貸" +
  "费費资資转轉载載较較达達过過运運还還进進选選销銷镇鎮长長门門问問间間际際项項预預题題额額龄齡东東准準税稅润潤硕碩台臺为為乡鄉让讓机機织織续續继繼讼訟诉訴维維纠糾询詢护護许許没沒样樣认認获獲缴繳关關后後举舉";

const [simplifiedOf, traditionalOf] = [new Map<string, string>(), new Map<string, string>()];
for (let at = 0; at < pairs.length; at += 2) {
  simplifiedOf.set(pairs[at + 1]!, pairs[at]!);
  traditionalOf.set(pairs[at]!, pairs[at + 1]!);
}
/** Written so in either place, for one that is in the pairs. */
simplifiedOf.set("賬", "账").set("複", "复").set("覆", "复");
const traditional = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "g");

/** Text with the words that tell sums in simplified characters. Offsets stay. */
export function inSimplified(text: string): string {
  return text.replace(traditional, (character) => simplifiedOf.get(character)!);
}

/** A word in traditional characters. */
export function inTraditional(word: string): string {
  return [...word].map((character) => traditionalOf.get(character) ?? character).join("");
}
