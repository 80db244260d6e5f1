import { browser } from './browser';
import { type PayloadOf, type TabAnswerOf, type TabQuestion, tabQuestions } from './contract/tab-questions';

/**
 * Asks the script in a tab. Its answer comes from a page's process and is parsed here.
 * Gives `undefined` when nobody there answers (no content script, an old copy, a closed tab), or nonsense.
 */
export async function ask<Name extends TabQuestion>(
  tabId: number,
  question: Name,
  payload: PayloadOf<Name>,
  frameId?: number,
): Promise<TabAnswerOf<Name> | undefined> {
  try {
    const options = frameId === undefined ? {} : { frameId };
    const raw: unknown = await browser.tabs.sendMessage(tabId, { question, payload }, options);
    const parsed = tabQuestions[question].answer.safeParse(raw);
    return parsed.success ? (parsed.data as TabAnswerOf<Name>) : undefined;
  } catch {
    // Nobody is there: no answer is an answer here
    return undefined;
  }
}
