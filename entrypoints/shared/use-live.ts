import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../../components/shared/unread';
import { codeOf } from '../../utils/coded-error';

/**
 * Runs a query again whenever a table that it read changes, also from another tab or the worker. An answer to earlier
 * inputs is never given for later ones. Once there is an answer it stays, and with it what is being typed beside it: a
 * later failure is told to the page.
 */
export function useLive<Value>(query: () => Promise<Value>, inputs: readonly unknown[]): Live<Value> {
  const [turn, setTurn] = useState(0);
  const asked = [...inputs, turn];
  const [answer, setAnswer] = useState<{ asked: readonly unknown[]; live: Live<Value> }>();
  useEffect(() => {
    const again = () => setTurn((last) => last + 1);
    let isRead = false;
    const subscription = liveQuery(query).subscribe({
      next(value) {
        isRead = true;
        setAnswer({ asked, live: { is: 'read', value } });
      },
      error(error) {
        if (isRead) reportError(error);
        else setAnswer({ asked, live: { is: 'failed', code: codeOf(error), again } });
      },
    });
    return () => subscription.unsubscribe();
  }, asked);
  const isCurrent = answer?.asked.every((input, index) => Object.is(input, asked[index]));
  return answer && isCurrent ? answer.live : { is: 'waiting' };
}
