import { otherFacts } from '../../capture/job/other-facts';
import { type Capture, readPostSchema } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import { readRecord } from './sealed-shapes';

/** Since then every reading compares all facts, and a picture in which no letters were looked for says so. */
const allCompared = Date.parse('2026-12-01T00:00:00Z');
/** Of a hundred letters that were looked at, so many may be drawn in a way of their own and are not told. */
const mostUnlike = 2;
/** Compared as they are written, whatever the clock. */
const exact = ['id', 'permalink', 'kind', 'author', 'title', 'text', 'rating'];

/**
 * Doubts of which another part of the record shows that its own check had them when it was made, and which it does not tell,
 * or tells with other figures: letters without their like, a version at another moment.
 */
export function untoldDoubts(capture: Capture, own: BagFiles): string[] {
  const { picture, failures, post, scope, sealedAt } = capture;
  const told = (...codes: string[]) => failures.some(({ code }) => codes.includes(code));
  const { looked, blank, unlike } = picture.letters ?? { looked: 0, blank: 0, unlike: 0 };
  const missing = blank + unlike;
  const isShot = picture.kind !== 'none' && scope !== 'page';
  const hasWords = /[\p{L}\p{N}]/u.test(post.text ?? '');
  const figures = { 'picture-unlike-text': `${missing} of ${looked} `, 'letters-not-compared': `${looked} of ` };
  const rules: [isSo: boolean, words: string][] = [
    [
      missing * 100 > looked * mostUnlike && !told('picture-unlike-text', 'post-gone'),
      `${missing} of ${looked} letters, and no failure`,
    ],
    [
      isShot &&
        hasWords &&
        !picture.letters &&
        !told('letters-not-compared', 'post-gone') &&
        Date.parse(sealedAt) >= allCompared,
      'no letters, and no failure',
    ],
    ...Object.entries(figures).map(([code, begin]): [boolean, string] => [
      picture.letters !== undefined &&
        failures.some((each) => each.code === code && each.detail !== undefined && !each.detail.startsWith(begin)),
      `${begin}letters, otherwise in ${code}`,
    ]),
  ];
  return [...rules.flatMap(([isSo, words]) => (isSo ? [words] : [])), ...untoldChanges(capture, own)];
}

/** Facts that a version sealed beside the record says otherwise than it does, and no failure names. */
function untoldChanges({ post, failures, sealedAt }: Capture, own: BagFiles): string[] {
  if (Date.parse(sealedAt) < allCompared) return [];
  return (['pixels', 'archive'] as const).flatMap((step) => {
    const name = step === 'pixels' ? 'post-at-shot.json' : 'post-at-copy.json';
    const now = readRecord(readPostSchema, own.get(name));
    const told = failures.find((each) => each.step === step && each.code === 'changed-since-click')?.detail?.split(' ');
    if (!now || !told) return [];
    const untold = otherFacts(post, now, 'since').filter(
      (fact) => exact.includes(fact.name) && !told.includes(fact.name),
    );
    return untold.map((fact) => `${fact.name} in ${name}, and no failure`);
  });
}
