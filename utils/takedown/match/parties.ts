import { coreOf } from './words';

const AGENT =
  /代理人|代理を(される|する|行う)方|代理の方|弁護士|attorney|lawyer|agent|representative|solicitor|\bcounsel\b/;
const VICTIM =
  /権利(保有)?者|侵害され(た|ている)(と(主張|する|思)\S*)?(方|人|者|個人|法人|会社|企業|団体)|被害(を(受|う)け|に(遭|あ)|者)|(侵害|攻撃|中傷|嫌がらせ|脅迫|評価|暴言)を(受け(た|ている)|され(た|ている))(人|方|会社|企業|法人|者|従業員|社員|職員|スタッフ|乗務員|担当者)|(書かれている|(名指し|言及|中傷|晒|攻撃|侮辱|脅迫|特定)され(た|ている))(人|方|会社|企業|法人|者)|(書かれた|掲載された)(人|会社|企業|ご?本人)|クライアント|依頼人|対象と(なる|なった|なっている)(方|人)|(?<!or )ご?本人(様|さま)?の(お)?(氏名|名前|なまえ)|代理(している|する|される)|代わりに|代理で\S{0,8}(相手|方|人)|被侵害者|who(m)? (do|are) you (act|acting|speak|speaking|file|filing|report|reporting) for|who is the (affected|injured|represented|aggrieved|harmed|wronged) (party|person|individual|company)|(?<!employer (that |which )?)you represent|rights ?holder|rights you|whose rights|(person|business|company|individual|party|organi[sz]ation)( or \w+)? (that |whom? )?you (speak|act|report|write|file|complain|submit) for|principal|client|\bvictim|data subject|subject of the (content|post|photo|video)|(person|individual|people) ((shown|visible|appearing) )?in the (photo|image|picture|video|post)|^on behalf of|(staff member|member of staff|employee|worker|colleague|person|individual|child)s? (who|that) (was|were|is|are|has been|have been) (being )?(abused|harassed|insulted|threatened|attacked|defamed|targeted|named|bullied|hurt|harmed)|お子(さま|様|さん)の|\bthat (person|individual|party|company|organi[sz]ation)\b|(affected|injured|represented|defamed|harmed|depicted|targeted|aggrieved) (person|party|company|business|individual)|(person|individual|company|party)( or \w+)? (concerned|named|mentioned|described|defamed|harmed|affected|depicted|targeted)/;
const SENDER =
  /窓口|入力(され|し|者)|(申出|申し出|申立|申し立て|申請|申告|通報|届出|依頼)(を?(する|される)方|人|者)|依頼(する|される)方|担当(者|の方)|あなた|ご自身|your (own )?(information|details|contact)|about you|\b(enquirer|inquirer|submitter|informant|declarant)\b|complainant|notifier|(reporter|requester|applicant)('s)? (information|details|contact)|contact (information|details|person)/;

/** `申告される方と異なる場合`, `if not the complainant`: when to answer, not of whom. */
const OTHERWISE =
  /[^\s、。()]*(と(は)?(異なる|違う|別の)|以外の)(場合|とき|方)\S*|[,(]? ?\bif (not|different|other than)\b.*$/g;

export type Party = 'sender' | 'victim.name' | 'agent.name';

/** Of whom words speak. What stands in brackets only explains, unless nothing else says it. */
export function partyOf(words: string, isLabel = false): Party | undefined {
  return partyIn(coreOf(words), isLabel) ?? partyIn(words, isLabel);
}

function partyIn(said: string, isLabel: boolean): Party | undefined {
  const words = said.replaceAll(OTHERWISE, '').trim() || said;
  const victim = VICTIM.test(words);
  const agent = AGENT.test(words);
  if (/依頼(人|者|主)\([^)]*(侵害され|被害)[^)]*\)/.test(words) && !agent) return 'victim.name';
  if (SENDER.test(words) && !(isLabel && agent) && !(victim && /依頼人|代わり|代理/.test(words))) return 'sender';
  if (victim && agent && !isLabel && /または|又は|・|or /.test(words)) return 'sender';
  if (victim) return 'victim.name';
  return agent ? 'agent.name' : undefined;
}

/** For whom a form is there says nothing of a block in it. */
const FOR_WHOM =
  /(申告|通報|申請|依頼|報告|相談|申出)(が|を)?(できます|受け付け)|(の)?(ため|向け|専用)の?(ご?(申請|申告|依頼|申出|通報|相談|報告))?(フォーム|窓口|ページ|画面)|(form|page) (is |are )?(only |intended )?for\b/;

/** Whose block a control stands in: the nearest caption that says so. */
export function partyOfSections(sections: readonly string[]): Party | undefined {
  for (const section of sections) {
    if (FOR_WHOM.test(section)) continue;
    const party = partyOf(section);
    if (party) return party;
  }
  return undefined;
}
