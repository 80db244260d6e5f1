import type { StoreRole } from '../roles/bucket-policy';
import { lockHeaders } from '../store/object-store';
import { deleteWrap, one, putAt, type Try } from './role-tries';
import type { Words } from './store-attack';

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
  /** Where putting in the policy again may not be enough. */
  readonly remedy?: Words;
  readonly deed: Try;
}

/** Roles that work with packs and events. */
export const working: readonly StoreRole[] = ['reviewer', 'legal', 'owner'];

/** What each role has to be able to do. */
export const roleNeeds: readonly RoleDeed[] = [
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
  {
    id: 'shreds',
    words: { ja: '鍵の包みを捨てられない', en: 'cannot throw away a key wrap' },
    roles: ['owner'],
    isAllowed: true,
    deed: async (ward, as, bait) => {
      const reply = await deleteWrap('version')(ward, as, bait);
      return reply.status === 204 ? { ...reply, status: 200 } : reply;
    },
  },
  {
    id: 'reads-wraps',
    words: { ja: '鍵の包みを読めない', en: 'cannot read a key wrap' },
    roles: working,
    isAllowed: true,
    deed: async (ward, as) => {
      const key = ward.newKey('wraps/doctor');
      await ward.deed('PUT', key, { bucket: ward.reach.wraps, body: 'wrap' });
      return ward.deed('GET', key, { bucket: ward.reach.wraps, as });
    },
  },
];
