import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { Live } from '../../components/shared/unread';
import { codeOf } from '../../utils/coded-error';

interface Answer<Value> {
  asked: readonly unknown[];
  live: Live<Value>;
  tellUnlessShown?(): void;
}

function failedAnswer(error: unknown, asked: readonly unknown[], again: () => void): Answer<never> {
  const code = codeOf(error);
  let isShown = false;
  return {
    asked,
    live: {
      is: 'failed',
      get code() {
        isShown = true;
        return code;
      },
      again,
    },
    tellUnlessShown: () => {
      if (!isShown) reportError(error);
    },
  };
}

/**
 * Runs a query again whenever a table that it read changes, also from another tab or the worker. An answer to earlier
 * inputs is never given for later ones. Once there is an answer it stays, and with it what is being typed beside it: a
 * later failure is told to the page, and so is a first one whose code no screen has asked for by the time it is drawn. A
 * query that takes long looks at the signal: nobody waits for its answer any more once the page has gone or asks for
 * something else.
 */
export function useLive<Value>(
  query: (signal: AbortSignal) => Promise<Value>,
  inputs: readonly unknown[],
): Live<Value> {
  const [turn, setTurn] = useState(0);
  const asked = [...inputs, turn];
  const [answer, setAnswer] = useState<Answer<Value>>();
  useEffect(() => {
    const leaving = new AbortController();
    const again = () => setTurn((last) => last + 1);
    let isRead = false;
    const fail = (error: unknown) => {
      if (isRead) reportError(error);
      else setAnswer(failedAnswer(error, asked, again));
    };
    // As a value: a closed database is an error that Dexie's live queries keep to themselves
    const told = async () => {
      try {
        return { value: await query(leaving.signal) };
      } catch (error) {
        return { error };
      }
    };
    const subscription = liveQuery(told).subscribe({
      next(found) {
        if ('error' in found) return fail(found.error);
        isRead = true;
        setAnswer({ asked, live: { is: 'read', value: found.value } });
      },
      error: fail,
    });
    return () => {
      subscription.unsubscribe();
      leaving.abort();
    };
  }, asked);
  // Effects run when the whole screen is drawn
  useEffect(() => answer?.tellUnlessShown?.(), [answer]);
  const isCurrent = answer?.asked.every((input, index) => Object.is(input, asked[index]));
  return answer && isCurrent ? answer.live : { is: 'waiting' };
}
