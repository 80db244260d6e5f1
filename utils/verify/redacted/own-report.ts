import { readBagInfo } from '../bag/bag-info';
import type { BagFiles } from '../bag/check-bag';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { entriesIn } from '../papers/custody-log';
import { NamedPictures } from '../papers/named-pictures';
import { font, shownCopy } from '../papers/report-words';
import { outerSections } from '../report/capture-sections';
import { allSaid } from '../report/section-text';
import { readCopies } from './redacted-copies';

/** What the report's file says of itself, in PDF and XMP. */
const metadata =
  '番犬 Banken Adobe Identity redacted custody capture how-to-verify ja-JP D xpacket begin end w x xmpmeta xmlns ns meta RDF rdf ' +
  'Description about xmp CreateDate CreatorTool dc title creator Alt Seq li xml lang x-default pdf Producer Keywords http www w3 ' +
  'org adobe com xap purl elements syntax';

/**
 * What the report beside copies alone says of itself: our wording, and what stands in the records, each of which is searched
 * for itself. Nothing where there is no report.
 */
export async function ownReport(files: BagFiles): Promise<string> {
  const incident = readRecord(incidentRecordSchema, files.get('data/incident.json'));
  const stated = readBagInfo(files);
  if (!files.has('data/report.pdf') || !incident) return '';
  const { copies } = readCopies(files);
  const shown = await Promise.all(copies.map((copy, index) => shownCopy(copy, index, [])));
  const facts = {
    ...{ incident, folders: [], custody: entriesIn(files), directory: stated.top },
    ...{ createdAt: stated.createdAt ?? incident.createdAt, version: stated.version ?? '' },
  };
  const said = { copies: shown, volumes: new Map<number, number>(), isStamped: true };
  const { before, after } = await outerSections({ ...facts, organization: ' ' }, said, {
    font,
    images: new NamedPictures(),
  });
  return [metadata, ...[...before, ...after].map(allSaid)].join('\n');
}
