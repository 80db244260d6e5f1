import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ReadableRow } from './readable-row';
import { RowFoot } from './row-foot';
import { drawnRange, type PanePlace, pageSize, placeForRow, rowsInSight, type ShownRange } from './shown-range';

interface WindowedRow {
  key: string;
  /** By which a person knows it, where it cannot be drawn. */
  name: string;
  isCurrent?: boolean;
  class?: string;
  content: ComponentChildren;
}

interface RowWindowProps {
  label: string;
  /** All rows, drawn or not. */
  count: number;
  /** Changes when other rows are shown: the pane goes back to its top. */
  about: string;
  /** The row that is brought into sight and stays drawn. */
  currentIndex?: number | undefined;
  /** Pages of fifty in place of one long pane. */
  isPaged: boolean;
  onPaged(isPaged: boolean): void;
  /** Which rows are wanted. */
  onRange(range: ShownRange): void;
  /** `undefined` while it is being read. */
  rowAt(index: number): WindowedRow | undefined;
  class: string;
}

/**
 * A table of rows of one height, of which only those in sight are in the document. Readers hear the whole count and the
 * number of each row; the row that has the keyboard stays, wherever the pane is scrolled to.
 */
export function RowWindow(props: RowWindowProps) {
  const { count, currentIndex, isPaged, about, onRange } = props;
  const pane = useRef<HTMLDivElement>(null);
  const size = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<PanePlace>({ top: 0, rowHeight: 0, paneHeight: 0 });
  const [focused, setFocused] = useState<number>();
  const [page, setPage] = useState(0);

  const placeNow = () => ({
    top: pane.current?.scrollTop ?? 0,
    rowHeight: size.current?.offsetHeight ?? 0,
    paneHeight: pane.current?.clientHeight ?? 0,
  });
  const look = () => {
    const { top, rowHeight, paneHeight } = placeNow();
    // By whole rows: nothing is drawn anew for less
    const now = { top: rowHeight > 0 ? Math.floor(top / rowHeight) * rowHeight : 0, rowHeight, paneHeight };
    setPlace((last) => (isSamePlace(last, now) ? last : now));
  };
  // Whatever was drawn may have made the pane taller
  useLayoutEffect(look);
  const scrollTo = (top: number) => {
    if (pane.current) pane.current.scrollTop = top;
    look();
  };
  const turnTo = (to: number) => {
    setPage(to);
    scrollTo(0);
  };
  useEffect(() => {
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  useLayoutEffect(() => {
    setPage(0);
    scrollTo(0);
  }, [about]);
  useLayoutEffect(() => {
    if (currentIndex === undefined || currentIndex < 0) return;
    setPage(Math.floor(currentIndex / pageSize));
    scrollTo(placeForRow(isPaged ? currentIndex % pageSize : currentIndex, placeNow()));
  }, [currentIndex, isPaged, about]);

  const pages = Math.max(1, Math.ceil(count / pageSize));
  const at = Math.min(page, pages - 1);
  const range = isPaged ? { from: at * pageSize, to: Math.min(count, (at + 1) * pageSize) } : drawnRange(place, count);
  useLayoutEffect(() => onRange(range), [range.from, range.to, about]);

  const first = isPaged ? range.from : 0;
  const kept = isPaged ? [] : [currentIndex, focused];
  const length = isPaged ? range.to - range.from : count;
  const inSight = rowsInSight(place, length);
  const drawn = indexesOf(range, kept);
  const stop = [focused, currentIndex].find((index) => index !== undefined && drawn.includes(index)) ?? drawn[0];
  useLayoutEffect(() => oneStop(pane.current, stop));
  useEffect(() => {
    const listening = new AbortController();
    pane.current?.addEventListener('keydown', walk, listening);
    return () => listening.abort();
  }, []);
  return (
    <>
      <div class={props.class} ref={pane} onScroll={look} onFocusOut={() => setFocused(undefined)}>
        <span class="row-size" ref={size} />
        <table aria-label={props.label} aria-rowcount={count} style={{ blockSize: `${length * place.rowHeight}px` }}>
          <tbody>
            {drawn.map((index) => {
              const row = props.rowAt(index);
              return (
                <tr
                  key={row?.key ?? `row ${index}`}
                  class={row?.class ?? ''}
                  aria-rowindex={index + 1}
                  aria-busy={row === undefined}
                  {...(row?.isCurrent ? { 'aria-current': true } : {})}
                  style={{ insetBlockStart: `${(index - first) * place.rowHeight}px` }}
                  onFocusIn={() => setFocused(index)}
                >
                  <td>{row && <ReadableRow name={row.name}>{row.content}</ReadableRow>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {count > 0 && (
        <RowFoot
          from={first + inSight.from}
          to={first + inSight.to}
          count={count}
          page={isPaged ? { at, pages, onPage: turnTo } : undefined}
          onPaged={() => props.onPaged(!isPaged)}
        />
      )}
    </>
  );
}

const rowSelector = (index: number) => `tr[aria-rowindex="${index + 1}"]`;
const controls = 'a, button, input';

/** Of all rows one is reached with Tab, so that nobody has to pass through hundreds to get past a list. */
function oneStop(pane: HTMLElement | null, stop: number | undefined): void {
  // A row that is still being read has nothing to stop at
  const rows = [...(pane?.querySelectorAll('tr') ?? [])].filter((each) => each.querySelector(controls));
  const row = rows.find((each) => each.matches(rowSelector(stop ?? -1))) ?? rows[0];
  for (const control of pane?.querySelectorAll<HTMLElement>(controls) ?? [])
    control.tabIndex = row?.contains(control) ? 0 : -1;
}

/** Up and down go from row to row, to what is alike in it. */
function walk(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const row = target?.closest('tr');
  const pane = row?.closest('table');
  if (by === 0 || !row || !pane || !target) return;
  const index = Number(row.getAttribute('aria-rowindex')) - 1 + by;
  const place = [...row.querySelectorAll(controls)].indexOf(target);
  const next = [...pane.querySelectorAll<HTMLElement>(`${rowSelector(index)} :is(${controls})`)];
  event.preventDefault();
  (next[place] ?? next[0])?.focus();
}

const isSamePlace = (one: PanePlace, other: PanePlace) =>
  one.top === other.top && one.rowHeight === other.rowHeight && one.paneHeight === other.paneHeight;

/** The drawn rows in their order, with those that stay wherever they are. */
function indexesOf({ from, to }: ShownRange, kept: readonly (number | undefined)[]): number[] {
  const indexes = new Set(Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index));
  for (const index of kept) if (index !== undefined && index >= 0) indexes.add(index);
  return [...indexes].sort((one, other) => one - other);
}
