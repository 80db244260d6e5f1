import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, firstShown, isHidden } from '../../dom';
import { leadsToRest } from '../../more-controls';
import { besideLists } from '../../own-words';
import { shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  box: 'div[class*="kuchikomi--"] > .box',
  comment: '.comment',
  title: '.title',
  link: '.comment a[href*="/kuchikomi/"]',
  status: '.status',
  /** The text is the comment's own; beside it stand title, status line and the count of votes. */
  notText: '.comment :is(.title, .status), .comment > :is(span, a, ul, form)',
  company: '#companyName',
} as const;
const reviewPath = /^\/company\/(\d+)\/kuchikomi\/(\d+)(?=\/|$)/;

/** 「株式会社テスト食堂の評判・口コミ」: the heading begins with the words of the link to the company. */
function companyName(document: Document, page: ReadingPage): string | undefined {
  const heading = shownLabelOf(document.querySelector('h1'));
  const path = /^\/company\/\d+\//.exec(page.url.pathname)?.[0];
  const links = [...document.querySelectorAll('a[href*="/company/"]')].filter(
    (link) => path && addressOf(link.getAttribute('href'), page.url)?.pathname === path,
  );
  const named = links.map((link) => shownLabelOf(link)).find((label) => label && heading?.startsWith(label));
  return shownLabelOf(firstShown(document, select.company)) ?? named;
}

export default {
  id: 'en-hyouban',
  name: { ja: 'カイシャの評判（エン）', en: 'en Company reviews' },
  tile: 'エ',
  matches: ['https://en-hyouban.com/*', 'https://www.en-hyouban.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'L',
  shortens: true,
  post: [select.box],
  beside: besideLists,
  withoutPosts: {
    search: /^\/(?:search|ranking)/,
    settings: /^\/(?:mypage|settings?)(?:[/?]|$)/,
    'log-in': /^\/(?:login|register|entry)/,
  },
  read(box, page) {
    const comment = firstShown(box, select.comment);
    const text = comment ? shownTextOf(comment, { skip: (inner) => inner.matches(select.notText) }) : undefined;
    // What the question is called is no answer
    if (!text || comment?.querySelector('.label')) return undefined;
    const link = [...box.querySelectorAll(select.link)].find(
      (found) => found.closest(select.title) || leadsToRest(shownLabelOf(found)),
    );
    // The page of one review does not link to itself
    const isAlone = [...box.ownerDocument.querySelectorAll(select.box)].every(
      (other) => other === box || isHidden(other),
    );
    const address = addressOf(link?.getAttribute('href'), page.url) ?? (isAlone ? page.url : undefined);
    const [, company, id] = reviewPath.exec(address?.pathname ?? '') ?? [];
    const pageCompany = /^\/company\/(\d+)/.exec(page.url.pathname)?.[1];
    const subject = company ?? pageCompany;
    const status = firstShown(box, select.status);
    // 「会員登録すると全文が読めます」 has the frame of a review
    if (!id && !status) return undefined;
    // A link to the review itself is its title
    const writer = [...(status?.querySelectorAll('a') ?? [])].find(
      (found) => !reviewPath.test(addressOf(found.getAttribute('href'), page.url)?.pathname ?? ''),
    );
    const attributes = shownLabelOf(writer);
    // 「2019年4月入社」 may stand before it
    const date = /(?:口コミ)?投稿日.*$/.exec(shownLabelOf(status, (inner) => inner.tagName === 'A') ?? '')?.[0];
    const controls = [...box.querySelectorAll('a, button')].map((control) => shownLabelOf(control) ?? '');
    return facts<ReadPost>({
      platform: 'en-hyouban',
      id,
      permalink: id && `https://en-hyouban.com/company/${company}/kuchikomi/${id}/`,
      kind: 'review',
      author: facts<PostAuthor>({ name: attributes }),
      title: shownLabelOf(firstShown(box, select.title)),
      text,
      postedAt: date ? japaneseTime(date) : undefined,
      thread: facts<PostThread>({
        title: subject === pageCompany ? companyName(box.ownerDocument, page) : undefined,
        url: subject && `https://en-hyouban.com/company/${subject}/`,
      }),
      truncated: controls.some((label) => leadsToRest(label)) ? true : undefined,
      notes: id ? [] : ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://en-hyouban.com/company/10013092883/kuchikomi/
https://en-hyouban.com/company/10013092883/kuchikomi/?pagenum=2
*/
