import { useState } from 'preact/hooks';
import type { Incident } from '../../utils/shapes/schema';
import { speaksOfOthers } from '../chooser/use-choice';

/** Cases of which somebody says at once to be named in them: those of one code name, or one that has none. */
interface NamedItem {
  key: string;
  /** Empty for a case without one. */
  code: string;
  incidents: readonly Incident[];
}

/**
 * In which of several cases the person is named who says so: it is asked wherever they may be about different people. A code
 * name is of one person, so nobody can be two of them.
 */
export function useNamed(incidents: readonly Incident[], whomOf: ReadonlyMap<string, string>) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const items = itemsOf(incidents, whomOf);
  const isAsked = items.length > 1 && (items.some(({ code }) => code !== '') || speaksOfOthers(incidents));
  const chosen = items.filter(({ key }) => picked.includes(key));
  return {
    items,
    picked,
    isAsked,
    named: isAsked ? chosen.flatMap((item) => item.incidents) : incidents,
    toggle({ key, code }: NamedItem) {
      const others = chosen.filter((other) => other.key !== key && (code === '' || other.code === ''));
      setPicked([...others.map((other) => other.key), ...(picked.includes(key) ? [] : [key])]);
    },
  };
}

function itemsOf(incidents: readonly Incident[], whomOf: ReadonlyMap<string, string>): NamedItem[] {
  const items = new Map<string, { key: string; code: string; incidents: Incident[] }>();
  for (const incident of incidents) {
    const code = whomOf.get(incident.id) ?? '';
    const key = code || incident.id;
    const item = items.get(key) ?? { key, code, incidents: [] };
    item.incidents.push(incident);
    items.set(key, item);
  }
  return [...items.values()];
}
