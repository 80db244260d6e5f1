import type { Platform, PostAuthor, PostThread, PostTime, ReadingPage, ReadPost } from '../../contract';
import { addressOf, allShown, facts, firstShown, ownWords } from '../../dom';
import { leadsToRest } from '../../more-controls';
import { besideLists } from '../../own-words';
import { type PageData, pageDataOf, textAt } from '../../site-parts/jobtalk-data';
import { shownLabelOf, shownTextOf } from '../../text';
import { attributeTime, dayInJapan, japaneseTime } from '../../time';

const select = {
  /** Next.js without names that mean anything: a row is known by its link, the facts by the page's own data. */
  post: ':is(article, li):has(a[href*="/answers/"])',
  answerPage: 'article',
  link: 'a[href*="/answers/"]',
  root: '#__next',
  text: 'p, [class*="review" i]',
  notText: 'time, dl, ul, h1, h2, h3, h4, header',
  attributes: '[class*="questionee" i]',
  title: 'h2, h3, h4',
  heading: 'h1',
} as const;
const answerPath = /^\/companies\/(\d+)\/answers\/(\d+)(?=\/|$)/;
/** The day of the answer and nothing else: 「2019年4月入社」 is of the writer. */
const shownDate =
  /^(?:(?:回答|投稿|掲載|公開)(?:日時?)?\s*[：:]?\s*)?\d{4}(?:年\d{1,2}月(?:\d{1,2}日)?|[/.]\d{1,2}(?:[/.]\d{1,2})?)(?:\s*(?:に?(?:回答|投稿)))?$/;
/** 「30代前半 / 男性 / 営業」, and with other marks where one part is of this kind. */
const attributeLine = /^[^。！？!?\n/／|｜]{1,20}(?:\s*[/／|｜]\s*[^。！？!?\n/／|｜]{1,20}){1,6}$/;
const attributeMark = /[・、,，\s]+/;
const attributeWord =
  /^(?:男性|女性|\d0代\S{0,2}|正社員|契約社員|派遣社員|アルバイト|パート|新卒入社|中途入社|新卒|中途)$/;

function isAttributeLine(text: string): boolean {
  const parts = text.split(attributeMark);
  return (
    attributeLine.test(text) ||
    (parts.length > 1 && parts.every((part) => part.length <= 12) && parts.some((part) => attributeWord.test(part)))
  );
}

/** In front of a date that is not the answer's. */
const otherDate = /^.{0,6}(?:入社|退社|退職|在籍|勤務|卒業|時期).{0,4}$/;

const squeezed = (text: string) => text.replace(/\s+/g, '');
const isStartOf = (shown: string, whole: string) =>
  shown.length >= 8 && squeezed(whole).startsWith(squeezed(shown).replace(/(?:…|\.\.\.)$/, ''));

function identify(unit: Element, page: ReadingPage, data: PageData | undefined) {
  const links = [...unit.querySelectorAll(select.link)].map((link) =>
    answerPath.exec(addressOf(link.getAttribute('href'), page.url)?.pathname ?? ''),
  );
  const ids = new Map(links.flatMap((found) => (found ? [[found[2], found[1]]] : [])));
  // More than one: a list, not a row
  if (ids.size > 1) return undefined;
  const [[id, company] = []] = [...ids];
  if (id && company) return { id, company };
  // The page of one answer does not link to itself
  const [, pageCompany, pageId] = answerPath.exec(page.url.pathname) ?? [];
  const review = textAt(data?.answers.get(pageId ?? ''), 'review');
  const isIt = review
    ? squeezed(unit.textContent ?? '').includes(squeezed(review))
    : unit.ownerDocument.querySelectorAll(select.answerPage).length === 1;
  return unit.matches(select.answerPage) && pageCompany && pageId && isIt
    ? { id: pageId, company: pageCompany }
    : undefined;
}

