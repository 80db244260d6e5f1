import { binaryText } from '../../bytes/binary-text';
import { inflate } from '../../bytes/inflate';
import { activePdf } from '../active/active-pdf';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCopy } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { drawnPictures } from '../pdf/drawn-pictures';
import { objectsOf, type PdfObject, TooLarge } from '../pdf/pdf-words';

const path = 'data/report.pdf';
/** What one stream of a report unpacks to at most, bytes. */
const most = 256 * 1024 ** 2;

/**
 * The report beside copies alone holds nothing but what its pages show: no object that nothing leads to, no bytes behind the
 * end of a stream, no invisible text, and no picture but rows of the copies' own pictures.
 */
export async function reportStructure(files: BagFiles, copies: readonly FoundCopy[]): Promise<Finding[]> {
  const report = files.get(path);
  if (!report) return [];
  const findings = activePdf(path, report);
  const tell = (detail: string) => void findings.push({ reason: 'report-differs', path, detail });
  const objects = objectsOf(report);
  const text = binaryText(report);
  const referred = new Set([...text.matchAll(/(\d+) 0 R\b/g)].map(([, number]) => number));
  const isOfCopy = drawnPictures(
    copies.flatMap((copy) => [...copy.files].flatMap(([name, bytes]) => (name.endsWith('.png') ? [() => bytes] : []))),
  );
  for (const [number, object] of objects) {
    // Our engine leaves one empty dictionary behind
    const isEmpty = !object.stream && /^<<\s*>>\s*$/.test(object.dictionary);
    if (!referred.has(number) && !isEmpty) tell(`object ${number} is not used`);
    if (!object.stream) continue;
    const content = await contentOf(object);
    if (!content) tell(`object ${number} does not end with its data`);
    else if (/\/Subtype \/Image\b/.test(object.dictionary)) {
      if ((await isOfCopy(object, objects).catch(tooLarge)) === undefined) tell(`picture ${number} is of no copy`);
    } else if (/(?:^|\s)[37] Tr\b/.test(binaryText(content))) tell(`invisible text in ${number}`);
  }
  return findings.slice(0, 20);
}

/** A report of more pictures than its copies have is none of theirs. */
function tooLarge(error: unknown): false {
  if (error instanceof TooLarge) return false;
  throw error;
}

function contentOf({ dictionary, stream }: PdfObject): Promise<Uint8Array | undefined> | Uint8Array | undefined {
  return stream && (dictionary.includes('/FlateDecode') ? inflate(stream, 'deflate', most) : stream);
}
