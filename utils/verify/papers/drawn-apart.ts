import { readPixels } from '../../bytes/png/png';
import { proceedings } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import type { Section } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { isOfLibrary } from '../letters/paper-font';
import { printedFaces } from '../letters/printed-face';
import type { PaperDrawing } from '../pdf/paper-drawing';
import { pagesOfPaper } from '../pdf/pdf-words';
import type { SectionFacts } from '../report/capture-sections';
import { evidenceListPages } from '../report/evidence-list';
import { paperSection } from '../report/paper-section';
import { postListPages } from '../report/post-list';
import { comparable, signsIn } from '../report/section-text';
import type { NamedRows } from './named-pictures';
import { shownPictures } from './paper-names';
import { evidenceRows } from './said/evidence-rows';
import { partyNames } from './said/list-words';
import { firstAside } from './set-pages';

/** Where a paper is not made of the records: other words, or (`isSet`) the same words and something that stands otherwise. */
export interface Apart {
  path: string;
  detail: string;
  isSet?: true;
}

/** A paper that was written once more. */
interface Printed {
  path: string;
  sections: readonly Section[];
  /** Of the pictures that it prints. */
  rows: readonly NamedRows[];
  /** When it was made. */
  createdAt: string;
}

/** Before this instant no pack was made but by versions that set their papers with a library, or by ours. */
const libraryUntil = Date.parse('2026-12-01T00:00:00Z');

/**
 * Where something is drawn otherwise than the sections are set. Earlier versions set papers with a library whose layout is not
 * known here: of theirs only pictures and signs are compared, in their order.
 */
export async function drawnApart(
  files: BagFiles,
  { path, sections, rows, createdAt }: Printed,
  drawing: PaperDrawing | undefined,
): Promise<Apart | undefined> {
  if (drawing && drawing.faults.length === 0 && ![...drawing.fonts.values()].some(isOfLibrary)) {
    const detail = await firstAside(files, drawing, { sections, rows });
    return detail === undefined ? undefined : { path, detail, isSet: true };
  }
  const isLate = drawing?.faults.length === 0 && Date.parse(createdAt) >= libraryUntil;
  const detail = isLate ? 'set as by an earlier version' : await shownApart(files, { sections, rows }, drawing);
  return detail === undefined ? undefined : { path, detail };
}

/** The lists for a court, whose words are held against the records by another check (`report`). */
export async function listsApart(
  files: BagFiles,
  { incident, folders, createdAt, organization }: SectionFacts,
  drawn: ReadonlyMap<string, PaperDrawing>,
): Promise<Apart | undefined> {
  const rows = evidenceRows({ incident, folders, createdAt, ...(organization === undefined ? {} : { organization }) });
  const lists = [
    {
      path: 'data/evidence-list.pdf',
      title: '証拠説明書',
      pages: (tables: FontTables, [first = '']: readonly string[]) =>
        evidenceListPages(
          rows,
          tables,
          // The names of all stand where none is chosen, and hold each of them
          [undefined, ...proceedings].find((each) => first.includes(comparable(partyNames(each).join('')))),
        ),
    },
    {
      path: 'data/post-list.pdf',
      title: '投稿記事目録',
      pages: (tables: FontTables) => postListPages(folders, tables),
    },
  ];
  for (const { path, title, pages } of lists) {
    const drawing = files.has(path) ? drawn.get(path) : undefined;
    if (!drawing) continue;
    const words = (await pagesOfPaper(files, path)).map((pieces) => comparable(pieces.join('')));
    const content = pages(printedFaces(drawing).tables, words);
    const sections = [paperSection(`${incident.number}　${title}`, content)];
    const apart = await drawnApart(files, { path, sections, rows: [], createdAt }, drawing);
    if (apart) return apart;
  }
  return undefined;
}

/** Where other pictures or signs are drawn than belong there, in their order; a copy without a covered part is its original, packed anew. */
async function shownApart(
  files: BagFiles,
  { sections, rows }: Pick<Printed, 'sections' | 'rows'>,
  drawing: PaperDrawing | undefined,
): Promise<string | undefined> {
  const all = shownPictures(files);
  const drawn = drawing?.pages.flat() ?? [];
  const pictures = drawn.flatMap((each) => (each.kind === 'picture' ? [all[each.picture] ?? ''] : []));
  if (pictures.length !== rows.length) return `${pictures.length} pictures for ${rows.length}`;
  for (const [index, { path }] of rows.entries()) {
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
