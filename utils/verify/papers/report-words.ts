import { sha256Hex } from '../../bytes/digest';
import { readPixels, samplesOf } from '../../bytes/png/png';
import { readChunks } from '../../bytes/png/png-chunks';
import { type CustodyEntry, readPostSchema } from '../../shapes/schema';
import { longestOrganization } from '../../shapes/takedown/profile';
import type { StatedFacts } from '../bag/bag-info';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture, FoundCopy } from '../captures/found-capture';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import { type Check, cannotTell } from '../check-ids';
import type { Section } from '../layout/content';
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
import type { ImageShelf } from '../report/picture';
import { comparable, firstApart, signsIn } from '../report/section-text';
import { reportsIn, shownPictures } from './paper-names';

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

/**
 * The report is made from the records: it is written here once more, without being drawn, and the pages hold this and nothing
 * else, sign by sign, but for the name of whoever made the pack. Never a change: a version that is not known here words it in
 * another way.
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
    return { id, status: 'cannot-tell', findings: [{ reason: 'words-unknown', ...apart }] };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { id, status: 'cannot-tell', findings: [{ reason: 'too-large', path: 'data/report.pdf' }] };
  }
}

/** Cuts of pictures that are laid on pages at most where nobody says how many pages there are: each costs some kilobytes. */
const mostCuts = 20_000;
/** Pictures on a page, and in a report of few pages. */
const cutsOnPage = 10;
const fewCuts = 100;

/** Measures the pictures that a report can print, and keeps their paths alone. A picture of a few bytes can be higher than all paper. */
export class Named implements ImageShelf {
  readonly paths: string[];

  /** @param pages of the paper that is there */
  constructor(
    private readonly pages?: number,
    before: readonly string[] = [],
  ) {
    this.paths = [...before];
  }

  async draw(bytes: Uint8Array<ArrayBuffer>) {
    const parts = readChunks(bytes);
    samplesOf(parts);
    return { ...parts, translucent: false, slice: async () => new Uint8Array() };
  }

  /** @throws TooLarge */
  put(_key: string, _bytes: Uint8Array<ArrayBuffer>, path: string): void {
    const most = this.pages === undefined ? mostCuts : this.pages * cutsOnPage + fewCuts;
    if (this.paths.length >= most) throw new TooLarge('pictures of a report');
    this.paths.push(path);
  }
}

/** Lines are not set, and every character is taken to be in the font: `comparable` makes both sides alike. */
export const font = { hasGlyph: () => true, advance: () => 0 };

