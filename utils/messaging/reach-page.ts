import type { PageReach } from '../capture/job/page-reach';
import { CodedError } from '../coded-error';
import { pageActionsSlot } from '../page-slots';
import { browser } from './browser';
import { type AnswerOf, type ArgumentsOf, type PageActionName, pageActions } from './contract/page-actions';

interface Target {
  tabId: number;
  frameIds: number[];
}

const patience = 20_000;

/**
 * Injects the scripts into one frame and gives a way to call them. Every answer is parsed: it comes from a page's process.
 * @throws CodedError `page-gone` when the tab is closed, `page-not-readable` where scripts are not allowed.
 */
export async function reachPage(tabId: number, frameId: number): Promise<PageReach> {
  const target = { tabId, frameIds: [frameId] };
  await inject(target);
  const act = async <Name extends PageActionName>(name: Name, ...given: ArgumentsOf<Name>): Promise<AnswerOf<Name>> =>
    understood(pageActions[name].answer.safeParse(await call(target, name, given))) as AnswerOf<Name>;
  return {
    show: (postKey) => act('show', postKey),
    move: (postKey, distance) => act('move', postKey, distance),
    surround: (postKey) => act('surround', postKey),
    appearance: (postKey, words, stated) => act('appearance', postKey, words, stated),
    unseenParts: (postKey) => act('unseenParts', postKey),
    read: (postKey, words) => act('read', postKey, words),
    restore: async () => {
      // A page that is gone has nothing to restore
      await act('restore').catch(() => undefined);
    },
    sight: (postKey) => act('sight', postKey),
    copy: (postKey, capturedAt, isQuiet) => act('copy', postKey, capturedAt, isQuiet),
    clock: () => act('clock'),
    draw: (postKey) => act('draw', postKey),
    placeInTab: () => act('placeInTab'),
  };
}

function understood<Answer>(parsed: { success: true; data: Answer } | { success: false }): Answer {
  if (!parsed.success) throw new CodedError('page-not-readable', 'unexpected answer');
  return parsed.data;
}

async function inject(target: Target): Promise<void> {
  try {
    await browser.scripting.executeScript({ target, files: ['/capture.js'] });
  } catch (error) {
    throw faultOf(error);
  }
}

/** Calls one of the actions that stand in the page. */
async function call(target: Target, name: string, given: readonly unknown[]): Promise<unknown> {
  const [answer] = await within(
    browser.scripting.executeScript({
      target,
      func: (slot: string, name: string, given: unknown[]) => {
        const acts = (globalThis as unknown as Record<string, Record<string, (...given: unknown[]) => unknown>>)[slot];
        return acts?.[name]?.(...given);
      },
      args: [pageActionsSlot, name, given],
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
