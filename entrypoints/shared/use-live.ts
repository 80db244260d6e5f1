import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** The newest answer of a Dexie query, or what went wrong; both absent until the first answer. */
export interface Live<Value> {
  value?: Value;
  error?: unknown;
}

/** Runs a query again whenever a table that it read changes, also from another tab or the worker. */
export function useLive<Value>(query: () => Promise<Value>, inputs: readonly unknown[]): Live<Value> {
  const [live, setLive] = useState<Live<Value>>({});
  useEffect(() => {
    setLive({});
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ value }),
      error: (error) => setLive({ error }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
