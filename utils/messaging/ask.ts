import { browser } from 'wxt/browser';
import type { z } from 'zod';

/** Messages from the worker or an extension page to the content script of a tab. */
type TabQuestion = 'pageState' | 'captureProgress' | 'readPost' | 'chooseElement' | 'recordPage' | 'sayRefused';

/**
 * Asks the content script of a tab. Its answer comes from a page's process and is parsed here.
 * Gives `undefined` when nobody there answers (no content script, an old copy, a closed tab).
 */
export async function ask<Answer>(
  tabId: number,
  question: TabQuestion,
  payload: unknown,
  schema: z.ZodType<Answer>,
  frameId?: number,
): Promise<Answer | undefined> {
  try {
    const options = frameId === undefined ? {} : { frameId };
    const raw: unknown = await browser.tabs.sendMessage(tabId, { question, payload }, options);
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
