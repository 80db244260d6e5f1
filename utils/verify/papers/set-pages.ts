import { readChunks } from '../../bytes/png/png-chunks';
import type { BagFiles } from '../bag/check-bag';
import type { Section } from '../layout/content';
import { type LaidOut, laidOut } from '../layout/pages';
import { printedFaces } from '../letters/printed-face';
import { rowsOfPictures } from '../pdf/drawn-pictures';
import type { PaperDrawing } from '../pdf/paper-drawing';
import { type Drawn, drawingOf, signOf } from '../pdf/pdf-drawing';
import type { NamedRows } from './named-pictures';
import { shownPictures } from './paper-names';

/** What rounding leaves, points. */
const slack = 0.02;
const isNear = (one: number, other: number) => Math.abs(one - other) <= slack;

/**
 * Where a paper does not stand as our layout sets it: the sections are laid out once more, by the letters of the paper itself,
 * and each word, line, box, sign and picture is held against what is drawn in its turn, with its place, size, colour and dash;
 * pictures row by row. Nothing where all is as it is set.
 * @param rows of pictures that the sections print, in their order
 */
export async function firstAside(
  files: BagFiles,
  drawing: PaperDrawing,
  { sections, rows = [] }: { sections: readonly Section[]; rows?: readonly NamedRows[] },
): Promise<string | undefined> {
  const set = laidOut(
    sections,
    printedFaces(drawing),
    rows.map(({ key }) => key),
  );
  if (set.sheets.length !== drawing.pages.length) return `${drawing.pages.length} pages for ${set.sheets.length}`;
  for (const [index, page] of drawing.pages.entries()) {
    const wanted = drawingOf(new TextDecoder().decode(set.sheets[index]?.content(set.numberOf))).drawn;
    for (let at = 0; at < Math.max(wanted.length, page.length); at += 1) {
      const [one, other] = [wanted[at], page[at]];
      if (one?.kind === 'sign') one.shape = await nameOf(one.shape);
      if (!one || !other || !isAsSet(one, other, drawing)) return `page ${index + 1}: ${said(other)} for ${said(one)}`;
    }
  }
  return placesAside(set, drawing) ?? picturesAside(files, drawing, rows);
}

const names = new Map<string, Promise<string>>();
function nameOf(shape: string): Promise<string> {
  const name = names.get(shape) ?? signOf(shape);
  names.set(shape, name);
  return name;
}

function isAsSet(one: Drawn, other: Drawn, { fonts }: PaperDrawing): boolean {
  if (one.kind === 'words')
    return (
      other.kind === 'words' &&
      [one.x, one.y, one.size, one.spacing].every((value, at) =>
        isNear(value, [other.x, other.y, other.size, other.spacing][at] ?? Number.NaN),
      ) &&
      one.codes === other.codes &&
      one.colour === other.colour &&
      other.moves.length === 0 &&
      fonts.get(other.font)?.cut === (one.font === 'F1' ? 'Bold' : 'Regular')
    );
  if (other.kind === 'words' || other.kind !== one.kind) return false;
  const isThere =
    isNear(one.left, other.left) &&
    isNear(one.bottom, other.bottom) &&
    isNear(one.right, other.right) &&
    isNear(one.top, other.top);
  if (one.kind === 'picture') return isThere && other.kind === 'picture' && one.image === other.image;
  if (one.kind === 'sign') return isThere && other.kind === 'sign' && one.shape === other.shape;
  const isAlike =
    'pen' in other && one.colour === other.colour && one.dash === other.dash && isNear(one.pen, other.pen);
  return isThere && isAlike;
}

/** A thing in a few words. */
function said(each: Drawn | undefined): string {
  if (!each) return 'nothing';
  const rounded = (values: number[]) => values.map((value) => Math.round(value * 10) / 10).join(' ');
  if (each.kind === 'words') return `words ${each.size} ${each.colour} at ${rounded([each.x, each.y])}`;
  const { kind, left, bottom, right, top } = each;
  const what = each.kind === 'sign' ? each.shape : each.kind === 'picture' ? each.image : `${each.pen} [${each.dash}]`;
  return `${kind} ${what} at ${rounded([left, bottom, right, top])}`;
}

/** A link leads to another height than its place has. */
function placesAside({ sheets, noted }: LaidOut, { places }: PaperDrawing): string | undefined {
  const isSet = [...noted.anchors].every(([id, { sheet, x, y }]) => {
    const place = places.get(id);
    return place && sheets[place.page] === sheet && isNear(place.x, x) && isNear(place.y, y);
  });
  return isSet && places.size === noted.anchors.size ? undefined : 'links to other places';
}

async function picturesAside(
  files: BagFiles,
  { pages, pictures }: PaperDrawing,
  rows: readonly NamedRows[],
): Promise<string | undefined> {
  const all = shownPictures(files);
  const drawn = new Map(pages.flat().flatMap((each) => (each.kind === 'picture' ? [[each.image, each.picture]] : [])));
  const isRows = rowsOfPictures();
  for (const [index, { path, from, to }] of rows.entries()) {
    const label = `I${index + 1}`;
    const lines = pictures.get(label)?.();
    const png = files.get(path);
    const shown = all[drawn.get(label) ?? -1] ?? 'nothing';
    // Every picture was found before by its pixels; one that is whole needs no second look
    if (shown === path && lines && lines.height === to && png && readChunks(png).height === to) continue;
    if (!lines || !png || lines.height !== to - from || !(await isRows(png, lines, from)))
      return `shows ${shown} for rows ${from + 1} to ${to} of ${path}`;
  }
  return undefined;
}
