import { type BagFinding, error, warning } from './finding';
import { isKnownEncoding, linesOf } from './tag-text';

/** What `bagit.txt` declares. */
interface Declaration {
  /** `0.97` is 0.97: rules changed at 0.96, 0.97 and 1.0. */
  version: number;
  encoding: string;
  findings: BagFinding[];
}

const path = 'bagit.txt';
const known = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];

/**
 * Reads the bag declaration (RFC 8493 §2.1.1): two lines in this order, UTF-8 whatever encoding it declares, no BOM.
 * Version 1.0 allows no blank before the colon; the drafts before it did.
 */
export function readDeclaration(bytes: Uint8Array | undefined): Declaration {
  const failed = (finding: BagFinding): Declaration => ({ version: 1, encoding: 'UTF-8', findings: [finding] });
  if (!bytes) return failed(error('declaration-missing', path));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return failed(error('declaration-syntax', path, 'byte order mark'));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The finding says all that the decoder knows
    return failed(error('declaration-syntax', path, 'not UTF-8'));
  }
  const [first = '', second = '', ...more] = linesOf(text);
  const [, beforeVersion, , stated] = /^BagIt-Version(\s*):(\s*)(.*?)\s*$/.exec(first) ?? [];
  const [, beforeEncoding, , encoding] = /^Tag-File-Character-Encoding(\s*):(\s*)(.*?)\s*$/.exec(second) ?? [];
  if (stated === undefined || !/^\d+\.\d+$/.test(stated)) return failed(error('declaration-syntax', path, first));
  if (!encoding) return failed(error('declaration-syntax', path, second || 'one line'));
  const version = Number(stated);
  const findings: BagFinding[] = [];
  const isStrict = version >= 1;
  if (version >= 2) findings.push(error('version-unknown', path, stated));
  else if (!known.includes(stated)) findings.push(warning('version-unknown', path, stated));
  if (beforeVersion || beforeEncoding)
    findings.push((isStrict ? error : warning)('declaration-syntax', path, 'blank before the colon'));
  if (isStrict && (!/: \S.*$/.test(first) || !/: \S.*$/.test(second) || first !== first.trimEnd()))
    findings.push(warning('declaration-syntax', path, 'blanks'));
  if (more.some((line) => line.trim() !== '')) findings.push(error('declaration-syntax', path, 'more than two lines'));
  if (!isKnownEncoding(encoding)) findings.push(error('encoding-unknown', path, encoding));
  return { version, encoding, findings };
}
