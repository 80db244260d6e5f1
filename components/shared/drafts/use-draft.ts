import { useRef, useState } from 'preact/hooks';
import { dropDraft, keepDraft, readDraft } from '../../../utils/drafts';
import type { DraftName, DraftOf } from '../../../utils/shapes/draft-shapes';

/** What is being typed at one place. It is kept with every key until it is written or thrown away. */
export interface Draft<Value> {
  readonly value: Value;
  /** When the words were typed that were found here at the opening, ISO 8601; absent where there were none. */
  readonly restoredAt: string | undefined;
  /** The value as it is now, also in a handler that was made before. */
  now(): Value;
  change(value: Value): void;
  /** It was written: the draft ends, unless more was typed since. */
  written(value: Value): void;
  /** The person throws it away: the place is as it was before. */
  discard(): void;
}

/**
 * @param id of what the words are about; the place must be drawn anew for another
 * @param start what stands there without a draft
 * @param part what of the value may be kept on the disk in the open; the rest stays as it was at the start
 */
export function useDraft<Name extends DraftName>(
  name: Name,
  id: string,
  start: DraftOf<Name>,
  part?: (value: DraftOf<Name>) => DraftOf<Name>,
): Draft<DraftOf<Name>> {
  type Value = DraftOf<Name>;
  const first = useRef(start);
  const [{ value, restoredAt }, setState] = useState(() => opened(start, readDraft(name, id), part));
  const newest = useRef<Value>(value);
  const put = (next: Value, at: string | undefined) => {
    newest.current = next;
    setState({ value: next, restoredAt: at });
  };
  return {
    value,
    restoredAt,
    now: () => newest.current,
    change(next) {
      put(next, restoredAt);
      keepDraft(name, id, part ? part(next) : next);
    },
    written(saved) {
      if (!isSame(saved, newest.current)) return;
      dropDraft(name, id);
      first.current = saved;
      put(newest.current, undefined);
    },
    discard() {
      dropDraft(name, id);
      put(first.current, undefined);
    },
  };
}

function opened<Value>(
  start: Value,
  found: { at: string; value: Value } | undefined,
  part: ((value: Value) => Value) | undefined,
): { value: Value; restoredAt: string | undefined } {
  const kept = found && part ? { ...start, ...part(found.value) } : found?.value;
  if (!found || kept === undefined || isSame(kept, start)) return { value: start, restoredAt: undefined };
  return { value: kept, restoredAt: found.at };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
