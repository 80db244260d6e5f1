import { sha256Hex } from '../../bytes/digest';
import { type CustodyEntry, readPostSchema } from '../../shapes/schema';
import { longestOrganization } from '../../shapes/takedown/profile';
import type { StatedFacts } from '../bag/bag-info';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture, FoundCopy } from '../captures/found-capture';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { type Check, cannotTell } from '../check-ids';
import type { Section } from '../layout/content';
import { printedFaces } from '../letters/printed-face';
import type { PaperDrawing } from '../pdf/paper-drawing';
import { pagesOfPaper, TooLarge } from '../pdf/pdf-words';
import {
  captureSection,
  digestWords,
  outerSections,
  type SectionFacts,
  volumeSection,
} from '../report/capture-sections';
import type { ShownCopy } from '../report/folders';
import { comparable, firstApart } from '../report/section-text';
import { type Apart, drawnApart, listsApart } from './drawn-apart';
import { NamedPictures } from './named-pictures';
import { reportsIn } from './paper-names';

const id = 'report-words';
const makerSaid = new RegExp(`（日本時間）作成者(.{1,${longestOrganization}}?)対象サイト`, 'u');
/** What a report was made from. */
export interface ReportRecords {
  top: string;
  found: readonly FoundCapture[];
  copies: readonly FoundCopy[];
  stated: StatedFacts;
  entries: readonly CustodyEntry[];
}

/** Versions whose layout is the one of this verifier: of another version it cannot tell how its papers are set. */
export const knownLayouts: readonly string[] = ['0.1.0'];

/**
 * The papers are made from the records: the report is written here once more, and its pages hold this and nothing else, sign by
 * sign, but for the name of whoever made the pack. What words it in another way may be a version that is not known here, and is
 * no change. Where the words are ours, report and lists are laid out once more, and everything stands where it is set.
 */
export async function checkReportWords(
  files: BagFiles,
  records: ReportRecords,
  drawn: ReadonlyMap<string, PaperDrawing>,
): Promise<Check> {
  if (!files.has('data/report.pdf') || !records.stated.createdAt || !records.stated.version)
    return cannotTell(id, 'not-reached');
  try {
    const apart = await reportApart(files, records, drawn);
    if (!apart) return { id, status: 'proven', findings: [] };
    const { isSet, ...where } = apart;
    const isKnown = isSet && knownLayouts.includes(records.stated.version);
    const reason = isSet ? 'records-differ' : 'words-unknown';
    return { id, status: isKnown ? 'changed' : 'cannot-tell', findings: [{ reason, ...where }] };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { id, status: 'cannot-tell', findings: [{ reason: 'too-large', path: 'data/report.pdf' }] };
  }
}

/** Lines are not set, and every character is taken to be in the font: `comparable` makes both sides alike. */
export const font = { hasGlyph: () => true, advance: () => 0 };

