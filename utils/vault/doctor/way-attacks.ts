import { AwsV4Signer } from 'aws4fetch';
import { base64Of } from '../../bytes/base64';
import { textIn } from '../store/answers';
import { contentMd5 } from '../store/checksums';
import { lockHeaders } from '../store/object-store';
import { type Attack, held, remedies, type Words } from './attack';
import { type Deed, isRefusal, type Ward } from './ward';

const encoder = new TextEncoder();
const wrongMd5 = contentMd5(encoder.encode('something else'));

/** A PUT that must be refused and must leave nothing behind. */
function noPut(
  id: string,
  ja: string,
  en: string,
  deed: (ward: Ward) => Deed,
  remedy: Words = remedies.engine,
): Attack {
  const run = async (ward: Ward) => {
    const key = ward.newKey();
    const given = { headers: lockHeaders(ward.until), body: 'as sent', ...deed(ward) };
    const reply = await ward.deed('PUT', key, given);
    const left = await ward.store.versions(key);
    return held(isRefusal(reply) && left.length === 0, `${reply.status} ${textIn(reply.text, 'Code') ?? ''}`);
  };
  return { id, title: { ja, en }, remedy, run };
}

/** A part that must be refused. */
function noPart(id: string, ja: string, en: string, deed: Deed): Attack {
  const run = async (ward: Ward) => {
    const key = ward.newKey();
    const begun = await ward.deed('POST', key, { query: { uploads: '' } });
    const uploadId = textIn(begun.text, 'UploadId') ?? '';
    const reply = await ward.deed('PUT', key, { query: { partNumber: '1', uploadId }, body: 'a part', ...deed });
    const parts = await ward.deed('GET', key, { query: { uploadId } });
    await ward.store.abortUpload(key, uploadId);
    return held(isRefusal(reply) && parts.status === 200 && !parts.text.includes('<PartNumber>'), reply.status);
  };
  return { id, title: { ja, en }, remedy: remedies.engine, run };
}

