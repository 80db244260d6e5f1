import { type BagFinding, error, warning } from './finding';
import type { BagBytes } from './manifests';
import { linesOf, tagText } from './tag-text';

/**
 * `bag-info.txt`, called `package-info.txt` before 0.96: `Label: value` lines, values may go on in lines that begin with
 * a blank (RFC 8493 §2.2.2). It is optional; what it says of the payload must be so.
 * @param absent listed system files that are not there
 */
export function checkMetadata(
  files: BagBytes,
  { version, encoding, absent }: { version: number; encoding: string; absent: number },
): BagFinding[] {
  const names = version < 0.96 ? ['bag-info.txt', 'package-info.txt'] : ['bag-info.txt'];
  return names.flatMap((path) => {
    const bytes = files.get(path);
    if (!bytes) return [];
    const text = tagText(bytes, encoding);
    if (text === undefined) return [error('encoding-wrong', path, encoding)];
    const { labels, findings } = labelsOf(text.replace(/^\ufeff/, ''), path, version);
    const stated = labels.filter(([label]) => label.toLowerCase() === 'payload-oxum').map(([, value]) => value.trim());
    const repeated = stated.length > 1 ? [warning('metadata-syntax', path, 'Payload-Oxum more than once')] : [];
    return [...findings, ...repeated, ...stated.flatMap((oxum) => oxumFindings(files, oxum, path, absent))];
  });
}

function labelsOf(text: string, path: string, version: number) {
  const labels: [string, string][] = [];
  const findings: BagFinding[] = [];
  const judge = version >= 1 ? error : warning;
  for (const [index, line] of linesOf(text).entries()) {
    const last = labels.at(-1);
    const [, label, blank, value] = /^([^:\s][^:]*?)([ \t]*):(.*)$/s.exec(line) ?? [];
    if (/^[ \t]/.test(line) && line.trim() !== '' && last) last[1] += ` ${line.trim()}`;
    else if (line.trim() === '') findings.push(warning('metadata-syntax', path, `line ${index + 1} is blank`));
    else if (label === undefined || value === undefined)
      findings.push(judge('metadata-syntax', path, `line ${index + 1}`));
    else {
      labels.push([label, value.trim()]);
      if (blank) findings.push(judge('metadata-syntax', path, `line ${index + 1}: blank before the colon`));
    }
  }
  return { labels, findings };
}

/** Payload-Oxum is `octets.files` over data/. System files that were swept away may still be counted in it. */
function oxumFindings(files: BagBytes, stated: string, path: string, absent: number): BagFinding[] {
  const payload = [...files].filter(([name]) => name.startsWith('data/'));
  const octets = payload.reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
  const oxum = `${octets}.${payload.length}`;
  if (stated === oxum) return [];
  const [, statedOctets, streams] = /^(\d+)\.(\d+)$/.exec(stated) ?? [];
  const isSwept = absent > 0 && Number(streams) === payload.length + absent && Number(statedOctets) >= octets;
  return [(isSwept ? warning : error)('oxum-differs', path, `${stated}, counted ${oxum}`)];
}
