import { textIn } from '../store/answers';
import { type Bait, type Credentials, type Deed, isRefusal, type Reply, type Ward } from './ward';

/** One try of a role on an object that was laid for it. */
export type Try = (ward: Ward, as: Credentials, bait: Bait) => Promise<Reply>;

/** On the object by its name. */
export const one =
  (method: string, deed: Deed = {}): Try =>
  (ward, as, { key }) =>
    ward.deed(method, key, { ...deed, as });
/** All of these one after another: the first that gets through counts, else the last. */
export const each =
  (...tries: readonly Try[]): Try =>
  async (ward, as, bait) => {
    let reply: Reply = { status: 0, headers: new Headers(), text: '' };
    for (const next of tries) {
      reply = await next(ward, as, bait);
      if (!isRefusal(reply)) return reply;
    }
    return reply;
  };
/** Whatever a bucket tells of itself. */
export const onBucket =
  (query: Record<string, string>, isWraps = false): Try =>
  (ward, as) =>
    ward.deed('GET', '', { query, as, bucket: isWraps ? ward.reach.wraps : ward.reach.bucket });
/** On the one version that was laid. */
export const onVersion =
  (method: string, more: (ward: Ward) => Deed = () => ({})): Try =>
  (ward, as, { key, version }) => {
    const { query, ...rest } = more(ward);
    return ward.deed(method, key, { ...rest, query: { versionId: version, ...query }, as });
  };
/** Every way to read an object, and what is told of it. */
export const everyReading = each(
  one('GET'),
  one('HEAD'),
  one('GET', { headers: { range: 'bytes=0-3' } }),
  onVersion('GET'),
  onVersion('HEAD'),
  ...['acl', 'retention', 'tagging'].map((name) => onVersion('GET', () => ({ query: { [name]: '' } }))),
);
/** A new object in a folder. */
export const putAt =
  (folder: string, deed: (ward: Ward) => Deed = () => ({}), isWraps = false): Try =>
  (ward, as) =>
    ward.deed('PUT', ward.newKey(folder), {
      body: 'laid',
      ...deed(ward),
      as,
      ...(isWraps ? { bucket: ward.reach.wraps } : {}),
    });
/** The same, or an upload in parts that is begun there. */
export const putOrBegin = (folder: string, isWraps = false): Try =>
  each(putAt(folder, undefined, isWraps), (ward, as) =>
    ward.deed('POST', ward.newKey(folder), {
      query: { uploads: '' },
      as,
      ...(isWraps ? { bucket: ward.reach.wraps } : {}),
    }),
  );
const readers = 'uri="http://acs.amazonaws.com/groups/global/AllUsers"';
const opened = [{ 'x-amz-acl': 'public-read' }, { 'x-amz-grant-read': readers }];
/** An object that is made public by the request that puts it: what counts is whether nobody can read it then. */
export const putOpen = (folder: string, isWraps = false): Try =>
  each(
    ...opened.map(
      (headers): Try =>
        async (ward, as) => {
          const place = isWraps ? { bucket: ward.reach.wraps } : {};
          const key = ward.newKey(folder);
          await ward.deed('PUT', key, { ...place, body: 'open', headers, as });
          return ward.deed('GET', key, { ...place, as: 'nobody' });
        },
    ),
  );