/** What happens on the way: damage, replay, clocks, strangers. */
export const wayAttacks: readonly Attack[] = [
  noPut('wrong-hash', '途中で中身をすり替える', 'Exchange the body on its way', () => ({ signedBody: 'as signed' })),
  noPut('wrong-md5', '検査の数が合わない物を置く', 'Put what does not match its checksum', () => ({ md5: wrongMd5 })),
  noPart('part-wrong-hash', '分けた一つをすり替える', 'Exchange a part on its way', { signedBody: 'as signed' }),
  noPart('part-wrong-md5', '分けた一つの検査の数が合わない', 'Put a part that does not match its checksum', {
    md5: wrongMd5,
  }),
  {
    id: 'no-checksum',
    title: { ja: '検査の数なしで、鍵付きの物を置く', en: 'Put a locked object without a checksum' },
    remedy: { ja: '番犬はかならず付けて送ります。', en: 'Banken always sends one.' },
    async run(ward) {
      const key = ward.newKey();
      const reply = await ward.deed('PUT', key, { body: 'bare', md5: false, headers: lockHeaders(ward.until) });
      return isRefusal(reply) ? held(true, reply.status) : { verdict: 'harmless', saw: String(reply.status) };
    },
  },
  noPut('old-signature', '20 分前の署名で置く', 'Use a signature of 20 minutes ago', () => ({ minutes: -20 })),
  noPut('early-signature', '20 分先の時計で置く', 'Use a clock that is 20 minutes fast', () => ({ minutes: 20 })),
  noPut('tampered-lock', '署名のあとで、鍵の期限を書きかえる', 'Change the lock after signing', (ward) => ({
    tampered: { 'x-amz-object-lock-retain-until-date': new Date(ward.until - 60_000).toISOString() },
  })),
  noPut('wrong-secret', 'まちがった鍵で署名する', 'Sign with a wrong secret', ({ reach }) => ({
    as: { accessKeyId: reach.accessKeyId, secretAccessKey: `${reach.secretAccessKey}x` },
  })),
  noPut('anonymous-put', '名乗らずに置く', 'Put without a name', () => ({ as: 'nobody' })),
  {
    id: 'anonymous-read',
    title: { ja: '名乗らずに読む・一覧を見る', en: 'Read and list without a name' },
    remedy: {
      ja: '公開をすべて止めます。aws s3api put-public-access-block …（4 つとも true）',
      en: 'Shut all public access: aws s3api put-public-access-block … (all four true)',
    },
    async run(ward) {
      const bait = await ward.bait();
      // Read by name before: what stands between may keep that and give it to anybody
      const known = await ward.deed('GET', bait.key);
      const read = await ward.deed('GET', bait.key, { as: 'nobody' });
      const query = { 'list-type': '2' };
      const list = await ward.deed('GET', '', { as: 'nobody', query });
      const wraps = ward.reach.wraps
        ? await ward.deed('GET', '', { as: 'nobody', bucket: ward.reach.wraps, query })
        : read;
      if (known.status !== 200) return held(false, known.status);
      return held([read, list, wraps].every(isRefusal), `${read.status} ${list.status} ${wraps.status}`);
    },
  },
  {
    id: 'expired-link',
    title: { ja: '期限の切れた読み取り用の URL で読む', en: 'Read by a link that has expired' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      const read = async (secondsAgo: number) => {
        const url = `${ward.reach.endpoint}/${ward.reach.bucket}/${bait.key}?X-Amz-Expires=60`;
        const datetime = new Date(Date.now() - secondsAgo * 1_000).toISOString().replace(/[:-]|\.\d{3}/g, '');
        const { endpoint: _, bucket: __, wraps: ___, ...who } = ward.reach;
        const signed = await new AwsV4Signer({
          ...who,
          url,
          method: 'GET',
          service: 's3',
          datetime,
          signQuery: true,
        }).sign();
        const answer = await fetch(signed.url, { cache: 'no-store', credentials: 'omit' });
        return { status: answer.status, headers: answer.headers, text: await answer.text() };
      };
      const [good, late] = [await read(0), await read(120)];
      return held(good.status === 200 && isRefusal(late), `${good.status} ${late.status}`);
    },
  },
  {
    id: 'signature-v2',
    title: { ja: '古い方式（V2）で署名する', en: 'Sign in the old manner (V2)' },
    remedy: {
      ja: '番犬は V4 だけを使います。物置で V2 を止められるなら、止めます。',
      en: 'Banken signs with V4 alone. Switch V2 off where the store lets you.',
    },
    async run(ward) {
      const bait = await ward.bait();
      const date = new Date().toUTCString();
      const { bucket, accessKeyId, secretAccessKey } = ward.reach;
      const algorithm = { name: 'HMAC', hash: 'SHA-1' };
      const secret = await crypto.subtle.importKey('raw', encoder.encode(secretAccessKey), algorithm, false, ['sign']);
      const words = encoder.encode(`GET\n\n\n\nx-amz-date:${date}\n/${bucket}/${bait.key}`);
      const signature = base64Of(new Uint8Array(await crypto.subtle.sign('HMAC', secret, words)));
      const headers = { 'x-amz-date': date, authorization: `AWS ${accessKeyId}:${signature}` };
      const reply = await ward.deed('GET', bait.key, { as: 'nobody', headers });
      return isRefusal(reply) ? held(true, reply.status) : { verdict: 'harmless', saw: String(reply.status) };
    },
  },
  {
    id: 'foreign-origin',
    title: { ja: 'よその Web サイトから読む（CORS）', en: 'Read from a foreign web site (CORS)' },
    remedy: {
      ja: 'CORS の AllowedOrigin から * を外し、拡張の出どころだけにします。',
      en: 'Take * out of AllowedOrigin and allow the extension’s origin alone.',
    },
    async run(ward) {
      const bait = await ward.bait();
      const origin = 'https://attacker.example';
      const headers = { origin, 'access-control-request-method': 'GET' };
      if (new Request(ward.reach.endpoint, { headers }).headers.get('origin') !== origin) {
        return { verdict: 'untried', saw: 'a browser sets the origin itself: npm run vault-doctor tries this' };
      }
      const asked = await ward.deed('OPTIONS', bait.key, { as: 'nobody', headers });
      const read = await ward.deed('GET', bait.key, { headers: { origin } });
      const allowed = [asked, read].map((reply) => reply.headers.get('access-control-allow-origin') ?? '');
      return held(!allowed.some((name) => name === '*' || name === origin), allowed.join(' '));
    },
  },
];
