import { CodedError } from '../../utils/coded-error';
import type { Handlers } from '../../utils/messaging/serve';
import { sendHandIns as sendAll, takeAnswers as takeAll } from '../../utils/vault/inbox/hand-ins';
import { StoreError } from '../../utils/vault/store/store-error';

/** One after another: two pages at once do not send twice. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work);
  // Whoever asked hears of it; the next one begins anew
  last = next.catch(() => undefined);
  return next;
}

export const sendHandIns: Handlers['sendHandIns'] = () =>
  inTurn(async () => {
    const [first, ...others] = await sendAll();
    return {
      waiting: first ? others.length + 1 : 0,
      ...(first?.fault ? { code: `vault-${first.fault}` as const } : {}),
    };
  });

const look = (isAsked: boolean) =>
  inTurn(async () => {
    try {
      return { arrived: await takeAll(isAsked) };
    } catch (error) {
      if (error instanceof StoreError) throw new CodedError(`vault-${error.fault}`, error.detail);
      throw error;
    }
  });

export const takeAnswers: Handlers['takeAnswers'] = () => look(true);

/** By the alarm: what waits goes, and answers are looked for whose time has come. */
export async function followHandIns(): Promise<void> {
  await sendHandIns({}, { from: 'page' });
  // What cannot be asked now is asked at the next alarm
  await look(false).catch(() => undefined);
}
