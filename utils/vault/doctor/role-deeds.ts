import type { StoreRole } from '../roles/bucket-policy';
import { lockHeaders } from '../store/object-store';
import type { Words } from './attack';
import {
  copyTo,
  deleteWrap,
  inList,
  onBucket,
  one,
  onVersion,
  open,
  putAt,
  sameSetting,
  shorter,
  type Try,
} from './role-hands';

/** What a role tries, and whether it has to be able to. */
export interface RoleDeed {
  readonly id: string;
  readonly words: Words;
  readonly roles: readonly StoreRole[];
  /** Where the bait lies that is laid before. */
  readonly folder?: string;
  /** Who lays it: on some engines it is then theirs. Without a word the examiner does. */
  readonly by?: 'self' | StoreRole;
  readonly isAllowed?: true;
  readonly deed: Try;
}

const working: readonly StoreRole[] = ['reviewer', 'legal', 'owner'];
const everybody: readonly StoreRole[] = ['employee', ...working];
/** Changes of a bucket's settings are tried with what is set already: one that gets through does no harm. */
export const roleDeeds: readonly RoleDeed[] = [
  {
    id: 'read-own',
    words: { ja: '自分で渡した物を読み返す', en: 'read back what it handed over' },
    roles: ['employee'],
    folder: 'inbox',
    by: 'self',
    deed: one('GET'),
  },
  {
    id: 'read-own-version',
    words: { ja: '自分で渡した物を、版で読み返す', en: 'read back what it handed over by version' },
    roles: ['employee'],
    folder: 'inbox',
    by: 'self',
    deed: onVersion('GET'),
  },
  {
    id: 'read-others',
    words: { ja: 'ほかの人の渡した物を読む', en: 'read what others handed over' },
    roles: ['employee', 'legal'],
    folder: 'inbox',
    deed: one('GET'),
  },
  {
    id: 'read-packs',
    words: { ja: '証拠パックを読む', en: 'read packs' },
    roles: ['employee'],
    folder: 'packs',
    deed: one('GET'),
  },
  {
    id: 'list',
    words: { ja: '一覧を見る', en: 'list the bucket' },
    roles: ['employee'],
    deed: (ward, as) => ward.deed('GET', '', { query: { 'list-type': '2', prefix: 'answers/' }, as }),
  },
  {
    id: 'list-versions',
    words: { ja: '版の一覧を見る', en: 'list versions' },
    roles: ['employee'],
    deed: onBucket('GET', 'versions'),
  },
  {
    id: 'put-packs',
    words: { ja: '証拠パックの場所に置く', en: 'put among the packs' },
    roles: ['employee'],
    deed: putAt('packs'),
  },
  { id: 'put-log', words: { ja: '出来事の場所に置く', en: 'put into a log' }, roles: ['employee'], deed: putAt('log') },
  {
    id: 'put-wraps',
    words: { ja: '鍵の包みの場所に置く', en: 'put among the key wraps' },
    roles: ['employee'],
    deed: putAt('wraps/doctor', undefined, true),
  },
  {
    id: 'list-wraps',
    words: { ja: '鍵の包みの一覧を見る', en: 'list the key wraps' },
    roles: ['employee'],
    deed: (ward, as) => ward.deed('GET', '', { query: { 'list-type': '2' }, bucket: ward.reach.wraps, as }),
  },
  {
    id: 'own-retention',
    words: { ja: '自分で置いた物の鍵を変える', en: 'change the lock of what it put' },
    roles: ['employee'],
    folder: 'inbox',
    by: 'self',
    deed: onVersion('PUT', (ward) => ({
      query: { retention: '' },
      body: `<Retention><Mode>GOVERNANCE</Mode><RetainUntilDate>${shorter(ward)}</RetainUntilDate></Retention>`,
    })),
  },
  {
    id: 'publish',
    words: { ja: '自分で置いた物を公開する', en: 'make public what it put' },
    roles: everybody,
    by: 'self',
    folder: 'own',
    deed: onVersion('PUT', () => ({ query: { acl: '' }, headers: { 'x-amz-acl': 'public-read' } })),
  },
  {
    id: 'publish-grant',
    words: { ja: '自分で置いた物の読み手を増やす', en: 'grant everybody to read what it put' },
    roles: everybody,
    by: 'self',
    folder: 'own',
    deed: onVersion('PUT', () => ({
      query: { acl: '' },
      body: `<AccessControlPolicy><AccessControlList>${open}</AccessControlList></AccessControlPolicy>`,
    })),
  },
  {
    id: 'delete',
    words: { ja: '消した印を置く', en: 'lay a delete marker' },
    roles: everybody,
    by: 'self',
    folder: 'own',
    deed: one('DELETE'),
  },
  {
    id: 'delete-version',
    words: { ja: '版を消す', en: 'delete a version' },
    roles: everybody,
    by: 'self',
    folder: 'own',
    deed: onVersion('DELETE', () => ({ headers: { 'x-amz-bypass-governance-retention': 'true' } })),
  },
  {
    id: 'delete-many',
    words: { ja: 'まとめて消す命令で版を消す', en: 'delete a version in a list of deletions' },
    roles: everybody,
    by: 'self',
    folder: 'own',
    deed: inList,
  },
  {
    id: 'copy',
    words: { ja: '渡された物を、読める場所に写す', en: 'copy what was handed over to where it may read' },
    roles: ['employee', 'legal'],
    folder: 'inbox',
    deed: (ward, as, bait) => copyTo(as === ward.roles.employee ? 'inbox' : 'packs')(ward, as, bait),
  },
  {
    id: 'legal-hold',
    words: { ja: '法的な保留を変える', en: 'change a legal hold' },
    roles: everybody,
    by: 'self',
    folder: 'own',
    deed: onVersion('PUT', () => ({
      query: { 'legal-hold': '' },
      body: '<LegalHold><Status>OFF</Status></LegalHold>',
    })),
  },
  {
    id: 'shorten',
    words: { ja: '鍵の期限を早める', en: 'shorten a lock' },
    roles: working,
    folder: 'packs',
    deed: onVersion('PUT', (ward) => ({
      query: { retention: '' },
      body: `<Retention><Mode>COMPLIANCE</Mode><RetainUntilDate>${shorter(ward)}</RetainUntilDate></Retention>`,
    })),
  },
  {
    id: 'policy',
    words: { ja: '権限を書きかえる', en: 'change the policy' },
    roles: everybody,
    deed: sameSetting('policy', '{}'),
  },
  {
    id: 'versioning',
    words: { ja: '版の記録を止める', en: 'suspend versioning' },
    roles: everybody,
    deed: sameSetting('versioning', ''),
  },
  {
    id: 'lock-default',
    words: { ja: '既定の鍵を外す', en: 'take away the default lock' },
    roles: everybody,
    deed: sameSetting('object-lock', ''),
  },
  {
    id: 'policy-wraps',
    words: { ja: '鍵の包みの場所の権限を書きかえる', en: 'change the policy of the wraps' },
    roles: everybody,
    deed: sameSetting('policy', '{}', true),
  },
  {
    id: 'versioning-wraps',
    words: { ja: '鍵の包みの版の記録を止める', en: 'suspend versioning of the wraps' },
    roles: everybody,
    deed: sameSetting('versioning', '', true),
  },
  {
    id: 'delete-wraps',
    words: { ja: '鍵の包みを消す', en: 'delete a key wrap' },
    roles: ['reviewer', 'legal'],
    deed: deleteWrap(false),
  },
  {
    id: 'delete-many-wraps',
    words: { ja: 'まとめて消す命令で、鍵の包みを消す', en: 'delete a key wrap in a list of deletions' },
    roles: ['reviewer', 'legal'],
    deed: deleteWrap(true),
  },
  {
    id: 'hands-over',
    words: { ja: '渡せない', en: 'cannot hand over' },
    roles: ['employee'],
    isAllowed: true,
    deed: putAt('inbox'),
  },
  {
    id: 'fetches-answer',
    words: { ja: '答えを受け取れない', en: 'cannot fetch an answer' },
    roles: ['employee'],
    isAllowed: true,
    folder: 'answers',
    deed: one('GET'),
  },
  {
    id: 'works',
    words: { ja: 'パックを鍵付きで置けない', en: 'cannot put a locked pack' },
    roles: working,
    isAllowed: true,
    deed: putAt('packs', (ward) => ({ headers: lockHeaders(ward.until) })),
  },
  {
    id: 'reads-inbox',
    words: { ja: '渡された物を読めない', en: 'cannot read what was handed over' },
    roles: ['reviewer', 'owner'],
    isAllowed: true,
    folder: 'inbox',
    by: 'employee',
    deed: one('GET'),
  },
  {
    id: 'reads-packs',
    words: { ja: 'ほかの人の置いたパックを読めない', en: 'cannot read a pack that another desk put' },
    roles: ['legal', 'owner'],
    isAllowed: true,
    folder: 'packs',
    by: 'reviewer',
    deed: one('GET'),
  },
];
