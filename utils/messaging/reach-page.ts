import type { PageReach } from '../capture/job/page-reach';
import { CodedError } from '../coded-error';
import { pageActionsSlot } from '../page-slots';
import { browser } from './browser';
import {
  type AnswerOf,
  type ArgumentsOf,
  drawAction,
  type PageActionName,
  pageActions,
  rendererName,
} from './contract/page-actions';

type World = 'ISOLATED' | 'MAIN';
interface Target {
  tabId: number;
  frameIds: number[];
}

/**
 * Firefox lets no content script write the inner document that the renderer draws in ("the operation is insecure"), so
 * there it runs as the page would. What it gives is labelled "rendered" in either case.
 */
const rendererWorld: World = import.meta.env.FIREFOX ? 'MAIN' : 'ISOLATED';

const patience = 20_000;

/**
 * Injects the scripts into one frame and gives a way to call them. Every answer is parsed: it comes from a page's process.
 * @throws CodedError `page-gone` when the tab is closed, `page-not-readable` where scripts are not allowed.
 */
export async function reachPage(tabId: number, frameId: number): Promise<PageReach> {
  const target = { tabId, frameIds: [frameId] };
  await inject(target, '/capture.js');
  const act = async <Name extends PageActionName>(name: Name, ...given: ArgumentsOf<Name>): Promise<AnswerOf<Name>> =>
    understood(pageActions[name].answer.safeParse(await call(target, pageActionsSlot, name, given))) as AnswerOf<Name>;
  const draw = async (...given: [postKey: string, pointed?: string]) => {
    const name = understood(rendererName.safeParse(await inject(target, '/render.js', rendererWorld)));
    return understood(drawAction.answer.safeParse(await call(target, name, null, given, rendererWorld)));
  };
  return {
    show: (postKey) => act('show', postKey),
    move: (postKey, distance) => act('move', postKey, distance),
    surround: (postKey) => act('surround', postKey),
    appearance: (postKey, words, names) => act('appearance', postKey, words, names),
    read: (postKey, words) => act('read', postKey, words),
    restore: async () => {
      // A page that is gone has nothing to restore
      await act('restore').catch(() => undefined);
    },
    sight: (postKey) => act('sight', postKey),
    copy: (postKey, capturedAt, isQuiet) => act('copy', postKey, capturedAt, isQuiet),
    clock: () => act('clock'),
    draw: async (postKey) => {
      if (rendererWorld === 'ISOLATED') return draw(postKey);
      const name = `x${crypto.randomUUID().slice(0, 8)}`;
      await act('point', name, postKey);
      try {
        return await draw(postKey, name);
      } finally {
        await act('point', name);
      }
    },
  };
}

function understood<Answer>(parsed: { success: true; data: Answer } | { success: false }): Answer {
  if (!parsed.success) throw new CodedError('page-not-readable', 'unexpected answer');
  return parsed.data;
}

async function inject(target: Target, file: '/capture.js' | '/render.js', world: World = 'ISOLATED'): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({ target, files: [file], world });
    return answer?.result;
  } catch (error) {
    throw faultOf(error);
  }
}

/** Calls what stands in a slot of the page, or one of its members. */
async function call(
  target: Target,
  slot: string,
  name: string | null,
  given: readonly unknown[],
  world: World = 'ISOLATED',
): Promise<unknown> {
  const [answer] = await within(
    browser.scripting.executeScript({
      target,
      world,
      func: (slot: string, name: string | null, given: unknown[]) => {
        const tool = (globalThis as unknown as Record<string, unknown>)[slot];
        const run = name === null ? tool : (tool as Record<string, unknown>)[name];
        // The renderer stands there for one call
        if (name === null) delete (globalThis as unknown as Record<string, unknown>)[slot];
        return (run as (...given: unknown[]) => unknown)(...given);
      },
      args: [slot, name, given],
    }),
  );
  return answer?.result;
}

async function within<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CodedError('page-not-readable', 'no answer in time')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw faultOf(error);
  } finally {
    clearTimeout(timer);
  }
}

function faultOf(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const isGone = /no tab|no frame|removed|invalid tab/i.test(String(error));
  return new CodedError(isGone ? 'page-gone' : 'page-not-readable', String(error));
}
