import { isNoteOfOurs, notesOfPage } from '../../capture/job/possible-sighting';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { withoutBlanks } from './html-text';

type Shown = Readonly<{ markup: string; words: string }>;

/** What a record says beside the words, against the sealed pages; another reading may find it. */
export function remarkFindings(found: FoundCapture, pages: readonly Shown[]): Finding[] {
  return [
    ...remarks(found, pages),
    ...unhidden(found, pages),
    ...uncontrolled(found, pages),
    ...(holdsBack(found, pages) ? ['text: the page holds back its rest'] : []),
  ].map((detail) => ({
    reason: 'page-lacks',
    path: `${found.path}post.json`,
    detail,
  }));
}

/** What a note says by the page's own words stands there; languages have the form of their tags, or stand there too. */
function remarks(found: FoundCapture, pages: readonly Shown[]): string[] {
  const { post, page } = found.capture;
  const isThere = (words: string) =>
    pages.some((own) => own.words.includes(withoutBlanks(words)) || own.markup.includes(words));
  const said = (post.notes ?? []).flatMap((note) => {
    const [, name = '', words = ''] = /^([a-z-]+):(.+)$/s.exec(note) ?? [];
    return notesOfPage.includes(name) ? [words] : [];
  });
  const languages = [post.lang, page.lang].filter(
    (one) => one && !/^[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8})*$/.test(one),
  );
  const strange = (post.notes ?? []).filter((note) => !isNoteOfOurs(note));
  return [...[...said, ...languages].filter((words) => words && !isThere(words)), ...strange].map(
    (words) => `note ${words?.slice(0, 60)}`,
  );
}

/** X sets this behind a text of which it holds the rest back, in the post or in one that it quotes. */
const holdsBack = ({ capture: { post } }: FoundCapture, [own, page]: readonly Shown[]) =>
  page !== undefined &&
  post.platform === 'x' &&
  !post.truncated &&
  !post.quotes &&
  own?.markup.includes('data-testid="tweet-text-show-more-link"') === true;

/** Parts hidden for the shot that the copy shows, though it leaves out what shows who looked on. */
const unhidden = ({ capture: { picture } }: FoundCapture, pages: readonly Shown[]): string[] =>
  picture.hidden.filter((part) => /^\[.*"]$/.test(part) && pages.at(-1)?.markup.includes(part.slice(1, -1)));

/** Below the blank, but for tabs and ends of lines: no page draws them, a terminal obeys some, and the mojibake of old boards is full of them. */
const controls = /[^\P{Cc}\t\n\r]/gu;

/** Controls that no sealed markup has: whoever posts may set them, and no page’s word for them is lost but in our own copy. */
function uncontrolled({ capture: { post } }: FoundCapture, pages: readonly Shown[]): string[] {
  const signs = new Set(stringsIn(post).join('').match(controls));
  return [...signs].every((sign) => pages.some(({ markup }) => markup.includes(sign)))
    ? []
    : ['signs that no text has'];
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(Object(value) as object).flatMap(stringsIn);