/** The same for one that goes in parts. */
export const partsOpen = (folder: string): Try =>
  each(
    ...opened.map(
      (headers): Try =>
        async (ward, as) => {
          const key = ward.newKey(folder);
          const begun = await ward.deed('POST', key, { query: { uploads: '' }, headers, as });
          const uploadId = textIn(begun.text, 'UploadId') ?? '';
          const part = await ward.deed('PUT', key, { query: { partNumber: '1', uploadId }, body: 'open', as });
          const body = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${part.headers.get('etag')}</ETag></Part></CompleteMultipartUpload>`;
          await ward.deed('POST', key, { query: { uploadId }, body, as });
          return ward.deed('GET', key, { as: 'nobody' });
        },
    ),
  );
/** A piece of what may not be read, as a part of an upload of one's own. */
export const copyPartTo =
  (folder: string): Try =>
  async (ward, as, { key }) => {
    const own = ward.newKey(folder);
    const begun = await ward.deed('POST', own, { query: { uploads: '' }, as });
    const query = { partNumber: '1', uploadId: textIn(begun.text, 'UploadId') ?? '' };
    return ward.deed('PUT', own, { query, headers: { 'x-amz-copy-source': `/${ward.reach.bucket}/${key}` }, as });
  };
/** A minute before the end of the lock. */
export const shorter = (ward: Ward) => new Date(ward.until - 60_000).toISOString();
/** The grant that lets everybody read. */
export const open =
  '<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>READ</Permission></Grant>';

/** Takes away a key wrap that was laid for it: its version, alone or in a list of deletions, or behind a marker. */
export const deleteWrap =
  (how: 'version' | 'list' | 'marker'): Try =>
  async (ward, as) => {
    const { wraps } = ward.reach;
    const key = ward.newKey('wraps/doctor');
    await ward.store.put(key, new Uint8Array([1]), undefined, wraps);
    const [first] = await ward.store.versions(key, wraps);
    const version = first?.version ?? '';
    const query = how === 'marker' ? {} : { versionId: version };
    const reply =
      how === 'list'
        ? await inList(ward, as, { key, version, text: '' }, wraps)
        : await ward.deed('DELETE', key, { bucket: wraps, query, as });
    const left = await ward.store.versions(key, wraps);
    return left.length === 1 && !left[0]?.isMarker ? reply : { ...reply, status: 204 };
  };

/** Lets a role set what is set already. */
export function sameSetting(name: string, none: string, isWraps = false): Try {
  return async (ward, as) => {
    const place = { query: { [name]: '' }, bucket: isWraps ? ward.reach.wraps : ward.reach.bucket };
    const now = await ward.deed('GET', '', place);
    return ward.deed('PUT', '', { ...place, as, body: now.status === 200 ? now.text : none });
  };
}

/** In a list of deletions, which is answered 200 whatever becomes of each: what was not deleted counts as refused. */
export async function inList(ward: Ward, as: Credentials, { key, version }: Bait, bucket = ward.reach.bucket) {
  const body = `<Delete><Object><Key>${key}</Key><VersionId>${version}</VersionId></Object></Delete>`;
  const headers = { 'x-amz-bypass-governance-retention': 'true' };
  const reply = await ward.deed('POST', '', { bucket, query: { delete: '' }, headers, body, as });
  const isKept = reply.text.includes('<Error>') && !reply.text.includes('<Deleted>');
  return isKept ? { ...reply, status: 403, text: '<Code>' } : reply;
}

/** A copy of what may not be read, to where it may be. */
export const copyTo =
  (folder: string): Try =>
  (ward, as, { key }) =>
    ward.deed('PUT', ward.newKey(folder), { headers: { 'x-amz-copy-source': `/${ward.reach.bucket}/${key}` }, as });

/** Settings of a bucket that nobody who works with a vault needs to change, each as it harms nobody. */
const settings: Readonly<Record<string, Deed>> = {
  acl: { headers: { 'x-amz-acl': 'private' } },
  cors: {
    body: '<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>https://nobody.invalid</AllowedOrigin></CORSRule></CORSConfiguration>',
  },
  lifecycle: {
    body: '<LifecycleConfiguration><Rule><ID>banken-doctor</ID><Filter><Prefix>nothing/</Prefix></Filter><Status>Disabled</Status><AbortIncompleteMultipartUpload><DaysAfterInitiation>90</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule></LifecycleConfiguration>',
  },
  encryption: {
    body: '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>',
  },
  tagging: { body: '<Tagging><TagSet></TagSet></Tagging>' },
  notification: { body: '<NotificationConfiguration></NotificationConfiguration>' },
};

/** Every one of them that is not set already. */
export const otherSettings = (isWraps = false): Try =>
  each(
    ...Object.entries(settings).map(
      ([name, deed]): Try =>
        async (ward, as) => {
          const place = { query: { [name]: '' }, bucket: isWraps ? ward.reach.wraps : ward.reach.bucket };
          const now = await ward.deed('GET', '', place);
          const same = now.status === 200 && name !== 'acl' ? { body: now.text } : deed;
          return ward.deed('PUT', '', { ...same, ...place, as });
        },
    ),
  );
