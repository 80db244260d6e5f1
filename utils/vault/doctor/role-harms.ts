import type { StoreRole } from '../roles/bucket-policy';
import { type RoleDeed, working } from './role-needs';
import {
  copyPartTo,
  copyTo,
  deleteWrap,
  each,
  inList,
  one,
  onVersion,
  open,
  otherSettings,
  partsOpen,
  putOpen,
  sameSetting,
  shorter,
} from './role-tries';
import type { Words } from './store-attack';

/** What stands beside the policies, since some engines do not hold an upload in parts to them. */
const acls: Words = {
  ja: 'この役割のポリシー（roles の JSON）を入れ直し、両方のバケットで公開の ACL を無効にします。aws s3api put-public-access-block …（4 つとも true。Ceph 18 では IgnorePublicAcls だけ）',
  en: 'Put in the policy file of this role again, and have both buckets ignore public ACLs: aws s3api put-public-access-block … (all four true; on Ceph 18 IgnorePublicAcls alone)',
};
const everybody: readonly StoreRole[] = ['employee', ...working];

/**
 * What would open, hide or throw away something. Changes of a bucket's settings are tried with what is set already: one that
 * gets through does no harm.
 */
export const roleHarms: readonly RoleDeed[] = [
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
    id: 'put-open',
    words: { ja: '公開の印を付けて置く', en: 'put something that is public at once' },
    roles: everybody,
    remedy: acls,
    deed: each(putOpen('inbox'), putOpen('packs')),
  },
  {
    id: 'parts-open',
    words: { ja: '公開の印を付けて、分けて送る', en: 'send something in parts that is public at once' },
    roles: everybody,
    remedy: acls,
    deed: each(partsOpen('inbox'), partsOpen('packs')),
  },
  {
    id: 'put-open-wraps',
    words: { ja: '鍵の包みに公開の印を付けて置く', en: 'put a key wrap that is public at once' },
    roles: working,
    remedy: acls,
    deed: putOpen('wraps/doctor', true),
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
    deed: (ward, as, bait) => {
      const folder = as === ward.roles.employee ? 'inbox' : 'packs';
      return each(copyTo(folder), copyPartTo(folder))(ward, as, bait);
    },
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
    id: 'settings',
    words: { ja: 'バケットのほかの設定を変える', en: 'change other settings of the bucket' },
    roles: everybody,
    deed: otherSettings(),
  },
  {
    id: 'settings-wraps',
    words: { ja: '鍵の包みの場所のほかの設定を変える', en: 'change other settings of the bucket of wraps' },
    roles: everybody,
    deed: otherSettings(true),
  },
  {
    id: 'delete-wraps',
    words: { ja: '鍵の包みを消す', en: 'delete a key wrap' },
    roles: ['employee', 'reviewer', 'legal'],
    deed: deleteWrap('version'),
  },
  {
    id: 'delete-many-wraps',
    words: { ja: 'まとめて消す命令で、鍵の包みを消す', en: 'delete a key wrap in a list of deletions' },
    roles: ['employee', 'reviewer', 'legal'],
    deed: deleteWrap('list'),
  },
  {
    id: 'hide-wraps',
    words: { ja: '消した印で、鍵の包みを隠す', en: 'hide a key wrap behind a delete marker' },
    roles: everybody,
    deed: deleteWrap('marker'),
  },
];
