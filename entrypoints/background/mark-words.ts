import { markWordsKey } from '../../utils/capture/posts/mark-words-key';
import { browser } from '../../utils/messaging/browser';
import { readWords } from '../shared/page-words';

/** Leaves the words of the marks where pages find them without stopping: after each install, update and start. */
export async function keepMarkWords(): Promise<void> {
  const words = Object.entries(await readWords()).filter(([key]) => key.startsWith('mark_'));
  await browser.storage.local.set({ [markWordsKey]: Object.fromEntries(words) });
}
