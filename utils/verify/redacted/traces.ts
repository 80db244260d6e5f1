import { ownEntry } from '../../own-entry';
import type { ReadPost, Removed } from '../../shapes/schema';

/** What a note is made of: with a part of that it goes, too. `author` is every part of one. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  'id-time-off': ['id', 'postedAt'],
  shown: ['postedAt'],
  visited: ['postedAt'],
  host: ['author'],
  'media-more': ['media'],
};
/** What a note remarks on: with the whole of that it goes, too. Two kinds name it behind their colons. */
const remarksOn: Readonly<Record<string, string>> = {
  translated: 'text',
  'end-unclear': 'text',
  'blanks-not-original': 'text',
  'deleted-author': 'author',
  'quote-unavailable': 'quotes',
};
const named = /^(?:withheld|from-address):([a-zA-Z]+)/;

const partOf = (field: string) => field.split('.', 1)[0] ?? '';
const toSecond = (time: string) => time.replace(/(:\d\d)[.,]\d*[1-9]\d*/g, '$1');

/**
 * A post without what gives back a field that was taken out of it: notes that are made of it, and of its time what is finer
 * than a second, which most sites have in the post's number. What has none of these stays as it is.
 */
export function withoutTraces(post: ReadPost, { fields, words }: Pick<Removed, 'fields' | 'words'>): ReadPost {
  const whole = new Set(fields.map(partOf));
  const touched = new Set([...whole, ...words.map(({ field }) => partOf(field))]);
  const notes = post.notes?.filter((note) => {
    const [name = ''] = note.split(':');
    const remarked = ownEntry(remarksOn, name) ?? named.exec(note)?.[1] ?? '';
    return !whole.has(remarked) && !ownEntry(madeOf, name)?.some((field) => touched.has(field));
  });
  const { iso, raw, precision } = post.postedAt ?? {};
  const postedAt = {
    ...post.postedAt,
    ...(raw === undefined ? {} : { raw: toSecond(raw) }),
    ...(iso === undefined ? {} : { iso: toSecond(iso) }),
    ...(precision === 'ms' ? { precision: 's' as const } : {}),
  };
  return { ...post, ...(notes ? { notes } : {}), ...(post.postedAt && touched.has('id') ? { postedAt } : {}) };
}
