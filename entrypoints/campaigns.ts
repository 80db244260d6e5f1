import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allCaptures, captureIds, capturesById, latestCaptures } from '../utils/evidence/all-captures';
import { takeKeyOfPage } from '../utils/evidence/lock/session-keys';
import { type CampaignNews, CampaignWork } from '../utils/review/campaigns/campaign-work';
import type { DeskWords } from '../utils/review/campaigns/group-cases';
import { type FoldedRecord, ReadRecords } from '../utils/review/campaigns/read-records';
import { answer, readingsOf, threadNames } from '../utils/review/campaigns/reader-thread';
import { type MetRecord, WhoMeets } from '../utils/review/campaigns/who-meets';

/** Three threads of the dashboard: one reads, one finds what each record meets, one compares. Each is told its ports first. */
export default defineUnlistedScript(() => {
  const begin = self.name === threadNames.reader ? read : self.name === threadNames.meeter ? meet : compare;
  addEventListener('message', ({ data }: MessageEvent<MessagePort[]>) => begin(...(data as Ports)), { once: true });
});

type Ports = [MessagePort, MessagePort];

/** Compares while the page stays quick. Each question brings what people have said. */
function compare(meeter: MessagePort): void {
  let held: Uint8Array | undefined;
  const work = new CampaignWork(() => readingsOf<MetRecord>(meeter, held));
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

function meet(comparer: MessagePort, reader: MessagePort): void {
  const meets = new WhoMeets();
  answer(comparer, async function* look(key) {
    for await (const reading of readingsOf<FoldedRecord>(reader, key)) yield meets.reading(reading);
  });
}

function read(meeter: MessagePort): void {
  const records = new ReadRecords({ ids: captureIds, latest: latestCaptures, records: capturesById, all: allCaptures });
  answer(meeter, async function* look(key) {
    await takeKeyOfPage(key);
    yield* records.look();
  });
}
