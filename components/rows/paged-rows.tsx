import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { RowFoot } from './row-foot';
import { pageSize } from './shown-range';

/** Rows of a plain table, fifty at a time, and the way between them; without one where all stand on one page. */
export function usePagedRows<Row>(rows: readonly Row[]): { shown: readonly Row[]; foot: ComponentChildren } {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const at = Math.min(page, pages - 1);
  const [from, to] = [at * pageSize, Math.min(rows.length, (at + 1) * pageSize)];
  const foot = pages > 1 && (
    <RowFoot from={from + 1} to={to} count={rows.length} page={{ at, pages, onPage: setPage }} />
  );
  return { shown: rows.slice(from, to), foot };
}
