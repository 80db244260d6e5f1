import type { Platform, PostAuthor, ReadingPage, ReadPost } from '../contract';
import { addressOf, facts, follows, own, ownAll, pictureOf } from '../dom';
import { isEmoji, isMoreControl, isRemoval, labelOf, shownTextOf, withoutHonorific } from '../text';
import { japaneseTime } from '../time';

const select = {
  /** The names before the hash are the site's own and stay. */
  answer: '[class*="Chie-AnswerItem__Item__"]',
  reply: '[class*="Chie-ReplyItem__Item__"]',
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
const questionPath = /^\/qa\/question_detail\/(q\d+)(?=\/|$)/;

function questionAt(page: ReadingPage): { id: string; permalink: string } | undefined {
  const id = questionPath.exec(page.url.pathname)?.[1];
  return id ? { id, permalink: `https://detail.chiebukuro.yahoo.co.jp/qa/question_detail/${id}` } : undefined;
}

/** What an answer says of its writer stands before its text; behind it people reply, in frames of any name. */
function headOf(unit: Element, selector: string, boundary: string): Element | undefined {
  const text = own(unit, `${select.answerText}, ${select.replyText}`, boundary);
  return ownAll(unit, selector, boundary).find((found) => !text || follows(found, text));
}

function readAuthor(unit: Element, boundary: string, page: ReadingPage): PostAuthor {
  const name = headOf(unit, select.userName, boundary);
  const link =
    name?.closest('a[href*="/user/"]') ?? name?.closest(select.user)?.querySelector('a[href*="/user/"]') ?? undefined;
  const id = /\/user\/([^/]+)/.exec(addressOf(link?.getAttribute('href'), page.url)?.pathname ?? '')?.[1];
  return facts<PostAuthor>({
    name: withoutHonorific(labelOf(name)),
    id,
    profileUrl: id && `https://chiebukuro.yahoo.co.jp/user/${id}`,
  });
}

const questionText = (unit: Element): Element | undefined =>
  own(unit, select.questionText, answers) ?? own(unit, select.plainQuestion, answers);

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
  lacks: 'id',
  post: [select.answer, select.reply, select.question],
  read(unit, page) {
    const kind = unit.matches(select.answer) ? 'answer' : unit.matches(select.reply) ? 'reply' : 'question';
    if (kind === 'question' && !isQuestionFrame(unit)) return undefined;
    const boundary = kind === 'question' ? answers : select.reply;
    const body =
      kind === 'question'
        ? questionText(unit)
        : own(unit, kind === 'answer' ? select.answerText : select.replyText, boundary);
    if (!body) return undefined;
    const isPreserved = body.matches(select.preserving) || body.querySelector(select.preserving) !== null;
    const text = shownTextOf(body, {
      preserve: isPreserved,
      skip: (inner) => isMoreControl(inner) || (inner.tagName === 'IMG' && !isEmoji(inner)),
    });
    const images = ownAll(unit, '[class*="Image"] img, img[src*="iwiz-chie"]', boundary).filter(
      (image) => !isEmoji(image) && !image.closest(select.user),
    );
    if ((!text && images.length === 0) || isRemoval(text)) return undefined;

    const question = questionAt(page);
    const dated = headOf(unit, select.date, boundary);
    const date = labelOf(dated);
    const isEdited = /編集(?:あり|済)/.test(labelOf(dated?.parentElement) ?? '');
    const answered = kind === 'reply' ? unit.parentElement?.closest(select.answer) : undefined;
    // An answer has no id or address of its own, so a reply names its writer
    const parent = answered ? { author: readAuthor(answered, select.reply, page) } : question;
    return facts<ReadPost>({
      platform: 'chiebukuro',
      id: kind === 'question' ? question?.id : undefined,
      permalink: kind === 'question' ? question?.permalink : undefined,
      kind,
      author: readAuthor(unit, boundary, page),
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
