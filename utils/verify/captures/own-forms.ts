import type { Capture } from '../../shapes/schema';

// What is written by us or by the browser has a form; what has another is somebody’s words
/** Of the extension. */
export const versionOfOurs = /^\d{1,5}(?:\.\d{1,5}){1,3}$/;
/** Language, script and region (BCP 47), as pages and platforms write them. */
export const languageTag = /^(?:[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?)?$/;
const forms = {
  extensionVersion: versionOfOurs,
  userAgent: /^(?:Mozilla\/5\.0 \([^()]{2,200}\) \S[^\p{Cc}]*|[^\s\p{Cc}]*)$/u,
  language: /^[A-Za-z0-9-]{0,35}$/,
  uiLanguage: /^[A-Za-z0-9-]{0,35}$/,
  timeZone: /^(?:[+-]\d\d:?\d\d|[A-Za-z0-9_+-]{1,32}(?:\/[A-Za-z0-9_+-]{1,32}){0,2})?$/,
} as const;
/** A word of ours. */
const word = /^[a-z][a-z0-9-]{0,40}$/;
/** A page wider than this, or scrolled further, there is none. */
const widest = 65_535;
const furthest = 100_000_000;
/** HTML: PerformanceNavigationTiming; Fetch: no more redirects than twenty, and what a site asks for beside them. */
const navigations = /^(?:navigate|reload|back_forward|prerender)$/;
const mostRedirects = 100;

/** Members of the circumstances of a capture that no browser and none of our scripts fills so. */
export function strangeCircumstances({ environment }: Capture): string[] {
  const { viewport, scroll, navigation, clock, adapter, unknown = [] } = environment;
  const { type = 'navigate', status = 200, redirects = 0 } = navigation ?? {};
  const names = Object.keys(forms) as (keyof typeof forms)[];
  const isFar = Math.max(viewport.width, viewport.height) > widest || Math.abs(scroll.x) > furthest;
  const rules: [isSo: boolean, words: string][] = [
    [isFar || Math.abs(scroll.y) > furthest, 'a page without an end'],
    [!navigations.test(type) || status < 100 || status > 599, 'navigation'],
    [redirects < 0 || redirects > mostRedirects, 'redirects'],
    [(clock?.uncertaintyMs ?? 0) < 0, 'clock'],
    [Number.isNaN(Date.parse(adapter?.checkedOn ?? '2026-01-01')), 'adapter'],
    [!unknown.every(({ what, why }) => word.test(what) && word.test(why)), 'unknown'],
  ];
  return [
    ...names.filter((name) => !forms[name].test(environment[name] ?? '')),
    ...rules.filter(([isSo]) => isSo).map(([, words]) => words),
  ];
}

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
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
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
  'changed-since-click': /^(?:(?:id|permalink|author|title|text|rating)(?: |$)){1,6}$/,
  'words-out-of-order': /^$/,
  'marks-in-picture': /^$/,
  'unread-parts': /^[a-z][a-z0-9-]*(?: [a-z][a-z0-9-]*)*$/,
  'photos-unlike-record': /^[a-z]+(?: [a-z]+)*$/,
  'permalink-elsewhere': /^[\w.:[\]-]+(?: [\w.:[\]-]+)*$/,
};

/** Failures of another form than ours have. */
export function strangeFailures({ failures }: Capture): string[] {
  return failures
    .filter(({ code, detail = '' }) => {
      const form = Object.hasOwn(details, code) ? details[code] : undefined;
      return !word.test(code) || (detail !== '' && form !== undefined && !form.test(detail));
    })
    .map(({ code }) => `failure ${code.slice(0, 60)}`);
}

const any = /^[^\p{Cc}]{1,250}$/u;
const fact = /^[a-zA-Z]+$/;
/** Notes of adapters and what stands behind their colons; one of no known name is a word and nothing more. */
const notes: Readonly<Record<string, RegExp>> = {
  'id-time-off': /^-?\d{1,16}$/,
  'media-more': /^\d{1,6}$/,
  visited: /^(?=.*\d)[^\p{Cc}]{1,40}$/su,
  withheld: /^[a-zA-Z]+:[a-z-]+$/,
  'from-address': fact,
  'reposted-by': any,
  host: /^[\w.-]{1,200}$/,
  shown: any,
  'changed-before-click': any,
};
const remarks = (
  'edited translated pinned no-permalink recommends recommends-not quote-unavailable deleted-author chosen-by-hand ' +
  'whole-page brought-as-file stated-by-page end-unclear blanks-not-original sponsored-neighbour'
).split(' ');
/** Whether an adapter of this version, or of one before, writes it. */
export const isNoteOfOurs = (note: string): boolean => note.includes(':') || remarks.includes(note);
/** Whose words stand behind a colon because they stand on the page. */
export const notesOfPage: readonly string[] = ['reposted-by', 'host'];

/** Notes that no adapter writes. */
export function strangeNotes({ post }: Pick<Capture, 'post'>): string[] {
  return (post.notes ?? []).filter((note) => {
    const colon = note.indexOf(':');
    const [name, said] = colon < 0 ? [note, ''] : [note.slice(0, colon), note.slice(colon + 1)];
    const form = Object.hasOwn(notes, name) ? notes[name] : undefined;
    const isDenied = note === 'no-permalink' && post.permalink !== undefined;
    return isDenied || !/^[a-z][a-z0-9-]{0,40}$/.test(name) || (form ? !form.test(said) : colon >= 0);
  });
}
