import { makeItemPack } from '../../../utils/export/item-file';
import { makePack } from '../../../utils/export/pack';
import { type VerifyOptions, verifyPack } from '../../../utils/verify/verify-pack';
import { redactedInput } from '../export/redacted-input';
import { insult, sampleDevice, samplePackInput } from '../export/sample-incident';
import { bagMutations } from './bag-mutations';
import { captureMutations } from './capture-mutations';
import { claimMutations, paperMutations } from './claim-mutations';
import { custodyMutations } from './custody-mutations';
import { expertMutations } from './expert-mutations';
import { closePack, type Forged, openPack } from './forged-pack';
import { headerMutations, unsignedItems } from './header-mutations';
import { itemMutations } from './item-mutations';
import type { Mutation, World } from './mutation';
import { redactionMutations } from './redaction-mutations';
import { sealMutations, signatureMutations } from './seal-mutations';
import { zipMutations } from './zip-mutations';

/** Everything that is tried, but for time stamps, which need an authority. */
export const mutations: readonly Mutation[] = [
  ...bagMutations,
  ...zipMutations,
  ...captureMutations,
  ...sealMutations,
  ...signatureMutations,
  ...claimMutations,
  ...paperMutations,
  ...custodyMutations,
  ...itemMutations,
  ...redactionMutations,
  ...headerMutations,
  ...unsignedItems,
  ...expertMutations,
];

/** The first mutation of every check and reason: `npm test` tries these, `npm run mutate` all of them. */
export const representatives: readonly Mutation[] = mutations.filter(
  ({ id, reason }, index) => mutations.findIndex((each) => each.id === id && each.reason === reason) === index,
);

/** The key list that the person who verifies brings along. */
export const usual: VerifyOptions = {
  pins: [{ fingerprint: sampleDevice.fingerprint, name: '駅前店の端末' }],
  revoked: [],
};

/** A real pack by the exporter, signed, and what mutations need beside it. */
export async function makeWorld(): Promise<{ good: Uint8Array<ArrayBuffer>; world: World }> {
  const input = { ...(await samplePackInput()), signer: sampleDevice };
  const bytesOf = async ({ blob }: { blob: Blob }) => new Uint8Array(await blob.arrayBuffer());
  const other = { ...(await samplePackInput({ post: { ...insult, text: '別の投稿' } })), signer: sampleDevice };
  const [capture] = input.captures;
  return {
    good: await bytesOf(await makePack(input)),
    world: {
      item: await bytesOf(await makeItemPack(capture!, input.files)),
      other: await openPack(await bytesOf(await makePack(other))),
      redacted: await openPack(await bytesOf(await makePack(await redactedInput('both')))),
      copies: await openPack(await bytesOf(await makePack(await redactedInput('only')))),
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

/** Applies one mutation to the good pack and asks the verifier. */
export async function tryMutation(
  { name, id, reason, detail, apply, options = usual, outcome: wanted }: Mutation,
  good: Uint8Array<ArrayBuffer>,
  world: World,
): Promise<Caught> {
  const files = await openPack(good);
  const forged = await apply(files, { ...world, redacted: new Map(world.redacted), copies: new Map(world.copies) });
  const zip =
    forged instanceof Uint8Array
      ? new Uint8Array(forged)
      : closePack(forged instanceof Map ? (forged as Forged) : files);
  const { checks, outcome } = await verifyPack(zip, options);
  const check = checks.find((made) => made.id === id);
  const isNamed = check?.findings.some(
    (finding) => finding.reason === reason && (detail === undefined || (finding.detail ?? '').includes(detail)),
  );
  const isRed = wanted === undefined ? outcome === 'changed' || outcome === 'unreadable' : outcome !== 'changed';
  const isKept = wanted === 'open' ? outcome === 'open' : true;
  return {
    name,
    id,
    reason: detail ? `${reason} (${detail})` : reason,
    status: check?.status ?? 'not made',
    outcome,
    isCaught: check !== undefined && check.status !== 'proven' && isNamed === true && isRed && isKept,
  };
}
