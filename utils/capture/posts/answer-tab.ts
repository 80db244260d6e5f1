import { type Browser, browser } from 'wxt/browser';
import type { PostRecorder, SaidProgress } from './record-posts';

/** Answers the extension's own pages and worker, and nobody else. Tab messages come from there only; the id proves it. */
export function answerTab(
  recorder: Pick<PostRecorder, 'progress' | 'pageState' | 'readAgain'>,
  signal: AbortSignal,
): void {
  const { onMessage } = browser.runtime;
  function answer(message: unknown, sender: Browser.runtime.MessageSender, reply: (answer: unknown) => void): void {
    if (sender.id !== browser.runtime.id) return;
    const { question, payload } = Object(message) as { question?: unknown; payload?: unknown };
    if (question === 'captureProgress') recorder.progress(payload as SaidProgress);
    if (question === 'pageState') reply(recorder.pageState());
    const { postKey } = Object(payload) as { postKey?: unknown };
    // Chosen parts and whole pages are read again by the script that read them first
    if (question === 'readPost' && typeof postKey === 'string' && !postKey.startsWith('generic:')) {
      reply(recorder.readAgain(postKey));
    }
  }
  onMessage.addListener(answer);
  signal.addEventListener('abort', () => browser.runtime?.id && onMessage.removeListener(answer), { once: true });
}
