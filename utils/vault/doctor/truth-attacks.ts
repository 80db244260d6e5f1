import { etagOf } from '../store/checksums';
import { lockHeaders, ObjectStore } from '../store/object-store';
import { StoreError } from '../store/store-error';
import { type Attack, held, noWraps, remedies } from './attack';
import type { Ward } from './ward';

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
      return held(isSame(body, back) && head?.bytes === body.length, `${back.length} ${head?.bytes ?? ''}`);
    },
  },
  {
    id: 'fresh-read',
    title: { ja: '古い中身が返る', en: 'A stale object comes back' },
    remedy: remedies.engine,
    async run(ward) {
      for (let turn = 0; turn < 3; turn++) {
        const key = ward.newKey();
        const before = await ward.store.head(key);
        const first = await ward.bait(lockHeaders(ward.until), key);
        if (before || (await textAt(ward, key)) !== first.text) return held(false, 'read after write');
        const second = await ward.bait(lockHeaders(ward.until), key);
        if ((await textAt(ward, key)) !== second.text || !(await ward.stands(first))) return held(false, 'overwrite');
      }
      return held(true);
    },
  },
  {
    id: 'listing',
    title: { ja: '一覧から、あるものが抜ける', en: 'A listing leaves out what is there' },
    remedy: remedies.engine,
    async run(ward) {
      const folder = ward.newKey();
      const keys = Array.from({ length: 23 }, (_, at) => `${folder}/${String(at).padStart(3, '0')}`);
      // Asked before: what is listed afterwards is no older answer
      const before = await listedBy(ward, folder, { 'max-keys': '5' });
      for await (const page of ward.store.list(`${folder}/`)) before.push(...page.map(({ key }) => key));
      for await (const page of ward.store.list(`${folder}/`, keys[11])) before.push(...page.map(({ key }) => key));
      await Promise.all(keys.map((key) => ward.store.put(key, new Uint8Array([1]), ward.until)));
      const listed = await listedBy(ward, folder, { 'max-keys': '5' });
      const whole: string[] = [];
      for await (const page of ward.store.list(`${folder}/`)) whole.push(...page.map(({ key }) => key));
      const rest: string[] = [];
      for await (const page of ward.store.list(`${folder}/`, keys[11])) rest.push(...page.map(({ key }) => key));
      const isWhole = [listed, whole].every((found) => String(found) === String(keys));
      return held(
        isWhole && before.length === 0 && String(rest) === String(keys.slice(12)),
        `${listed.length} ${whole.length} ${rest.length}`,
      );
    },
  },
  {
    id: 'version-listing',
    title: { ja: '版の一覧から、あるものが抜ける', en: 'A listing of versions leaves one out' },
    remedy: remedies.engine,
    async run(ward) {
      const key = ward.newKey();
      const baits = [];
      const before = await ward.store.versions(key);
      for (let turn = 0; turn < 4; turn++) baits.push(await ward.bait(lockHeaders(ward.until), key));
      await ward.deed('DELETE', key);
      const listed = await ward.store.versions(key);
      const isThere = baits.every(({ version }) => listed.some((one) => one.version === version && !one.isMarker));
      return held(isThere && before.length === 0 && listed.length === 5, listed.length);
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
      const [listed] = await ward.store.versions(key);
      const told = [headers.get('etag')?.replaceAll('"', ''), (await ward.store.head(key))?.etag, listed?.etag];
      return held(
        told.every((etag) => etag === etagOf(body)),
        told.join(' '),
      );
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
      const same = await ask({ 'if-none-match': `"${etagOf(new TextEncoder().encode(second.text))}"` });
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
      const { headers } = await ward.deed('GET', '', { query: { 'object-lock': '' } });
      const theirs = Date.parse(headers.get('date') ?? '');
      if (Number.isNaN(theirs)) return { verdict: 'untried', saw: 'no date in the answer' };
      const seconds = Math.round((Date.now() - theirs) / 1_000);
      return held(Math.abs(seconds) < 120, `${seconds} s`);
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
  {
    id: 'wraps-versioned',
    title: { ja: '鍵の包みを、うっかり上書きして失う', en: 'A key wrap is lost by writing over it' },
    remedy: {
      ja: '鍵用のバケットの版の記録を有効にします。aws s3api put-bucket-versioning …',
      en: 'Switch versioning on for the bucket of wraps: aws s3api put-bucket-versioning …',
    },
    async run(ward) {
      const { wraps } = ward.reach;
      if (!wraps) return noWraps;
      const key = ward.newKey('wraps/doctor');
      await ward.store.put(key, new Uint8Array([1]), undefined, wraps);
      await ward.store.put(key, new Uint8Array([2, 2]), undefined, wraps);
      const versions = await ward.store.versions(key, wraps);
      await dropWraps(ward, key);
      return held(versions.length === 2, versions.length);
    },
  },
  {
    id: 'wraps-marker',
    title: { ja: '鍵の包みが、うっかり消したときに戻せない', en: 'A key wrap that was deleted by mistake is gone' },
    remedy: {
      ja: '鍵用のバケットの版の記録を有効にします。aws s3api put-bucket-versioning …',
      en: 'Switch versioning on for the bucket of wraps: aws s3api put-bucket-versioning …',
    },
    async run(ward) {
      const { wraps } = ward.reach;
      if (!wraps) return noWraps;
      const key = ward.newKey('wraps/doctor');
      const version = await ward.store.put(key, new Uint8Array([1]), undefined, wraps);
      await ward.deed('DELETE', key, { bucket: wraps });
      const left = await ward.store.versions(key, wraps);
      const isThere = left.some((one) => one.version === version && !one.isMarker);
      await dropWraps(ward, key);
      return held(isThere && left.length === 2, left.length);
    },
  },
  {
    id: 'wraps-shred',
    title: { ja: '鍵の包みを捨てきれない（破棄できない）', en: 'Key wraps cannot be thrown away for good' },
    remedy: {
      ja: '鍵用のバケットには Object Lock を付けません。別のバケットを作ります。',
      en: 'The bucket of wraps must have no Object Lock: make another bucket for them.',
    },
    async run(ward) {
      const { wraps, bucket } = ward.reach;
      if (!wraps) return noWraps;
      if (wraps === bucket) return held(false, 'one bucket for both');
      const key = ward.newKey('wraps/doctor');
      await ward.store.put(key, new Uint8Array([1]), undefined, wraps);
      await dropWraps(ward, key);
      const left = await ward.store.versions(key, wraps);
      return held(left.length === 0 && (await ward.store.head(key, wraps)) === undefined, left.length);
    },
  },
];

async function dropWraps(ward: Ward, key: string): Promise<void> {
  for (const { version } of await ward.store.versions(key, ward.reach.wraps)) {
    if (version) await ward.store.deleteWrap(key, version);
  }
}

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

/** Pages by the store's own token, as other clients do. */
async function listedBy(ward: Ward, folder: string, more: Record<string, string>): Promise<string[]> {
  const { elementsIn, keyIn, textIn } = await import('../store/answers');
  const keys: string[] = [];
  let token = '';
  for (let page = 0; page < 20; page++) {
    const query = { 'list-type': '2', prefix: `${folder}/`, 'encoding-type': 'url', ...more };
    const xml = await ward.store.text('GET', '', {
      query: { ...query, ...(token ? { 'continuation-token': token } : {}) },
    });
    keys.push(...elementsIn(xml, 'Contents').map((part) => keyIn(part)));
    token = textIn(xml, 'NextContinuationToken') ?? '';
    if (textIn(xml, 'IsTruncated') !== 'true' || !token) break;
  }
  return keys;
}
