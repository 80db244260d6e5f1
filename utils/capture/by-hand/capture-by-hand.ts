import { codeOf, type ErrorCode } from '../../coded-error';
import { platformOfPage } from '../../platforms/slot';
import type { Sighting } from '../../shapes/records/sighting';
import { type PointedBy, pointedElement } from '../page/pointed-element';
import { locate } from '../posts/registry';
import { seenBefore } from '../posts/seen-before';
import { sight } from '../posts/sighting';
import { type ChoosingWords, chooseElement } from './choose-element';
import { type GenericReading, readChosen, readWholePage } from './generic-post';
import { blockOf } from './page-blocks';

/** What recording by hand needs from outside. */
interface ByHandServices {
  readonly words: ChoosingWords;
  /** Has the worker seal what was read. */
  readonly record: (sighting: Sighting) => Promise<unknown>;
  /** Tells the person in the page why nothing was recorded. */
  readonly say: (code: ErrorCode) => void;
}

/** Recording in pages without marks. */
interface ByHandActs {
  recordPage(): Promise<true | ErrorCode>;
  /** Begins; what is chosen is recorded when it is chosen. */
  chooseElement(): true;
  sayRefused(about: { readonly code: ErrorCode }): true;
  /** Reads the part that is pointed at, and draws nothing. */
  pointedPart(about: { readonly by: PointedBy }): Sighting | null;
  /** Reads a recorded part again; nothing for posts that an adapter read. */
  readPost(about: { readonly postKey: string }): Sighting | undefined;
}

/** What was seen there just before goes with the reading; the worker judges it, see changed-before-click.ts. */
function withSeen(reading: GenericReading, before: string | undefined): GenericReading {
  if (before === undefined) return reading;
  const { notes = [], ...post } = reading.post;
  return { ...reading, post: { ...post, notes: [...notes, seenBefore(before)] } };
}

/** Records the whole page, lets the person point at a part, or reads a recorded part again. */
export function captureByHand(services: ByHandServices, signal: AbortSignal): ByHandActs {
  const { words, say } = services;
  // Only for its viewer's parts: what is chosen by hand was not read by an adapter
  const viewer = platformOfPage()?.viewer;
  const platform = viewer && { viewer };
  let choosing: AbortController | undefined;
  const seen = (reading: GenericReading) => sight({ ...reading, platform });
  const record = async (reading: GenericReading) => {
    await services.record(seen(reading));
  };
  return {
    async recordPage() {
      try {
        await record(readWholePage(document));
        return true;
      } catch (error) {
        return codeOf(error);
      }
    },
    chooseElement() {
      choosing?.abort();
      choosing = new AbortController();
      chooseElement(document, words, AbortSignal.any([signal, choosing.signal]))
        .then(async (chosen) => {
          if (chosen) await record(withSeen(readChosen(chosen.element, document), chosen.before));
        })
        .catch((error: unknown) => say(codeOf(error)));
      return true;
    },
    sayRefused({ code }) {
      say(code);
      return true;
    },
    pointedPart({ by }) {
      const element = blockOf(pointedElement(by, document));
      return element ? seen(readChosen(element, document)) : null;
    },
    readPost({ postKey }) {
      const element = postKey.startsWith('generic:') ? locate(postKey) : undefined;
      if (!element) return undefined;
      return seen(element === document.documentElement ? readWholePage(document) : readChosen(element, document));
    },
  };
}
