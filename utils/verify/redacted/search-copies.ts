import { redactedMark } from '../../shapes/schema';
import { letterTable } from '../letters/letter-book';
import { decodings } from './decodings';
import { type RemovedValue, unique, type Wanted, wantedOf } from './removed-values';
import { needleOf, Searched } from './spellings';
import { type TextLayer, textLayers } from './text-layers';

/** Something that was taken out and stands in the pack all the same. */
export interface Leak extends RemovedValue {
  path: string;
  place: TextLayer['place'];
  /**
   * `short`: three characters or fewer, which stand in much by chance. `own`: a word of ours, such as a label. Both are for
   * a person to decide; `sure` is not.
   */
  kind: 'sure' | 'short' | 'own';
}

/** Words of this length or less are shown for a decision, in characters. */
const shortest = 3;

/** The same in every pack of a release; whoever verifies compares their digests. */
const toolsOfRelease: readonly string[] = ['verify.html', letterTable];

/** Digests and ids: short words of hexadecimal digits stand in them by chance. */
const digests = /[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * Searches every text of a pack, in all writings, for what was taken out of the copies in it.
 * @param own texts of ours that no word of a page can get into
 */
export async function searchCopies(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  removed: readonly RemovedValue[],
  own: string,
): Promise<Leak[]> {
  const wanted = unique(removed).map(wantedOf);
  const ours = wanted.map((value) => standsIn(new Text(own), value, false));
  const leaks: Leak[] = [];
  for (const [path, bytes] of files) {
    if (toolsOfRelease.includes(path)) continue;
    for (const { place, text } of await textLayers(path, bytes)) {
      const texts = decodings(text.replaceAll(redactedMark, '\n')).map((decoded) => new Text(decoded));
      for (const [index, value] of wanted.entries()) {
        if (!texts.some((searched) => standsIn(searched, value, place === 'name'))) continue;
        const isShort = value.needles.every(({ text: spelled }) => [...spelled].length <= shortest);
        const kind = isShort ? 'short' : ours[index] ? 'own' : 'sure';
        leaks.push({ path, place, kind, field: value.field, value: value.value });
      }
    }
  }
  return leaks.filter(
    (leak, index) =>
      leaks.findIndex(
        ({ path, place, value }) => path === leak.path && place === leak.place && value === leak.value,
      ) === index,
  );
}

/** A text whole, and without its digests. */
class Text {
  readonly whole: Searched;
  readonly bare: Searched;
  constructor(text: string) {
    this.whole = new Searched(text);
    this.bare = new Searched(text.replace(digests, ' '));
  }
}

function standsIn({ whole, bare }: Text, { needles, parts, partLength, value }: Wanted, isName: boolean): boolean {
  const mirrored = isName ? [needleOf([...value].reverse().join(''))].flatMap((needle) => needle ?? []) : [];
  for (const needle of [...needles, ...mirrored]) {
    const { text } = (/^[0-9a-f-]{1,15}$/.test(needle.text) ? bare : whole).form(needle.isLoose);
    if (text.includes(needle.text)) return true;
  }
  if (parts.size === 0) return false;
  const { text } = whole.form(true);
  for (let at = 0; at + partLength <= text.length; at += 1) if (parts.has(text.slice(at, at + partLength))) return true;
  return false;
}