/** The longest passage without a heading, a date or a table in it; a line of the writer's may be longer than a short one. */
function longestText(unit: Element, controls: readonly Element[]): string | undefined {
  const isOfWriter = (found: Element) => {
    const line = found.closest(select.attributes);
    return line !== null && line !== unit && unit.contains(line);
  };
  const passages = allShown(unit, select.text)
    // The whole row may be a link
    .filter((found) => !found.querySelector(select.notText) && !found.closest('h1, h2, h3, h4, header, a:not(:has(p))'))
    .filter((found) => !isOfWriter(found))
    .map((found) => shownTextOf(found, { skip: (inner) => controls.includes(inner) }))
    .filter((text) => text !== '');
  const sentences = passages.filter((text) => !isAttributeLine(text));
  // Of two lines of attributes nobody can know which is the answer
  if (sentences.length === 0 && passages.length > 1) return undefined;
  return (sentences.length > 0 ? sentences : passages).reduce<string | undefined>(
    (longest, text) => (text.length > (longest?.length ?? 0) ? text : longest),
    undefined,
  );
}

/** The one line that is nothing but attributes; of two nobody can know which is the writer's. */
function attributeLineIn(unit: Element, text: string): string | undefined {
  const lines = allShown(unit, ':not(:has(*), a, button, time)').flatMap((found) => shownLabelOf(found) ?? []);
  const [line, other] = lines.filter((label) => {
    const parts = label.split(attributeMark);
    return (
      !text.includes(label) &&
      parts.length > 1 &&
      isAttributeLine(label) &&
      parts.some((part) => attributeWord.test(part))
    );
  });
  return other ? undefined : line;
}

/** The line that is shown: the smallest element with all that the data says of the writer and the row shows. */
function attributesOf(unit: Element, questionee: unknown, text: string): string | undefined {
  const employment = (questionee as Record<string, unknown> | undefined)?.['questioneeEmploymentType'];
  const parts = [textAt(questionee, 'jobType'), textAt(questionee, 'position'), textAt(employment, 'name')];
  const stated = parts.filter((part) => part !== undefined);
  if (stated.length === 0) return shownLabelOf(firstShown(unit, select.attributes)) ?? attributeLineIn(unit, text);
  const lines = [...unit.querySelectorAll('*')].map((found) => shownLabelOf(found) ?? '');
  const short = lines.filter((line) => line.length < 100 && !text.includes(line) && !line.includes(text));
  const shown = stated.filter((part) => short.some((line) => line.includes(part)));
  if (shown.length < Math.min(2, stated.length)) return undefined;
  const fitting = short.filter((line) => shown.every((part) => line.includes(part)));
  return fitting.sort((one, other) => one.length - other.length)[0];
}

function readTime(unit: Element, text: string, postAt: string | undefined): PostTime | undefined {
  const shown = allShown(unit, 'time, span, p, div, dd')
    .filter((found) => ownWords(found) !== '' && !otherDate.test(shownLabelOf(found.previousElementSibling) ?? ''))
    .map((found) => shownLabelOf(found))
    .find((label) => label && label.length < 30 && shownDate.test(label.normalize('NFKC')) && !text.includes(label));
  const shownTime = shown ? japaneseTime(shown) : undefined;
  const dataTime = postAt ? attributeTime(postAt, shown) : undefined;
  if (!postAt || !dataTime?.iso) return shownTime;
  // Data of another state of the page is not the page's word
  if (shownTime?.iso && !dayInJapan(postAt).startsWith(shownTime.iso.slice(0, 10))) return shownTime;
  return { ...dataTime, method: 'json' };
}

/** What the data alone says of an answer. */
function statedFacts(answer: Record<string, unknown>) {
  const rating = Number(answer['rating']);
  return {
    title: textAt(answer['question'], 'name'),
    rating: rating > 0 && rating <= 5 ? { value: rating, scale: 5 } : undefined,
  };
}

