import { describe, expect, it } from 'vitest';
import { CampaignWork } from '../../../../utils/review/campaigns/campaign-work';
import { CampaignsAtHand } from '../../../../utils/review/campaigns/campaigns-at-hand';
import { ReadRecords } from '../../../../utils/review/campaigns/read-records';
import { readingsOf, tellReadings } from '../../../../utils/review/campaigns/reader-thread';
import { WhoMeets } from '../../../../utils/review/campaigns/who-meets';
import type { Capture } from '../../../../utils/shapes/schema';

const none = { apart: new Map(), together: [] };

describe('campaigns that are kept up to date', () => {
  const text = '店長の田中は客に嘘をついて釣り銭をごまかす最低の人間だ';
  const capture = (id: string, words: string) =>
    ({ id, incidentId: id, capturedAt: id, post: { platform: 'x', kind: 'post', text: words } }) as Capture;

  /** A store whose readings are counted. */
  function store(captures: Map<string, Capture>) {
    const read = { ids: 0, records: 0 };
    const records = new ReadRecords({
      ids: async () => {
        read.ids += 1;
        return [...captures.keys()];
      },
      latest: async (count) => ({ ids: [...captures.keys()].slice(-count), total: captures.size }),
      records: async (ids) => {
        read.records += ids.length;
        return ids.flatMap((id) => {
          const here = captures.get(id);
          return here ? [{ capture: here, shop: undefined }] : [];
        });
      },
      async *all() {
        read.records += captures.size;
        for (const here of captures.values()) yield [{ capture: here, shop: undefined }];
      },
    });
    const meets = new WhoMeets();
    async function* look() {
      for await (const reading of records.look()) yield meets.reading(reading);
    }
    return { work: new CampaignWork(look), look, read };
  }

  const campaignsOf = (work: CampaignWork, page: CampaignsAtHand) => {
    page.take(work.changes(none));
    return page.all();
  };

  it('reads what is new alone, and everything again where a record has gone', async () => {
    const captures = new Map(Array.from({ length: 60 }, (_, at) => [`r${at}`, capture(`r${at}`, `感想 ${at}`)]));
    captures.set('a', capture('a', text));
    const { work, read } = store(captures);
    const page = new CampaignsAtHand();
    await work.takeIn(() => {});
    expect([read, campaignsOf(work, page)]).toEqual([{ ids: 1, records: 61 }, []]);
    captures.set('b', capture('b', `${text}！`));
    await work.takeIn(() => {});
    expect(read).toEqual({ ids: 1, records: 62 });
    expect(campaignsOf(work, page)).toMatchObject([{ cases: ['a', 'b'] }]);
    await work.takeIn(() => {});
    expect(read).toEqual({ ids: 1, records: 62 });
    captures.delete('a');
    await work.takeIn(() => {});
    expect(read).toEqual({ ids: 2, records: 123 });
    expect(campaignsOf(work, page)).toEqual([]);
    for (let at = 0; at < 40; at += 1) captures.set(`s${at}`, capture(`s${at}`, `${at} ${at}`));
    await work.takeIn(() => {});
    expect(read).toEqual({ ids: 3, records: 163 });
  });

  it('reads all where many are new, and none of them twice', async () => {
    const many = (from: number, to: number) =>
      Array.from(
        { length: to - from },
        (_, at) => [`m${from + at}`, capture(`m${from + at}`, `${from + at}`)] as const,
      );
    const captures = new Map(many(0, 1_500));
    const { work, read } = store(captures);
    const told: number[] = [];
    await work.takeIn(({ done }) => told.push(done));
    expect([read.records, told.length > 2, told.at(-1)]).toEqual([1_500, true, 1_499]);
    for (const [id, each] of many(1_500, 3_000)) captures.set(id, each);
    await work.takeIn(({ done }) => told.push(done));
    expect([read.records, told.at(-1)]).toEqual([4_500, 2_999]);
  });

  it('is the same from a thread beside it, look by look, and says when that thread failed', async () => {
    const captures = new Map([['a', capture('a', text)]]);
    const { look } = store(captures);
    let isFaulty = false;
    async function* lookOrFail() {
      if (isFaulty) throw new Error('no place');
      yield* look();
    }
    const thread = Object.assign(new EventTarget(), {
      start: () => {},
      postMessage: () => {
        const tell = (data: unknown) => setTimeout(() => thread.dispatchEvent(new MessageEvent('message', { data })));
        void tellReadings(lookOrFail, (told) => tell(structuredClone(told)));
      },
    });
    const beside = new CampaignWork(() => readingsOf(thread as unknown as MessagePort, undefined));
    const page = new CampaignsAtHand();
    await beside.takeIn(() => {});
    captures.set('b', capture('b', `${text}！`));
    await beside.takeIn(() => {});
    expect(campaignsOf(beside, page)).toMatchObject([{ cases: ['a', 'b'] }]);
    captures.delete('b');
    await beside.takeIn(() => {});
    expect(campaignsOf(beside, page)).toEqual([]);
    isFaulty = true;
    await expect(beside.takeIn(() => {})).rejects.toThrow('no place');
  });
});
