import { existsSync } from 'node:fs';
import type { Attack, Family, Who } from '../attack';
import { type Renewable, renewable } from '../renewable';
import { bagMutations } from './bag-mutations';
import { captureMutations } from './capture-mutations';
import { claimMutations, paperMutations } from './claim-mutations';
import { custodyMutations } from './custody-mutations';
import { expertMutations } from './expert-mutations';
import { headerMutations, roomMutations, spareRoom, unsignedItems } from './header-mutations';
import { impossibleMutations } from './impossible-mutations';
import { itemMutations } from './item-mutations';
import type { Mutation } from './mutation';
import { paperFormMutations } from './paper-form-mutations';
import { paperWordMutations } from './paper-mutations';
import { readingMutations } from './reading-mutations';
import { redactionMutations } from './redaction-mutations';
import { makeWorld, shellDiffers, tryMutation, usual } from './run-mutations';
import { sealMutations, signatureMutations } from './seal-mutations';
import { stampMutations } from './stamp-mutations';
import { strippedMutations, verifyTextMutations } from './stripped-mutations';
import { openVerifiers, type TwoVerifiers } from './three-verifiers';
import { toolMutations } from './tool-mutations';
import { zipMutations } from './zip-mutations';

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

const family = (name: string, holds: string, who: Who, ...lists: readonly (readonly Mutation[])[]): Family => ({
  name,
  by: [...new Set([who, ...lists.flat().flatMap((each) => each.who ?? [])])].sort(),
  holds,
  async open() {
    const opened = await openStage();
    return { attacks: lists.flat().map((each, index) => attackOf(each, who, index, opened)), close: leaveStage };
  },
});

/** Attacks on packs, by who could do them and what they are on. */
export const packFamilies: readonly Family[] = [
  family('altered pack', 'every byte is listed, every list is signed', 'stranger', bagMutations, captureMutations),
  family(
    'two readings of one ZIP',
    'one strict reader; what readers differ on is refused',
    'stranger',
    zipMutations,
    headerMutations,
    roomMutations,
    spareRoom,
  ),
  family(
    'rewritten log',
    'a hash chain, its head in the signed bag, and papers made over it',
    'stranger',
    custodyMutations,
  ),
  family(
    'keys and signatures',
    'keys count only when pinned; a seal that is partly there is a changed one',
    'thief',
    sealMutations,
    signatureMutations,
    strippedMutations,
    itemMutations,
    unsignedItems,
  ),
  family(
    'insider with the device’s key',
    'records, page, pictures, papers and times are held against each other',
    'insider',
    claimMutations,
    paperMutations,
    expertMutations,
    impossibleMutations,
  ),
  family(
    'hidden rests in redacted copies',
    'copies are made from nothing and searched whole',
    'stranger',
    redactionMutations,
  ),
  family(
    'papers that say something else',
    'words of the papers are compared with the records',
    'insider',
    paperWordMutations,
    paperFormMutations,
  ),
  family(
    'second readings',
    'they name their key, and are signed over their bytes, of this capture and at a possible time',
    'insider',
    readingMutations,
  ),
  family(
    'tools in a pack',
    'their digests are compared with the published ones, and a difference is said first',
    'insider',
    toolMutations,
    verifyTextMutations,
  ),
  {
    name: 'stamps and certificates',
    by: ['platform'],
    holds: 'stamps are of these bytes, this request, a root from outside and a possible time',
    async open() {
      const opened = await openStage();
      const { mutations, close } = await stampMutations();
      return {
        attacks: mutations.map((each, index) => attackOf(each, 'platform', index, opened)),
        close: () => Promise.all([close(), leaveStage()]),
      };
    },
  },
];
