import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { comparedChunks, comparedSince, comparedWrites } from '../utils/evidence/compared/read-compared';
import { takeKeyOfPage } from '../utils/evidence/lock/session-keys';
import { countCaptures } from '../utils/evidence/queries';
import { type CampaignNews, CampaignWork } from '../utils/review/campaigns/campaign-work';
import type { DeskWords } from '../utils/review/campaigns/group-cases';
import { HowAlike, type Measured } from '../utils/review/campaigns/likeness/how-alike';
import { type Met, type Passing, WhoMeets } from '../utils/review/campaigns/likeness/who-meets';
import { ReadRecords } from '../utils/review/campaigns/read-records';
import { answer, readingsOf, threadNames } from '../utils/review/campaigns/reader-thread';

/**
 * Three threads of the dashboard: one reads and finds what each record meets, one measures how alike they are, one compares.
 * Each is told its ports first.
 */
export default defineUnlistedScript(() => {
  const begin = self.name === threadNames.reader ? read : self.name === threadNames.measurer ? measure : compare;
  addEventListener('message', ({ data }: MessageEvent<MessagePort[]>) => begin(...(data as Ports)), { once: true });
});

type Ports = [MessagePort, MessagePort];

/** Compares while the page stays quick. Each question brings what people have said. */
function compare(measurer: MessagePort): void {
  let held: Uint8Array | undefined;
  const work = new CampaignWork(() => readingsOf<Passing<Measured>>(measurer, held));
  const tell = (news: CampaignNews) => postMessage(news);
  let turn = Promise.resolve();
  addEventListener('message', ({ data: { said, key } }: MessageEvent<{ said: DeskWords; key?: Uint8Array }>) => {
    turn = turn
      .then(() => {
        held = key;
      })
      .then(() => work.takeIn((progress) => tell({ progress })))
      .then(() => tell({ changes: work.changes(said) }))
      .catch((error: unknown) => {
        tell({ failed: String(error) });
        reportError(error);
      });
  });
}

function measure(comparer: MessagePort, reader: MessagePort): void {
  const alike = new HowAlike();
  answer(comparer, async function* look(key) {
    for await (const reading of readingsOf<Passing<Met>>(reader, key)) yield alike.reading(reading);
  });
}

function read(measurer: MessagePort): void {
  const records = new ReadRecords({
    writes: comparedWrites,
    since: comparedSince,
    chunks: comparedChunks,
    count: countCaptures,
  });
  const meets = new WhoMeets();
  answer(measurer, async function* look(key) {
    await takeKeyOfPage(key);
    for await (const reading of records.look()) yield meets.reading(reading);
  });
}
