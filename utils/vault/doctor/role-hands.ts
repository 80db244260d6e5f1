import type { Bait, Credentials, Deed, Reply, Ward } from './ward';

/** One try of a role on an object that was laid for it. */
export type Try = (ward: Ward, as: Credentials, bait: Bait) => Promise<Reply>;

/** On the object by its name. */
export const one =
  (method: string, deed: Deed = {}): Try =>
  (ward, as, { key }) =>
    ward.deed(method, key, { ...deed, as });
/** On the bucket itself. */
export const onBucket =
  (method: string, query: string, body?: string): Try =>
  (ward, as) =>
    ward.deed(method, '', { query: { [query]: '' }, as, ...(body ? { body } : {}) });
/** On the one version that was laid. */
export const onVersion =
  (method: string, more: (ward: Ward) => Deed = () => ({})): Try =>
  (ward, as, { key, version }) => {
    const { query, ...rest } = more(ward);
    return ward.deed(method, key, { ...rest, query: { versionId: version, ...query }, as });
  };
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
/** A minute before the end of the lock. */
export const shorter = (ward: Ward) => new Date(ward.until - 60_000).toISOString();
/** The grant that lets everybody read. */
export const open =
  '<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee><Permission>READ</Permission></Grant>';

/** Deletes a version of a key wrap that was laid for it: alone, or in a list of deletions. */
export const deleteWrap =
  (isListed: boolean): Try =>
  async (ward, as) => {
    const { wraps } = ward.reach;
    const key = ward.newKey('wraps/doctor');
    await ward.store.put(key, new Uint8Array([1]), undefined, wraps);
    const [first] = await ward.store.versions(key, wraps);
    const version = first?.version ?? '';
    const reply = isListed
      ? await inList(ward, as, { key, version, text: '' }, wraps)
      : await ward.deed('DELETE', key, { bucket: wraps, query: { versionId: version }, as });
    const isThere = (await ward.store.versions(key, wraps)).length > 0;
    return isThere ? reply : { ...reply, status: 204 };
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
