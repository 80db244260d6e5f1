import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { addressOf, allShown, facts, firstShown } from '../../dom';
import { leadsToRest } from '../../more-controls';
import { besideLists } from '../../own-words';
import { shownLabelOf, shownTextOf } from '../../text';
import { attributeTime, japaneseTime } from '../../time';

const select = {
  article: 'article.article:has(.article_answer)',
  time: '.article_header time',
  attributes: '.article_header p',
  question: '.article_body dt',
  answer: '.article_answer',
  /** Signed out, the answer ends in a control instead of its rest. */
  control: 'a, button',
  company: '#mainTitle h2 a',
} as const;
/** The same without a link: nothing else may be in the line. */
const moreLine = /^(?:続きを(?:見る|読む)|もっと見る|全文を)[^、。\n]{0,20}$/;
/** A control says so somewhere in its label, other words only by themselves. */
const isMore = (element: Element, label: string) =>
  element.matches(select.control) ? leadsToRest(label) || label.includes('すべて') : moreLine.test(label);

/** The line in the author's place: 「営業、在籍5年未満、退社済み、新卒、男性」. */
function attributesOf(article: Element): string | undefined {
  for (const line of allShown(article, select.attributes)) {
    const label = shownLabelOf(line, (inner) => inner.tagName === 'TIME')?.replace(/^回答者(?!別)\s*[：:]?\s*/, '');
    // 「回答者別の社員クチコミ（23件）」 is a link in the same place
    if (label && !/^回答者別|クチコミ/.test(label)) return label;
  }
  return undefined;
}

function companyOf(document: Document, page: ReadingPage): PostThread {
  const link = firstShown(document, select.company);
  const address = addressOf(link?.getAttribute('href'), page.url);
  const id = address?.searchParams.get('m_id') ?? page.url.searchParams.get('m_id');
  const path = address?.searchParams.has('m_id') ? address.pathname : '/company_answer.php';
  return facts<PostThread>({
    title: shownLabelOf(link),
    url: id ? `https://www.openwork.jp${path}?m_id=${id}` : undefined,
  });
}

export default {
  id: 'openwork',
  name: { ja: 'OpenWork', en: 'OpenWork' },
  tile: 'O',
  matches: ['https://www.openwork.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  lacks: 'id',
  shortens: true,
  post: [select.article],
  beside: besideLists,
  withoutPosts: {
    search: /^\/(?:company_list|search|ranking)/,
    settings: /^\/(?:my_|mypage|setting)/,
    'log-in': /^\/(?:login|register)/,
  },
  read(article, page) {
    const answers = allShown(article, select.answer);
    const controls = answers.flatMap((answer) =>
      [...answer.querySelectorAll('*')].filter((inner) =>
        isMore(inner, shownLabelOf(inner) ?? inner.textContent ?? ''),
      ),
    );
    const text = answers
      .map((answer) => shownTextOf(answer, { skip: (inner) => controls.some((control) => control === inner) }))
      .filter((part) => part !== '')
      .join('\n');
    if (!text) return undefined;
    const isContinued = [...article.querySelectorAll(select.control)].some((control) =>
      /^[^、。]{0,12}(?:続きを|全文を)[^、。]{0,20}$/.test(shownLabelOf(control) ?? control.textContent?.trim() ?? ''),
    );
    const time = firstShown(article, select.time);
    const shown = shownLabelOf(time);
    const stated = time?.getAttribute('datetime');
    const postedAt = stated ? attributeTime(stated, shown) : undefined;
    const author = facts<PostAuthor>({ name: attributesOf(article) });
    // An advert in the frame of an answer has neither
    if (!author.name && !postedAt && !shown) return undefined;
    const questions = allShown(article, select.question);
    return facts<ReadPost>({
      platform: 'openwork',
      kind: 'review',
      author,
      // With several questions in one article none of them is the title of all
      title: questions.length === 1 ? shownLabelOf(questions[0]) : undefined,
      text,
      postedAt: postedAt?.iso || !shown ? postedAt : japaneseTime(shown),
      thread: companyOf(article.ownerDocument, page),
      truncated: controls.length > 0 || isContinued ? true : undefined,
      // Answers have no address of their own
      notes: ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://www.openwork.jp/company_answer.php?m_id=a0910000000FrWr&q_no=2
*/
