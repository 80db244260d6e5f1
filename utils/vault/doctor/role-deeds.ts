import { roleHarms } from './role-harms';
import { type RoleDeed, roleNeeds } from './role-needs';
import { each, everyReading, onBucket, putOrBegin } from './role-tries';

/** What each role must not do, and what it has to be able to do. */
export const roleDeeds: readonly RoleDeed[] = [
  {
    id: 'read-own',
    words: { ja: '自分で渡した物を読み返す', en: 'read back what it handed over' },
    roles: ['employee'],
    folder: 'inbox',
    by: 'self',
    deed: everyReading,
  },
  {
    id: 'read-others',
    words: { ja: 'ほかの人の渡した物を読む', en: 'read what others handed over' },
    roles: ['employee', 'legal'],
    folder: 'inbox',
    deed: everyReading,
  },
  {
    id: 'read-packs',
    words: { ja: '証拠パックを読む', en: 'read packs' },
    roles: ['employee'],
    folder: 'packs',
    deed: everyReading,
  },
  {
    id: 'read-log',
    words: { ja: '出来事を読む', en: 'read events' },
    roles: ['employee'],
    folder: 'log',
    deed: everyReading,
  },
  {
    id: 'read-news',
    words: { ja: '知らせを読む', en: 'read what announces events' },
    roles: ['employee'],
    folder: 'new',
    deed: everyReading,
  },
  {
    id: 'list',
    words: { ja: '一覧を見る', en: 'list the bucket' },
    roles: ['employee'],
    deed: each(
      ...['answers/', 'inbox/', ''].map((prefix) => onBucket({ 'list-type': '2', prefix })),
      onBucket({ prefix: 'answers/' }),
      onBucket({ 'list-type': '2', delimiter: '/' }),
      onBucket({ versions: '' }),
      onBucket({ uploads: '' }),
    ),
  },
  {
    id: 'put-packs',
    words: { ja: '証拠パックの場所に置く', en: 'put among the packs' },
    roles: ['employee'],
    deed: putOrBegin('packs'),
  },
  {
    id: 'put-log',
    words: { ja: '出来事の場所に置く', en: 'put into a log' },
    roles: ['employee'],
    deed: putOrBegin('log'),
  },
  {
    id: 'put-news',
    words: { ja: '知らせの場所に置く', en: 'put among what announces events' },
    roles: ['employee'],
    deed: putOrBegin('new'),
  },
  {
    id: 'put-answers',
    words: { ja: '答えの場所に置く', en: 'put among the answers' },
    roles: ['employee'],
    deed: putOrBegin('answers'),
  },
  {
    id: 'put-wraps',
    words: { ja: '鍵の包みの場所に置く', en: 'put among the key wraps' },
    roles: ['employee'],
    deed: putOrBegin('wraps/doctor', true),
  },
  {
    id: 'list-wraps',
    words: { ja: '鍵の包みの一覧を見る', en: 'list the key wraps' },
    roles: ['employee'],
    deed: each(onBucket({ 'list-type': '2' }, true), onBucket({}, true), onBucket({ versions: '' }, true)),
  },
  {
    id: 'read-wraps',
    words: { ja: '鍵の包みを読む', en: 'read a key wrap' },
    roles: ['employee'],
    deed: async (ward, as) => {
      const { wraps: bucket } = ward.reach;
      const key = ward.newKey('wraps/doctor');
      const version = (await ward.store.put(key, new Uint8Array([1]), undefined, bucket)) ?? '';
      const read = await ward.deed('GET', key, { bucket, as });
      const byVersion = await ward.deed('GET', key, { bucket, query: { versionId: version }, as });
      await ward.store.deleteWrap(key, version);
      return read.status === 200 ? read : byVersion;
    },
  },
  ...roleHarms,
  ...roleNeeds,
];
