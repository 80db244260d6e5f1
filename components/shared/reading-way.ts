import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HarmKind } from '../../utils/shapes/reading';

/** How this person reads: texts a day after which a pause is offered, and what opens only after a second press. */
interface ReadingWay {
  readonly guide: number;
  readonly hard: readonly HarmKind[];
}

/** Where nobody has said otherwise. */
export const firstReading: ReadingWay = { guide: 20, hard: [] };

export const Reading = createContext<ReadingWay>(firstReading);
export const useReading = () => useContext(Reading);
