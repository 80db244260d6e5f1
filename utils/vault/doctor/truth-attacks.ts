import { etagOf } from '../store/checksums';
import { lockHeaders, nothingIfAbsent, ObjectStore } from '../store/object-store';
import { StoreError } from '../store/store-error';
import { type Attack, held, remedies } from './store-attack';
import type { Ward } from './ward';

const encoder = new TextEncoder();

/** Whether the store tells the truth about what lies in it. */
export const truthAttacks: readonly Attack[] = [
  {
    id: 'bytes',
    title: { ja: '置いた物が、変わって戻る', en: 'What was put comes back changed' },
    remedy: remedies.engine,
    async run(ward) {
      const key = ward.newKey();
      const body = crypto.getRandomValues(new Uint8Array(65_000));
      await ward.store.put(key, body, ward.until);
      const back = await ward.store.get(key);
      const head = await ward.store.head(key);
      const empty = ward.newKey();
      await ward.store.put(empty, new Uint8Array(), ward.until);
      const nothing = [(await ward.store.get(empty)).length, (await ward.store.head(empty))?.bytes];
      return held(
        isSame(body, back) && head?.bytes === body.length && nothing.every((bytes) => bytes === 0),
        `${back.length} ${head?.bytes ?? ''} ${nothing.join(' ')}`,
      );
    },
  },
  {
    id: 'together',
    title: { ja: '同時の送り受けが、入れかわる', en: 'What goes and comes at once is mixed up' },
    remedy: remedies.engine,
    async run(ward) {
      const texts = new Map(Array.from({ length: 12 }, () => [ward.newKey(), crypto.randomUUID()]));
      const put = [...texts].map(async ([key, text]) => {
        const body = encoder.encode(text);
        const { headers } = await ward.deed('PUT', key, { body, headers: lockHeaders(ward.until) });
        return headers.get('etag')?.replaceAll('"', '') === etagOf(body);
      });
      const went = await Promise.all(put);
      const came = await Promise.all([...texts].map(async ([key, text]) => (await textAt(ward, key)) === text));
      return held([...went, ...came].every(Boolean), [...went, ...came].filter((isSame) => !isSame).length);
    },
  },
  {
    id: 'fresh-read',
    title: { ja: '古い中身が返る', en: 'A stale object comes back' },
    remedy: remedies.engine,
    async run(ward) {
      for (let turn = 0; turn < 3; turn++) {
        const key = ward.newKey();
        // Asked for before: an employee looks for an answer long before it is there
        const before = (await ward.store.head(key)) ?? (await ward.store.get(key).catch(nothingIfAbsent));
        const first = await ward.bait(lockHeaders(ward.until), key);
        if (before || (await textAt(ward, key)) !== first.text) return held(false, 'read after write');
        const second = await ward.bait(lockHeaders(ward.until), key);
        if ((await textAt(ward, key)) !== second.text || !(await ward.stands(first))) return held(false, 'overwrite');
      }
      return held(true);
    },
  },
  {
    id: 'etag',
    title: { ja: '置いた物の検査の数（ETag）が合わない', en: 'The checksum of what was put (ETag) does not fit' },
    remedy: {
      ja: '番犬は、置けたことを ETag（MD5）で確かめます。バケットの暗号化を SSE-S3 にします（SSE-KMS では MD5 になりません）。そうなっているなら、間にある中継を外すか、別の物置を使います。',
      en: 'Banken holds what it put against the ETag (MD5): let the bucket encrypt by SSE-S3 (with SSE-KMS it is no MD5). Where it does, take away what stands between, or use another store.',
    },
    async run(ward) {
      const key = ward.newKey();
      const body = crypto.getRandomValues(new Uint8Array(5_000));
      const { headers } = await ward.deed('PUT', key, { body, headers: lockHeaders(ward.until) });
      const seen = [await ward.store.head(key), ...(await ward.store.versions(key))];
      for await (const page of ward.store.list(key)) seen.push(...page);
      const told = [headers.get('etag')?.replaceAll('"', ''), ...seen.map((one) => one?.etag)];
      const isTold = told.length === 4 && told.every((etag) => etag === etagOf(body));
      return held(isTold && seen.every((one) => one?.bytes === body.length), told.join(' '));
    },
  },
  {
    id: 'conditions',
    title: {
      ja: '「変わっていたら」「この版を」を、見ないで答える',
      en: 'Conditions and versions of a request are swallowed',
    },
    remedy: remedies.engine,
    async run(ward) {
      const first = await ward.bait();
      const second = await ward.bait(lockHeaders(ward.until), first.key);
      const ask = (headers: Record<string, string>) => ward.deed('GET', first.key, { headers });
      const same = await ask({ 'if-none-match': `"${etagOf(encoder.encode(second.text))}"` });
      const other = await ask({ 'if-match': `"${'0'.repeat(32)}"` });
      const part = await ask({ range: 'bytes=3-12' });
      const isPart = part.status === 206 && part.text === second.text.slice(3, 13);
      const both = (await ward.stands(first)) && (await ward.stands(second));
      return held(
        both && same.status === 304 && other.status === 412 && isPart,
        `${same.status} ${other.status} ${part.status} ${both}`,
      );
    },
  },
  {
    id: 'absent',
    title: { ja: '「ない」と「いま答えられない」を取りちがえる', en: 'Absent and failing are told alike' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      const gone = await faultOf(ward.store.get(ward.newKey()));
      const other = { ...ward.reach, secretAccessKey: `${ward.reach.secretAccessKey}x` };
      const denied = await faultOf(new ObjectStore(other, { tries: 1 }).get(bait.key));
      const late = await faultOf(
        new ObjectStore(ward.reach, { tries: 1, now: () => Date.now() - 1_200_000 }).get(bait.key),
      );
      return held(gone === 'absent' && denied === 'key' && late === 'clock', `${gone} ${denied} ${late}`);
    },
  },
  {
    id: 'clock',
    title: { ja: '物置の時計がずれている', en: 'The store’s clock is wrong' },
    remedy: { ja: '物置の時計を NTP で合わせます。', en: 'Set the store’s clock by NTP.' },
    async run(ward) {
      const { key } = await ward.bait();
      const { headers } = await ward.deed('HEAD', key);
      // What answers and what stores may be two machines
      const dates = ['date', 'last-modified'].map((name) => Date.parse(headers.get(name) ?? ''));
      if (dates.some(Number.isNaN)) return { verdict: 'untried', saw: 'no date in the answer' };
      const seconds = dates.map((theirs) => Math.round((Date.now() - theirs) / 1_000));
      return held(
        seconds.every((off) => Math.abs(off) < 120),
        `${seconds.join(' ')} s`,
      );
    },
  },
  {
    id: 'encrypted-way',
    title: { ja: '暗号なしの通信で送る', en: 'Send without TLS' },
    remedy: { ja: 'https の入口を使います。', en: 'Use an https endpoint.' },
    run: async ({ reach }) => {
      const { protocol, hostname } = new URL(reach.endpoint);
      const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
      return held(protocol === 'https:' || isHere, protocol);
    },
  },
];

async function textAt(ward: Ward, key: string): Promise<string> {
  return new TextDecoder().decode(await ward.store.get(key));
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof StoreError ? error.fault : String(error)),
  );
}
