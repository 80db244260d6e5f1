import { elementsIn, textIn } from '../store/answers';
import { type Attack, held, noWraps, remedies } from './store-attack';
import { isRefusal, type Ward } from './ward';

/** Fewest days for which a key wrap that was deleted by mistake can be fetched back. */
const keptDays = 30;

/** The bucket of the key wraps: nothing gets lost there by mistake, and what is thrown away is gone for good. */
export const wrapAttacks: readonly Attack[] = [
  {
    id: 'wraps-versioned',
    title: { ja: '鍵の包みを、うっかり上書きして失う', en: 'A key wrap is lost by writing over it' },
    remedy: remedies.versions,
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
    remedy: remedies.versions,
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
      for (const bytes of [[1], [2, 2]]) await ward.store.put(key, new Uint8Array(bytes), undefined, wraps);
      const versions = await ward.store.versions(key, wraps);
      const ways: Record<string, string>[] = [{}, ...versions.map(({ version = '' }) => ({ versionId: version }))];
      const read = (method: string) =>
        Promise.all(ways.map((query) => ward.deed(method, key, { bucket: wraps, query })));
      // Read before, by name and by version: what stands between may have kept it
      const before = await read('GET');
      await dropWraps(ward, key);
      const left = await ward.store.versions(key, wraps);
      const after = [...(await read('GET')), ...(await read('HEAD'))];
      const isGone = after.every(isRefusal) && before.every(({ status }) => status === 200);
      return held(isGone && left.length === 0, `${left.length} ${after.map(({ status }) => status).join(' ')}`);
    },
  },
  {
    id: 'wraps-read',
    title: { ja: '鍵の包みが、変わって戻る', en: 'A key wrap comes back changed' },
    remedy: remedies.engine,
    async run(ward) {
      const { wraps } = ward.reach;
      if (!wraps) return noWraps;
      const key = ward.newKey('wraps/doctor');
      const read = () => ward.deed('GET', key, { bucket: wraps });
      const before = await read();
      const seen: boolean[] = [];
      for (const turn of ['first', 'second']) {
        const body = `${turn} ${crypto.randomUUID()}`;
        await ward.deed('PUT', key, { bucket: wraps, body });
        seen.push((await read()).text === body);
      }
      await dropWraps(ward, key);
      return held(before.status === 404 && seen.every(Boolean), `${before.status} ${seen.join(' ')}`);
    },
  },
  {
    id: 'lifecycle',
    title: { ja: '期限のきまりが、物を隠すか捨てる', en: 'A lifecycle rule hides or throws away what lies there' },
    remedy: {
      ja: `両方のバケットのライフサイクルから Expiration を外します。鍵用のバケットの NoncurrentVersionExpiration は ${keptDays} 日以上にします。`,
      en: `Take Expiration out of the lifecycle of both buckets; NoncurrentVersionExpiration in the bucket of wraps has to be ${keptDays} days or more.`,
    },
    async run(ward) {
      const ill: string[] = [];
      for (const bucket of [ward.reach.bucket, ward.reach.wraps].filter(Boolean)) {
        const { status, text } = await ward.deed('GET', '', { bucket, query: { lifecycle: '' } });
        // Some stores have no lifecycle at all
        if (status === 404 || status === 501) continue;
        if (status !== 200) return { verdict: 'untried', saw: `${bucket} ${status}` };
        for (const rule of elementsIn(text, 'Rule')) {
          if (textIn(rule, 'Status') !== 'Enabled') continue;
          const expires = elementsIn(rule, 'Expiration').some((part) => /<(Days|Date)>/.test(part));
          const noncurrent = elementsIn(rule, 'NoncurrentVersionExpiration')[0] ?? '';
          const days = Number(textIn(noncurrent, 'NoncurrentDays') ?? keptDays);
          if (expires || (bucket === ward.reach.wraps && days < keptDays)) ill.push(`${bucket} ${textIn(rule, 'ID')}`);
        }
      }
      return held(ill.length === 0, ill.join(', '));
    },
  },
];

async function dropWraps(ward: Ward, key: string): Promise<void> {
  for (const { version } of await ward.store.versions(key, ward.reach.wraps)) {
    if (version) await ward.store.deleteWrap(key, version);
  }
}
