import type { TabAnswers } from './contract/tab-questions';
import { listenWhile } from './listen-while';

/** The extension as its script in a page sees it: without an id it was reloaded or removed. */
interface TabRuntime {
  readonly id?: string;
  readonly onMessage: {
    addListener(listener: TabListener): void;
    removeListener(listener: TabListener): void;
  };
}
type TabListener = (
  message: unknown,
  sender: { readonly id?: string },
  reply: (answer?: unknown) => void,
) => true | undefined;

/** Answers the extension's own pages and worker, and nobody else. Tab messages come from there only; the id proves it. */
export function answerTab(extension: { readonly runtime: TabRuntime }, answers: TabAnswers, signal: AbortSignal): void {
  const { id, onMessage } = extension.runtime;
  const listen: TabListener = (message, sender, reply) => {
    const { question, payload } = Object(message) as { question: keyof TabAnswers; payload: never };
    const answer = sender.id === id ? answers[question]?.(payload) : undefined;
    if (answer instanceof Promise) {
      void answer.then(reply);
      return true;
    }
    if (answer !== undefined) reply(answer);
    return undefined;
  };
  listenWhile(extension, onMessage, listen, signal);
}