async function reportApart(
  files: BagFiles,
  records: ReportRecords,
  drawn: ReadonlyMap<string, PaperDrawing>,
): Promise<{ path: string; detail: string } | undefined> {
  const { found, entries, stated, top } = records;
  const incident = readRecord(incidentRecordSchema, files.get('data/incident.json'));
  const [whole = '', ...parts] = reportsIn(files);
  const pages = new Map<string, string[]>();
  for (const path of [whole, ...parts]) pages.set(path, await pagesOf(files, path));
  const printed = [...pages.values()].flat().reduce((sum, page) => sum + page.length, 0);
  const written = found.reduce((sum, { capture }) => sum + (capture.post.text ?? '').replace(/\s/g, '').length, 0);
  if (!incident || written > printed) return { path: whole, detail: 'less than the records' };
  const folders = found.map(({ capture, path }, index) => ({ capture, path, number: index + 1 }));
  // Of whoever made the pack no record holds the name
  const maker = makerSaid.exec(pages.get(whole)?.[0] ?? '')?.[1];
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
    ...(maker ? { organization: maker } : {}),
  };
  const sectionOf = (index: number, images: ImageShelf) =>
    captureSection(
      { ...(folders[index] as (typeof folders)[number]), files: found[index]?.files ?? new Map() },
      facts,
      { font, images },
    );
  const apartOn = async (
    path: string,
    sections: readonly Section[],
    images: Named,
    anchors: readonly (string | undefined)[],
  ) =>
    firstApart(pages.get(path) ?? [], sections, (section) => anchors[section]) ??
    shownApart(files, { sections, paths: images.paths }, drawn.get(path));
  const volumes = new Map<number, number>();
  for (const [index, path] of parts.entries()) {
    const [, from = '', to = ''] = /記録(\d+)〜(\d+)。目次/.exec(pages.get(path)?.[0] ?? '') ?? [];
    const own = folders.filter(({ number }) => number >= Number(from) && number <= Number(to) && !volumes.has(number));
    for (const { number } of own) volumes.set(number, index + 1);
    const images = new Named(pages.get(path)?.length);
    const sections = [volumeSection(index + 1, own, facts)];
    for (const { number } of own) sections.push(await sectionOf(number - 1, images));
    const detail = own.length === 0 ? 'no captures' : await apartOn(path, sections, images, []);
    if (detail !== undefined) return { path, detail };
  }
  const shown: Section[] = [];
  const images = new Named(pages.get(whole)?.length);
  if (parts.length === 0) for (const index of folders.keys()) shown.push(await sectionOf(index, images));
  const copies = await Promise.all(records.copies.map((copy, index) => shownCopy(copy, index, found)));
  const anchors = [
    undefined,
    ...shown.map((_, index) => `capture-${index + 1}`),
    ...copies.map(({ number }) => `redacted-${number}`),
  ];
  // A stamp may have come after the packing
  const apart: (string | undefined)[] = [];
  for (const isStamped of [false, true]) {
    const all = new Named(pages.get(whole)?.length, images.paths);
    const { before, after } = await outerSections(facts, { copies, volumes, isStamped }, { font, images: all });
    apart.push(await apartOn(whole, [...before, ...shown, ...after], all, anchors));
  }
  const [detail] = apart;
  return detail === undefined || apart.includes(undefined) ? undefined : { path: whole, detail };
}

/** Where other pictures or signs are drawn than belong there, in their order; a copy without a covered part is its original, packed anew. */
async function shownApart(
  files: BagFiles,
  { sections, paths }: { sections: readonly Section[]; paths: readonly string[] },
  drawing: PaperDrawing | undefined,
): Promise<string | undefined> {
  const all = shownPictures(files);
  const drawn = drawing?.pages.flat() ?? [];
  const pictures = drawn.flatMap((each) => (each.kind === 'picture' ? [all[each.picture] ?? ''] : []));
  if (pictures.length !== paths.length) return `${pictures.length} pictures for ${paths.length}`;
  for (const [index, path] of paths.entries()) {
    const shown = pictures[index] ?? '';
    if (path !== shown && !(await isAlike(files.get(path), files.get(shown)))) return `shows ${shown} for ${path}`;
  }
  const signs = drawn.flatMap((each) => (each.kind === 'sign' && each.shape !== 'dog' ? [each.shape] : []));
  return signs.join() === sections.flatMap(signsIn).join() ? undefined : 'other signs';
}

const isSame = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** The same bytes, or the same pixels. */
async function isAlike(one: Uint8Array<ArrayBuffer> | undefined, other: Uint8Array<ArrayBuffer> | undefined) {
  if (!one || !other || isSame(one, other)) return one !== undefined && other !== undefined;
  // What is no picture is like none
  const [ours, theirs] = await Promise.all([one, other].map((png) => readPixels(png).catch(() => undefined)));
  return ours !== undefined && ours.width === theirs?.width && isSame(ours.rgb, theirs.rgb);
}

async function pagesOf(files: BagFiles, path: string): Promise<string[]> {
  const pages = await pagesOfPaper(files, path);
  // Whether a picture had transparent parts shows in its pixels, which are compared with those that are drawn
  return pages.map((pieces) => comparable(pieces.join('')).replaceAll('透明な部分は白', ''));
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
