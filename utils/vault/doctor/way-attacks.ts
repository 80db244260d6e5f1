import { AwsV4Signer } from 'aws4fetch';
import { base64Of } from '../../bytes/base64';
import { textIn } from '../store/answers';
import { contentMd5 } from '../store/checksums';
import { lockHeaders } from '../store/object-store';
import { type Attack, held, remedies, type Words } from './store-attack';
import { type Deed, isRefusal, type Ward } from './ward';

const encoder = new TextEncoder();
const wrongMd5 = contentMd5(encoder.encode('something else'));
const publicAccess: Words = {
  ja: '公開をすべて止めます。aws s3api put-public-access-block …（4 つとも true。Ceph 18 では IgnorePublicAcls だけ）',
  en: 'Shut all public access: aws s3api put-public-access-block … (all four true; on Ceph 18 IgnorePublicAcls alone)',
};

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
    remedy: publicAccess,
    async run(ward) {
      const said: string[] = [];
      const buckets = [ward.reach.bucket, ward.reach.wraps].filter(Boolean);
      for (const folder of ['doctor', 'packs', 'log', 'inbox', 'answers', 'wraps/doctor']) {
        const bucket = folder.startsWith('wraps') ? ward.reach.wraps : ward.reach.bucket;
        if (!bucket) continue;
        const key = ward.newKey(folder);
        const body = 'for nobody';
        const headers = bucket === ward.reach.bucket ? lockHeaders(ward.until) : {};
        const { headers: got } = await ward.deed('PUT', key, { bucket, body, headers });
        // Read by name before: what stands between may keep that and give it to anybody
        const known = await ward.deed('GET', key, { bucket });
        if (known.status !== 200) return held(false, known.status);
        const version = got.get('x-amz-version-id') ?? '';
        for (const query of [{}, { versionId: version }, { retention: '' }, { acl: '' }, { tagging: '' }])
          for (const method of ['GET', 'HEAD'])
            if (!isRefusal(await ward.deed(method, key, { as: 'nobody', bucket, query }))) {
              said.push(`${method} ${folder} ${Object.keys(query).join()}`);
            }
        if (bucket === ward.reach.wraps) await ward.store.deleteWrap(key, version);
      }
      for (const bucket of buckets)
        for (const query of [{}, { 'list-type': '2' }, { versions: '' }, { uploads: '' }, { policy: '' }, { acl: '' }])
          if (!isRefusal(await ward.deed('GET', '', { as: 'nobody', bucket, query }))) {
            said.push(`GET ${bucket} ${Object.keys(query).join()}`);
          }
      return held(said.length === 0, said.join(', '));
    },
  },
  {
    id: 'anonymous-change',
    title: { ja: '名乗らずに、消す・変える', en: 'Delete or change without a name' },
    remedy: publicAccess,
    async run(ward) {
      const bait = await ward.bait();
      const version = { versionId: bait.version };
      const many = `<Delete><Object><Key>${bait.key}</Key></Object></Delete>`;
      const tries: [string, string, Deed][] = [
        ['DELETE', bait.key, {}],
        ['DELETE', bait.key, { query: version }],
        [
          'POST',
          '',
          { query: { delete: '' }, body: many, headers: { 'content-md5': contentMd5(encoder.encode(many)) } },
        ],
        ['POST', bait.key, { query: { uploads: '' } }],
        ['PUT', bait.key, { query: { ...version, acl: '' }, headers: { 'x-amz-acl': 'public-read' } }],
        ['PUT', bait.key, { query: { ...version, retention: '' }, body: '<Retention></Retention>' }],
        ['PUT', ward.newKey(), { headers: { 'x-amz-copy-source': `/${ward.reach.bucket}/${bait.key}` } }],
        ['PUT', '', { query: { versioning: '' }, body: '<VersioningConfiguration></VersioningConfiguration>' }],
      ];
      const said: string[] = [];
      for (const [method, key, deed] of tries) {
        const reply = await ward.deed(method, key, { ...deed, as: 'nobody' });
        if (!isRefusal(reply)) said.push(`${method} ${Object.keys(deed.query ?? {}).join()} ${reply.status}`);
      }
      const versions = await ward.store.versions(bait.key);
      return held(said.length === 0 && versions.length === 1 && (await ward.stands(bait)), said.join(', '));
    },
  },
  {
    id: 'expired-link',
    title: { ja: '期限の切れた読み取り用の URL で読む', en: 'Read by a link that has expired' },
    remedy: remedies.engine,
    async run(ward) {
      const bait = await ward.bait();
      const [good, late] = [await byLink(ward, bait.key, 0), await byLink(ward, bait.key, 120)];
      return held(good.status === 200 && isRefusal(late), `${good.status} ${late.status}`);
    },
  },
  {
    id: 'changed-link',
    title: { ja: '読み取り用の URL を、書きかえて使う', en: 'Use a link for longer, or for something else' },
    remedy: remedies.engine,
    async run(ward) {
      const [bait, other] = [await ward.bait(), await ward.bait()];
      const signed = await linkTo(ward, bait.key, 120);
      const longer = await follow(signed.replace('X-Amz-Expires=60', 'X-Amz-Expires=604800'));
      const fresh = await linkTo(ward, bait.key, 0);
      const later = await follow(signed.replace(/X-Amz-Date=\w+/, /X-Amz-Date=\w+/.exec(fresh)?.[0] ?? ''));
      const elsewhere = await follow(fresh.replace(bait.key, other.key));
      const bare = await follow(fresh.replace(/&X-Amz-Signature=\w+/, ''));
      const deletion = await follow(fresh, 'DELETE');
      const replies = [longer, later, elsewhere, bare, deletion];
      const isLeft = (await ward.store.versions(bait.key)).length === 1;
      return held(replies.every(isRefusal) && isLeft, replies.map(({ status }) => status).join(' '));
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
      const isFree = (origin: string) =>
        new Request(ward.reach.endpoint, { headers: { origin } }).headers.has('origin');
      if (!isFree('https://attacker.example')) {
        return { verdict: 'untried', saw: 'a browser sets the origin itself: npm run vault-doctor tries this' };
      }
      const allowed: string[] = [];
      for (const origin of ['https://attacker.example', 'null'])
        for (const bucket of [ward.reach.bucket, ward.reach.wraps].filter(Boolean)) {
          const key = bucket === ward.reach.bucket ? bait.key : '';
          const ask = (method: string) => ({ origin, 'access-control-request-method': method });
          const replies = [
            await ward.deed('OPTIONS', key, { as: 'nobody', bucket, headers: ask('GET') }),
            await ward.deed('OPTIONS', key, { as: 'nobody', bucket, headers: ask('PUT') }),
            await ward.deed('GET', key, { bucket, headers: { origin } }),
          ];
          allowed.push(...replies.map((reply) => reply.headers.get('access-control-allow-origin') ?? ''));
        }
      return held(!allowed.some((name) => ['*', 'https://attacker.example', 'null'].includes(name)), allowed.join(' '));
    },
  },
];

/** A link to read, made so many seconds ago and good for sixty. */
async function linkTo({ reach }: Ward, key: string, secondsAgo: number): Promise<string> {
  const url = `${reach.endpoint}/${reach.bucket}/${key}?X-Amz-Expires=60`;
  const datetime = new Date(Date.now() - secondsAgo * 1_000).toISOString().replace(/[:-]|\.\d{3}/g, '');
  const { endpoint: _, bucket: __, wraps: ___, ...who } = reach;
  const asked = { ...who, url, method: 'GET', service: 's3', datetime, signQuery: true };
  return String((await new AwsV4Signer(asked).sign()).url);
}

async function follow(link: string, method = 'GET') {
  const answer = await fetch(link, { method, cache: 'no-store', credentials: 'omit' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

const byLink = async (ward: Ward, key: string, secondsAgo: number) => follow(await linkTo(ward, key, secondsAgo));
