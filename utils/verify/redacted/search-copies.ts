import { redactedMark } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import { letterTable } from '../letters/letter-book';
import { ownReport } from './own-report';
import { type RemovedValue, unique, type Wanted, wantedOf } from './removed-values';
import { readings } from './spelled/readings';
import { stop } from './spelled/skeleton';
import { mirrored, Searched, shortest } from './spelled/spellings';
import { tells } from './spelled/telling';
import { type TextLayer, textLayers } from './text-layers';

/** Something that was taken out and stands in the pack all the same. */
export interface Leak extends RemovedValue {
  path: string;
  place: TextLayer['place'];
  /** `short`: three characters or fewer, or a part of a field, which stand in much by chance and are for a person to decide; `sure` is not. */
  kind: 'sure' | 'short';
}

/** The same in every pack of a release; whoever verifies compares their digests. */
export const toolsOfRelease: readonly string[] = ['verify.html', letterTable];

/** What is spent on a value that was taken out before it is looked for, per character of it. */
const toPrepare = 2_000;
/** What is spent on each character of a reading besides looking for words in it. */
const toRead = 50;
/** What a page says of a copy: elsewhere a day or a word of a name is likely another one. */
const ofPage = /(?:^|\/)redacted-\d+\/(?:post|redaction)\.json$/;
/** Every value and every reading costs as much as one of this many characters. */
const least = 50;

/**
 * Searches every text of a pack, in all writings, for what was taken out of the copies in it. What our own forms and our
 * report’s own wording say is no trace of it: some are called 記録, or `status`.
 * @param own files of ours that no word of a page can get into
 * @param spend is told how many characters are compared with a word next, and may throw
 */
export async function searchCopies(
  files: BagFiles,
  removed: readonly RemovedValue[],
  own: readonly string[] = [],
  spend: (looks: number) => void = () => {},
): Promise<Leak[]> {
  const wanted = unique(removed).map((value) => {
    spend(Math.max(value.value.length, least) * toPrepare);
    return wantedOf(value);
  });
  const looks = wanted.reduce((sum, { needles, parts }) => sum + needles.length + parts.length, toRead);
  const inReport = new Searched({ text: await ownReport(files) });
  const isInReport = wanted.map((value) => standsIn(inReport, value, false));
  const leaks = new Map<string, Leak>();
  for (const [path, bytes] of files) {
    if (toolsOfRelease.includes(path) || own.includes(path)) continue;
    for (const { place, text } of await textLayers(path, bytes)) {
      const open = new Map(wanted.entries());
      const found: number[] = [];
      const inPart: number[] = [];
      const mayTell = ofPage.test(path) && place === 'text';
      for (const reading of readings({ text: text.replaceAll(redactedMark, stop) })) {
        spend(Math.max(reading.text.length, least) * looks);
        const searched = new Searched(reading);
        for (const [index, value] of open) if (standsIn(searched, value, place === 'name')) found.push(index);
        for (const index of found) open.delete(index);
        if (mayTell)
          for (const [index, { parts }] of open)
            if (parts.some((part) => !searched.places(part).next().done)) inPart.push(index);
      }
      for (const index of inPart.filter((each) => open.has(each))) {
        const value = wanted[index];
        const key = JSON.stringify([path, place, value?.field, 'part']);
        if (value && !leaks.has(key))
          leaks.set(key, { path, place, kind: 'short', field: value.field, value: value.value });
      }
      for (const index of found.sort((a, b) => a - b)) {
        const value = wanted[index];
        if (!value || (path === 'data/report.pdf' && isInReport[index])) continue;
        const isShort = value.needles.every(({ text: spelled }) => [...spelled].length <= shortest);
        const kind = isShort ? 'short' : 'sure';
        const key = JSON.stringify([path, place, value.value]);
        if (!leaks.has(key)) leaks.set(key, { path, place, kind, field: value.field, value: value.value });
      }
    }
  }
  return [...leaks.values()];
}

function standsIn(searched: Searched, wanted: Wanted, isName: boolean): boolean {
  const { needles } = wanted;
  for (const needle of isName ? [...needles, ...needles.map(mirrored)] : needles)
    if (!searched.places(needle).next().done) return true;
  return tells(searched.whole, wanted.telling);
}
