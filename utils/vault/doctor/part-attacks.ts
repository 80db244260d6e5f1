import { elementsIn, textIn } from '../store/answers';
import { etagOf, etagOfParts } from '../store/checksums';
import { lockHeaders, unquoted } from '../store/object-store';
import { type Attack, held, remedies } from './store-attack';
import { type Bait, isRefusal, type Ward } from './ward';

const bypass = { 'x-amz-bypass-governance-retention': 'true' };
const hour = 3_600_000;
/** As the client parts what it sends. */
const partBytes = 8 * 1_048_576;

/** What is sent in parts, and what is large. */
export const partAttacks: readonly Attack[] = [
  {
    id: 'multipart-lock',
    title: { ja: '分けて送った物を、鍵のかかる前に消す', en: 'Delete what was sent in parts before it is locked' },
    remedy: {
      ja: 'この物置は、分けて送るときの鍵を捨てます。既定の鍵（COMPLIANCE）を付けます。',
      en: 'This store drops the lock of uploads in parts: give the bucket a default lock (COMPLIANCE).',
    },
    async run(ward) {
      const bait = await inParts(ward);
      const reply = await ward.deed('DELETE', bait.key, { query: { versionId: bait.version }, headers: bypass });
      return held(isRefusal(reply) && (await ward.stands(bait)), reply.status);
    },
  },
  {
    id: 'multipart-read-back',
    title: { ja: '分けて送った物に、鍵をかけられない', en: 'What was sent in parts cannot be locked afterwards' },
    remedy: remedies.engine,
    async run(ward) {
      const { key, version } = await inParts(ward);
      const before = (await ward.store.head(key))?.until ?? 0;
      // An hour more than whatever was there: a word that was dropped cannot be taken for a kept one
      const until = Math.max(ward.until, before) + hour;
      await ward.store.lock(key, version, until);
      const lock = await lockOf(ward, { key, version });
      const isLocked =
        lock.modes.every((mode) => mode === 'COMPLIANCE') && lock.ends.every((end) => end >= until - 1_000);
      const earlier = await setLock(ward, { key, version }, until - 2_000);
      return held(isLocked && isRefusal(earlier), `${lock.modes.join()} ${lock.ends.join()} ${earlier.status}`);
    },
  },
  {
    id: 'large',
    title: { ja: '大きな物が、切れるか変わって戻る', en: 'A large object comes back short or changed' },
    remedy: remedies.engine,
    async run(ward) {
      const key = ward.newKey();
      const [first, second, last] = [noise(partBytes), noise(partBytes), noise(300_001)];
      const uploadId = await begin(ward, key);
      const send = (number: number, body: Uint8Array<ArrayBuffer>) =>
        ward.deed('PUT', key, { query: { partNumber: String(number), uploadId }, body });
      // Out of order, and one of them anew, as after a cut: what counts is the number, as a number, and the last word
      const numbers = [2, 10, 11];
      for (const [number, body] of [
        [11, last],
        [10, last],
        [10, second],
        [2, first],
      ] as const)
        await send(number, body);
      const etags = [first, second, last].map(etagOf);
      // What a worker that died would go on from
      const { text: parts } = await ward.deed('GET', key, { query: { uploadId } });
      const known = elementsIn(parts, 'Part').map(
        (part) => `${textIn(part, 'PartNumber')} ${unquoted(textIn(part, 'ETag'))}`,
      );
      const areTold = String(known) === String(numbers.map((number, at) => `${number} ${etags[at]}`));
      await complete(ward, key, uploadId, etags, numbers);
      const head = await ward.store.head(key);
      const back = await ward.store.get(key);
      const isWhole = isJoined(back, [first, second, last]);
      return held(
        areTold && isWhole && head?.bytes === back.length && head.etag === etagOfParts(etags),
        `${back.length} of ${first.length + second.length + last.length}, ${known.length} parts told`,
      );
    },
  },
  {
    id: 'complete-digest',
    title: { ja: '分けた物を、合わない検査の数でつなぐ', en: 'Join parts that do not match their checksums' },
    remedy: remedies.engine,
    async run(ward) {
      const key = ward.newKey();
      const uploadId = await begin(ward, key);
      await ward.deed('PUT', key, { query: { partNumber: '1', uploadId }, body: 'a part' });
      const reply = await complete(ward, key, uploadId, [etagOf(new Uint8Array([1]))]);
      const left = await ward.store.versions(key);
      await ward.deed('DELETE', key, { query: { uploadId } });
      const isRefused = isRefusal(reply) || reply.text.includes('<Error>');
      return held(isRefused && left.length === 0, `${reply.status} ${textIn(reply.text, 'Code') ?? ''}`);
    },
  },
  {
    id: 'abort',
    title: { ja: 'やめた送信が、残りつづける', en: 'An upload that was given up goes on' },
    remedy: {
      ja: '送りかけの部分が残り、費用がかかります。ライフサイクルに AbortIncompleteMultipartUpload を入れます。',
      en: 'What was begun stays and costs money: put AbortIncompleteMultipartUpload into the lifecycle.',
    },
    async run(ward) {
      const key = ward.newKey();
      const uploadId = await begin(ward, key);
      await ward.deed('PUT', key, { query: { partNumber: '1', uploadId }, body: 'a part' });
      await ward.deed('DELETE', key, { query: { uploadId } });
      const parts = await ward.deed('GET', key, { query: { uploadId } });
      return held(isRefusal(parts), parts.status);
    },
  },
];

