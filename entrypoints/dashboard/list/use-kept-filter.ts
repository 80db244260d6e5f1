import { useState } from 'preact/hooks';
import { type IncidentFilter, openFilter } from '../../../utils/review/filters';
import { keepSought } from './sought-words';

/** Outlives the list: going to requests and back does not lose it. A new page starts with everything. */
let kept = openFilter;

/** The filter of the list. */
export function useKeptFilter(): [IncidentFilter, (filter: IncidentFilter) => void] {
  const [filter, setFilter] = useState(kept);
  return [
    filter,
    (next) => {
      kept = next;
      keepSought(next.query);
      setFilter(next);
    },
  ];
}
