import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askAuthority } from '../../../../utils/evidence/time-stamp/ask-authority';
import { stampRequest } from '../../../../utils/evidence/time-stamp/stamp-request';
import { japanDate } from '../../../../utils/japan-time';
import { judgeWithRoots } from '../../../../utils/verify/keys/judge-time-stamp';
import type { VerifyOptions } from '../../../../utils/verify/verify-pack';
import { localAuthority } from '../../../unit/evidence/time-stamp/local-authority';
import { sampleDevice } from '../../../unit/export/sample-incident';
import { bytesOf, edit, type Forged, openPack } from '../forged-pack';
import { forgedByTool, resignPack } from '../forged-seals';
import { genTime, restamped } from '../forged-stamp';
import type { Mutation } from '../mutation';

const list = 'data/seal/tagmanifest-sha256.txt';
const revoked: string[] = [];
const pins = [{ fingerprint: sampleDevice.fingerprint, name: 'sample' }];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const take = (files: Forged, path: string) => files.get(path) ?? new Uint8Array();

/** After the post, and before any clock that runs this test: stamps must come after the seal. */
const past = '2026-11-24T05:32:07.412Z';
/** A stamp that is asked for now, told in whole seconds, lies in a pack that was made after it and within what clocks may differ by. */
const soon = () => new Date(Date.now() + 30_000).toISOString();

/**
 * Time stamps of a local authority (`openssl ts -reply`): what is not of this bag, this request, this root or this time.
 * Gives the mutations, and how to close the authority.
 */
