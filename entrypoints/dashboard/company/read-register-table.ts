import type { Translate } from '../../../components/words/translate';
import { wordOf } from '../../../components/words/vocabulary';
import { periodsIn, periodsOfCases } from '../../../utils/desk/clearing';
import { type Company, readCompany } from '../../../utils/desk/company-acts';
import { deskCases } from '../../../utils/desk/desk-log';
import { requestsOfCases } from '../../../utils/evidence/cases-together';
import { db } from '../../../utils/evidence/db';
import { firstCaptures } from '../../../utils/evidence/queries';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { readCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { type RegisterCase, type RegisterColumn, registerTable } from '../../../utils/export/tables/register-table';
import { deskNext } from '../../../utils/review/care/next-date';
import { type FindShop, shopAndRegion, shopFinder } from '../../../utils/review/company/shops';
import { dueDates, outcomeWord, routeName } from '../requests/request-views';

/** So many cases are read at a time: no list is held whole but its rows. */
const batch = 500;
const ruleWords = { held: '保全中', open: '閉じるまで', undecided: '決まりを確かめる' } as const;

/** The register of all cases, newest first, with the columns that were chosen. */
export async function readRegisterTable(
  columns: readonly RegisterColumn[],
  t: Translate,
  onProgress: (done: number) => void,
): Promise<ReturnType<typeof registerTable>> {
  const [company, { shops }] = await Promise.all([readCompany(), readCompanyLists()]);
  const known = { company, shopOf: shopFinder(shops), t };
  const ids = await db.incidents.orderBy('createdAt').reverse().primaryKeys();
  const table = registerTable([], columns);
  for (let from = 0; from < ids.length; from += batch) {
    onProgress(from);
    table.rows.push(...registerTable(await casesOf(ids.slice(from, from + batch), known), columns).rows);
  }
  return table;
}

interface Known {
  company: Company;
  shopOf: FindShop;
  t: Translate;
}

async function casesOf(some: readonly string[], { company, shopOf, t }: Known): Promise<RegisterCase[]> {
  const word = wordOf(t);
  const found = (await db.incidents.bulkGet([...some])).filter((incident) => incident !== undefined);
  const [captures, desks, periods, requests] = await Promise.all([
    firstCaptures(some),
    deskCases(some),
    periodsOfCases(found, await periodsIn(company)),
    requestsOfCases(some),
  ]);
  const dates = dueDates(found, requests, t, 'ja');
  const first = new Map(captures.map(({ incident, capture }) => [incident.id, capture]));
  return found.map((incident, at): RegisterCase => {
    const facts = deskFacts(desks.get(incident.id), incident);
    const own = requests.filter(({ incidentId }) => incidentId === incident.id);
    const { rule, until } = periods[at]?.retention ?? { rule: 'open' as const };
    return {
      ...{ incident, capture: first.get(incident.id), requests: own },
      ...{ whom: facts.whom, ...shopAndRegion(facts, shopOf), holder: facts.holder },
      due:
        [deskNext(desks.get(incident.id), incident, company.playbook, 'ja')?.day, dates.get(incident.id)?.day]
          .filter((day) => day !== undefined)
          .sort()[0] ?? '',
      keptUntil: until ?? (rule in ruleWords ? ruleWords[rule as keyof typeof ruleWords] : ''),
      purpose: periods[at]?.purpose || 'カスタマーハラスメントへの対応・権利の保護',
      words: {
        acts: incident.acts.map((act) => word('act', act)).join('／'),
        state: word('status', incident.status),
        outcomes: own.map((request) => `${routeName(request.routeId, 'ja')} ${outcomeWord(request, t)}`).join('／'),
      },
    };
  });
}
