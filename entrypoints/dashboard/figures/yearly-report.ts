import type { Translate } from '../../../components/words/translate';
import { wordOf } from '../../../components/words/vocabulary';
import { type Company, readCompany } from '../../../utils/desk/company-acts';
import { readProfile } from '../../../utils/evidence/settings/read-profile';
import type { TablePaper } from '../../../utils/export/documents/table-pdf';
import { japanWords } from '../../../utils/japan-time';
import { browser } from '../../../utils/messaging/browser';
import { type Group, hideSmall } from '../../../utils/review/figures/hide-small';
import { identityPlaces } from '../../../utils/shapes/desk/company-records';
import type { ActKind, IncidentStatus } from '../../../utils/shapes/schema';
import { paperWords } from '../../shared/page-words';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { routeName } from '../requests/request-views';
import type { readFigures } from './read-figures';

type View = Awaited<ReturnType<typeof readFigures>>;

/** 年次の報告: the year's figures, what the company settled and looked at, in Japanese, as a PDF. Groups under five stay joined. */
export async function saveYearlyReport(view: View): Promise<void> {
  const [{ tablePdf }, { loadReportFonts }, company, profile, words] = await Promise.all([
    import('../../../utils/export/documents/table-pdf'),
    import('../../../utils/export/layout/fonts'),
    readCompany(),
    readProfile(),
    paperWords(),
  ]);
  const createdAt = instantNow();
  const { version } = browser.runtime.getManifest();
  const paper = yearlyPaper(view, company, profile.hrName, words, createdAt);
  const facts = { createdAt, version, author: profile.hrName ?? `番犬 ${version}` };
  saveBlob(
    new Blob([await tablePdf(paper, facts, await loadReportFonts())], { type: 'application/pdf' }),
    `年次の報告-${view.cases.year}.pdf`,
  );
}

/** The same as a paper. */
export function yearlyPaper(
  { cases, routes, authors }: View,
  company: Company,
  organization: string | undefined,
  words: Translate,
  createdAt: string,
): TablePaper {
  const word = wordOf(words);
  const groups = (title: string, all: readonly Group[], name: (key: string) => string, whole?: number) => {
    const { shown, joined, isHidden } = hideSmall(all, whole);
    return {
      title,
      heads: [title, '件'],
      widths: [70, 30],
      rows: [
        ...shown.map(({ key, count }) => [name(key), String(count)]),
        ...(joined > 0 ? [['ほか（5 件未満をまとめたもの）', String(joined)]] : []),
      ],
      empty: isHidden ? '5 件に満たないため、数を出しません。' : 'ありません。',
    };
  };
  const named = company.identity.filter((row) => identityPlaces.some((place) => row[place] === 'named')).length;
  return {
    title: `カスタマーハラスメント（インターネット）　${cases.year} 年の報告`,
    lead: [
      `${organization ? `${organization}　` : ''}作成 ${japanWords(createdAt)}`,
      `事案 ${cases.total} 件　申出 ${routes.isHidden ? '5 件未満' : `${routes.total} 件`}`,
    ],
    tables: [
      groups('サイト', cases.sites, (key) => key),
      groups(
        '行為（一つの事案に二つ以上あることがあります）',
        cases.acts,
        (key) => (key ? word('act', key as ActKind) : '分類なし'),
        cases.total,
      ),
      groups('店', cases.shops, (key) => key || '店は不明'),
      groups('状態', cases.states, (key) => word('status', key as IncidentStatus)),
      groups(
        '同じ投稿者の番号',
        authors,
        (key) =>
          ({ none: '番号が分からない', one: '1 件だけ', few: '2〜4 件', some: '5〜9 件', many: '10 件以上' })[key] ??
          key,
      ),
      {
        title: '窓口ごとの申出と回答までの日数',
        heads: ['窓口', '申出', '消えた', '中央値（日）'],
        widths: [52, 16, 16, 16],
        rows: routes.routes.map(({ route, sent, outcomes, days }) => [
          routeName(route, 'ja'),
          String(sent),
          String(outcomes.shown.find(({ key }) => key === 'removed')?.count ?? '—'),
          String(days?.[1] ?? '—'),
        ]),
        empty: '5 件以上の申出を出した窓口はありません。',
      },
      {
        title: '会社で決めたこと・見たこと',
        heads: ['項目', '内容'],
        widths: [40, 60],
        rows: [
          ['対応の手順', company.playbook.version === 0 ? '番犬のはじめの手順' : `会社版 ${company.playbook.version}`],
          [
            '名札などの見直し',
            `${company.identity.filter(({ seenOn }) => seenOn).length} 店を見た。氏名か顔が出ている店 ${named}`,
          ],
          ['見守りの計画', `${company.watch.length} サイト`],
          ['窓口と相談先', `${company.desk.length} か所`],
        ],
      },
    ],
    foot: [
      '5 件に満たない組は、ほかの数から引いても分からないよう、まとめて示しています。人ごと・確認者ごとの数はありません。',
      '一般的な記録です。個別の判断は弁護士等にご相談ください。',
    ],
  };
}
