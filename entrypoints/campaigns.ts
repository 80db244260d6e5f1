import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allCaptures, captureIds, capturesById, latestCaptures } from '../utils/evidence/all-captures';
import { takeKeyOfPage } from '../utils/evidence/lock/session-keys';
import { type CampaignNews, CampaignWork } from '../utils/review/campaigns/campaign-work';
import type { DeskWords } from '../utils/review/campaigns/group-cases';
import { type Reading, ReadRecords } from '../utils/review/campaigns/read-records';

/** The same script once more, which reads while the other one compares. */
const reader = 'reader';

/** A worker of the dashboard: it compares while the page stays quick. Each question brings what people have said. */
export default defineUnlistedScript(() => (self.name === reader ? read() : compare()));

function compare(): void {
  const thread = new Worker(location.href, { name: reader });
  let held: Uint8Array | undefined;
  const work = new CampaignWork(() => readingsOf(thread, held));
  const tell = (news: CampaignNews) => postMessage(news);
  let turn = Promise.resolve();
  addEventListener('message', ({ data: { said, key } }: MessageEvent<{ said: DeskWords; key?: Uint8Array }>) => {
    turn = turn
      .then(() => {
        held = key;
      })
      .then(() => work.takeIn((progress) => tell({ progress })))
      .then(() => tell({ changes: work.changes(said) }))
      .catch(reportError);
  });
}

/** What the reader tells of one look. */
type Told = Reading | { isDone: true } | { failed: string };

function read(): void {
  const records = new ReadRecords({ ids: captureIds, latest: latestCaptures, records: capturesById, all: allCaptures });
  const tell = (told: Told) => postMessage(told);
  addEventListener('message', async ({ data: key }: MessageEvent<Uint8Array | undefined>) => {
    try {
      await takeKeyOfPage(key);
      for await (const reading of records.look()) tell(reading);
      tell({ isDone: true });
    } catch (error) {
      tell({ failed: String(error) });
    }
  });
}

/** Asks the reader what is new, once the look before has ended. */
async function* readingsOf(thread: Worker, key: Uint8Array | undefined): AsyncGenerator<Reading> {
  const waiting: Told[] = [];
  let wake = () => {};
  const hear = (told: Told) => {
    waiting.push(told);
    wake();
  };
  const ended = new AbortController();
  const { signal } = ended;
  thread.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data), { signal });
  thread.addEventListener('error', ({ message }) => hear({ failed: message }), { signal });
  thread.postMessage(key);
  try {
    for (;;) {
      const told = waiting.shift();
      if (!told)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      else if ('isDone' in told) return;
      else if ('failed' in told) throw new Error(told.failed);
      else yield told;
    }
  } finally {
    ended.abort();
  }
}
