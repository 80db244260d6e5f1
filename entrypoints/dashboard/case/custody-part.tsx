import { CustodyCard } from '../../../components/case/custody-card';
import { useWords } from '../../../components/words/words';
import type { CustodyEntry } from '../../../utils/shapes/schema';
import { routeName } from '../requests/request-views';
import { useChain } from './use-chain';
import { usePassed } from './use-passed';

/** The log of a case, computed again, with the names of what its gates were passed for. */
export function CustodyPart({ incidentId, entries }: { incidentId: string; entries: readonly CustodyEntry[] }) {
  const { lang } = useWords();
  const chain = useChain(entries);
  const passed = usePassed(incidentId, entries);
  return <CustodyCard entries={entries} chain={chain} routeName={(id) => routeName(id, lang)} passed={passed} />;
}
