import type { ActKind } from '../shapes/incident';
import type { Said } from './first-steps';
import { type Quality, qualityAsOf } from './quality';

/** Who answers: by telephone or page, when, at what cost; an absent member is not known. */
export interface HelpDesk {
  readonly id: string;
  readonly name: Said;
  readonly phone?: string;
  readonly page?: string;
  readonly hours?: Said;
  readonly cost?: Said;
  /** Whom it serves, or what it does not do. */
  readonly limits?: Said;
  readonly source: string;
  readonly checkedOn: string;
  readonly quality: Quality;
  /** For which acts; absent: for all. */
  readonly acts?: readonly ActKind[];
}

const free = { ja: '無料', en: 'Free' };
const allDay = { ja: '24 時間', en: 'Day and night' };
const npa = 'https://www.npa.go.jp/bureau/cyber/soudan.html';
const checkedOn = '2026-11-24';

/** Who can be talked to, the most urgent first. Facts are as old as their day. */
const helpDesks: readonly HelpDesk[] = [
  {
    id: 'emergency',
    name: { ja: '緊急', en: 'Emergency' },
    phone: '110',
    hours: allDay,
    cost: free,
    source: npa,
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'police',
    name: { ja: '警察相談専用電話', en: 'Police advice' },
    phone: '#9110',
    page: npa,
    source: npa,
    checkedOn,
    // The page was read of; its number was not.
    quality: 'reported',
  },
  {
    id: 'sexual',
    name: { ja: '性犯罪被害相談電話', en: 'Police line for sexual offences' },
    phone: '#8103',
    source: 'https://www.npa.go.jp/higaisya/seihanzai/seihanzai.html',
    checkedOn,
    quality: 'reported',
    acts: ['photo', 'stalking'],
  },
  {
    id: 'human-rights',
    name: { ja: '法務局 人権相談', en: 'Legal Affairs Bureau, human rights' },
    phone: '0570-003-110',
    page: 'https://www.jinken.go.jp/',
    limits: { ja: '個人の相談。削除を求めてもらえることがあります', en: 'For persons; may ask for deletion' },
    source: 'https://www.jinken.go.jp/',
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'hotline',
    name: { ja: '誹謗中傷ホットライン', en: 'Hotline against online defamation' },
    page: 'https://www.saferinternet.or.jp/bullying/',
    cost: free,
    limits: {
      ja: '本人・保護者・学校だけ。会社と著名人は使えません',
      en: 'For the person, parents, schools; not for companies or public figures',
    },
    source: 'https://www.saferinternet.or.jp/bullying/',
    checkedOn,
    quality: 'documented',
    acts: ['insult', 'untrue', 'private-data', 'photo', 'threat', 'other'],
  },
  {
    id: 'advice-centre',
    name: { ja: '違法・有害情報相談センター', en: 'Illegal and harmful content advice centre' },
    page: 'https://ihaho.jp/',
    limits: { ja: '助言のみ・ウェブのフォーム', en: 'Advice only, by web form' },
    source: 'https://ihaho.jp/',
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'labour',
    name: { ja: '都道府県労働局 総合労働相談コーナー', en: 'Labour bureau, general labour advice' },
    page: 'https://www.mhlw.go.jp/general/seido/chihou/kaiketu/soudan.html',
    limits: { ja: '会社が動いてくれないとき', en: 'When the company does nothing' },
    source: 'https://www.mhlw.go.jp/general/seido/chihou/kaiketu/soudan.html',
    checkedOn,
    quality: 'reported',
  },
  {
    id: 'mind',
    name: { ja: 'こころの健康相談統一ダイヤル', en: 'Mental health line' },
    phone: '0570-064-556',
    source: 'https://www.mhlw.go.jp/mamorouyokokoro/',
    checkedOn,
    quality: 'reported',
  },
  {
    id: 'yorisoi',
    name: { ja: 'よりそいホットライン', en: 'Yorisoi Hotline' },
    phone: '0120-279-338',
    source: 'https://www.since2011.net/yorisoi/',
    checkedOn,
    quality: 'reported',
  },
];

/** The desks that serve any of these acts, as sure as their facts are at `now` (milliseconds since 1970). */
export function desksFor(acts: readonly ActKind[], now = Date.now()): HelpDesk[] {
  return helpDesks
    .filter((desk) => !desk.acts || acts.length === 0 || desk.acts.some((act) => acts.includes(act)))
    .map((desk) => ({ ...desk, quality: qualityAsOf(desk.quality, desk.checkedOn, now) }));
}

/** A number or a page that stands in a line of ways out: what to open, and as sure as it is at `now` (milliseconds since 1970). */
export function helpLine(
  id: 'emergency' | 'police',
  now = Date.now(),
): Pick<HelpDesk, 'checkedOn' | 'quality'> & { href: string } {
  const [desk] = desksFor([], now).filter((each) => each.id === id);
  if (!desk) throw new Error(`no help desk: ${id}`);
  return { href: desk.page ?? `tel:${desk.phone ?? ''}`, checkedOn: desk.checkedOn, quality: desk.quality };
}