export async function stampMutations(): Promise<{
  mutations: Mutation[];
  /** The pack before anything was changed, how to judge it, and the authority's root as a file. */
  stamped: { files: Forged; options: VerifyOptions; rootFile: string };
  close: () => Promise<void>;
}> {
  const authority = await localAuthority();
  const stranger = await localAuthority();
  const judged = { pins, revoked, judgeTimeStamp: judgeWithRoots(authority.root) };
  const ask = (request: Uint8Array) => askAuthority(authority.url, new Uint8Array(request));
  const stamped = async (files: Forged) => {
    const request = stampRequest(sha256(take(files, list)));
    files.set(`${list}.tsq`, new Uint8Array(request)).set(`${list}.tsr`, new Uint8Array(await ask(request)));
  };
  const of = (
    name: string,
    detail: string,
    change: (files: Forged) => unknown,
    more: Partial<Mutation> = {},
  ): Mutation => ({
    name: `time stamp: ${name}`,
    id: 'timestamp',
    reason: 'stamp-differs',
    detail,
    options: judged,
    rootFile: authority.rootFile,
    apply: async () => {
      const files = await openPack(await forgedByTool({ at: past, packedAt: soon() }, sampleDevice));
      await stamped(files);
      await change(files);
      await resignPack(files, sampleDevice);
      return files;
    },
    ...more,
  });
  const mutations: Mutation[] = [
    of('of another bag', 'imprint-differs', async (files) => {
      const request = stampRequest(sha256(bytesOf('another')));
      files.set(`${list}.tsq`, new Uint8Array(request)).set(`${list}.tsr`, new Uint8Array(await ask(request)));
    }),
    of('of another request', 'nonce-differs', (files) =>
      files.set(`${list}.tsq`, new Uint8Array(stampRequest(sha256(take(files, list))))),
    ),
    of('not granted', 'not-granted', (files) => files.set(`${list}.tsr`, Uint8Array.of(0x30, 5, 0x30, 3, 2, 1, 2))),
    of('cut short', 'not-a-response', (files) => files.set(`${list}.tsr`, take(files, `${list}.tsr`).slice(0, -1))),
    of('a byte changed', 'signature-differs', (files) => {
      const bytes = take(files, `${list}.tsr`).slice();
      bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
      files.set(`${list}.tsr`, bytes);
    }),
    of('by an authority that nobody trusts', 'chain-differs', () => {}, {
      options: { pins, judgeTimeStamp: judgeWithRoots(stranger.root) },
      rootFile: stranger.rootFile,
    }),
    of('without a root from outside', 'root-unknown', () => {}, {
      reason: 'not-checked',
      options: { pins, judgeTimeStamp: judgeWithRoots('') },
      rootFile: '/dev/null',
      outcome: 'told',
    }),
    of('without its request', 'not-a-request', (files) => files.delete(`${list}.tsq`), { outcome: 'told' }),
    of('that nobody looked at', '', () => {}, {
      reason: 'not-checked',
      options: { pins },
      rootFile: '',
      outcome: 'told',
    }),
    of('from days after the sealing', 'days: sealed 2026-11-24T05:32:08', () => {}, {
      reason: 'stamped-late',
      outcome: 'told',
    }),
    of('from before the seal', 'before-seal', () => {}, {
      apply: async () => {
        const files = await openPack(await forgedByTool({ at: '2096-01-05T05:32:07.412Z' }, sampleDevice));
        await stamped(files);
        await resignPack(files, sampleDevice);
        return files;
      },
    }),
  ];
  /** The pack's own tag manifest stamped, in the place that no manifest lists. */
  const packStamped = async (files: Forged) => {
    await resignPack(files, sampleDevice);
    const own = 'tagmanifest-sha256.txt';
    const request = stampRequest(sha256(take(files, own)));
    files.set(`${own}.tsq`, new Uint8Array(request)).set(`${own}.tsr`, new Uint8Array(await ask(request)));
    return files;
  };
  const packed = (createdAt: string) => async (files: Forged) => {
    edit(files, 'bag-info.txt', /Created-At: .*/, `Created-At: ${createdAt}`);
    edit(files, 'bag-info.txt', /Bagging-Date: .*/, `Bagging-Date: ${japanDate(createdAt)}`);
    await packStamped(files);
  };
  const ofPack = (
    name: string,
    detail: string,
    change: (files: Forged) => unknown,
    more: Partial<Mutation> = {},
  ): Mutation =>
    of(`of the pack, ${name}`, detail, () => {}, {
      ...more,
      apply: async () => {
        const files = await openPack(await forgedByTool({ at: past, packedAt: soon() }, sampleDevice));
        await change(files);
        return files;
      },
    });
  mutations.push(
    ofPack('from before it was made', 'before-seal', packed('2090-01-05T05:32:07.412Z')),
    ofPack('of another list', 'imprint-differs', async (files) => {
      await packStamped(files);
      edit(files, 'bag-info.txt', /Agent: .*/, 'Agent: Banken 0.1.1');
      await resignPack(files, sampleDevice);
    }),
    ofPack('cut short', 'not-a-response', async (files) => {
      await packStamped(files);
      files.set('tagmanifest-sha256.txt.tsr', take(files, 'tagmanifest-sha256.txt.tsr').slice(0, -1));
    }),
    ofPack('with the answer to a capture’s', 'imprint-differs', async (files) => {
      await stamped(files);
      await resignPack(files, sampleDevice);
      for (const ending of ['.tsq', '.tsr'])
        files.set(`tagmanifest-sha256.txt${ending}`, take(files, `${list}${ending}`));
    }),
    ofPack('from before that of a capture in it', 'after-pack-stamp', async (files) => {
      await stamped(files);
      const later = `${new Date(Date.now() + 300_000).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
      const key = join(authority.folder, 'tsa.key');
      files.set(`${list}.tsr`, restamped(take(files, `${list}.tsr`), key, { info: genTime(later) }));
      await packStamped(files);
    }),
    ofPack(
      'with the number of another',
      'serial-twice',
      async (files) => {
        const again = () => writeFileSync(join(authority.folder, 'serial'), '4D\n');
        again();
        await stamped(files);
        again();
        await packStamped(files);
      },
      { outcome: 'open' },
    ),
    of('of a capture, from after the pack was made', 'after-pack', async (files) => {
      edit(files, 'bag-info.txt', /Created-At: .*/, 'Created-At: 2026-11-25T05:32:07.412Z');
      edit(files, 'bag-info.txt', /Bagging-Date: .*/, 'Bagging-Date: 2026-11-25');
    }),
  );
  const justNow = new Date(Date.now() - 3_600_000).toISOString();
  const files = await openPack(await forgedByTool({ at: justNow, packedAt: soon() }, sampleDevice));
  await stamped(files);
  await resignPack(files, sampleDevice);
  return {
    mutations,
    stamped: { files, options: judged, rootFile: authority.rootFile },
    close: async () => {
      await authority.close();
      await stranger.close();
    },
  };
}
