import { makePack } from '../../../unit/export/pack-maker';
import { redactedInput } from '../../../unit/export/redacted-input';
import { folder, renew } from '../forged-copy';
import { edit, openPack } from '../forged-pack';
import type { Mutation } from '../mutation';
import { pageFiles } from '../page-files';

/** 2026-11-24T04:58:21.000Z, when the post was posted. */
const seconds = 1_795_496_301;

/** A time that was taken out, left in the words of a copy as machines count it. */
export const countedMutations: Mutation[] = (
  [
    ['in seconds', `${seconds}`],
    ['in milliseconds', `${seconds}000`],
    ['in seconds behind a name', `t=${seconds}`],
    ['in milliseconds in groups of three', '1,795,496,301,000'],
    ['in references of its digits', [...`${seconds}`].map((digit) => `&#${digit.charCodeAt(0)};`).join('')],
  ] as const
).map(([how, left]) => ({
  name: `a time that was taken out left in a copy ${how}`,
  id: 'taken-out',
  reason: 'not-removed',
  detail: 'postedAt',
  async apply() {
    const input = await redactedInput('both', { fields: ['postedAt'], words: ['佐伯'], pictures: [] });
    const { blob } = await makePack({ ...input, pageFiles });
    const files = await openPack(new Uint8Array(await blob.arrayBuffer()));
    edit(files, `${folder}post.json`, '次のシフト', `${left} 次のシフト`);
    return renew(files);
  },
}));
