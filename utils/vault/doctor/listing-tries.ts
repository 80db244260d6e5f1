import { elementsIn, keyIn, textIn } from '../store/answers';
import type { StoredObject } from '../store/object-store';
import type { Ward } from './ward';

/** Lays small objects, eight at a time; every second one is empty. Those of the vault are locked. */
export async function layAll(ward: Ward, keys: readonly string[], bucket?: string): Promise<void> {
  const open = [...keys.entries()];
  const lane = async () => {
    for (let next = open.shift(); next; next = open.shift())
      await ward.store.put(next[1], new Uint8Array(next[0] % 2), bucket ? undefined : ward.until, bucket);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

/** Throws away everything under a prefix of a bucket without locks, a thousand versions at a time. */
export async function deleteAll(ward: Ward, prefix: string, bucket: string): Promise<void> {
  const all = await ward.store.versions(prefix, bucket);
  for (let at = 0; at < all.length; at += 1_000) {
    const list = all
      .slice(at, at + 1_000)
      .map(({ key, version }) => `<Key>${key}</Key><VersionId>${version}</VersionId>`);
    const body = `<Delete><Object>${list.join('</Object><Object>')}</Object></Delete>`;
    await ward.deed('POST', '', { bucket, query: { delete: '' }, body });
  }
}

export async function keysOf(pages: AsyncIterable<StoredObject[]>): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of pages) keys.push(...page.map(({ key }) => key));
  return keys;
}

/** Pages by the store's own token, as other clients do. */
export async function byToken(ward: Ward, prefix: string, most: number, bucket?: string): Promise<string[]> {
  const keys: string[] = [];
  let token = '';
  for (let page = 0; page < 20; page++) {
    const query = { 'list-type': '2', prefix, 'encoding-type': 'url', 'max-keys': String(most) };
    const more = token ? { 'continuation-token': token } : {};
    const xml = await ward.store.text('GET', '', { query: { ...query, ...more }, bucket });
    keys.push(...elementsIn(xml, 'Contents').map((part) => keyIn(part)));
    token = textIn(xml, 'NextContinuationToken') ?? '';
    if (textIn(xml, 'IsTruncated') !== 'true' || !token) break;
  }
  return keys;
}

/** Versions and markers in pages of so many. */
export async function byVersionMarker(ward: Ward, prefix: string, most: number) {
  const all: Pick<StoredObject, 'key' | 'version' | 'isMarker'>[] = [];
  let marks: Record<string, string> = {};
  for (let page = 0; page < 20; page++) {
    const query = { versions: '', prefix, 'encoding-type': 'url', 'max-keys': String(most), ...marks };
    const xml = await ward.store.text('GET', '', { query });
    for (const [name, isMarker] of [
      ['Version', false],
      ['DeleteMarker', true],
    ] as const)
      for (const part of elementsIn(xml, name))
        all.push({ key: keyIn(part), version: textIn(part, 'VersionId'), isMarker });
    if (textIn(xml, 'IsTruncated') !== 'true') break;
    const version = textIn(xml, 'NextVersionIdMarker') ?? '';
    marks = { 'key-marker': keyIn(xml, 'NextKeyMarker'), ...(version && { 'version-id-marker': version }) };
  }
  return all;
}