async function reportApart(
  files: BagFiles,
  records: ReportRecords,
  drawn: ReadonlyMap<string, PaperDrawing>,
): Promise<Apart | undefined> {
  const { found, entries, stated, top } = records;
  const incident = readRecord(incidentRecordSchema, files.get('data/incident.json'));
  const [whole = '', ...parts] = reportsIn(files);
  const pages = new Map<string, string[]>();
  for (const path of [whole, ...parts]) pages.set(path, await pagesOf(files, path));
  const printed = [...pages.values()].flat().reduce((sum, page) => sum + page.length, 0);
  const written = found.reduce((sum, { capture }) => sum + (capture.post.text ?? '').replace(/\s/g, '').length, 0);
  if (!incident || written > printed) return { path: whole, detail: 'less than the records' };
  const folders = found.map(({ capture, path }, index) => ({ capture, path, number: index + 1 }));
  const organization = makerOf(pages.get(whole)?.[0] ?? '', drawn.get(whole)?.author ?? '');
  // Behind all that posts say
  const [, digestWord] =
    [...pages.values()]
      .flat()
      .join('')
      .match(/^.*各行の([^は]{1,9})は、一つ前の行の/su) ?? [];
  const facts: SectionFacts = {
    ...{ incident, folders, custody: entries, directory: top },
    ...{ createdAt: stated.createdAt ?? '', version: stated.version ?? '' },
    digestWord: digestWords.find((word) => word === digestWord) ?? digestWords[0],
    ...(organization === undefined ? {} : { organization }),
  };
  const tells = [...pages.values()].flat().some((page) => page.includes('透明な部分は白'));
  const settingOf = (path: string, before: NamedPictures['rows'] = []) => {
    const drawing = drawn.get(path);
    const tables = drawing ? printedFaces(drawing).tables : font;
    return { font: tables, images: new NamedPictures(pages.get(path)?.length, tells, before) };
  };
  const sectionOf = (index: number, setting: ReturnType<typeof settingOf>) =>
    captureSection(
      { ...(folders[index] as (typeof folders)[number]), files: found[index]?.files ?? new Map() },
      facts,
      setting,
    );
  const apartOn = async (
    path: string,
    sections: readonly Section[],
    { images }: ReturnType<typeof settingOf>,
    anchors: readonly (string | undefined)[] = [],
  ): Promise<Apart | undefined> => {
    const detail = firstApart(pages.get(path) ?? [], sections, (section) => anchors[section]);
    if (detail !== undefined) return { path, detail };
    const { createdAt } = facts;
    return drawnApart(files, { path, sections, rows: images.rows, createdAt }, drawn.get(path));
  };
  const volumes = new Map<number, number>();
  for (const [index, path] of parts.entries()) {
    const [, from = '', to = ''] = /記録(\d+)〜(\d+)。目次/.exec(pages.get(path)?.[0] ?? '') ?? [];
    const own = folders.filter(({ number }) => number >= Number(from) && number <= Number(to) && !volumes.has(number));
    for (const { number } of own) volumes.set(number, index + 1);
    const setting = settingOf(path);
    const sections = [volumeSection(index + 1, own, facts)];
    for (const { number } of own) sections.push(await sectionOf(number - 1, setting));
    const apart = own.length === 0 ? { path, detail: 'no captures' } : await apartOn(path, sections, setting);
    if (apart) return apart;
  }
  const shown: Section[] = [];
  const setting = settingOf(whole);
  if (parts.length === 0) for (const index of folders.keys()) shown.push(await sectionOf(index, setting));
  const copies = await Promise.all(records.copies.map((copy, index) => shownCopy(copy, index, found)));
  const anchors = [
    undefined,
    ...shown.map((_, index) => `capture-${index + 1}`),
    ...copies.map(({ number }) => `redacted-${number}`),
  ];
  // A stamp may have come after the packing
  const apart: (Apart | undefined)[] = [];
  for (const isStamped of [false, true]) {
    const own = settingOf(whole, setting.images.rows);
    const { before, after } = await outerSections(facts, { copies, volumes, isStamped }, own);
    apart.push(await apartOn(whole, [...before, ...shown, ...after], own, anchors));
  }
  // Of the two, the one that has the words is the one that was meant
  const first = apart.includes(undefined) ? undefined : (apart.find((each) => each?.isSet) ?? apart[0]);
  return first ?? listsApart(files, facts, drawn);
}

/** Who is said to have made the pack, with the blanks that lines leave out: the author in the metadata, where the first page says so. */
function makerOf(page: string, author: string): string | undefined {
  if (page.includes(`（日本時間）作成者${comparable(author)}対象サイト`)) return author;
  return makerSaid.exec(page)?.[1];
}

/** The text of each page, as it can be compared. */
async function pagesOf(files: BagFiles, path: string): Promise<string[]> {
  const pages = await pagesOfPaper(files, path);
  return pages.map((pieces) => comparable(pieces.join('')));
}

export async function shownCopy(
  { record, path, files }: FoundCopy,
  index: number,
  found: readonly FoundCapture[],
): Promise<ShownCopy> {
  const own = found.findIndex(({ capture }) => capture.seal === record.parent.seal);
  return {
    redaction: { record, digest: await sha256Hex(files.get('redaction.json') ?? new Uint8Array()) },
    ...{
      number: index + 1,
      path,
      files,
      post: readRecord(readPostSchema, files.get('post.json')) ?? { platform: 'x', kind: 'post' },
    },
    ...(own < 0 ? {} : { capture: own + 1 }),
  };
}
