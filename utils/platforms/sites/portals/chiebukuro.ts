import type { Platform, PostAuthor, ReadingPage, ReadPost } from '../../contract';
import { addressOf, allShown, facts, follows, isHidden, own, ownAll, pictureOf } from '../../dom';
import { isMoreControl } from '../../more-controls';
import { besideLists, ofBoards } from '../../own-words';
import { isEmoji, isRemoval, shownLabelOf, shownTextOf, withoutHonorific } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  /** The names before the hash are the site's own and stay. */
  answer: '[class*="Chie-AnswerItem__Item__"]',
  reply: '[class*="Chie-ReplyItem__Item__"]',
  /** Under an answer people also reply in frames without a sure name. */
  plainReply:
    '[class*="Chie-AnswerItem__Item__"] :is(div, li, section, article):has([class*="UserInfo__UserName"]):has([class*="Chie-TextBlock__Text"])',
  flatReply: '[class*="Chie-AnswerItem__Item__"] [class*="Chie-TextBlock__Text"]:not([class*="colorGray"])',
  plainReplyText: '[class*="Chie-TextBlock__Text"]:not([class*="colorGray"])',
  answerText: '[class*="Chie-AnswerItem__ItemText__"]',
  replyText: '[class*="Chie-ReplyItem__ItemText__"]',
  questionText: 'h1[class*="Chie-TextBlock__Text"]',
  /** Seen too; the grey ones count views. */
  plainQuestion: 'p[class*="Chie-TextBlock__Text"]:not([class*="colorGray"])',
  /** The question's frame has no sure name: the smallest one with text and writer is it. */
  question: ':is(div, section, article, main, body):has(:is(h1, p)[class*="Chie-TextBlock__Text"])',
  user: '[class*="Chie-UserInfo"]',
  userName: '[class*="UserInfo__UserName"]',
  date: '[class*="UserInfo__Date"]',
  preserving: '[class*="preLine"]',
} as const;
const answers = `${select.answer}, ${select.reply}`;
const personPath = /^\/user\/([^/]+)/;
const questionPath = /^\/qa\/question_detail\/(q\d+)(?=\/|$)/;

function questionAt(page: ReadingPage): { id: string; permalink: string } | undefined {
  const id = questionPath.exec(page.url.pathname)?.[1];
  return id ? { id, permalink: `https://detail.chiebukuro.yahoo.co.jp/qa/question_detail/${id}` } : undefined;
}

/** What an answer says of its writer stands before its text; behind it people reply, in frames of any name. */
function headOf(unit: Element, selector: string, text: Element | undefined): Element | undefined {
  const isQuestion = !unit.matches(answers) && !unit.closest(answers);
  return ownAll(unit, selector, answers).find(
    (found) => !isHidden(found) && (isQuestion || !text || follows(found, text)),
  );
}

function authorAt(name: Element | undefined, page: ReadingPage): PostAuthor {
  const link =
    name?.closest('a[href*="/user/"]') ?? name?.closest(select.user)?.querySelector('a[href*="/user/"]') ?? undefined;
  const id = personPath.exec(addressOf(link?.getAttribute('href'), page.url)?.pathname ?? '')?.[1];
  return facts<PostAuthor>({
    name: withoutHonorific(shownLabelOf(name)),
    id,
    profileUrl: id && `https://chiebukuro.yahoo.co.jp/user/${id}`,
  });
}

const readAuthor = (unit: Element, text: Element | undefined, page: ReadingPage) =>
  authorAt(headOf(unit, select.userName, text), page);

/** Several replies in one frame: who wrote which is certain only where writers and texts take turns to the end. */
function flatReplyHead(text: Element): { name: Element; date: Element | undefined } | undefined {
  const answer = text.closest(select.answer);
  const answerText = answer && own(answer, select.answerText, answers);
  if (!answerText || text.closest(select.reply)) return undefined;
  const behind = (selector: string) => allShown(answer, selector).filter((found) => follows(answerText, found));
  const parts = behind(`${select.userName}, ${select.plainReplyText}`);
  const isName = (part: Element) => part.matches(select.userName);
  const at = parts.indexOf(text);
  const name = parts[at - 1];
  if (!name || parts.length % 2 === 1 || parts.some((part, place) => isName(part) !== (place % 2 === 0)))
    return undefined;
  const frame = parts.length > 2 && plainFrameOf(name, text);
  const isShared = frame && parts.some((part) => part !== name && part !== text && frame.contains(part));
  const dates = behind(select.date).filter((date) => follows(name, date) && follows(date, text));
  return isShared ? { name, date: dates[0] } : undefined;
}

/** The smallest element with a writer and a text. */
function plainFrameOf(name: Element, text: Element): Element | null {
  let smallest = name.parentElement;
  while (smallest && !smallest.contains(text)) smallest = smallest.parentElement;
  return smallest;
}

