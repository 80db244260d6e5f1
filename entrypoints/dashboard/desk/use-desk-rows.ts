import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskRowFacts } from '../../../components/desk/desk-row';
import { useWords } from '../../../components/words/words';
import { deskCases } from '../../../utils/desk/desk-log';
import { takeUpDesk } from '../../../utils/desk/take-up-desk';
import { firstCaptures } from '../../../utils/evidence/queries';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { daysAfter } from '../../../utils/japan-time';
import { maskedAuthor } from '../../../utils/review/campaigns/campaign-rows';
import { firstPlaybook } from '../../../utils/review/care/first-playbook';
import { deskNext } from '../../../utils/review/care/next-date';
import { type FindShop, shopAndRegion } from '../../../utils/review/company/shops';
import type { Playbook } from '../../../utils/shapes/desk/playbook';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';
import type { DueDate } from '../requests/request-views';

/** The cases in sight, with the dates of their requests and logs, the steps that count as planned and the company's shops. */
interface SeenCases {
  ids: readonly string[];
  dates: ReadonlyMap<string, DueDate>;
  playbook: Playbook | undefined;
  shopOf: FindShop | undefined;
}

const findNone: FindShop = () => undefined;

/** What the rows in sight say besides their cases, by case; `undefined` of one of which what is stored is damaged. */
export function useDeskRows(
  { ids, dates, playbook = firstPlaybook, shopOf = findNone }: SeenCases,
  isMasked: boolean,
): ReadonlyMap<string, DeskRowFacts | undefined> {
  const said = useLive(async () => ({ desks: await deskCases(ids), first: await firstCaptures(ids) }), [ids.join(' ')]);
  const { campaigns } = useAlike(true);
  const { lang } = useWords();
  useEffect(() => {
    const leaving = new AbortController();
    takeUpDesk(leaving.signal).catch(reportError);
    return () => leaving.abort();
  }, []);
  return useMemo(() => {
    const rows = new Map<string, DeskRowFacts | undefined>();
    if (said.is !== 'read') return rows;
    const { desks, first } = said.value;
    const factsOf = ({ incident, capture }: (typeof first)[number]): DeskRowFacts => {
      const desk = desks.get(incident.id);
      const { next: _, ...facts } = deskFacts(desk, incident);
      const { shop, region } = shopAndRegion(facts, shopOf);
      const next = deskNext(desk, incident, playbook, lang);
      return {
        facts: { ...facts, shop, ...(next ? { next } : {}) },
        author: isMasked ? '' : (maskedAuthor(capture) ?? ''),
        region,
        alike: campaigns?.at.alike(incident.id),
        date: dates.get(incident.id),
      };
    };
    for (const each of first)
      rows.set(
        each.incident.id,
        readOr(() => factsOf(each)),
      );
    return rows;
  }, [said, campaigns, dates, isMasked, playbook, shopOf, lang]);
}

/** A row of damaged facts is named in its place, and the others stand beside it. */
function readOr<Facts>(read: () => Facts): Facts | undefined {
  try {
    return read();
  } catch {
    // The row itself says that it cannot be shown
    return undefined;
  }
}

/** The next seven days in Japan, from this one on; they turn at midnight only when the page is drawn anew. */
export function useWeek(today: string): string[] {
  const [days] = useState(() => Array.from({ length: 7 }, (_, at) => daysAfter(today, at)));
  return days;
}
