import { sha256Hex } from '../../bytes/digest';
import { readLabels } from '../bag/bag-lines';
import { type BagFiles, keyFile } from '../bag/check-bag';
import { type Check, type Finding, onBasis } from '../check-ids';
import type { OutsideFacts } from '../keys/outside-facts';
import { letterTable } from '../letters/letter-book';
import published from './published-tools.json';
import { copiesInPack, type VerifyTextFacts } from './stock-commands';
import { earlierVerifyText, verifyText } from './verify-text';

const names = ['verify.sh', 'verify.ps1', 'verify.html', letterTable] as const;
const textFile = 'VERIFY.txt';

/** What the pack is, for its VERIFY.txt. */
interface TextFacts {
  /** The top directory as bag-info.txt states it: a renamed one is told elsewhere. */
  top: string;
  captures: number;
  copies: number;
  /** Pages that act as they were sealed, by path; and those of which a text may name any: they act, or were not read through. */
  activePages: readonly string[];
  perhapsActive?: readonly string[];
}

/**
 * The tools that travel in a pack against those that were published (`published-tools.json`): whoever makes a pack can
 * lay a verifier into it that calls everything whole. A pack that says it is of a release which this verifier does not
 * know is not judged, and that is said first, too.
 */
export async function checkTools(
  files: BagFiles,
  facts: TextFacts,
  { ownPage }: Pick<OutsideFacts, 'ownPage'>,
): Promise<Check> {
  const id = 'tools';
  const strange = await textFindings(files, facts);
  // What VERIFY.txt says of the page is of the page that was packed with it
  const packed = statedPage(files);
  if (packed !== undefined && !files.has('verify.html'))
    strange.push({ reason: 'tool-differs', path: 'verify.html', detail: 'is not there' });
  if (files.has('verify.html') && !files.has(letterTable))
    strange.push({ reason: 'tool-differs', path: letterTable, detail: 'is not there' });
  let count = 1;
  for (const name of names) {
    const bytes = files.get(name);
    if (!bytes) continue;
    count += 1;
    const digest = await sha256Hex(bytes);
    const known: readonly string[] = published[name];
    if (known.includes(digest)) continue;
    const isPage = name === 'verify.html';
    if (isPage && packed === digest && digest === (await ownPage?.())) continue;
    // No release has published a page yet: whoever has one of another build is told not to run it, not that it was changed
    const isUnknown = known.length === 0 && (!isPage || packed === digest);
    strange.push({ reason: isUnknown ? 'tool-unknown' : 'tool-differs', path: name, detail: digest });
  }
  const { labels } = readLabels(files.get('bag-info.txt') ?? new Uint8Array(), 'bag-info.txt', files.size);
  const release = labels.find(([label]) => label === 'Bag-Software-Agent')?.[1]?.replace(/^Banken /, '') ?? '';
  const isNewer = !published.releases.includes(release);
  if (strange.length > 0 && isNewer)
    return { id, status: 'cannot-tell', findings: strange.map((each) => ({ ...each, reason: 'tool-unknown' })) };
  const differs = strange.some(({ reason }) => reason !== 'tool-unknown');
  const status = differs ? 'changed' : strange.length > 0 ? 'cannot-tell' : 'proven';
  return onBasis({ id, status, findings: strange }, `${count} / ${count}`);
}

/**
 * VERIFY.txt against what this version writes for this very pack. Earlier releases wrote other words: of these the digest
 * is published, over the text without the name of the pack and the digest of its page. One of ours for a pack of other
 * contents is told as that: what was changed is the contents.
 */
async function textFindings(files: BagFiles, facts: TextFacts): Promise<Finding[]> {
  const bytes = files.get(textFile);
  if (!bytes) return [{ reason: 'tool-differs', path: textFile, detail: 'is not there' }];
  const { top, captures, copies, activePages, perhapsActive = [] } = facts;
  const pageDigest = statedPage(files);
  const said = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const named = [...said.slice(0, said.indexOf('-'.repeat(72))).matchAll(/^ {2}(data\/\S*page\.html)$/gm)];
  const pages = [...new Set(named.map(([, path = '']) => path))];
  const own = {
    isSigned: files.has(keyFile),
    copies: captures === 0 ? ('only' as const) : copies > 0 ? ('too' as const) : ('none' as const),
    hasSeals: [...files.keys()].some((path) => /^data\/(?:capture-\d+\/)?seal\/./.test(path)),
  };
  // Whether an authority was asked shows by no file, and a stamp may come after the packing
  const asked = [true, false].flatMap((asksStamp) => [true, false].map((hasStamps) => ({ asksStamp, hasStamps })));
  const isWritten = (of: Pick<VerifyTextFacts, 'isSigned' | 'copies' | 'hasSeals'>, acting: readonly string[]) =>
    asked.some((stamps) => {
      const told = { ...of, ...stamps, directory: top, activePages: acting, ...(pageDigest ? { pageDigest } : {}) };
      return said === verifyText(told) || said === earlierVerifyText(told);
    });
  const mayName = new Set([...activePages, ...perhapsActive]);
  const isOfThese = activePages.every((path) => pages.includes(path)) && pages.every((path) => mayName.has(path));
  if (isOfThese && isWritten(own, pages)) return [];
  const others = [true, false].flatMap((isSigned) =>
    copiesInPack.flatMap((each) => [true, false].map((hasSeals) => ({ isSigned, copies: each, hasSeals }))),
  );
  // What this version writes is judged by what it says, though an earlier one wrote it, too
  if (others.some((other) => isWritten(other, pages))) {
    const detail = await sha256Hex(bytes);
    return [{ reason: 'text-of-other', path: textFile, detail }];
  }
  const bare = said.replaceAll(top || '\n\n\n\n', 'PACK').replaceAll(pageDigest ?? '\n\n\n\n', 'PAGE');
  const known: readonly string[] = published[textFile];
  const digest = await sha256Hex(new TextEncoder().encode(bare));
  return known.includes(digest) ? [] : [{ reason: 'tool-differs', path: textFile, detail: digest }];
}

/** The digest of the page that VERIFY.txt says it was packed with. */
function statedPage(files: BagFiles): string | undefined {
  return /^ {2}([0-9a-f]{64}) {2}verify\.html$/m.exec(new TextDecoder().decode(files.get(textFile)))?.[1];
}