/** An object that went in parts, with lock headers at its beginning as a careless client sends them. */
async function inParts(ward: Ward): Promise<Bait> {
  const key = ward.newKey();
  const text = `in parts ${key}`;
  const uploadId = await begin(ward, key, lockHeaders(ward.until));
  const part = await ward.deed('PUT', key, { query: { partNumber: '1', uploadId }, body: text });
  const done = await complete(ward, key, uploadId, [(part.headers.get('etag') ?? '').replaceAll('"', '')]);
  const version = (await ward.store.head(key))?.version;
  if (!version) throw new Error(`in parts: ${part.status} ${done.status} ${done.text.slice(0, 200)}`);
  return { key, version, text };
}

async function begin(ward: Ward, key: string, headers: Record<string, string> = {}): Promise<string> {
  const begun = await ward.deed('POST', key, { query: { uploads: '' }, headers });
  return textIn(begun.text, 'UploadId') ?? '';
}

function complete(
  ward: Ward,
  key: string,
  uploadId: string,
  etags: readonly string[],
  numbers: readonly number[] = [1],
) {
  const parts = etags.map((etag, at) => `<Part><PartNumber>${numbers[at]}</PartNumber><ETag>"${etag}"</ETag></Part>`);
  const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
  return ward.deed('POST', key, { query: { uploadId }, body });
}

/** Sets the lock of one version, and says what came of it. */
export function setLock(ward: Ward, { key, version }: Pick<Bait, 'key' | 'version'>, until: number) {
  const date = new Date(until).toISOString();
  const body = `<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>${date}</RetainUntilDate></Retention>`;
  return ward.deed('PUT', key, { query: { retention: '', versionId: version }, body });
}

/** The lock of a version by both ways in which a store tells it. Ends in ms since 1970. */
export async function lockOf(ward: Ward, { key, version }: Pick<Bait, 'key' | 'version'>) {
  const { text } = await ward.deed('GET', key, { query: { retention: '', versionId: version } });
  const head = await ward.store.head(key);
  const told = Date.parse(textIn(text, 'RetainUntilDate') ?? '');
  return { modes: [textIn(text, 'Mode'), head?.mode], ends: [told, head?.until ?? 0] };
}

/** Bytes that nothing packs and no part of which repeats. */
function noise(bytes: number): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(made.subarray(at, at + 65_536));
  return made;
}

function isJoined(whole: Uint8Array, parts: readonly Uint8Array[]): boolean {
  let at = 0;
  for (const part of parts) {
    for (let byte = 0; byte < part.length; byte += 1) if (whole[at + byte] !== part[byte]) return false;
    at += part.length;
  }
  return at === whole.length;
}
