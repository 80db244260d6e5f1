import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../utils/bytes/digest';
import { encryptFor } from '../../../../utils/evidence/keys/age-file';
import { JournalShelf } from '../../../../utils/node/vault/journal-shelf';
import { recoverOwner } from '../../../../utils/node/vault/recover-owner';
import { foldCase, settled } from '../../../../utils/vault/events/fold-case';
import { recoveryPaper, recoveryWriter } from '../../../../utils/vault/keys/recovery';
import { shredCase } from '../../../../utils/vault/keys/shred';
import { drainQueue } from '../../../../utils/vault/store/drain-queue';
import { logKey, packKey, segmentMark, wrapsOf } from '../../../../utils/vault/store/names';
import { ObjectStore } from '../../../../utils/vault/store/object-store';
import { presignedGet } from '../../../../utils/vault/store/presign';
import { monthlyCost, useOf } from '../../../../utils/vault/work/forecast';
import { foundVault } from '../../../../utils/vault/work/found-vault';
import { laySegment } from '../../../../utils/vault/work/lay-segment';
import { dueLocks, lockSummary, renewLocks } from '../../../../utils/vault/work/renew-locks';
import { day } from '../../../../utils/vault/work/terms';
import { Vault } from '../../../../utils/vault/work/vault';
import { makeBuckets, reachOf } from '../../../harness/vault/buckets';
import { type Gateway, hasGateway } from '../../../harness/vault/gateway';
import { InventedDesk } from '../../../harness/vault/invented-desk';
import { oneGateway } from '../../../harness/vault/one-gateway';

const about = '0b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
const third = '2b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';
const other = '1b5c2a54-6c3f-4f0e-8f5e-0d4a3f1b2c3d';

