import { readZip } from '../../bytes/zip/zip';
import type { Finding } from '../check-ids';

/** Parts that our papers are made of (ECMA-376-1); macros, embedded files, controls and foreign chunks are not among them. */
const ownWordParts = new Set(
  'document styles numbering settings fontTable footnotes endnotes comments commentsExtended bibliography theme/theme1'.split(
    ' ',
  ),
);
function isOwnPart(name: string): boolean {
  const part = /^word\/([A-Za-z0-9/]+)\.xml$/.exec(name)?.[1];
  if (part !== undefined) return ownWordParts.has(part) || /^(?:footer|header)\d+$/.test(part);
  return (
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core|custom)\.xml)$/.test(name) ||
    /^word\/(?:_rels\/[A-Za-z0-9]+\.xml\.rels|media\/[A-Za-z0-9_-]+\.(?:png|jpg))$/.test(name)
  );
}

/** Fields that fetch or start something (ECMA-376-1 §17.16.5), beside the plain ones for page numbers. */
const plainField = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|SEQ|DATE)\b/;
/** Elements that carry or bring in what is not this document. */
const carrying =
  /<(?:w:altChunk|w:object|w:control|w:subDoc|w:attachedTemplate|w:mailMerge|v:imagedata[^>]*r:href|w:externalData|o:OLEObject)\b/;

/** What in a DOCX runs, loads or carries something: parts that our papers never have, addresses outside, fields that act. */
export async function activeDocx(path: string, docx: Uint8Array<ArrayBuffer>): Promise<Finding[]> {
  const tell = (detail: string): Finding => ({ reason: 'active-content', path, detail });
  let parts: ReadonlyMap<string, Uint8Array>;
  try {
    parts = await readZip(docx);
  } catch (error) {
    return [tell(`not readable: ${String(error)}`)];
  }
  const findings: Finding[] = [];
  for (const [name, bytes] of parts) {
    if (!isOwnPart(name)) findings.push(tell(name));
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const xml = new TextDecoder().decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) findings.push(tell(`${name}: own entities`));
    if (/TargetMode\s*=\s*["']External/i.test(xml)) findings.push(tell(`${name}: loads from elsewhere`));
    if (/macroEnabled|vbaProject|oleObject|attachedTemplate|activeX/i.test(xml))
      findings.push(tell(`${name}: names a program`));
    const carried = carrying.exec(xml)?.[0];
    if (carried !== undefined) findings.push(tell(`${name}: ${carried.slice(1)}`));
    const fields = [
      ...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g),
      ...xml.matchAll(/<w:fldSimple[^>]*w:instr="([^"]*)"/g),
    ];
    for (const [, field = ''] of fields)
      if (!plainField.test(field)) findings.push(tell(`${name}: field ${field.trim().slice(0, 40)}`));
  }
  return findings.slice(0, 20);
}
