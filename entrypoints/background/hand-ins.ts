import { CodedError } from '../../utils/coded-error';
import type { Handlers } from '../../utils/messaging/serve';
import { sendHandIns as sendAll, takeAnswers as takeAll } from '../../utils/vault/inbox/hand-ins';
import { StoreError } from '../../utils/vault/store/store-error';
import { VaultDatabase } from '../../utils/vault/work/vault-database';

const database = new VaultDatabase();
/** One after another: two pages at once do not send twice. */
let last: Promise<unknown> = Promise.resolve();
/** Answers are looked for this often while no page asks, ms. */
const quiet = 30 * 60_000;
let asked = 0;

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work);
  last = next.catch(() => undefined);
  return next;
}

export const sendHandIns: Handlers['sendHandIns'] = () =>
  inTurn(async () => {
    const [first, ...others] = await sendAll(database);
    return {
      waiting: first ? others.length + 1 : 0,
      ...(first?.fault ? { code: `vault-${first.fault}` as const } : {}),
    };
  });

export const takeAnswers: Handlers['takeAnswers'] = () =>
  inTurn(async () => {
    try {
      asked = Date.now();
      return { arrived: await takeAll() };
    } catch (error) {
      if (error instanceof StoreError) throw new CodedError(`vault-${error.fault}`, error.detail);
      throw error;
    }
  });

/** By the alarm: what waits goes, and now and then answers are looked for. */
export async function followHandIns(): Promise<void> {
  await sendHandIns({}, { from: 'page' });
  if (Date.now() - asked > quiet) await takeAnswers({}, { from: 'page' }).catch(() => undefined);
}
