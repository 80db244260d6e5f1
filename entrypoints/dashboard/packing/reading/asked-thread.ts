import { CodedError } from '../../../../utils/coded-error';
import { lastOrder } from '../serve-orders';

/** What a thread answers when it could not do what it was asked. */
export interface Unanswered {
  code: CodedError['code'];
  detail: string;
}

/** A thread at the other end of a port, which answers what it is asked in the order of the questions. */
export class AskedThread<Order, Answer extends object> {
  private readonly waiting: PromiseWithResolvers<Answer>[] = [];
  private isLast = false;

  constructor(private readonly port: MessagePort) {
    port.addEventListener('message', ({ data }: MessageEvent<Answer | Unanswered>) => {
      const asked = this.waiting.shift();
      if ('code' in data) asked?.reject(new CodedError(data.code, data.detail));
      else asked?.resolve(data);
      this.endIfLast();
    });
    port.addEventListener('messageerror', () => {
      for (const asked of this.waiting.splice(0)) asked.reject(new CodedError('unknown', 'unreadable answer'));
    });
    port.start();
  }

  /** @throws CodedError that the thread answers with, `unknown` for an answer that cannot be read */
  ask(order: Order, moved: Transferable[] = []): Promise<Answer> {
    const asked = Promise.withResolvers<Answer>();
    this.waiting.push(asked);
    this.port.postMessage(order, moved);
    return asked.promise;
  }

  /** Once it has answered. */
  end(): void {
    this.isLast = true;
    this.endIfLast();
  }

  private endIfLast(): void {
    if (!this.isLast || this.waiting.length > 0) return;
    this.port.postMessage(lastOrder, []);
    this.port.close();
  }
}