describe.skipIf(!hasGateway())('a vault on a real object store', { timeout: 300_000 }, () => {
  let gateway: Gateway;
  let store: ObjectStore;
  let vault = '';
  let paper = '';
  let [tadokoro, kubo, mori] = [] as unknown as [Seat, Seat, Seat];

  interface Seat {
    desk: InventedDesk;
    vault: Vault;
    shelf: JournalShelf;
  }
  const until = () => Date.now() + 3_600_000;
  const sit = async (desk: InventedDesk, shelf?: JournalShelf, identity = desk.identity): Promise<Seat> => {
    const mine = shelf ?? (await JournalShelf.open());
    const { writer } = desk;
    return {
      desk,
      shelf: mine,
      vault: new Vault(store, mine, { vault, writer, identities: [identity], until, now: Date.now }),
    };
  };
  const send = async ({ shelf }: Seat) => {
    await drainQueue(store, shelf);
    expect(shelf.queued().filter(({ state }) => state !== 'stored')).toEqual([]);
  };
  const state = async (seat: Seat, id = about) => foldCase((await seat.vault.judged()).cases.get(id) ?? []);

  beforeAll(async () => {
    gateway = oneGateway();
    store = await makeBuckets(reachOf(gateway.endpoint, gateway.owner, 'office'));
    const desk = await InventedDesk.make();
    const shelf = await JournalShelf.open();
    const founder = { writer: desk.writer, person: '田所', recipient: desk.recipient };
    const times = { at: new Date().toISOString(), until: until() };
    ({ vault, paper } = await foundVault(shelf, 'みなと珈琲', founder, times));
    tadokoro = await sit(desk, shelf);
    kubo = await sit(await InventedDesk.make());
    mori = await sit(await InventedDesk.make());
    await tadokoro.vault.rule('member', kubo.desk.member('久保', 'owner'));
    await tadokoro.vault.rule('member', mori.desk.member('森', 'reviewer'));
    await tadokoro.vault.shareKeys(vault);
    await send(tadokoro);
  });

  it('lets a new machine read everything, two write at once, and shows who disagrees', async () => {
    await kubo.vault.pull();
    await mori.vault.pull();
    expect((await kubo.vault.judged()).roster.members.size).toBe(4);
    await tadokoro.vault.say(about, 'facts', { facts: { site: '5ch', act: '脅し' } });
    await send(tadokoro);
    expect(await kubo.vault.poll(0)).toBe(2);
    await kubo.vault.say(about, 'claim', { holder: '久保' });
    await tadokoro.vault.say(about, 'claim', { holder: '田所' });
    await send(kubo);
    await send(tadokoro);
    await mori.vault.poll(0);
    expect((await state(mori)).conflicts).toMatchObject([{ name: 'claim' }]);
    await mori.vault.say(about, 'claim', { holder: '田所' });
    await send(mori);
    for (const seat of [kubo, tadokoro]) {
      await seat.vault.poll(0);
      expect(settled(await state(seat), 'claim')).toEqual({ holder: '田所' });
    }
    await kubo.vault.say(about, 'note', { text: '了解' });
    await send(kubo);
    const fresh = await sit(mori.desk);
    await fresh.vault.pull();
    await mori.vault.poll(0);
    expect((await state(fresh)).heads).toEqual((await state(mori)).heads);
  });

  it('never makes a key anew where one cannot be read', async () => {
    const stranger = await sit(mori.desk, undefined, (await InventedDesk.make()).identity);
    await stranger.vault.pull();
    await expect(stranger.vault.say(about, 'note', { text: '' })).rejects.toThrow('wrap-unreadable');
    await expect(stranger.vault.say(other, 'note', { text: '' })).rejects.toThrow('wrap-unreadable');
    expect(stranger.shelf.queued()).toEqual([]);
  });

  it('shows what strangers and a stolen key lay there, and folds none of it', { tags: 'long' }, async () => {
    const early = await sit(kubo.desk);
    await early.vault.pull();
    const stranger = await InventedDesk.make();
    const strange = await stranger.on(vault, about, 'note', { text: '知らない人' });
    const { outgoing } = await import('../../../../utils/vault/work/vault');
    const lay = async (key: string, blob: Blob) =>
      void (await store.put(key, new Uint8Array(await blob.arrayBuffer()), until()));
    const { key, blob } = outgoing(strange, until());
    await lay(key, blob);
    await lay(logKey(stranger.writer.fingerprint, 2), blob);
    await lay(logKey(stranger.writer.fingerprint, 3), new Blob(['not an event']));
    // A second device with the key of the reviewer, from an old copy: it writes over an event that is there
    const twin = mori.desk.copy();
    const forged = await twin.on(vault, about, 'note', { text: '二台目' });
    await lay(outgoing(forged, until()).key, outgoing(forged, until()).blob);
    const fresh = await sit(kubo.desk);
    await fresh.vault.pull();
    expect(fresh.vault.misfits.map(({ why }) => why).sort()).toEqual(['not-an-event', 'wrong-place']);
    const { apart } = await fresh.vault.judged();
    expect(apart.map(({ reason }) => reason).sort()).toEqual(['forked-writer', 'unknown-writer']);
    // Who has read that place before looks again, and judges like a new machine
    await early.vault.lookAgain();
    expect((await early.vault.judged()).apart.map(({ reason }) => reason)).toEqual(['forked-writer']);
    expect(settled(await state(fresh), 'claim')).toEqual({ holder: '田所' });
    await mori.vault.say(about, 'note', { text: '気づかず' });
    await send(mori);
  });

  it('keeps the next event from who has left, and keeps what they write on apart', async () => {
    const { seq } = await mori.shelf.end();
    await kubo.vault.pull();
    await kubo.vault.rule('revoked', { writer: mori.desk.writer.fingerprint, after: seq, why: '退職' });
    await kubo.vault.changeKey(about);
    await kubo.vault.changeKey(vault);
    const said = await kubo.vault.say(about, 'note', { text: '森さんには見せない' });
    await send(kubo);
    await mori.vault.pull();
    const seen = (await mori.shelf.events()).find(({ hash }) => hash === said.hash);
    expect(seen?.words.state).toBe('sealed');
    const twin = mori.desk.copy();
    twin.end = await mori.shelf.end();
    const late = await twin.on(vault, about, 'note', { text: '外したあと' });
    await store.put(
      logKey(late.header.writer, late.header.seq),
      new Uint8Array(await new Blob([await textOf(late)]).arrayBuffer()),
    );
    await tadokoro.vault.pull();
    const { apart } = await tadokoro.vault.judged();
    expect(apart.filter(({ reason }) => reason === 'revoked-writer')).toHaveLength(1);
    expect((await state(tadokoro)).kept.note?.at(-1)?.body.text).toBe('森さんには見せない');
  });

  it('lets locks of open cases grow in time, reads them back, and tells a link from a key', {
    tags: 'long',
  }, async () => {
    const [later, object] = [Date.now() + 380 * day, 'c'.repeat(64)];
    await store.put(`packs/${object}`, new Uint8Array([1]), Date.now() + 3_600_000);
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const facts = { status: 'in-review', acts: 'threat' };
    await tadokoro.vault.say(third, 'facts', { facts });
    await tadokoro.vault.say(third, 'pack', { object, name: 'K.age', bytes: 1, until });
    await send(tadokoro);
    expect(dueLocks(await tadokoro.vault.judged(), vault, Date.now()).map((due) => due.about)).toEqual([third]);
    expect(await renewLocks(tadokoro.vault, Date.now())).toMatchObject({ failed: 0, renewed: 3 });
    const there = await store.head(`packs/${object}`);
    expect((there?.until ?? 0) - Date.now()).toBeGreaterThan(1_094 * day);
    expect(dueLocks(await tadokoro.vault.judged(), vault, Date.now())).toEqual([]);
    await send(tadokoro);
    const told = lockSummary(await tadokoro.vault.judged(), vault, Date.now());
    expect(told).toMatchObject({ open: 1, until: expect.any(Number) });
    expect((told.until ?? 0) - (told.next ?? 0)).toBe(30 * day);
    expect(told.until).toBeGreaterThan(Date.now() + 1_094 * day);
    expect((await state(tadokoro, third)).words.get('locked')).toHaveLength(1);
    // Closed: the lock runs out, unless the log names a day
    await tadokoro.vault.say(third, 'facts', { facts: { ...facts, status: 'closed' } });
    const far = later + 1_000 * day;
    expect(dueLocks(await tadokoro.vault.judged(), vault, far).map((due) => due.about)).not.toContain(third);
    await tadokoro.vault.say(third, 'retention', { until: new Date(far).toISOString().slice(0, 10) });
    expect(dueLocks(await tadokoro.vault.judged(), vault, Date.now()).map((due) => due.about)).toEqual([third]);
    await tadokoro.vault.say(third, 'retention', { until: '2026-11-28' });
    await tadokoro.vault.say(third, 'hold', { held: true });
    // On hold: the longest lock at once, and again only when a year of it is gone
    expect(dueLocks(await tadokoro.vault.judged(), vault, Date.now()).map((due) => due.about)).toEqual([third]);
    await send(tadokoro);
    expect(await renewLocks(tadokoro.vault, Date.now())).toMatchObject({ failed: 0 });
    expect(((await store.head(`packs/${object}`))?.until ?? 0) - Date.now()).toBeGreaterThan(1_824 * day);
    const judged = await tadokoro.vault.judged();
    const dueIn = (days: number) => dueLocks(judged, vault, Date.now() + days * day).map((due) => due.about);
    expect(dueIn(360)).not.toContain(third);
    expect(dueIn(370)).toContain(third);
    await send(tadokoro);

    const link = await presignedGet(store.reach, `packs/${object}`, 99 * 86_400, Date.now());
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('604800');
    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link.replace(object, 'd'.repeat(64)))).status).toBe(403);
    expect((await fetch(await presignedGet(store.reach, `packs/${object}`, 60, Date.now() - 3_600_000))).status).toBe(
      403,
    );
    expect((await fetch(link, { method: 'DELETE' })).status).toBe(403);
  });

  it('forecasts a month by the company’s own prices, and by nothing where there are none', async () => {
    const judged = await tadokoro.vault.judged();
    const use = useOf(judged, Date.now());
    expect(use.bytes).toBeGreaterThan(1);
    const prices = { cap: 5_000, currency: 'JPY', storage: 4, writes: 0.7, reads: 0.06, lookedUp: '2026-11-27' };
    const cost = monthlyCost({ bytes: 100e9, writes: 41_000, reads: 10_000 }, prices);
    expect(cost).toBeCloseTo(400 + 28.7 + 0.6);
    await tadokoro.vault.rule('budget', prices);
    expect((await tadokoro.vault.judged()).roster.budget).toEqual(prices);
  });

  it('is opened with the paper by age, sha256sum and openssl alone, command by command as the paper says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'banken-paper-'));
    const sheet = recoveryPaper('みなと珈琲', vault, paper, new Date().toISOString());
    const sh = (script: string) => execFileSync('sh', ['-euc', script], { cwd: folder, encoding: 'utf8' });
    /** The commands of one step; what stands in brackets behind one is for the reader. */
    const step = (number: number) => {
      const [, after = ''] = sheet.split(`\n${number}. `);
      const lines = (after.split(/\n\d\. /)[0] ?? '').split('\n').slice(1);
      const commands = lines.map((line) => line.trim().replace(/ {3,}\(.*\)$/, ''));
      return commands.filter((line) => /^\(?(sha256sum|age|head|sed|openssl|unzip|cd) /.test(line));
    };
    const follow = (number: number, name: string) =>
      Object.fromEntries(step(number).map((line) => [line, sh(line.replaceAll(/FILE|EVENT/g, name)).trim()]));
    const put = async (name: string, key: string, bucket?: string) =>
      writeFileSync(join(folder, name), await store.get(key, bucket));
    expect(step(2)).toHaveLength(2);
    expect(step(3)).toHaveLength(9);
    expect(step(4)).toHaveLength(4);
    writeFileSync(join(folder, 'paper.txt'), `${/^AGE-SECRET-KEY-.*$/m.exec(sheet)?.[0]}\n`);
    const wraps = await store.versions(wrapsOf(about), store.reach.wraps);
    for (const { key } of wraps) {
      const name = key.split('/')[2]!;
      await put(name, key, store.reach.wraps);
      expect(follow(2, name)['sha256sum FILE']).toMatch(new RegExp(`^${name} `));
    }
    const events = await store.versions(`log/${kubo.desk.writer.fingerprint}/`);
    let words = '';
    let previous = '';
    for (const { key } of events) {
      await put('EVENT', key);
      const header = JSON.parse(readFileSync(join(folder, 'EVENT'), 'utf8').split('\n')[1]!);
      if (previous) expect(header.previous).toBe(previous);
      if (header.case !== about) {
        // Of another case: its words open with that case's key
        for (const line of step(3).slice(0, 6)) sh(line);
        previous = sh('sha256sum signed').slice(0, 64);
        continue;
      }
      const said = follow(3, 'EVENT');
      expect(said['openssl dgst -sha256 -verify key.pem -signature signature signed']).toBe('Verified OK');
      expect(said['sha256sum key.der']?.slice(0, 64)).toBe(kubo.desk.writer.fingerprint);
      expect(said['sha256sum words.json']?.slice(0, 64)).toBe(header.payload);
      previous = said['sha256sum signed']?.slice(0, 64) ?? '';
      words += readFileSync(join(folder, 'words.json'), 'utf8');
    }
    expect(words).toContain('森さんには見せない');
    const keys = (await tadokoro.vault.judged()).roster.keys.filter((key) => key.case === about);
    expect(new Set(keys.map(({ epoch }) => epoch)).size).toBeGreaterThan(1);
    for (const recipient of new Set([keys[0]!.recipient, keys.at(-1)!.recipient])) {
      const text = new TextEncoder().encode(`証拠 ${recipient}`);
      const manifest = new TextEncoder().encode(`${await sha256Hex(text)}  words.txt\n`);
      const sealed = await encryptFor([recipient], zipSync({ 'words.txt': text, 'manifest-sha256.txt': manifest }));
      const name = await sha256Hex(sealed);
      await store.put(packKey(name), sealed, until());
      await put(name, packKey(name));
      const said = follow(4, name);
      expect(said['sha256sum FILE']).toMatch(new RegExp(`^${name} `));
      expect(said['(cd case && sha256sum -c manifest-sha256.txt)']).toBe('words.txt: OK');
    }
  });

  it('appoints new owners with the paper when the others are gone, one after another', { tags: 'long' }, async () => {
    const [heir, second] = [await sit(await InventedDesk.make()), await sit(await InventedDesk.make())];
    const appoint = (person: string, { desk: { writer, recipient } }: Seat) =>
      recoverOwner(store, { vault, paper }, { person, writer: writer.fingerprint, recipient });
    await expect(recoverOwner(store, { vault, paper: kubo.desk.identity }, {} as never)).rejects.toThrow();
    expect(await appoint('新任', heir)).toBe(2);
    await heir.vault.pull();
    expect((await state(heir)).kept.note?.at(-1)?.body.text).toBe('森さんには見せない');
    await heir.vault.say(about, 'note', { text: '引き継ぎました' });
    await send(heir);
    // The paper writes on where it stopped: its log does not fork
    expect(await appoint('次の人', second)).toBe(2);
    await second.vault.pull();
    expect((await state(second)).kept.note?.at(-1)?.body.text).toBe('引き継ぎました');
    await tadokoro.vault.pull();
    expect((await tadokoro.vault.judged()).apart.filter(({ reason }) => reason === 'unknown-writer')).toHaveLength(1);
    expect((await tadokoro.vault.judged()).apart.filter(({ reason }) => reason.includes('fork'))).toHaveLength(1);
    expect((await state(tadokoro)).kept.note?.at(-1)?.body.text).toBe('引き継ぎました');
  });

  it('lets a new machine begin with a segment, and reads from the logs what a segment lacks or lies about', {
    tags: 'long',
  }, async () => {
    let counted = 0;
    class Counting extends ObjectStore {
      override get(...of: Parameters<ObjectStore['get']>) {
        counted += 1;
        return super.get(...of);
      }
    }
    const counting = new Counting(store.reach);
    const fresh = async () => {
      counted = 0;
      const seat = await sit(kubo.desk);
      const desk = { vault, writer: kubo.desk.writer, identities: [kubo.desk.identity], until, now: Date.now };
      const machine = new Vault(counting, seat.shelf, desk);
      await machine.pull();
      return { machine, gets: counted };
    };
    await tadokoro.vault.pull();
    const before = await fresh();
    expect(await laySegment(tadokoro.vault, 1_000)).toBe(0);
    const laid = await laySegment(tadokoro.vault, 5);
    expect(laid).toBeGreaterThan(10);
    await send(tadokoro);
    const after = await fresh();
    expect(before.gets - after.gets).toBeGreaterThan(laid / 2);
    const hashes = async (vault: Vault) => new Set((await vault.shelf.events()).map(({ hash }) => hash));
    for (const hash of await hashes(before.machine)) expect(await hashes(after.machine)).toContain(hash);
    // Laid by somebody who may write there: a segment that is not what its name says, and one of forged events
    await store.put(`packs/${'e'.repeat(64)}`, new TextEncoder().encode('e'), until());
    await store.put(segmentMark('e'.repeat(64)), new Uint8Array());
    await store.put(segmentMark('f'.repeat(64)), new Uint8Array());
    const told = await fresh();
    expect(told.machine.misfits.filter(({ key }) => key.includes('-segments'))).toHaveLength(2);
    expect(await hashes(told.machine)).toEqual(await hashes(after.machine));
  });

  it('goes on where a full disk stopped a first reading', { tags: 'long' }, async () => {
    const whole = await sit(kubo.desk);
    await whole.vault.pull();
    const seat = await sit(kubo.desk);
    const keep = seat.shelf.keep.bind(seat.shelf);
    let room = 2;
    seat.shelf.keep = async (events) => {
      room -= 1;
      if (room < 0) throw Object.assign(new Error('The disk is full.'), { name: 'QuotaExceededError' });
      await keep(events);
    };
    await expect(seat.vault.pull()).rejects.toThrow('The disk is full.');
    expect((await seat.shelf.events()).length).toBeLessThan((await whole.shelf.events()).length);
    seat.shelf.keep = keep;
    await seat.vault.pull();
    expect(await state(seat)).toEqual(await state(whole));
  });

  it('shreds a case by the word of two owners for good, with COMPLIANCE on and the paper in hand', {
    tags: 'long',
  }, async () => {
    await kubo.vault.pull();
    const one = await sit(kubo.desk, kubo.shelf);
    const said = await one.vault.rule('shredded', { case: about, why: '保存期間が過ぎた' });
    await expect(shredCase(store, (await one.vault.judged()).roster, about)).rejects.toThrow('shred-not-decided');
    await send(one);
    await tadokoro.vault.pull();
    await tadokoro.vault.rule('seconded', { of: said.hash });
    await send(tadokoro);
    const { roster } = await tadokoro.vault.judged();
    const standing = await store.versions(wrapsOf(about), store.reach.wraps);
    expect(standing.length).toBeGreaterThan(1);
    expect(await shredCase(store, roster, about)).toBe(standing.length);
    expect(await store.versions(wrapsOf(about), store.reach.wraps)).toEqual([]);
    await expect(tadokoro.vault.say(about, 'note', { text: '' })).rejects.toThrow('case-shredded');
    const writer = await recoveryWriter(paper, roster.founding!.recovery);
    const desk = { vault, writer, identities: [paper], until, now: Date.now };
    const rescue = new Vault(store, await JournalShelf.open(), desk);
    await rescue.pull();
    const left = foldCase((await rescue.judged()).cases.get(about) ?? []);
    expect(left.kept).toEqual({});
    expect(left.unreadable.length).toBeGreaterThan(5);
    expect((await rescue.judged()).roster.shredded.has(about)).toBe(true);
    const version = (await store.versions(`log/${kubo.desk.writer.fingerprint}/`))[0]!;
    await expect(store.ask('DELETE', version.key, { query: { versionId: version.version! } })).rejects.toThrow(
      'denied 403 AccessDenied'.replace('denied ', 'denied: '),
    );
  });
});

async function textOf(event: Awaited<ReturnType<InventedDesk['on']>>): Promise<string> {
  const { eventText } = await import('../../../../utils/vault/events/event-text');
  return eventText(event);
}
