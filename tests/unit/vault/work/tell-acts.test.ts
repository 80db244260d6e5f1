import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readVaultView } from '../../../../entrypoints/dashboard/vault/vault-view';
import { joinCases, readDeskWords } from '../../../../utils/desk/campaign-acts';
import { readCompany, sayForCompany } from '../../../../utils/desk/company-acts';
import { passOnWithdrawal } from '../../../../utils/desk/consent-acts';
import { deskCase, writeActs } from '../../../../utils/desk/desk-log';
import { exportEvents, importEvents } from '../../../../utils/desk/event-exchange';
import { askOpinions, giveOpinion } from '../../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../../utils/desk/rounds-of-opinions';
import { takeUpDesk } from '../../../../utils/desk/take-up-desk';
import { casesGone } from '../../../../utils/desk/tombstone';
import { db } from '../../../../utils/evidence/db';
import { custodyOf, incidentOf } from '../../../../utils/evidence/queries';
import { appendCustody } from '../../../../utils/evidence/store/append-custody';
import { deleteCase, everyTable } from '../../../../utils/evidence/store/delete-case';
import { actsOfCases } from '../../../../utils/evidence/store/desk-acts';
import { eventText } from '../../../../utils/vault/events/event-text';
import { shredCase } from '../../../../utils/vault/keys/shred';
import type { ObjectStore } from '../../../../utils/vault/store/object-store';
import { dueLocks } from '../../../../utils/vault/work/renew-locks';
import { desksCase, mayCarry, tellActs, tellingsIn } from '../../../../utils/vault/work/tell-acts';
import { vaultDatabase } from '../../../../utils/vault/work/vault-database';
import { makeBuckets, reachOf } from '../../../harness/vault/buckets';
import { DeskInVault } from '../../../harness/vault/desk-in-vault';
import { type Gateway, hasGateway } from '../../../harness/vault/gateway';
import { InventedDesk } from '../../../harness/vault/invented-desk';
import { oneGateway } from '../../../harness/vault/one-gateway';
import { everythingHere, freshDevice, now, recordPost, reviewer } from '../../handoff/invented-device';

const watch = { id: 'x', owner: '田所', rhythm: 'weekly', from: '2026-12-01' } as const;
const note = (caseId: string, text: string) => writeActs([{ caseId, kind: 'note', body: { text } }], reviewer, now());
const notes = async (caseId: string) => ((await deskCase(caseId)).kept['note'] ?? []).map(({ body }) => body['text']);

