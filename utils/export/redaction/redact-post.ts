import { languageTag } from '../../capture/job/possible-sighting';
import type { ReadPost } from '../../platforms/contract';
import {
  type RedactableField,
  type Removed,
  readPostSchema,
  redactableFields,
  redactedMark,
} from '../../shapes/schema';
import { wordsOfNote } from '../../verify/redacted/free-words';
import { marksIn } from '../../verify/redacted/redacted-words';
import { besideMarks, isCode, needlesToTake, partsToTake } from '../../verify/redacted/removed-values';
import { markWords } from '../../verify/redacted/spelled/spellings';
import { tellingOf } from '../../verify/redacted/spelled/telling';
import { withoutTraces } from '../../verify/redacted/traces';

/** What is to be taken out of the words of a capture. */
export interface WordWish {
  /** Fields that go whole. */
  fields: readonly RedactableField[];
  /** Words that go wherever they stand. */
  words: readonly string[];
}

interface RedactedWords {
  post: ReadPost;
  page: { url: string; title: string; lang?: string };
  removed: Pick<Removed, 'fields' | 'words'>;
}

/** A page's title repeats its post on most platforms: who takes the one out means the other, too. */
const withTitle: readonly RedactableField[] = ['text', 'title'];

/**
 * Takes fields and words out of a post and its page. What goes as a whole field also goes wherever else it stands, in any
 * spelling and in part: a handle is in the permalink, a name in the page's title, and a line of a text in a quotation. A mark that somebody wrote
 * gives way to ours and is counted: nobody could tell the two apart. A note that is made of what goes, or holds a word that does, goes with it.
 */
export function redactWords(post: ReadPost, page: RedactedWords['page'], wish: WordWish): RedactedWords {
  const whole = new Set<RedactableField>(wish.fields);
  if (withTitle.some((field) => whole.has(field))) whole.add('page.title');
  const source = { ...post, page };
  const taken = [...wish.words, ...leavesOf(source, (field) => whole.has(field))];
  const words = taken.flatMap(besideMarks);
  const parts = [...whole].flatMap((field) =>
    leavesOf(source, (own) => own === field).flatMap((value) => partsToTake(field, value)),
  );
  const [needles, tellings] = [needlesToTake([...words, ...parts]), words.map(tellingOf)];
  // Half a time is none: one that holds a word goes whole
  if (post.postedAt?.iso && markWords(post.postedAt.iso, needles, '').count > 0) whole.add('postedAt');
  const counts = new Map<RedactableField, number>();
  const replaced = map(source, [], (text, field) => {
    if (field !== undefined && whole.has(field)) return text && redactedMark;
    const clean = besideMarks(text).map((part) => markWords(part, needles, redactedMark, tellings).text);
    const marked = clean.join(redactedMark);
    const count = marksIn(marked);
    if (field !== undefined && count > 0) counts.set(field, (counts.get(field) ?? 0) + count);
    return marked;
  }) as typeof source;
  const { page: shown, ...rest } = withoutOddLanguages(replaced);
  const stated = whole.has('postedAt') && rest.postedAt ? { postedAt: { raw: redactedMark } } : {};
  const removed = {
    fields: redactableFields.filter((field) => whole.has(field) && leavesOf(source, (own) => own === field).length > 0),
    words: [...counts].map(([field, count]) => ({ field, count })),
  };
  // A note is one fact: half of one says nothing
  const notes = rest.notes?.filter((note) =>
    wordsOfNote(note).every((word) => markWords(word, needles, '', tellings).count === 0),
  );
  return {
    post: readPostSchema.parse(withoutTraces({ ...rest, ...stated, ...(notes ? { notes } : {}) }, removed)),
    page: shown,
    removed,
  };
}

/** What a page states as its language and is none is somebody's words, and goes. */
function withoutOddLanguages<Source extends { lang?: string; page: { lang?: string } }>(source: Source): Source {
  const { lang, page } = source;
  const isOdd = (tag: string | undefined) => tag !== undefined && !languageTag.test(tag);
  return {
    ...source,
    ...(isOdd(lang) ? { lang: redactedMark } : {}),
    page: { ...page, ...(isOdd(page.lang) ? { lang: redactedMark } : {}) },
  };
}

/** The fields of a capture that hold something: what a person can choose from. */
export function presentFields(post: ReadPost, page: RedactedWords['page']): RedactableField[] {
  return redactableFields.filter((field) => leavesOf({ ...post, page }, (own) => own === field).length > 0);
}

function fieldOf(path: readonly string[]): RedactableField | undefined {
  const name = path[0] === 'author' || path[0] === 'page' ? `${path[0]}.${path[1]}` : path[0];
  return redactableFields.find((field) => field === name);
}

/** Codes of ours, never words of a page, stay as they are. */
function map(
  value: unknown,
  path: readonly string[],
  change: (text: string, field: RedactableField | undefined) => string,
): unknown {
  if (typeof value === 'string') return isCode(path.at(-1) ?? '') ? value : change(value, fieldOf(path));
  if (Array.isArray(value)) return value.map((part) => map(part, path, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(part, [...path, name], change)]));
}

/** Every string of the fields that are asked for. */
function leavesOf(source: unknown, isAsked: (field: RedactableField) => boolean): string[] {
  const leaves: string[] = [];
  map(source, [], (text, field) => {
    if (field !== undefined && isAsked(field) && text !== '') leaves.push(text);
    return text;
  });
  return leaves;
}
