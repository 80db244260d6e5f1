import { expandedLength } from '../../count-letters';
import { knownZone } from '../../known-zone';
import { ownEntry } from '../../own-entry';
import { leadsIntoWeb } from '../../platforms/post-addresses';
import type { Sighting } from '../../shapes/records/sighting';

/**
 * What no page, no adapter and no browser gives a record, in one place: the worker takes no such sighting, and the verifier
 * holds a record with it for one that nobody made. What only one of them could refuse would let a page spoil a case.
 */

// What is written by us or by the browser has a form; what has another is somebody’s words
/** Of the extension. */
export const versionOfOurs = /^\d{1,5}(?:\.\d{1,5}){1,3}$/;
/** Language, script and region (BCP 47), as pages and platforms write them. */
export const languageTag = /^(?:[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?)?$/;
const forms = {
  extensionVersion: versionOfOurs,
  userAgent: /^(?:Mozilla\/5\.0 \([^()\P{ASCII}]{2,200}\) [!-~][ -~]*|[!-~]*)$/u,
  language: /^[A-Za-z0-9-]{0,35}$/,
  uiLanguage: /^[A-Za-z0-9-]{0,35}$/,
  timeZone: /^(?:[+-]\d\d:?\d\d|[A-Za-z0-9_+-]{1,32}(?:\/[A-Za-z0-9_+-]{1,32}){0,2})?$/,
} as const;
/** A word of ours. */
const wordOfOurs = /^[a-z][a-z0-9-]{0,40}$/;
/** Areas of the time zone database (IANA, 2026a): in one there may be a place that an engine does not know yet, beside them none. */
const areas =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\//;
/** A page wider than this, or scrolled further, there is none. */
const widest = 65_535;
const furthest = 100_000_000;
/** HTML: PerformanceNavigationTiming; Fetch: no more redirects than twenty, and what a site asks for beside them. */
const navigations = /^(?:navigate|reload|back_forward|prerender)$/;
const mostRedirects = 100;

/** Zones that there are, or that an engine may know though this one does not; what a host makes up (GMT+9, Factory) has no area. */
const isZone = (name = '') => !name.includes('/') || areas.test(name) || knownZone(name) !== undefined;

/** Members of the circumstances of a capture that no browser and none of our scripts fills so. */
function strangeCircumstances({ environment }: Pick<Sighting, 'environment'>): string[] {
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
    [!isZone(environment.timeZone), 'timeZone'],
    [!unknown.every(({ what, why }) => wordOfOurs.test(what) && wordOfOurs.test(why)), 'unknown'],
  ];
  return [
    ...names.filter((name) => !forms[name].test(environment[name] ?? '')),
    ...rules.filter(([isSo]) => isSo).map(([, words]) => words),
  ];
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
export function strangeNotes({ post }: Pick<Sighting, 'post'>): string[] {
  return (post.notes ?? []).filter((note) => {
    const colon = note.indexOf(':');
    const [name, said] = colon < 0 ? [note, ''] : [note.slice(0, colon), note.slice(colon + 1)];
    const form = ownEntry(notes, name);
    const isDenied = note === 'no-permalink' && post.permalink !== undefined;
    return isDenied || !/^[a-z][a-z0-9-]{0,40}$/.test(name) || (form ? !form.test(said) : colon >= 0);
  });
}

/** No less than nothing, no more than all. */
export const isRating = ({ value, scale }: { value: number; scale: number }) =>
  scale > 0 && value >= 0 && value <= scale;

/** Letters of a title, a name, a note … and of all that one record says together: an article has fewer. */
const mostInOne = 50_000;
const mostInAll = 1_200_000;

/** What in a record is longer than anything that a page shows in such a place, or nothing. Pictures are named by their data. */
export function longPart(record: unknown): string | undefined {
  let all = 0;
  const rest: (readonly [name: string, value: unknown])[] = [['', record]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [name, value] = next;
    if (typeof value === 'string' && !(name === 'url' && value.startsWith('data:image/'))) {
      const length = expandedLength(value, mostInAll);
      all += length;
      if (all > mostInAll || (name !== 'text' && length > mostInOne)) return name;
    } else if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) rest.push([Array.isArray(value) ? name : key, part]);
  }
  return undefined;
}

const day = 86_400_000;
/** What of a record its page has stated. */
type Sighted = Pick<Sighting, 'scope' | 'post' | 'environment' | 'capturedAt'>;

/** What of it cannot be, as the verifier names it, with the file that says so. */
export function impossibleInSighting(sighted: Sighted): (readonly [detail: string, name?: 'post.json'])[] {
  const { scope, post, environment, capturedAt } = sighted;
  const { viewport, devicePixelRatio, zoom = 1, adapter } = environment;
  const rules: (readonly [isSo: boolean, detail: string, name?: 'post.json'])[] = [
    [viewport.width <= 0 || viewport.height <= 0, 'a viewport of nothing'],
    [devicePixelRatio <= 0 || zoom <= 0, 'pixels of nothing'],
    [scope === 'post' && adapter !== undefined && adapter.id !== post.platform, 'another adapter'],
    [Date.parse(adapter?.checkedOn ?? '') > Date.parse(capturedAt) + 2 * day, 'a later adapter'],
    [post.rating !== undefined && !isRating(post.rating), 'rating', 'post.json'],
    ...strangeCircumstances(sighted).map((what) => [true, what] as const),
    ...strangeNotes(sighted).map((what) => [true, `note ${what.slice(0, 60)}`, 'post.json'] as const),
    [!leadsIntoWeb(post), 'an address that is not of the web', 'post.json'],
  ];
  return rules.flatMap(([isSo, detail, name]) =>
    isSo ? [name ? ([detail, name] as const) : ([detail] as const)] : [],
  );
}
