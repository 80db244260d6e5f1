import { type MatchKey, matchKeys } from './field-keys';
import type { FillStep } from './guide-session';
import { quotedLength } from './measure';
import { instantOf, type ValueSource, valueForKey } from './step-values';

/** What the operator passes on when it asks the poster (情報流通プラットフォーム対処法3条2項2号). */
const FORWARDED: readonly MatchKey[] = ['post.quote', 'case.reason'];
/** Lists as a rule: their option is taken only where its words are exactly the same. */
const OPTIONS: readonly MatchKey[] = ['reporter.address.region', 'reporter.address.country'];

const labels: Readonly<Partial<Record<MatchKey, [string, string]>>> = {
  'reporter.name': ['氏名', 'Full name'],
  'reporter.lastName': ['姓', 'Family name'],
  'reporter.firstName': ['名', 'Given name'],
  'reporter.kana': ['フリガナ', 'Reading of the name'],
  'reporter.lastKana': ['フリガナ（セイ）', 'Reading of the family name'],
  'reporter.firstKana': ['フリガナ（メイ）', 'Reading of the given name'],
  'reporter.email': ['メールアドレス', 'E-mail'],
  'reporter.phone': ['電話番号', 'Telephone'],
  'reporter.phone1': ['電話番号（1つめの欄）', 'Telephone, first box'],
  'reporter.phone2': ['電話番号（2つめの欄）', 'Telephone, second box'],
  'reporter.phone3': ['電話番号（3つめの欄）', 'Telephone, third box'],
  'reporter.organization': ['会社・団体名', 'Organisation'],
  'reporter.department': ['部署', 'Department'],
  'reporter.address': ['住所', 'Address'],
  'reporter.address.postalCode': ['郵便番号', 'Postcode'],
  'reporter.address.postalCode1': ['郵便番号（3けた）', 'Postcode, first box'],
  'reporter.address.postalCode2': ['郵便番号（4けた）', 'Postcode, second box'],
  'reporter.address.region': ['都道府県', 'Prefecture'],
  'reporter.address.city': ['市区町村', 'City'],
  'reporter.address.street': ['町名・番地', 'Street'],
  'reporter.address.street2': ['建物名・部屋番号', 'Building'],
  'reporter.address.country': ['国・地域', 'Country'],
  'victim.name': ['権利を侵害された方の名前', 'Name of the one whose right it is'],
  'agent.name': ['代理人の氏名', 'Name of the representative'],
  'post.permalink': ['対象の投稿のURL', 'URL of the post'],
  'post.quote': ['該当箇所（引用）', 'Words complained of'],
  'post.postedAt': ['投稿日時', 'Time of the post'],
  'post.authorHandle': ['投稿者の表示名・ID', 'Name or ID of the poster'],
  'post.number': ['投稿番号・レス番号', 'Number of the post'],
  'thread.title': ['スレッドの題名', 'Title of the thread'],
  'thread.number': ['スレッドの番号', 'Number of the thread'],
  'case.reason': ['理由', 'Reason'],
};

/**
 * Fields that the route's data does not name and forms often have: another box for the name's parts, a telephone number
 * in three. They show in the panel only where the page has such a field; a choice of right or role is never among them.
 */
export function spareSteps(source: ValueSource, known: readonly string[]): FillStep[] {
  return matchKeys.flatMap((key): FillStep[] => {
    const label = labels[key];
    if (!label || known.includes(key)) return [];
    const value = valueForKey({ key }, source);
    if (!value || isKeptBack(key, source)) return [];
    const quoted = FORWARDED.includes(key) ? quotedLength(value, source.post.text) : 0;
    return [
      {
        key,
        label: { ja: label[0], en: label[1] },
        mode: 'fill',
        control: OPTIONS.includes(key) ? 'option' : 'text',
        value,
        ...instantOf(key, source),
        required: false,
        visibleToPoster: FORWARDED.includes(key),
        verified: false,
        ...(quoted > 0 ? { quotedLength: quoted } : {}),
        selectors: [],
        spare: true,
      },
    ];
  });
}

/** Private data are not repeated, and the employer is no part of a person's own request, unless the route asks for it. */
function isKeptBack(key: MatchKey, { claim, standing }: ValueSource): boolean {
  if (key === 'post.quote') return claim === 'privacy';
  const isOwn = standing === 'self' || standing === 'guardian';
  return isOwn && (key === 'reporter.organization' || key === 'reporter.department');
}
