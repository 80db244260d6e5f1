import { foldersIn } from '../work/read-logs';
import { byToken, byVersionMarker, deleteAll, keysOf, layAll } from './listing-tries';
import { type Attack, held, noWraps, remedies } from './store-attack';
import type { Ward } from './ward';

const count = 23;
const middle = 11;

/** Names as the client gives them, with signs that are coded in an address; each in a folder of its own, in order. */
const namesIn = (folder: string) =>
  Array.from(
    { length: count },
    (_, at) => `${folder}/2026-11-28T13:${String(at).padStart(2, '0')}/${'0f'.repeat(32)}-${at + 1}`,
  );

/** Every way in which the client reads a list, and a smaller page than it asks for; one after another. */
async function viewsOf(ward: Ward, folder: string, after: string, bucket?: string): Promise<string[][]> {
  return [
    await keysOf(ward.store.list(`${folder}/`, '', bucket)),
    await keysOf(ward.store.list(`${folder}/`, after, bucket)),
    await byToken(ward, `${folder}/`, 5, bucket),
    await foldersIn(ward.store, `${folder}/`, bucket),
    await foldersIn(ward.store, `${folder}/`, bucket, { 'max-keys': '4' }),
  ];
}

/** Asked before and after something is laid: what is listed afterwards is no older answer. */
async function listsAll(ward: Ward, folder: string, bucket?: string) {
  const keys = namesIn(folder);
  const after = keys[middle] ?? '';
  const before = await viewsOf(ward, folder, after, bucket);
  // Every second one is empty, as what announces an event is
  await layAll(ward, keys, bucket);
  const seen = await viewsOf(ward, folder, after, bucket);
  const folders = keys.map((key) => key.slice(0, key.lastIndexOf('/') + 1));
  const wanted = [keys, keys.slice(middle + 1), keys, folders, folders];
  const isEmpty = before.every(({ length }) => length === 0);
  const isWhole = seen.every((list, at) => String(list) === String(wanted[at]));
  return held(isEmpty && isWhole, `${isEmpty ? '' : 'before '}${seen.map(({ length }) => length).join(' ')}`);
}

/** Whether everything is listed that lies there, and nothing else. */
export const listAttacks: readonly Attack[] = [
  {
    id: 'listing',
    title: { ja: '一覧から、あるものが抜ける', en: 'A listing leaves out what is there' },
    remedy: remedies.engine,
    run: (ward) => listsAll(ward, ward.newKey()),
  },
  {
    id: 'wraps-listing',
    title: { ja: '鍵の包みの一覧から、あるものが抜ける', en: 'A listing of key wraps leaves one out' },
    remedy: remedies.engine,
    async run(ward) {
      const { wraps } = ward.reach;
      if (!wraps) return noWraps;
      const folder = ward.newKey('wraps/doctor');
      const outcome = await listsAll(ward, folder, wraps);
      await deleteAll(ward, `${folder}/`, wraps);
      return outcome;
    },
  },
  {
    id: 'pages',
    title: { ja: '千をこえる一覧が、途中で終わる', en: 'A list of more than a thousand ends early' },
    remedy: remedies.engine,
    async run(ward) {
      const { wraps } = ward.reach;
      // Here they can be thrown away again
      if (!wraps) return noWraps;
      const folder = `${ward.newKey('wraps/doctor')}/`;
      const keys = Array.from({ length: 1_003 }, (_, at) => `${folder}${String(at).padStart(4, '0')}`);
      await layAll(ward, keys, wraps);
      const listed = await keysOf(ward.store.list(folder, '', wraps));
      const versions = (await ward.store.versions(folder, wraps)).map(({ key }) => key);
      await deleteAll(ward, folder, wraps);
      return held(
        [listed, versions].every((list) => String(list) === String(keys)),
        `${listed.length} ${versions.length} of ${keys.length}`,
      );
    },
  },
  {
    id: 'version-listing',
    title: { ja: '版の一覧から、あるものが抜ける', en: 'A listing of versions leaves one out' },
    remedy: remedies.engine,
    async run(ward) {
      const folder = `${ward.newKey()}/`;
      const [one = '', two = '', three = ''] = ['1', '2', '3'].map((name) => folder + name);
      const look = async () => [
        await ward.store.versions(folder),
        await ward.store.versions(folder, undefined, one),
        await byVersionMarker(ward, folder, 2),
      ];
      const before = await look();
      const laid: string[] = [];
      for (const key of [one, one, one, one, two, two, three]) {
        laid.push(`${key} ${(await ward.bait(undefined, key)).version}`);
      }
      const marker = await ward.deed('DELETE', one);
      laid.push(`${one} ${marker.headers.get('x-amz-version-id')} marker`);
      const seen = (await look()).map((list) =>
        list.map(({ key, version, isMarker }) => `${key} ${version}${isMarker ? ' marker' : ''}`).sort(),
      );
      // Whether the key itself, behind which it begins, is listed once more is told otherwise by engines
      const rest = laid.filter((line) => !line.startsWith(`${one} `));
      const [whole, behind = [], paged] = seen;
      const isWhole = [whole, paged].every((list) => String(list) === String(laid.sort()));
      const isBehind = rest.every((line) => behind.includes(line)) && behind.every((line) => laid.includes(line));
      const isEmpty = before.every(({ length }) => length === 0);
      return held(isEmpty && isWhole && isBehind, `${seen.map(({ length }) => length).join(' ')} of ${laid.length}`);
    },
  },
];
