import { digestIn, sizeIn } from '../../bytes/file-map';
import { sealFolder } from '../../capture/job/run-capture';
import { sealOf } from '../../capture/job/seal';
import type { StatedFacts } from '../bag/bag-info';
import { type Check, checkFrom, type Finding, onBasis } from '../check-ids';
import type { CaptureFolder } from './found-capture';
import { readSealRecord } from './seal-record';

/** Recomputes every seal from the files themselves and holds it against the record and bag-info.txt. */
export async function checkSeals(folders: readonly CaptureFolder[], { seals }: StatedFacts): Promise<Check> {
  const findings: Finding[] = [];
  const read = new Set<string>();
  for (const folder of folders) {
    const record = readSealRecord(folder.files);
    if (!record) continue;
    read.add(folder.label);
    const { path, files } = folder;
    const names = new Set(record.files.map(({ name }) => name));
    const digested = new Map<string, string>();
    for (const name of files.keys())
      if (name !== 'seal.json' && !name.startsWith(sealFolder)) digested.set(name, await digestIn(files, name));
    for (const name of digested.keys())
      if (!names.has(name)) findings.push({ reason: 'file-unsealed', path: path + name });
    for (const { name, sha256, bytes } of record.files) {
      const here = digested.get(name);
      if (here === undefined) findings.push({ reason: 'file-missing', path: path + name });
      else if (here !== sha256 || sizeIn(files, name) !== bytes)
        findings.push({ reason: 'digest-differs', path: path + name });
    }
    const seal = await sealOf([...digested].map(([name, sha256]) => ({ name, sha256 })));
    if (seal !== record.seal) findings.push({ reason: 'seal-differs', path: `${path}seal.json` });
    if (seals.get(folder.label) !== record.seal)
      findings.push({ reason: 'seal-differs', path: 'bag-info.txt', detail: folder.label });
  }
  const extra = [...seals.keys()].filter((label) => !read.has(label));
  findings.push(...extra.map((label): Finding => ({ reason: 'file-missing', path: 'bag-info.txt', detail: label })));
  return onBasis(checkFrom('seals', findings), `${read.size} / ${seals.size}`);
}
