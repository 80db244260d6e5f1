import type { MatchKey } from '../field-keys';
import { optionName } from './accessible-name';
import type { Control } from './controls';
import type { Meaning } from './meaning';
import { tidy } from './words';

const RIGHT =
  /名誉|プライバシー|肖像|侮辱|信用|(業務|営業)の?(妨害|秘密|上の利益)|中傷|個人情報|個人的な|評判|(邪魔|じゃま)を?(する|され|し)|勝手に(使|載|公開|転載)|なりすまし|容姿|無断(で|の|公開|掲載|使用|転載|撮影)|事実(と|では)(異な|ない|反)|事実に反|事実無根|機密|秘密情報|(うそ|嘘|虚偽)の|悪口|誹謗|暴言|(晒|さら)(し|さ)|(住所|電話番号)(を|や)|著作権|商標|脅迫|差別|defam|libel|slander|honou?r\b|reputation|privacy|impersonat|harass|copyright|trademark|insult|image rights|portrait|use of my (image|likeness)|hate|threat|fake (account|profile)|stolen|non-?consensual|intimate|stalk|blackmail|confidential|trade secret|private (individual|person)|doxx|bully|(private|personal) (information|data|details|attack)|\b(lie|lies|lying)\b|pretend|false (statement|information|claim)|untrue|my (\w+ )?(face|image|photo|picture|likeness|voice|name|address)\b/;
const SELF =
  /(影響|被害|侵害|中傷)(を(受け|され)|され|に遭)(ている|た|ていま)?(す|した)?(個人|方|人|者)?$|^(被害|権利)者$|書かれた(方|人)$|^当人|^(わたし|私)が(?!.*代理)|(?<!の)(ご?本人|私自身|自分(?!の(子|お子|家族|会社|勤|職場|お?店|団体|親|夫|妻|友|依頼|姿|顔|写真|声))|当事者)(?!の代理|確認|から)|^私(?!生活|的|事|信|有)(?!.*(代理|会社|社員|依頼))|^me$|^myself|own behalf|^i am (the|that) |^the (person|individual)|affected person|^(yes,? )?((it|this|the \w+) is )?about me$|in question$|(individual|person) concerned$|\bmyself$|that is me/;
const OTHER =
  /代理|法人|会社|企業|団体|弁護士|親権者|家族|親族|保護者|後見|組織|上記|依頼|行政書士|スタッフ|従業員|オーナー|責任者|お?店|勤務先|勤め|事業者|represent|attorney|lawyer|agent|behalf|counsel|client|compan|organi[sz]ation|employe|someone|another person|business/;

/** Acting for somebody, whatever else an option says. */
const ACTS = /代理(?!人?では)|私が\S{0,8}(会社|法人|団体)|依頼を受け|on behalf of (?!my)|represent/;

/** Whoever was hurt is a person and no right: `名誉を傷つけられた本人`. */
const PERSON_HURT = /.*(?=(本人|当事者|当人|方|人|者|myself|me|person|individual)(です)?$)/;

/** Further countries of a list that names Japan. */
const COUNTRY =
  /アメリカ|米国|united states|韓国|^(south )?korea|^republic of korea|france|フランス|イギリス|英国|united kingdom|singapore|シンガポール|^台湾|^taiwan|^中国$|^china|germany|ドイツ|australia|オーストラリア|canada|カナダ|^タイ$|thailand/;

/** What the options of a list say where its label does not: prefectures, countries, rights, or whom the sender is. */
export function byOptions(control: Control): Meaning | undefined {
  const words = optionWords(control).filter((each) => each !== '');
  const key = keyOfOptions(words, control.kind === 'select');
  return key && { key, score: 70, reason: `options "${words.slice(0, 3).join(', ').slice(0, 40)}"` };
}

function keyOfOptions(words: readonly string[], isList: boolean): MatchKey | undefined {
  const count = (says: RegExp) => words.filter((each) => says.test(each)).length;
  const prefectures = count(/^(北海道|東京都?|(大阪|京都)府?|沖縄県?|.{2,3}県)$/);
  if (isList && prefectures >= 3 && prefectures >= words.length * 0.6) return 'reporter.address.region';
  if (isList && count(/^(日本|japan)(?!語|ese|法)/) === 1 && count(COUNTRY) > 0)
    return words.some((each) => /\+ ?\d|日本語/.test(each)) ? undefined : 'reporter.address.country';
  const answers = words.filter(
    (each) => !/^(選択|お?選(び|ん|択)|please|choose|その他|other|select|-|…|\.\.\.)/.test(each),
  ).length;
  const selves = words.filter(
    (each) => SELF.test(each) && !ACTS.test(each) && !RIGHT.test(each.replace(PERSON_HURT, '')),
  );
  if (
    words.length <= 12 &&
    selves.length > 0 &&
    words.some((each) => OTHER.test(each) && (!SELF.test(each) || ACTS.test(each)))
  )
    return 'case.relationship';
  return count(RIGHT) > 1 && count(RIGHT) >= answers * 0.6 ? 'case.claim' : undefined;
}

function optionWords({ kind, element, options }: Control): string[] {
  if (kind === 'choice') return options.map((option) => tidy(optionName(option)));
  return kind === 'select' && element.tagName === 'SELECT'
    ? [...(element as HTMLSelectElement).options].map((option) => tidy(option.text))
    : [];
}
