import { type Summary, SummaryCard } from '../../../components/case/summary-card';
import { Unread } from '../../../components/shared/unread';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import { summaryExposed, summaryWho } from '../../../utils/shapes/desk/summary';
import { actKinds, type CustodyEntry } from '../../../utils/shapes/schema';
import { instantNow, personOf } from '../../shared/people';
import { useLive } from '../../shared/use-live';

const slotIn = <Each extends string>(all: readonly Each[], said: unknown): Each[] =>
  typeof said === 'string' ? all.filter((each) => said.split(' ').includes(each)) : [];

/** The neutral summary of a case, before its words; the slots are codes, so that nobody can write into them. */
export function SummaryPart({ incidentId, custody }: { incidentId: string; custody: readonly CustodyEntry[] }) {
  const live = useLive(() => deskCase(incidentId), [incidentId]);
  if (live.is !== 'read') return <Unread live={live} />;
  const said = live.value.words['summary']?.at(-1);
  const shown = custody.filter(({ event }) => event === 'revealed').length;
  const save = ({ who, acts, exposed }: Summary) => {
    const slots = { who: who.join(' '), act: acts.join(' '), exposed: exposed.join(' ') };
    const body = { ...slots, openedPost: shown > 0 };
    return writeActs([{ caseId: incidentId, kind: 'summary', body }], personOf(custody), instantNow());
  };
  const summary = said && {
    who: slotIn(summaryWho, said.body['who']),
    acts: slotIn(actKinds, said.body['act']),
    exposed: slotIn(summaryExposed, said.body['exposed']),
    at: said.at,
  };
  return <SummaryCard id={incidentId} summary={summary} shown={shown} onSave={save} />;
}
