import { digestIn, sizeIn } from '../../bytes/file-map';
import { sealedList } from '../../capture/job/seal';
import { readLabels, readManifest, textOf } from '../bag/bag-lines';
import {
  afterTagManifest,
  type BagFiles,
  compareDigests,
  compareSets,
  declaration,
  strangeTags,
  tagFiles,
  tagManifest,
} from '../bag/check-bag';
import type { Finding } from '../check-ids';
import { isSecondRead } from './second-reads';

/** What a capture's own tag files must agree with. */
interface ItemFacts {
  captureId: string;
  capturedAt: string;
  sealedAt: string;
}

/**
 * The tag files that one capture got at its sealing (RFC 8493), held against the capture's files: both manifests list
 * the same set and the right digests, the tag manifest lists every tag file, bag-info.txt counts the payload.
 * @param tags by their names in the item's own bag: `bagit.txt`, `manifest-sha256.txt` …
 * @param payload by their names below `data/`
 */
export async function checkItemTags(
  tags: BagFiles,
  payload: BagFiles,
  facts: ItemFacts,
  place: string,
): Promise<Finding[]> {
  const bytesOf = (name: string) => tags.get(name) ?? new Uint8Array();
  const missing = [...tagFiles.item, tagManifest].filter((name) => !tags.has(name));
  if (missing.length > 0) return missing.map((name): Finding => ({ reason: 'file-missing', path: place + name }));
  const at = (finding: Finding): Finding => ({ ...finding, ...(finding.path ? { path: place + finding.path } : {}) });
  const listed = readManifest(bytesOf(tagManifest), tagManifest, tags.size);
  const own = [...tags.keys()].filter(
    (name) => name !== tagManifest && !afterTagManifest.includes(name) && !isSecondRead(name),
  );
  return [
    ...(textOf(bytesOf('bagit.txt')) === declaration
      ? []
      : [{ reason: 'declaration-differs', path: 'bagit.txt' } as const]),
    ...infoFindings(bytesOf('bag-info.txt'), payload, facts),
    ...(await manifestFindings(tags, payload)),
    ...listed.findings,
    ...compareSets(own, listed, 'tag-unlisted'),
    ...strangeTags(own, tagFiles.item),
    ...(await compareDigests(tags, listed)),
  ].map(at);
}

async function manifestFindings(tags: BagFiles, payload: BagFiles): Promise<Finding[]> {
  const findings: Finding[] = [];
  const listedSets: string[] = [];
  for (const [algorithm, digits] of [
    ['sha256', 64],
    ['sha512', 128],
  ] as const) {
    const path = `manifest-${algorithm}.txt`;
    const bytes = tags.get(path) ?? new Uint8Array();
    const { digests, findings: lines } = readManifest(bytes, path, payload.size, digits);
    findings.push(...lines);
    listedSets.push([...digests.keys()].sort().join('\n'));
    const digested: { name: string; sha256: string }[] = [];
    for (const name of payload.keys()) digested.push({ name, sha256: await digestIn(payload, name, algorithm) });
    if (lines.length === 0 && textOf(bytes) !== sealedList(digested)) findings.push({ reason: 'digest-differs', path });
  }
  if (listedSets[0] !== listedSets[1]) findings.push({ reason: 'sets-differ', path: 'manifest-sha512.txt' });
  return findings;
}

function infoFindings(bytes: Uint8Array, payload: BagFiles, facts: ItemFacts): Finding[] {
  const path = 'bag-info.txt';
  const { labels, findings } = readLabels(bytes, path);
  const octets = [...payload.keys()].reduce((sum, name) => sum + sizeIn(payload, name), 0);
  const expected: Record<string, string | undefined> = {
    'Bag-Software-Agent': undefined,
    'Bagging-Date': facts.sealedAt.slice(0, 10),
    'External-Identifier': facts.captureId,
    'Payload-Oxum': `${octets}.${payload.size}`,
    'Captured-At': facts.capturedAt,
    'Sealed-At': facts.sealedAt,
  };
  for (const label of Object.keys(expected)) {
    const values = labels.filter(([name]) => name === label).map(([, value]) => value);
    const wanted = expected[label];
    if (values.length === 1 && (wanted === undefined || values[0] === wanted)) continue;
    findings.push({ reason: label === 'Payload-Oxum' ? 'oxum-differs' : 'label-differs', path, detail: label });
  }
  const unknown = labels.filter(([label]) => !Object.hasOwn(expected, label));
  return [...findings, ...unknown.map(([label]): Finding => ({ reason: 'label-differs', path, detail: label }))];
}
