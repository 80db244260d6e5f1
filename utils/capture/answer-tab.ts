import { type Browser, browser } from 'wxt/browser';
import type { PostRecorder, SaidProgress } from './record-posts';

/** Answers the extension's own pages and worker, and nobody else. Tab messages come from there only; the id proves it. */
export function answerTab(recorder: Pick<PostRecorder, 'progress' | 'pageState'>, signal: AbortSignal): void {
  const { onMessage } = browser.runtime;
  function answer(message: unknown, sender: Browser.runtime.MessageSender, reply: (answer: unknown) => void): void {
    if (sender.id !== browser.runtime.id) return;
    const { question, payload } = Object(message) as { question?: unknown; payload?: unknown };
    if (question === 'captureProgress') recorder.progress(payload as SaidProgress);
    if (question === 'pageState') reply(recorder.pageState());
  }
  onMessage.addListener(answer);
  signal.addEventListener('abort', () => browser.runtime?.id && onMessage.removeListener(answer), { once: true });
}