/** In rows without links the shown words say which answers of the data they are; a page not yet drawn shows none. */
function readData(document: Document, page: ReadingPage): ReadPost[] {
  const company = /^\/companies\/(\d+)\/answers(?=\/|$)/.exec(page.url.pathname)?.[1];
  const data = pageDataOf(document);
  if (!company || !data || (data.companyId ?? company) !== company) return [];
  const shown = squeezed(shownTextOf(document.body));
  const isDrawn = shownTextOf(document.querySelector(select.root) ?? document.body) !== '';
  return [...data.answers].flatMap(([id, answer]) => {
    const review = textAt(answer, 'review')?.trim();
    if (!review || (isDrawn && (review.length < 8 || !shown.includes(squeezed(review))))) return [];
    const postAt = textAt(answer, 'postAt');
    const post = facts<ReadPost>({
      platform: 'jobtalk',
      id,
      permalink: `https://jobtalk.jp/companies/${company}/answers/${id}`,
      kind: 'review',
      ...statedFacts(answer),
      text: review,
      postedAt: postAt ? { ...attributeTime(postAt), method: 'json' } : undefined,
      thread: facts<PostThread>({
        title: data.company,
        url: `https://jobtalk.jp/companies/${company}`,
      }),
      truncated: data.isSignedOut ? true : undefined,
    });
    return [post];
  });
}

export default {
  id: 'jobtalk',
  name: { ja: '転職会議', en: 'Jobtalk' },
  tile: '転',
  matches: ['https://jobtalk.jp/*', 'https://www.jobtalk.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  lacks: 'author',
  shortens: true,
  post: [select.post, select.answerPage],
  beside: besideLists,
  withoutPosts: {
    search: /^\/(?:search|companies\/?(?:\?|$)|rankings?)/,
    settings: /^\/(?:mypage|settings?|account)(?:[/?]|$)/,
    'log-in': /^\/(?:login|users|sign)/,
  },
  readData,
  read(unit, page) {
    const data = pageDataOf(unit.ownerDocument);
    const found = identify(unit, page, data);
    if (!found) return undefined;
    const controls = [...unit.querySelectorAll('a, button')].filter((control) => {
      const label = shownLabelOf(control) ?? '';
      return label.length <= 30 && leadsToRest(label);
    });
    const shown = longestText(unit, controls);
    const answer = data?.answers.get(found.id);
    const review = textAt(answer, 'review');
    // After paging without a load the data is old: it counts only where it says what is shown
    const isWhole = review !== undefined && squeezed(unit.textContent ?? '').includes(squeezed(review));
    const isCut = review !== undefined && !isWhole && shown !== undefined && isStartOf(shown, review);
    const text = isWhole ? review.trim() : shown;
    if (!text) return undefined;
    const current = isWhole || isCut ? answer : undefined;
    const stated = current && statedFacts(current);
    // Rows of other companies may stand beside
    const isPageCompany = new RegExp(`^/companies/${found.company}(?:/|$)`).test(page.url.pathname);
    const heading = shownLabelOf(firstShown(unit.ownerDocument, select.heading))?.replace(
      /の(?:評判|口コミ|クチコミ).*$/,
      '',
    );
    return facts<ReadPost>({
      platform: 'jobtalk',
      id: found.id,
      permalink: `https://jobtalk.jp/companies/${found.company}/answers/${found.id}`,
      kind: 'review',
      author: facts<PostAuthor>({ name: attributesOf(unit, current?.['questionee'], text) }),
      title: stated?.title ?? shownLabelOf(firstShown(unit, select.title)),
      text,
      postedAt: readTime(unit, text, textAt(current, 'postAt')),
      rating: stated?.rating,
      thread: facts<PostThread>({
        // The data may be of the company looked at before
        title: isPageCompany ? (current || !heading ? (data?.company ?? heading) : heading) : undefined,
        url: `https://jobtalk.jp/companies/${found.company}`,
      }),
      truncated: controls.length > 0 || isCut || data?.isSignedOut ? true : undefined,
    });
  },
} satisfies Platform;

/*
Test URLs:
https://jobtalk.jp/companies/1/answers?page=2
https://jobtalk.jp/companies/1/answers/1000000
*/