describe.skipIf(!hasGateway())('what desks say, carried by their vault', { timeout: 300_000 }, () => {
  let gateway: Gateway;
  let store: ObjectStore;
  let vault = '';
  let [tadokoro, kubo] = [] as unknown as [DeskInVault, DeskInVault];
  /** `put` lies in the vault, `own` was never put there; both are known at both desks. */
  let [put, own] = ['', ''];
  const handOver = crypto.randomUUID();

  const putCase = async (desk: DeskInVault, about: string) => {
    await desk.vault.say(about, 'facts', { facts: { number: 'K-2026-0001' } });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await desk.vault.say(about, 'pack', { object: 'c'.repeat(64), name: 'K.age', bytes: 1, until });
  };
  const admit = async (desk: DeskInVault, person: string) => {
    await tadokoro.vault.rule('member', await desk.member(person, 'reviewer'));
    const { keys, shredded } = (await tadokoro.vault.judged()).roster;
    const cases = new Set(keys.map((key) => key.case).filter((about) => !shredded.has(about)));
    // The vault's own first: what is said after it is sealed with it
    for (const about of new Set([vault, ...cases])) await tadokoro.vault.shareKeys(about);
    await tadokoro.round();
    await desk.enter(store, vault);
    await desk.round();
  };
  /** Everything that this machine has of the vault, with all words that it can open. */
  const seenBy = async (desk: DeskInVault) =>
    `${(await desk.shelf.events()).map(eventText).join('')}${JSON.stringify(desk.rows.get('acts'))}`;

  /** What its card shows of them. */
  const view = async (desk: DeskInVault) => {
    const events = (await desk.shelf.events()).map((event) => ({ hash: event.hash, case: event.header.case, event }));
    const { fingerprint } = await desk.writer();
    return desk.at(async () => {
      await vaultDatabase.events.clear();
      await vaultDatabase.events.bulkPut(events);
      return (await readVaultView(vault, fingerprint)).acts;
    });
  };

  beforeAll(async () => {
    gateway = oneGateway();
    store = await makeBuckets(reachOf(gateway.endpoint, gateway.owner, 'carried'));
    await freshDevice();
    put = (await recordPost()).incidentId;
    own = (await recordPost({ postKey: 'x::2125091629328146884' })).incidentId;
    const { recipient } = await InventedDesk.make();
    for (const incidentId of [put, own]) {
      const detail = { handOver, to: '相談窓口', purposes: 'company', captures: 1, replyTo: recipient };
      await db.transaction('rw', [db.custody], () =>
        appendCustody({ incidentId, actor: reviewer, event: 'consented', detail }, now()),
      );
    }
    const rows = await everythingHere();
    tadokoro = await DeskInVault.sit(rows);
    kubo = await DeskInVault.sit(rows);
    vault = await tadokoro.found(store, '田所');
    await tadokoro.round();
    await putCase(tadokoro, put);
    await admit(kubo, '久保');
  });

  it('takes notes, states, joins, withdrawals and words for the company to the other desk, a few objects for many', async () => {
    const logs = async () => (await store.versions('log/')).length;
    const before = await logs();
    await tadokoro.at(async () => {
      await note(put, '裏口を 2 人にする');
      await writeActs([], reviewer, now(), { moves: [{ id: put, to: 'in-review' }] });
      await joinCases(put, own, { share: 0.8, why: '同じ文' }, reviewer, now);
      await passOnWithdrawal(put, { handOver, words: 'やはり控えます' }, reviewer, now());
      await sayForCompany('watch', [watch], reviewer, now());
    });
    await tadokoro.round();
    // The key of the place where desks tell, and one telling
    expect((await logs()) - before).toBe(2);
    expect(tadokoro.shelf.queued().every(({ state }) => state === 'stored')).toBe(true);
    expect(await kubo.round()).toMatchObject({ received: 5, refused: 0 });
    await kubo.at(async () => {
      expect(await notes(put)).toEqual(['裏口を 2 人にする']);
      expect(await incidentOf(put)).toMatchObject({ status: 'in-review' });
      expect((await custodyOf(put)).slice(-2)).toMatchObject([
        { event: 'status-changed', detail: { to: 'in-review' } },
        { event: 'consent-withdrawn', detail: { handOver, words: 'やはり控えます' } },
      ]);
      expect((await readDeskWords()).together).toEqual([{ one: put, other: own, by: 'person' }]);
      expect((await readCompany()).watch).toMatchObject([{ id: 'x', owner: '田所' }]);
    });
    // Nothing is told again, and nothing is taken in again
    await tadokoro.round();
    expect((await logs()) - before).toBe(2);
    expect(await kubo.round()).toMatchObject({ received: 5, refused: 0 });
  });

  it('keeps the words of an opinion from the other desk until both stand', { tags: 'long' }, async () => {
    await tadokoro.at(async () => {
      await askOpinions(put, ['田所', '久保'], 'other', '', reviewer, now());
      const { round = '' } = opinionRounds(await deskCase(put))[0] ?? {};
      const opinion = { round, decision: 'person', reasons: ['threat'], text: '先の意見', openedPost: false };
      await giveOpinion(put, opinion, '田所', reviewer, now());
    });
    await tadokoro.round();
    await kubo.round();
    expect((await seenBy(kubo)).includes('先の意見')).toBe(false);
    await kubo.at(async () => {
      const [blind] = opinionRounds(await deskCase(put));
      expect(blind).toMatchObject({ waiting: ['久保'], given: [{ by: '田所' }] });
      expect(blind?.given[0]).not.toHaveProperty('said');
      const { round = '' } = blind ?? {};
      const opinion = { round, decision: 'company', reasons: ['threat'], text: '後の意見', openedPost: false };
      await giveOpinion(put, opinion, '久保', reviewer, now());
    });
    // Both stand at this desk: its own may go at once, and sets the other one free
    await kubo.round();
    await tadokoro.round();
    await kubo.round();
    for (const desk of [tadokoro, kubo])
      await desk.at(async () => {
        const [round] = opinionRounds(await deskCase(put));
        expect(round?.given.map(({ said }) => said?.body['text'])).toEqual(['先の意見', '後の意見']);
      });
  });

  it('lets no words about a case out that was never put into the vault, and all of them once it was', {
    tags: 'long',
  }, async () => {
    await tadokoro.at(async () => {
      await note(own, '保管庫の外の話');
      const cases = [{ id: own, number: 'K-2026-9999', rule: 'closed', until: '2026-11-01' }];
      await sayForCompany(
        'clearing',
        [{ id: crypto.randomUUID(), on: '2026-11-29', by: '田所', cases }],
        reviewer,
        now(),
      );
      await note(put, '続きの話');
    });
    await tadokoro.round();
    expect(await kubo.round()).toMatchObject({ refused: 0 });
    expect(/保管庫の外の話|K-2026-9999/.test(await seenBy(kubo))).toBe(false);
    await kubo.at(async () => expect(await notes(put)).toContain('続きの話'));
    // The storage learns nothing of that case either
    const logs = await Promise.all((await store.versions('log/')).map(({ key }) => store.get(key)));
    expect(logs.some((bytes) => new TextDecoder().decode(bytes).includes(own))).toBe(false);
    await putCase(tadokoro, own);
    await tadokoro.round();
    await kubo.round();
    await kubo.at(async () => {
      expect(await notes(own)).toEqual(['保管庫の外の話']);
      expect((await readCompany()).clearing).toHaveLength(1);
    });
  });

  it('counts once what came as a file too, whichever came first', { tags: 'long' }, async () => {
    const file = async () => (await exportEvents([kubo.recipient])).file;
    const take = async (bytes: Uint8Array<ArrayBuffer>) =>
      importEvents(bytes, [kubo.identity], () => true, reviewer, now());
    await tadokoro.at(() => note(put, '両方で届く'));
    const first = await tadokoro.at(file);
    await kubo.at(async () => expect(await take(first)).toMatchObject({ taken: 1, refused: 0 }));
    await tadokoro.round();
    const { received } = await kubo.round();
    await kubo.at(async () => {
      expect(await take(first)).toMatchObject({ taken: 0, revealed: 0, refused: 0 });
      expect((await notes(put)).filter((text) => text === '両方で届く')).toHaveLength(1);
    });
    expect(await kubo.round()).toMatchObject({ received });
  });

  it('takes nothing of who is no member, of who was put out, of another company, and of who tells another’s words', {
    tags: 'long',
  }, async () => {
    const sato = await DeskInVault.sit(new Map());
    await admit(sato, '佐藤');
    await sato.at(() => note(put, '在席中'));
    await sato.round();
    const { received, refused } = await tadokoro.round();
    const writer = (await sato.writer()).fingerprint;
    await tadokoro.vault.rule('revoked', { writer, after: (await sato.shelf.end()).seq });
    await sato.at(() => note(put, '外されたあと'));
    await sato.round();
    // A colleague who has left sends on before it is known there
    expect(await tadokoro.round()).toMatchObject({ received, refused });
    const { apart } = await tadokoro.vault.judged();
    expect(apart.filter(({ reason }) => reason === 'revoked-writer').length).toBeGreaterThan(0);
    await tadokoro.at(async () => {
      expect(await notes(put)).toContain('在席中');
      expect(await notes(put)).not.toContain('外されたあと');
    });
    // Who has left cannot read what is told from then on
    for (const about of [vault, await desksCase(vault)]) await tadokoro.vault.changeKey(about);
    await tadokoro.at(() => note(put, '佐藤さんには見せない'));
    await tadokoro.round();
    await sato.vault.pull();
    const tellings = await tellingsIn(await sato.vault.judged(), vault);
    const last = tellings.get((await tadokoro.writer()).fingerprint)?.at(-1);
    expect(last?.words.state).toBe('sealed');

    const stranger = await InventedDesk.make();
    const told = await stranger.on(stranger.writer.fingerprint, put, 'note', { text: 'よその会社' });
    const other = 'f'.repeat(64);
    const about = await desksCase(vault);
    const body = { to: 1, again: [], kept: {}, bytes: 1, texts: `banken-events/1\n${eventText(told)}` };
    const twin = await InventedDesk.make(await kubo.writer());
    twin.end = await kubo.shelf.end();
    const unknown = await (await InventedDesk.make()).on(vault, about, 'acts', body);
    const foreign = await twin.on(other, about, 'acts', body);
    await tadokoro.shelf.keep([unknown, foreign]);
    // A member passes a stranger's act on, and an event of the vault's own log as an act of a desk
    const passed = await kubo.vault.say(put, 'note', { text: '保管庫の書き込み' });
    await tellActs(kubo.vault, { acts: [told, passed], ofAll: '', to: 1, again: [] });
    await kubo.round();
    expect(await tadokoro.round()).toMatchObject({ received, refused: refused + 2 });
    const reasons = (await tadokoro.vault.judged()).apart.map(({ reason }) => reason);
    expect(reasons).toContain('unknown-writer');
    expect(reasons).toContain('other-vault');
    await tadokoro.at(async () => expect(await notes(put)).not.toContain('よその会社'));
  });

  it('waits while the store cannot be reached, and tells everything once when it can', async () => {
    const before = (await store.versions('log/')).length;
    await kubo.at(() => note(put, '圏外で書いた'));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(kubo.round()).rejects.toThrow('unreachable');
    vi.unstubAllGlobals();
    // Lined up, and cut off before it was sent: the next round sends the same object
    vi.spyOn(kubo.shelf, 'due').mockResolvedValue([]);
    await kubo.round();
    vi.restoreAllMocks();
    expect(kubo.shelf.queued().filter(({ state }) => state === 'waiting')).toHaveLength(1);
    await kubo.round();
    expect((await store.versions('log/')).length).toBe(before + 1);
    await tadokoro.round();
    await tadokoro.at(async () => expect(await notes(put)).toContain('圏外で書いた'));
  });

  it('ends the words of a deleted case in the copy of the log of who deleted it, and tells of the deletion all the same', {
    tags: 'long',
  }, async () => {
    const gone = crypto.randomUUID();
    const facts = (find: string) => ({ facts: { number: 'K-2026-0009', status: 'in-review', find } });
    await tadokoro.vault.say(gone, 'facts', facts('消した投稿の言葉'));
    await putCase(tadokoro, gone);
    await tadokoro.vault.say(gone, 'facts', facts('消した投稿の続き'));
    await tadokoro.round();
    await kubo.round();
    expect(await seenBy(kubo)).toContain('消した投稿の言葉');
    const eventsOf = async (desk: DeskInVault) => (await desk.vault.judged()).cases.get(gone) ?? [];
    const before = (await eventsOf(kubo)).map(({ hash }) => hash);
    const { apart } = await kubo.vault.judged();
    const due = (desk: DeskInVault) =>
      desk.at(async () => {
        const left = new Set(await casesGone([]));
        return dueLocks(await desk.vault.judged(), vault, Date.now(), left).map(({ about }) => about);
      });
    expect(await due(kubo)).toContain(gone);

    const body = { number: 'K-2026-0009', digests: [], why: 'untouched', by: ['田所', '久保'] };
    await kubo.at(() => writeActs([{ caseId: gone, kind: 'deleted', body }], reviewer, now()));
    await kubo.round();
    expect(await seenBy(kubo)).not.toMatch(/消した投稿/);
    expect((await eventsOf(kubo)).map(({ hash }) => hash)).toEqual(before);
    expect((await kubo.vault.judged()).apart).toEqual(apart);
    // Locks of what is still needed are renewed by who has it, whatever is said of it later
    expect(await due(kubo)).not.toContain(gone);
    expect(await due(tadokoro)).toContain(gone);
    await tadokoro.vault.say(gone, 'facts', facts('あとから来た言葉'));
    await tadokoro.round();
    await kubo.round();
    await kubo.round();
    expect(await seenBy(kubo)).not.toMatch(/消した投稿|あとから来た言葉/);
    // The tombstone goes out with its words, and the other desk, which does not have the case either, lets them go too
    await tadokoro.round();
    await tadokoro.at(async () => {
      expect((await deskCase(gone)).kept['deleted']).toMatchObject([{ body: { number: 'K-2026-0009' } }]);
    });
    expect(await seenBy(tadokoro)).not.toMatch(/消した投稿|あとから来た言葉/);
  });

  it('makes a deletion final at the other desk, and gives a new machine no words of what was deleted or made unreadable', {
    tags: 'long',
  }, async () => {
    await tadokoro.at(() => note(own, '消える話'));
    await tadokoro.round();
    await kubo.round();
    await kubo.at(async () => expect(await notes(own)).toContain('消える話'));
    await kubo.at(async () => {
      const body = { number: 'K-2026-0002', digests: [], why: 'closed', by: ['田所', '久保'] };
      const write = () => deleteCase(own, []);
      await writeActs([{ caseId: own, kind: 'deleted', body }], reviewer, now(), {
        beside: { tables: everyTable(), write },
      });
    });
    await kubo.round();
    await tadokoro.round();
    await tadokoro.at(async () =>
      expect((await deskCase(own)).kept['deleted']).toMatchObject([{ body: { number: 'K-2026-0002' } }]),
    );
    // Told again it stays deleted
    await tadokoro.at(() => note(own, '消したあとの話'));
    await tadokoro.round();
    await kubo.round();
    await kubo.at(async () => expect(await notes(own)).not.toContain('消したあとの話'));
    await tadokoro.at(() => note(put, '読めなくなる話'));
    await tadokoro.round();
    // A desk that never had the case
    const mizuno = await DeskInVault.sit(new Map());
    await admit(mizuno, '水野');
    await mizuno.at(async () => expect(await notes(put)).toContain('読めなくなる話'));
    const file = await tadokoro.at(async () => (await exportEvents([mizuno.recipient])).file);
    const said = await tadokoro.vault.rule('shredded', { case: put, why: '' });
    const ito = await DeskInVault.sit(new Map());
    await tadokoro.vault.rule('member', { ...(await ito.member('伊藤', 'owner')) });
    await tadokoro.vault.shareKeys(vault);
    await tadokoro.vault.shareKeys(await desksCase(vault));
    await tadokoro.round();
    await ito.enter(store, vault);
    await ito.vault.pull();
    await ito.vault.rule('seconded', { of: said.hash });
    await ito.round();
    await tadokoro.round();
    await shredCase(store, (await tadokoro.vault.judged()).roster, put);
    await tadokoro.at(() => sayForCompany('watch', [{ ...watch, id: 'y' }], reviewer, now()));
    await tadokoro.round();
    // Those two that were never acts of the desk that told them
    expect(await ito.round()).toMatchObject({ refused: 2 });
    await ito.at(async () => {
      expect([await notes(put), await notes(own)]).toEqual([[], []]);
      // Nor an empty row in which nothing can be read, in either way in which rows come
      await takeUpDesk(new AbortController().signal);
      expect(await db.desk.bulkGet([put, own])).toEqual([undefined, undefined]);
      expect((await actsOfCases([put])).length).toBeGreaterThan(0);
      // What follows in the same log is there all the same
      expect((await readCompany()).watch.map(({ id }) => id)).toEqual(['x', 'y']);
    });
    expect(/消える話|読めなくなる話/.test(await seenBy(ito))).toBe(false);
    await mizuno.round();
    await mizuno.at(async () => {
      expect(await notes(put)).toEqual([]);
      await db.counts.clear();
      await takeUpDesk(new AbortController().signal);
      expect(await db.desk.get(put)).toBeUndefined();
    });
    expect(/読めなくなる話/.test(await seenBy(mizuno))).toBe(false);
    // Nor do they come back with a file; a desk that has the case keeps what was said of it
    const { shredded } = (await mizuno.vault.judged()).roster;
    await mizuno.at(async () => {
      const take = importEvents(file, [mizuno.identity], () => true, reviewer, now(), new Set(shredded.keys()));
      expect(await take).toMatchObject({ taken: 0, revealed: 0, refused: 0 });
      expect(await notes(put)).toEqual([]);
    });
    await tadokoro.at(async () => expect(await notes(put)).toContain('読めなくなる話'));
  });

  it('carries what was signed before a backup was put back, words of a blind opinion too, by the same person’s new machine alone', {
    tags: 'long',
  }, async () => {
    const about = crypto.randomUUID();
    await putCase(tadokoro, about);
    await tadokoro.round();
    const ono = await DeskInVault.sit(new Map());
    await admit(ono, '小野');
    const opinion = { decision: 'person', reasons: ['threat'], openedPost: false };
    const roundOf = async () => opinionRounds(await deskCase(about))[0]!;
    await ono.at(async () => {
      await note(about, '伝えた話');
      await askOpinions(about, ['小野', '田所'], 'other', '', reviewer, now());
      await giveOpinion(
        about,
        { ...opinion, round: (await roundOf()).round, text: '小野の意見' },
        '小野',
        reviewer,
        now(),
      );
    });
    await ono.round();
    await tadokoro.round();
    // Written while the line was down; then the machine broke, and its backup is put back on two others
    await ono.at(() => note(about, '伝える前に壊れた'));
    const before = (await ono.writer()).fingerprint;
    const keys = [...(ono.rows.get('settings') ?? []), { key: 'earlier-keys', value: [before] }];
    const restored = new Map(ono.rows).set('settings', keys);
    const [again, others] = [await DeskInVault.sit(restored), await DeskInVault.sit(restored)];
    await admit(others, '別人');
    await others.round();
    await tadokoro.round();
    await tadokoro.at(async () => expect(await notes(about)).toEqual(['伝えた話']));
    expect(await view(others)).toMatchObject({ waiting: 0, earlier: 1 });

    await admit(again, '小野');
    expect(await view(again)).toMatchObject({ waiting: 0, earlier: 0 });
    const refused = (await tadokoro.round()).refused;
    await tadokoro.at(async () => {
      expect(await notes(about)).toEqual(['伝えた話', '伝える前に壊れた']);
      expect((await roundOf()).given[0]).not.toHaveProperty('said');
      await giveOpinion(
        about,
        { ...opinion, round: (await roundOf()).round, text: '田所の意見' },
        '田所',
        reviewer,
        now(),
      );
    });
    await tadokoro.round();
    await again.round();
    expect(await tadokoro.round()).toMatchObject({ refused });
    await tadokoro.at(async () =>
      expect((await roundOf()).given.map(({ said }) => said?.body['text'])).toEqual(['小野の意見', '田所の意見']),
    );
    // Once it was put out nothing more is told with its key
    await tadokoro.vault.rule('revoked', { writer: before, after: (await ono.shelf.end()).seq });
    const { roster } = await tadokoro.vault.judged();
    expect(mayCarry(roster, (await again.writer()).fingerprint, before)).toBe(false);
  });

  it('says of who only reads that nothing of theirs goes by the vault', { tags: 'long' }, async () => {
    const kato = await DeskInVault.sit(new Map());
    await tadokoro.vault.rule('member', await kato.member('加藤', 'reader'));
    for (const about of [vault, put]) await tadokoro.vault.shareKeys(about);
    await tadokoro.round();
    await kato.enter(store, vault);
    await kato.at(() => note(put, '読むだけの人のメモ'));
    await kato.round();
    expect(await view(kato)).toMatchObject({ stored: 0, waiting: 0, asReader: 1 });
  });

  it('says of a device that was put out that what it writes goes to nobody by the vault, and waits for nothing', {
    tags: 'long',
  }, async () => {
    const about = crypto.randomUUID();
    await putCase(tadokoro, about);
    await tadokoro.round();
    const sato = await DeskInVault.sit(new Map());
    await admit(sato, '佐藤');
    await sato.at(() => note(about, '外される前'));
    await sato.round();
    await tadokoro.round();
    const { fingerprint } = await sato.writer();
    await tadokoro.vault.rule('revoked', { writer: fingerprint, after: (await sato.shelf.end()).seq });
    await tadokoro.round();
    await sato.at(() => note(about, '外されたあと'));
    await sato.round();
    expect(await view(sato)).toMatchObject({ isOut: true, stored: 1, waiting: 0, putOut: 1, asReader: 0 });
    expect(await view(tadokoro)).toMatchObject({ isOut: false, putOut: 0 });
  });

  it('brings a month without a line to the others and to a new machine, five hundred acts an object', {
    tags: 'long',
  }, async () => {
    const third = crypto.randomUUID();
    await putCase(kubo, third);
    await kubo.round();
    const body = (at: number) => ({ text: `${at}` });
    const many = Array.from({ length: 550 }, (_, at) => ({ caseId: third, kind: 'note' as const, body: body(at) }));
    await kubo.at(() => writeActs(many, reviewer, now()));
    const lying = async () => [(await store.versions('packs/')).length, (await store.versions('log/')).length];
    const before = await lying();
    await kubo.round();
    expect(await lying()).toEqual(before.map((count) => count + 2));
    await tadokoro.round();
    const mori = await DeskInVault.sit(new Map());
    await admit(mori, '森');
    for (const desk of [tadokoro, mori]) await desk.at(async () => expect(await notes(third)).toHaveLength(550));
  });
});
