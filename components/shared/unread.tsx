import type { ErrorCode } from '../../utils/coded-error';
import { useWords } from '../words/words';
import { ProblemNotice } from './acts/problem';

/** What a query has brought so far: the value cannot be had without having looked at the failure. */
export type Live<Value> = { is: 'read'; value: Value } | NotRead;
type NotRead = { is: 'waiting' } | { is: 'failed'; code: ErrorCode; again(): void };

type ValuesOf<Lives extends Record<string, Live<unknown>>> = {
  [Name in keyof Lives]: Lives[Name] extends Live<infer Value> ? Value : never;
};

/** Several queries as one: read when all are, failed when one has. */
export function together<Lives extends Record<string, Live<unknown>>>(lives: Lives): Live<ValuesOf<Lives>> {
  const all = Object.values(lives);
  const failed = all.find((live) => live.is === 'failed');
  if (failed) return failed;
  if (all.some((live) => live.is === 'waiting')) return { is: 'waiting' };
  const values = Object.entries(lives).map(([name, live]) => [name, live.is === 'read' ? live.value : undefined]);
  return { is: 'read', value: Object.fromEntries(values) as ValuesOf<Lives> };
}

/** In place of what could not be read, or is not read yet. With `look` it stands for the whole screen. */
export function Unread({ live, look }: { live: NotRead; look?: string }) {
  const { t } = useWords();
  const problem = live.is === 'failed' && <ProblemNotice code={live.code} onRetry={live.again} />;
  if (look === undefined) return problem || null;
  return (
    <main class={look} aria-busy={live.is === 'waiting'}>
      {problem || (
        <p class="sr" role="status">
          {t('shared_reading')}
        </p>
      )}
    </main>
  );
}
