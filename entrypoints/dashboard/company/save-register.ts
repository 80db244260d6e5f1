import { wordOf } from '../../../components/words/vocabulary';
import { periodsIn, periodsOfCases } from '../../../utils/desk/clearing';
import { readCompany } from '../../../utils/desk/company-acts';
import { deskCases } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
import { firstCaptures } from '../../../utils/evidence/queries';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { csvOf } from '../../../utils/export/tables/csv';
import { type RegisterCase, type RegisterColumn, registerTable } from '../../../utils/export/tables/register-table';
import { japanDay, japanWords } from '../../../utils/japan-time';
import { browser } from '../../../utils/messaging/browser';
import { deskNext } from '../../../utils/review/care/next-date';
import { paperWords } from '../../shared/page-words';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { dueDates } from '../requests/request-views';

interface RegisterWish {
  format: 'csv' | 'pdf';
  columns: readonly RegisterColumn[];
  purpose: string;
  onProgress(done: number): void;
}

/** So many cases are read at a time: no list is held whole but its rows. */
const batch = 500;
const ruleWords = { held: '保全中', open: '閉じるまで', undecided: '決まりを確かめる' } as const;

/** Saves the register of all cases, newest first, with the columns that were chosen. */
export async function saveRegister({ format, columns, purpose, onProgress }: RegisterWish): Promise<void> {
  const [company, t] = await Promise.all([readCompany(), paperWords()]);
  const policy = await periodsIn(company);
  const word = wordOf(t);
  const ids = await db.incidents.orderBy('createdAt').reverse().primaryKeys();
  const rows: string[][] = [];
  let table = registerTable([], columns);
  for (let from = 0; from < ids.length; from += batch) {
    onProgress(from);
    table = registerTable(await casesOf(ids.slice(from, from + batch)), columns);
    rows.push(...table.rows);
  }
  const createdAt = instantNow();
  const name = `banken-register-${japanDay(createdAt)}`;
  if (format === 'csv') {
    saveBlob(new Blob([csvOf([table.heads, ...rows])], { type: 'text/csv' }), `${name}.csv`);
    return;
  }
  const [{ tablePdf }, { loadReportFonts }] = await Promise.all([
    import('../../../utils/export/documents/table-pdf'),
    import('../../../utils/export/layout/fonts'),
  ]);
  const { version } = browser.runtime.getManifest();
  const paper = {
    ...{ title: '台帳', landscape: true as const },
    lead: [`作成 ${japanWords(createdAt)}　目的 ${purpose}　${rows.length} 件`],
    tables: [{ heads: table.heads, widths: table.widths, rows, empty: '事案はありません。' }],
    foot: ['本文の列は、選んだときだけ入ります。'],
  };
  const pdf = await tablePdf(paper, { createdAt, version, author: `番犬 ${version}` }, await loadReportFonts());
  saveBlob(new Blob([pdf], { type: 'application/pdf' }), `${name}.pdf`);

  async function casesOf(some: readonly string[]): Promise<RegisterCase[]> {
    const found = (await db.incidents.bulkGet([...some])).filter((incident) => incident !== undefined);
    const [captures, desks, periods, requests] = await Promise.all([
      firstCaptures(some),
      deskCases(some),
      periodsOfCases(found, policy),
      db.requests.where('incidentId').anyOf(some).toArray(),
    ]);
    const dates = dueDates(found, requests, t, 'ja');
    const first = new Map(captures.map(({ incident, capture }) => [incident.id, capture]));
    return found.map((incident, at): RegisterCase => {
      const facts = deskFacts(desks.get(incident.id), incident);
      const own = requests.filter(({ incidentId }) => incidentId === incident.id);
      const { rule, until } = periods[at]?.retention ?? { rule: 'open' as const };
      return {
        ...{ incident, capture: first.get(incident.id), requests: own },
        ...{ whom: facts.whom, shop: facts.shop, region: facts.region, holder: facts.holder },
        due:
          [deskNext(desks.get(incident.id), incident, company.playbook, 'ja')?.day, dates.get(incident.id)?.day]
            .filter((day) => day !== undefined)
            .sort()[0] ?? '',
        keptUntil: until ?? (rule in ruleWords ? ruleWords[rule as keyof typeof ruleWords] : ''),
        purpose: periods[at]?.purpose || 'カスタマーハラスメントへの対応・権利の保護',
        words: {
          acts: incident.acts.map((act) => word('act', act)).join('／'),
          state: word('status', incident.status),
          outcomes: own.map(({ routeId, state, answer }) => `${routeId} ${answer?.outcome ?? state}`).join('／'),
        },
      };
    });
  }
}
