import type { PageClock, Sighting } from '../../shapes/records/sighting';
import type { Measured, Sight } from '../page/capture-page-acts';
import type { CleanCopy } from '../page/copy/clean-copy';
import type { DrawnPost } from '../page/drawn';
import type { PlaceInTab } from '../page/place-in-tab';
import type { WitnessedPage } from './witness';

/** A way to the scripts in a page, handed in by the worker. Every answer has been checked: it comes from a page's process. */
export interface PageReach extends WitnessedPage {
  show(postKey: string): Promise<Measured>;
  move(postKey: string, distance: number): Promise<Measured>;
  surround(postKey: string): Promise<Measured>;
  restore(): Promise<void>;
  /** Of a frame's window in that of its tab; `undefined` where nobody can tell. */
  placeInTab(): Promise<PlaceInTab | undefined>;
  sight(postKey: string): Promise<Sight>;
  copy(postKey: string, capturedAt: string, isQuiet: boolean): Promise<CleanCopy>;
  draw(postKey: string): Promise<DrawnPost | undefined>;
  clock(): Promise<PageClock | undefined>;
}

/**
 * The same page, asked already to show what is recorded and, of a post, which parts of it nobody sees, while it waits to be
 * painted: whoever asks first gets those answers.
 */
export function askedAhead(page: PageReach, { scope, postKey }: Pick<Sighting, 'scope' | 'postKey'>): PageReach {
  if (scope === 'page') return { ...page, show: firstAhead(page.show, 'page') };
  return { ...page, show: firstAhead(page.show, postKey), unseenParts: firstAhead(page.unseenParts, postKey) };
}

function firstAhead<Answer>(ask: (key: string) => Promise<Answer>, key: string): (key: string) => Promise<Answer> {
  let ahead: Promise<Answer> | undefined = ask(key);
  // Thrown where it is awaited
  ahead.catch(() => {});
  return (wanted) => {
    const answer = (wanted === key && ahead) || ask(wanted);
    ahead = undefined;
    return answer;
  };
}
