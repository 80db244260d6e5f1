import type { Standing } from '../shapes/schema';

/** Whose right a claim is. */
type ClaimOwner = 'person' | 'company' | 'both';

/**
 * A kind of right, as forms ask for it: fixed texts (shared/domain/takedown-japan.md §6), never chosen, scored or
 * concluded by the tool.
 */
export interface Claim {
  id: ClaimId;
  owner: ClaimOwner;
  name: { ja: string; en: string };
  help: { ja: string; en: string };
  /** What a notice of this kind states. */
  toState: { ja: string; en: string };
}

export const claimIds = [
  'privacy',
  'defamation',
  'insult',
  'threat',
  'portrait',
  'stalking',
  'impersonation',
  'hate-sexual',
  'credit-damage',
  'business-obstruction',
  'fake-review',
  'coordinated-campaign',
] as const;
export type ClaimId = (typeof claimIds)[number];

function claim(
  id: ClaimId,
  owner: ClaimOwner,
  name: [string, string],
  help: [string, string],
  toState: [string, string],
): Claim {
  const pair = ([ja, en]: [string, string]) => ({ ja, en });
  return { id, owner, name: pair(name), help: pair(help), toState: pair(toState) };
}

/** All claims, in the order in which they are shown. */
export const claims: readonly Claim[] = [
  claim(
    'privacy',
    'person',
    ['プライバシー', 'Privacy'],
    [
      '住所や電話など、知られていない個人の情報が書かれたときの区分です。情報そのものは必要な分だけ書きます。',
      'For private facts or contact data not generally known. Repeat only what is needed.',
    ],
    [
      '私生活の事柄／一般に知られていないこと／公開を望まないこと',
      'Private matter / not generally known / not wished to be public',
    ],
  ),
  claim(
    'defamation',
    'both',
    ['名誉毀損', 'Defamation'],
    [
      '「〜をした」など具体的な出来事を書かれ、評判が下がると感じるときに選ばれる区分です。事実と違う部分と、確かめられる資料を書きます。',
      'Chosen when a post states a concrete event that may lower someone’s reputation. Write which part differs from fact and what shows it.',
    ],
    [
      'だれのことと分かるか／書かれた出来事の引用／評判への影響／事実と違う点',
      'How the person is recognised / the statement quoted / effect on reputation / what differs from fact',
    ],
  ),
  claim(
    'insult',
    'person',
    ['侮辱', 'Insult'],
    [
      '具体的な出来事を挙げない悪口や、人格を否定する言葉のときの区分です。',
      'For abusive words that state no concrete event.',
    ],
    ['言葉の引用／回数／経緯', 'Words quoted / how often / what went before'],
  ),
  claim(
    'threat',
    'person',
    ['脅迫', 'Threat'],
    ['危害を加えると書かれたときの区分です。急ぐときは110番。', 'For words announcing harm. In danger call 110.'],
    ['害を加えるという文言／対象／日時', 'Words announcing harm / against whom / date and time'],
  ),
  claim(
    'portrait',
    'person',
    ['肖像権', 'Portrait'],
    ['顔や姿が、承諾なく載せられたときの区分です。', 'For a face or figure posted without consent.'],
    ['本人と分かること／承諾がないこと／場所・目的・態様', 'Recognisable / no consent / place, purpose, manner'],
  ),
  claim(
    'stalking',
    'person',
    ['つきまとい', 'Stalking'],
    [
      '何度も連絡や書き込みが続くときの区分です。法律は目的や態様を限定しています。',
      'For repeated contact. The statutes limit purpose and manner.',
    ],
    ['回数・期間・媒体の一覧／断った事実', 'List of times, period, media / that it was refused'],
  ),
  claim(
    'impersonation',
    'both',
    ['なりすまし', 'Impersonation'],
    ['本人や会社になりすましたアカウントの区分です。', 'For accounts posing as a person or company.'],
    ['本物との比較／間違えられた例', 'Comparison with the real one / example of a mistake'],
  ),
  claim(
    'hate-sexual',
    'person',
    ['差別的・性的な言動', 'Hate or sexual words'],
    ['性的な画像は拡散させず、専用窓口を使います。', 'Do not copy intimate images; use the dedicated windows.'],
    ['文言／画像の有無', 'Words / whether there are images'],
  ),
  claim(
    'credit-damage',
    'company',
    ['信用毀損', 'Credit damage'],
    [
      '会社の商品や支払いについて、事実と違うことが書かれたときの区分です。会社の権利です。',
      'For false statements about the company’s goods or solvency. The company’s right.',
    ],
    ['事実と違う点／商品や支払いの信用への影響', 'What differs from fact / effect on trust in goods or solvency'],
  ),
  claim(
    'business-obstruction',
    'company',
    ['業務妨害', 'Obstruction of business'],
    [
      '業務に具体的な支障が出たときの区分です。数字で書きます。会社の権利です。',
      'For concrete disruption; give figures. The company’s right.',
    ],
    [
      '書かれたこと・されたこと／業務への影響（件数・時間）',
      'What was written or done / effect on work (counts, hours)',
    ],
  ),
  claim(
    'fake-review',
    'both',
    ['事実と違う口コミ', 'Review not matching records'],
    [
      '利用の事実がない、内容が記録と違うと考える口コミの区分です。低い評価だけでは対象になりにくいとされます。',
      'For reviews believed not to match any visit or record. A low rating alone is rarely enough.',
    ],
    ['来店や取引の有無／時期／記録と違う点', 'Whether there was a visit / when / what differs from the records'],
  ),
  claim(
    'coordinated-campaign',
    'both',
    ['集まった投稿', 'Many similar posts'],
    [
      '短時間に似た投稿が集まったときの記録用の区分です。1件ずつ報告します。',
      'For recording many similar posts. Each is reported on its own.',
    ],
    ['時刻・同じ文・新しいアカウントの一覧', 'List of times, same wording, new accounts'],
  ),
];

/** The claim of an id, or `undefined` for an id of another version. */
export function claimById(id: string): Claim | undefined {
  return claims.find((entry) => entry.id === id);
}

/** Whether this sender may bring this claim: a person's right is the person's, a company's the company's. */
export function mayBring(standing: Standing, owner: ClaimOwner): boolean {
  if (standing === 'counsel' || owner === 'both') return true;
  return standing === 'company' ? owner === 'company' : owner === 'person';
}

/** Every claim with whether this sender may bring it; those that may not stay visible, with the owner as the reason. */
export function whichClaims(
  standing: Standing,
): { claim: Claim; allowed: boolean; reason?: 'right-of-person' | 'right-of-company' }[] {
  return claims.map((entry) => {
    if (mayBring(standing, entry.owner)) return { claim: entry, allowed: true };
    return {
      claim: entry,
      allowed: false,
      reason: entry.owner === 'company' ? 'right-of-company' : 'right-of-person',
    };
  });
}

/** Stands at the end of every legal screen (弁護士法72条: general information only). */
export const legalFooter = {
  ja: '一般的な情報です。個別の判断は弁護士等にご相談ください。',
  en: 'General information. For a decision in your case, ask a lawyer.',
} as const;

/** Stands under every list of claims. */
export const noJudgement = {
  ja: '該当するかどうかの判断は、このツールでは行いません。',
  en: 'This tool does not decide whether this applies.',
} as const;
