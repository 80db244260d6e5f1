import type { StoreRole } from '../roles/bucket-policy';
import { roleDeeds } from './role-deeds';
import type { RoleDeed } from './role-needs';
import { type Attack, held, noWraps, remedies, type Words } from './store-attack';
import { isRefusal } from './ward';

const names: Readonly<Record<StoreRole, Words>> = {
  employee: { ja: '従業員の権限', en: 'The employee’s key' },
  reviewer: { ja: '人事の権限', en: 'The reviewer’s key' },
  legal: { ja: '法務の権限', en: 'The legal desk’s key' },
  owner: { ja: '持ち主の権限', en: 'The owner’s key' },
};

/** Each role against what it must not do, and what it has to be able to do. */
export const roleAttacks: readonly Attack[] = roleDeeds.flatMap((given) =>
  given.roles.map((role) => attackBy(role, given)),
);

function attackBy(
  role: StoreRole,
  { id, words, folder = 'packs', by, isAllowed, remedy = remedies.role, deed }: RoleDeed,
): Attack {
  const verb = isAllowed ? { ja: 'では、', en: ' ' } : { ja: 'で、', en: ': ' };
  const title = { ja: `${names[role].ja}${verb.ja}${words.ja}`, en: `${names[role].en}${verb.en}${words.en}` };
  const place = folder === 'own' ? (role === 'employee' ? 'inbox' : 'packs') : folder;
  return {
    ...{ id: `${role}-${id}`, title, remedy },
    async run(ward) {
      if ((id.endsWith('wraps') || id === 'shreds') && !ward.reach.wraps) return noWraps;
      const as = ward.roles[role];
      const layer = by && ward.roles[by === 'self' ? role : by];
      // On some engines the bucket's owner reads only what is their own: the role of the owner reads all
      const reader = by ? ward.roles.owner : undefined;
      if (!as || (by && !(layer && reader))) return { verdict: 'untried', saw: `no key of the role ${role} was given` };
      const bait = await ward.bait(layer ? {} : undefined, ward.newKey(place), layer);
      const reply = await deed(ward, as, bait);
      if (isAllowed) return held(reply.status === 200, reply.status);
      return held(isRefusal(reply) && (await ward.stands(bait, reader)), reply.status);
    },
  };
}
