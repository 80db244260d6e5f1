import { sha256Hex } from '../../bytes/digest';
import type { BagFiles } from '../bag/bag';
import { readLabels } from '../bag/bag-lines';
import { type Check, type Finding, lacks, onBasis } from '../check';
import type { OutsideFacts } from '../keys/outside-facts';
import published from './published-tools.json';

const names = ['verify.sh', 'verify.ps1', 'verify.html'] as const;

/**
 * The tools that travel in a pack against those that were published (`published-tools.json`): whoever makes a pack can
 * lay a verifier into it that calls everything whole. A pack that says it is of a release which this verifier does not
 * know is not judged, and that is said first, too.
 */
export async function checkTools(files: BagFiles, { ownPage }: Pick<OutsideFacts, 'ownPage'>): Promise<Check> {
  const id = 'tools';
  const strange: Finding[] = [];
  let count = 0;
  for (const name of names) {
    const bytes = files.get(name);
    if (!bytes) continue;
    count += 1;
    const digest = await sha256Hex(bytes);
    const known: readonly string[] = published[name];
    if (known.includes(digest)) continue;
    if (name === 'verify.html' && digest === (await ownPage?.())) continue;
    strange.push({ reason: 'tool-differs', path: name, detail: digest });
  }
  if (count === 0) return lacks(id, 'not-in-pack');
  const { labels } = readLabels(files.get('bag-info.txt') ?? new Uint8Array());
  const release = labels.find(([label]) => label === 'Bag-Software-Agent')?.[1]?.replace(/^Banken /, '') ?? '';
  const isNewer = !published.releases.includes(release);
  if (strange.length > 0 && isNewer)
    return { id, status: 'cannot-tell', findings: strange.map((each) => ({ ...each, reason: 'tool-unknown' })) };
  return onBasis({ id, status: strange.length > 0 ? 'changed' : 'proven', findings: strange }, `${count} / ${count}`);
}
