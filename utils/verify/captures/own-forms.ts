import { recordCodes } from '../../error-codes';
import { ownEntry } from '../../own-entry';
import type { Capture } from '../../shapes/schema';

/** `banken-marks`, or a selector of an adapter: it names classes, attributes or ids, and is no sentence. */
const hidden = /^(?:banken-marks?|(?=.*[.#:[>])(?!.*\p{L}+ \p{L}+ \p{L}+ \p{L}).{1,400})$/u;
/** `tag`, `tag#id`, `tag[role=role]`, see clear-band.ts. */
const beside = /^[a-z][\w.-]{0,60}(?:#[^\p{Cc}]{1,40}|\[role=[^\p{Cc}]{0,80}\])?$/u;

/** Members of what is said of a picture that our shots never say. */
export function strangePicture({ picture, environment }: Capture): string[] {
  const { tiles } = picture;
  const rules: [isSo: boolean, words: string][] = [
    [!picture.hidden.every((each) => hidden.test(each)), 'hidden'],
    [!picture.beside.every((each) => beside.test(each)), 'beside'],
    [!picture.seams.every(Number.isInteger), 'seams'],
    [!tiles.every(({ scrollY }) => scrollY >= 0), 'scrolled above the page'],
    [!tiles.every(({ overlap }) => overlap >= 0 && overlap <= environment.viewport.height), 'overlap'],
    [(tiles[0]?.overlap ?? 0) !== 0, 'the first tile overlaps'],
  ];
  return rules.filter(([isSo]) => isSo).map(([, words]) => words);
}

/** Kinds of the files of which there is one; of what a person brought there are many. */
const kinds: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain',
  html: 'text/html',
  mhtml: 'multipart/related',
  png: 'image/png',
};

/** Of a file that we write; `undefined` for one of another ending. */
export function mediaTypeOf(name: string): string | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return ownEntry(kinds, ending);
}

/** Files whose record names another kind than their name. */
export function strangeFiles({ files }: Capture): string[] {
  return files
    .filter(({ name, mediaType }) => {
      const own = name.startsWith('brought/') ? undefined : mediaTypeOf(name);
      return own ? mediaType !== own : !/^[a-z]+\/[\w.+-]{1,80}$/.test(mediaType);
    })
    .map(({ name, mediaType }) => `${name} ${mediaType.slice(0, 80)}`);
}

const counted = /^\d+ of \d+(?: letters)?$/;
/** Details of failures that count or name parts; those of others are a browser's or a page's words. */
const details: Readonly<Record<string, RegExp>> = {
  'letters-not-compared': counted,
  'picture-unlike-text': counted,
  'unseen-words': counted,
  'author-unlike-picture': counted,
  'picture-cut': /^\d+ of \d+ px$/,
  'changed-since-click':
    /^(?:(?:id|permalink|kind|author|title|text|postedAt|media|rating|replyTo|quotes|thread|context|notes|page)(?: |$)){1,15}$/,
  'words-out-of-order': /^$/,
  'time-unseen': /^$/,
  'marks-in-picture': /^$/,
  'unread-parts': /^[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*$/,
  'unseen-parts': /^(?:(?:kind|media|replyTo|quotes|context|notes)(?: |$)){1,6}$/,
  'photos-unlike-record': /^[a-z]+(?: [a-z]+)*$/,
  'permalink-elsewhere': /^[\w.:[\]-]+(?: [\w.:[\]-]+)*$/,
};

const known: readonly string[] = recordCodes;

/** Failures that no version of the product names, or of another form than theirs have. */
export function strangeFailures({ failures }: Capture): string[] {
  return failures
    .filter(({ code, detail = '' }) => {
      const form = ownEntry(details, code);
      return !known.includes(code) || (detail !== '' && form !== undefined && !form.test(detail));
    })
    .map(({ code }) => `failure ${code.slice(0, 60)}`);
}