/** The text of a reply in a frame of any name: the smallest frame behind the answer's text with one writer and one text. */
function plainReplyText(frame: Element): Element | undefined {
  const answer = frame.parentElement?.closest(select.answer);
  const answerText = answer && own(answer, select.answerText, answers);
  const [name, otherName] = allShown(frame, select.userName);
  const [text, otherText] = allShown(frame, select.plainReplyText);
  if (!answerText || !follows(answerText, frame) || frame.closest(select.reply) || frame.matches(select.user)) {
    return undefined;
  }
  if (!name || !text || otherName || otherText || !follows(name, text) || frame.querySelector(answers))
    return undefined;
  return plainFrameOf(name, text) === frame ? text : undefined;
}

/** The words of a reply that have no frame of their own: the one text behind its writer. */
function replyWithoutFrame(unit: Element): Element | undefined {
  const [text, other] = unit.matches(select.reply)
    ? ownAll(unit, select.plainReplyText, answers).filter((found) => !isHidden(found))
    : [];
  return other ? undefined : text;
}

/** A hidden copy of the page's parts stands before them at times. */
const questionText = (unit: Element): Element | undefined =>
  ownAll(unit, select.questionText, answers).find((found) => !isHidden(found)) ??
  ownAll(unit, select.plainQuestion, answers).find(
    (found) => !isHidden(found) && !/^[\d,]+閲覧$/.test(shownLabelOf(found) ?? ''),
  );

function isQuestionFrame(unit: Element): boolean {
  if (unit.closest(answers)) return false;
  let frame = questionText(unit.ownerDocument.body)?.parentElement;
  while (frame && frame.tagName !== 'BODY' && !own(frame, select.userName, answers)) frame = frame.parentElement;
  return frame === unit;
}

export default {
  id: 'chiebukuro',
  name: { ja: 'Yahoo!知恵袋', en: 'Yahoo! Chiebukuro' },
  tile: '知',
  matches: ['https://detail.chiebukuro.yahoo.co.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  isNamedOutside: true,
  lacks: 'id',
  post: [select.answer, select.reply, select.plainReply, select.flatReply, select.question],
  profile: personPath,
  ownWords: ofBoards,
  beside: besideLists,
  honorific: true,
  withoutPosts: {
    list: /^\/(?!qa\/question_detail\/)/,
  },
  read(unit, page) {
    const isItem = unit.matches(answers);
    const flat = unit.matches(select.flatReply) ? flatReplyHead(unit) : undefined;
    const plainText = isItem ? undefined : flat ? unit : plainReplyText(unit);
    const answered = unit.parentElement?.closest(select.answer);
    const kind = answered
      ? 'reply'
      : unit.matches(select.answer)
        ? 'answer'
        : unit.matches(select.reply)
          ? 'reply'
          : 'question';
    if (kind === 'question' && !isQuestionFrame(unit)) return undefined;
    const itemText = unit.matches(select.answer) ? select.answerText : select.replyText;
    const body = isItem
      ? (ownAll(unit, itemText, answers).find((found) => !isHidden(found)) ?? replyWithoutFrame(unit))
      : kind === 'reply'
        ? plainText
        : questionText(unit);
    if (!body) return undefined;
    const isPreserved = body.matches(select.preserving) || body.querySelector(select.preserving) !== null;
    const text = shownTextOf(body, {
      preserve: isPreserved,
      skip: (inner) => isMoreControl(inner) || (inner.tagName === 'IMG' && !isEmoji(inner)),
    });
    const repliers = ownAll(unit, select.userName, answers).filter((name) => isItem && follows(body, name));
    const images = ownAll(unit, '[class*="Image"] img, img[src*="iwiz-chie"]', answers).filter(
      (image) => !isEmoji(image) && !image.closest(select.user) && !repliers.some((name) => follows(name, image)),
    );
    if ((!text && images.length === 0) || isRemoval(text)) return undefined;

    const question = questionAt(page);
    const dated = flat ? flat.date : headOf(unit, select.date, body);
    const date = shownLabelOf(dated);
    const isEdited = /編集(?:あり|済)/.test(
      shownLabelOf(dated?.parentElement, (inner) => inner.matches(select.userName)) ?? '',
    );
    // An answer has no id or address of its own, so a reply names its writer
    const parent = answered
      ? { author: readAuthor(answered, own(answered, select.answerText, answers), page) }
      : question;
    return facts<ReadPost>({
      platform: 'chiebukuro',
      id: kind === 'question' ? question?.id : undefined,
      permalink: kind === 'question' ? question?.permalink : undefined,
      kind,
      author: flat ? authorAt(flat.name, page) : readAuthor(unit, body, page),
      text,
      postedAt: date ? japaneseTime(date) : undefined,
      media: images.map((image) => pictureOf(image, page.url)),
      replyTo: kind === 'question' ? undefined : parent,
      thread: question && { url: question.permalink },
      notes: [...(isEdited ? ['edited'] : []), ...(kind === 'question' && question ? [] : ['no-permalink'])],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://detail.chiebukuro.yahoo.co.jp/qa/question_detail/q10255000000
https://detail.chiebukuro.yahoo.co.jp/qa/question_detail/q10255000000?page=2
*/
