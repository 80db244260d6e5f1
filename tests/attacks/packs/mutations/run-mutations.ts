import { makeItemFile } from '../../../../utils/export/item-file';
import { fontsOfPapers } from '../../../../utils/node/build/letter-table';
import { type PackVerdict, type VerifyOptions, verifyPack } from '../../../../utils/verify/verify-pack';
import { makePack, type SampleInput } from '../../../unit/export/pack-maker';
import { redactedInput } from '../../../unit/export/redacted-input';
import { insult, sampleDevice, samplePackInput } from '../../../unit/export/sample-incident';
import { closePack, type Forged, openPack } from '../forged-pack';
import type { Mutation, World } from '../mutation';
import { packLists } from '../pack-lists';
import { pageFiles } from '../page-files';
import { disagreements, runShell, unpacked } from '../shell-verdict';

/** Everything that is tried, but for time stamps, which need an authority. */
export const mutations: readonly Mutation[] = packLists.flatMap((list) => list.mutations);

/** The first mutation of every check and reason: `npm test` tries these, `npm run mutate` all of them. */
export const representatives: readonly Mutation[] = mutations.filter(
  ({ id, reason }, index) => mutations.findIndex((each) => each.id === id && each.reason === reason) === index,
);

/** The key list that the person who verifies brings along. */
export const usual: VerifyOptions = {
  pins: [{ fingerprint: sampleDevice.fingerprint, name: '駅前店の端末' }],
  revoked: [],
  letters: fontsOfPapers,
};

interface MadeWorld {
  good: Uint8Array<ArrayBuffer>;
  world: World;
}

const packed = async (input: SampleInput) => new Uint8Array(await (await makePack(input)).blob.arrayBuffer());

let goodMade: Promise<{ input: World['input']; good: Uint8Array<ArrayBuffer> }> | undefined;

function makeGood(): NonNullable<typeof goodMade> {
  goodMade ??= samplePackInput().then(async (sample) => {
    const input = { ...sample, signer: sampleDevice, pageFiles };
    return { input, good: await packed(input) };
  });
  return goodMade;
}

/** A real pack by the exporter, signed. Made once a process; nobody writes into it. */
export const goodPack = async (): Promise<Uint8Array<ArrayBuffer>> => (await makeGood()).good;

let made: Promise<MadeWorld> | undefined;

/** That pack, and what mutations need beside it. */
export function makeWorld(): Promise<MadeWorld> {
  made ??= makeNewWorld();
  return made;
}

async function makeNewWorld(): Promise<MadeWorld> {
  const { input, good } = await makeGood();
  const other = {
    ...(await samplePackInput({ post: { ...insult, text: '別の投稿' } })),
    signer: sampleDevice,
    pageFiles,
  };
  const [capture] = input.captures;
  const { blob: item } = await makeItemFile(capture!, input.files);
  return {
    good,
    world: {
      input,
      item: new Uint8Array(await item.arrayBuffer()),
      other: await openPack(await packed(other)),
      redacted: await openPack(await packed({ ...(await redactedInput('both')), pageFiles })),
      copies: await openPack(await packed({ ...(await redactedInput('only')), pageFiles })),
    },
  };
}

/** What became of one mutation. */
export interface Caught {
  name: string;
  id: string;
  reason: string;
  /** What the check said, and the pack's outcome. */
  status: string;
  outcome: string;
  isCaught: boolean;
}

/** The ZIP that a mutation makes of the good pack. */
export async function forge({ apply }: Mutation, good: Uint8Array<ArrayBuffer>, world: World) {
  const files = await openPack(good);
  const forged = await apply(files, { ...world, redacted: new Map(world.redacted), copies: new Map(world.copies) });
  if (forged instanceof Uint8Array) return new Uint8Array(forged);
  return closePack(forged instanceof Map ? (forged as Forged) : files);
}

/** Applies one mutation to the good pack and asks the verifier. */
export async function tryMutation(
  mutation: Mutation,
  good: Uint8Array<ArrayBuffer>,
  world: World,
): Promise<Caught & { verdict: PackVerdict; zip: Uint8Array<ArrayBuffer> }> {
  const { name, id, reason, detail, options = usual, outcome: wanted } = mutation;
  const zip = await forge(mutation, good, world);
  const verdict = await verifyPack(zip, options);
  const { checks, outcome } = verdict;
  const check = checks.find((made) => made.id === id);
  const isNamed = check?.findings.some(
    (finding) => finding.reason === reason && (detail === undefined || (finding.detail ?? '').includes(detail)),
  );
  const isRed = wanted === undefined ? outcome === 'changed' || outcome === 'unreadable' : outcome !== 'changed';
  const said = `${verdict.changed?.reason} ${verdict.changed?.path}`;
  const isSaid = (!mutation.isFirst || verdict.changed?.id === id) && (mutation.headline ?? said) === said;
  // What cannot be told never ends in a whole pack
  const isKept = (wanted !== 'open' || outcome === 'open') && (check?.status !== 'cannot-tell' || outcome !== 'whole');
  return {
    ...{ name, id, verdict, zip, outcome },
    reason: detail ? `${reason} (${detail})` : reason,
    status: check?.status ?? 'not made',
    isCaught: check !== undefined && check.status !== 'proven' && isNamed === true && isRed && isKept && isSaid,
  };
}

/** Whether verify.sh says the same of the pack: every way in which it does not, `undefined` for what it cannot be given. */
export async function shellDiffers(
  { options = usual, rootFile }: Pick<Mutation, 'options' | 'rootFile'>,
  { verdict, zip }: { verdict: PackVerdict; zip: Uint8Array },
  interpreter: string[] = ['sh'],
): Promise<string[] | undefined> {
  const directory = verdict.kind === 'item' ? undefined : await unpacked(zip);
  if (!directory) return undefined;
  const keys = (options.pins ?? []).map(({ fingerprint }) => fingerprint);
  const said = await runShell(directory.top, { keys, interpreter, ...(rootFile ? { rootFile } : {}) });
  directory.remove();
  return disagreements(said, verdict, options);
}
