import { existsSync } from 'node:fs';
import type { Attack, Family, Who } from '../attack-shape';
import { type Renewable, renewable } from '../renewable';
import type { Mutation } from './mutation';
import { makeWorld, shellDiffers, tryMutation, usual } from './mutations/run-mutations';
import { stampFormMutations } from './mutations/stamp-form-mutations';
import { stampMutations } from './mutations/stamp-mutations';
import { type PackList, packLists } from './pack-lists';
import { openVerifiers, type TwoVerifiers } from './three-verifiers';

/** Debian's sh is dash; BusyBox is the narrowest there is. */
const shells = [['sh'], ...(existsSync('/usr/bin/busybox') ? [['busybox', 'sh']] : [])];

type Stage = Awaited<ReturnType<typeof makeWorld>> & { verifiers: Renewable<TwoVerifiers> };

/** Packs that one browser is given; it keeps something of each. */
const mostPacks = 150;
let stage: Promise<Stage> | undefined;
let users = 0;

/** One good pack and one open browser for all families of packs. */
async function openStage(): Promise<Stage> {
  users += 1;
  stage ??= makeWorld().then((made) => ({ ...made, verifiers: renewable(openVerifiers, mostPacks) }));
  return stage;
}

async function leaveStage(): Promise<void> {
  users -= 1;
  if (users > 0) return;
  await (await stage)?.verifiers.close();
  stage = undefined;
}

/**
 * Held is an attack on a pack when the strict verifier tells it for its own reason and passes it as nothing better than it
 * is; the command line and verify.html say the same of every check; and verify.sh says the same of what it checks, and
 * never ends with 0.
 */
function attackOf(mutation: Mutation, who: Who, index: number, { good, world, verifiers }: Stage): Attack {
  const { name, id, reason, detail } = mutation;
  return {
    tries: name,
    who: mutation.who ?? who,
    told: `${id}: ${reason}${detail ? ` (${detail})` : ''}`,
    async run() {
      const caught = await tryMutation(mutation, good, world);
      const shell = (await shellDiffers(mutation, caught, shells[index % shells.length])) ?? [];
      const pages = await verifiers.use((own) =>
        own.differences(caught.zip, mutation.options ?? usual, mutation.rootFile),
      );
      const faults = [
        ...(caught.isCaught ? [] : [`said ${id} ${caught.status}, ${caught.outcome}`]),
        ...pages.map((each) => `verifiers apart: ${each}`),
        ...shell.map((each) => `verify.sh apart: ${each}`),
      ];
      return { isHeld: faults.length === 0, said: faults.length === 0 ? caught.outcome : faults.join('; ') };
    },
  };
}

const openList = async ({ mutations, who }: Pick<PackList, 'mutations' | 'who'>) => {
  const opened = await openStage();
  return mutations.map((each, index) => attackOf(each, who, index, opened));
};

/** Attacks on packs, by who could do them and what they are on. */
export const packFamilies: readonly Family[] = [
  ...packLists.map(
    (list): Family => ({
      name: list.name,
      place: 'packs',
      by: [...new Set([list.who, ...list.mutations.flatMap((each) => each.who ?? [])])].sort(),
      holds: list.holds,
      open: async () => ({ attacks: await openList(list), close: leaveStage }),
    }),
  ),
  {
    name: 'stamps and certificates',
    place: 'packs',
    // One authority counts its numbers in a file: of two attacks at once each would take the other's
    atOnce: 1,
    by: ['platform', 'stranger'],
    holds: 'stamps are of these bytes, this request, a root from outside and a possible time',
    async open() {
      const [stamps, forms] = await Promise.all([stampMutations(), stampFormMutations()]);
      return {
        attacks: await openList({ mutations: [...stamps.mutations, ...forms.mutations], who: 'platform' }),
        close: () => Promise.all([stamps.close(), forms.close(), leaveStage()]),
      };
    },
  },
];
