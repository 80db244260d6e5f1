import { describe, expect, it } from 'vitest';
import {
  type ComparedChange,
  type ComparedChunk,
  casesInChunk,
  comparedRow,
  fillCompared,
  recordsIn,
} from '../../../../utils/evidence/compared/compared-cases';
import type { FoldedRecord } from '../../../../utils/evidence/compared/compared-record';
import { CampaignWork } from '../../../../utils/review/campaigns/campaign-work';
import { CampaignsAtHand } from '../../../../utils/review/campaigns/campaigns-at-hand';
import { HowAlike } from '../../../../utils/review/campaigns/likeness/how-alike';
import { WhoMeets } from '../../../../utils/review/campaigns/likeness/who-meets';
import { ReadRecords } from '../../../../utils/review/campaigns/read-records';
import { readingsOf, tellReadings } from '../../../../utils/review/campaigns/reader-thread';

const none = { apart: new Map(), together: [] };

describe('campaigns that are kept up to date', () => {
  const text = '店長の田中は客に嘘をついて釣り銭をごまかす最低の人間だ';

  /** A store of cases with a record each, whose readings are counted. */
  class Store {
    readonly chunks = new Map<number, ComparedChunk>();
    readonly #places = new Map<string, number>();
    read = 0;
    writes = 0;

    put(id: string, words: string, shop?: string): void {
      const post = { platform: 'x', kind: 'post' as const, text: words };
      this.#write(id, { id, shop, rows: [comparedRow({ id, incidentId: id, post })] });
    }

    delete(id: string): void {
      this.#write(id, null);
    }

    /** Everything is taken away, and how often it was written too. */
    beginAnew(): void {
      this.chunks.clear();
      this.#places.clear();
      this.writes = 0;
    }

    #write(id: string, change: ComparedChange): void {
      const place = this.#places.get(id) ?? this.#places.size;
      this.#places.set(id, place);
      const n = Math.floor(place / casesInChunk);
      const before = this.chunks.get(n) ?? { n, rev: 0, cases: [] };
      this.writes += 1;
      this.chunks.set(n, fillCompared(before, new Map([[place % casesInChunk, change]]), this.writes));
    }
  }

  function work(store: Store) {
    const records = new ReadRecords({
      writes: async () => store.writes,
      since: async (write) => [...store.chunks.values()].filter(({ rev }) => rev > write).map(({ n }) => n),
      chunks: async (numbers) => {
        store.read += numbers.length;
        return numbers.flatMap((n) => store.chunks.get(n) ?? []);
      },
      count: async () => [...store.chunks.values()].flatMap((chunk) => [...recordsIn(chunk)]).length,
    });
    const meets = new WhoMeets();
    const alike = new HowAlike();
    async function* look() {
      for await (const reading of records.look()) yield alike.reading(meets.reading(reading));
    }
    return { work: new CampaignWork(look), look };
  }

  const campaignsOf = (work: CampaignWork, page: CampaignsAtHand) => {
    page.take(work.changes(none));
    return page.all();
  };

  it('reads what has changed alone, and everything again where a record has gone or is of another shop', async () => {
    const store = new Store();
    const { work: campaigns } = work(store);
    const page = new CampaignsAtHand();
    const look = async () => {
      store.read = 0;
      await campaigns.takeIn(() => {});
      return [store.read, campaignsOf(campaigns, page)];
    };
    for (let at = 0; at < 2 * casesInChunk; at += 1) store.put(`r${at}`, `感想 ${at}`);
    store.put('a', text);
    expect(await look()).toEqual([3, []]);
    store.put('b', `${text}！`);
    expect(await look()).toMatchObject([1, [{ cases: ['a', 'b'] }]]);
    expect(await look()).toMatchObject([0, [{ cases: ['a', 'b'] }]]);
    store.put('b', `${text}！`, '駅前');
    expect(await look()).toMatchObject([4, [{ cases: ['a', 'b'] }]]);
    store.delete('a');
    expect(await look()).toEqual([4, []]);
    store.put('c', `${text}？`);
    expect(await look()).toMatchObject([1, [{ cases: ['b', 'c'] }]]);
    store.beginAnew();
    store.put('d', text);
    expect(await look()).toEqual([1, []]);
  });

  it('tells how far it is, and takes in no record twice', { tags: 'long' }, async () => {
    const store = new Store();
    const { look } = work(store);
    const many = async (from: number, to: number) => {
      for (let at = from; at < to; at += 1) store.put(`m${at}`, `${at}`);
      const told: number[] = [];
      const cases: string[] = [];
      for await (const { records, progress } of look()) {
        told.push(progress.done);
        cases.push(...(JSON.parse(records.folded) as FoldedRecord[]).map(([{ caseId }]) => caseId));
        expect(progress.total).toBe(to);
      }
      return { told, cases: [cases.length, new Set(cases).size] };
    };
    expect(await many(0, 5_480)).toEqual({ told: [0, 2_000, 4_000], cases: [5_480, 5_480] });
    expect(await many(5_480, 11_000)).toEqual({ told: [5_480, 7_450, 9_450], cases: [5_520, 5_520] });
  });

  it('is the same from a thread beside it, look by look, and says when that thread failed', async () => {
    const store = new Store();
    store.put('a', text);
    const { look } = work(store);
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
    store.put('b', `${text}！`);
    await beside.takeIn(() => {});
    expect(campaignsOf(beside, page)).toMatchObject([{ cases: ['a', 'b'] }]);
    store.delete('b');
    await beside.takeIn(() => {});
    expect(campaignsOf(beside, page)).toEqual([]);
    isFaulty = true;
    await expect(beside.takeIn(() => {})).rejects.toThrow('no place');
  });
});
