import type { Platform, PostAuthor, ReadPost } from '../contract';
import { addressOf, facts } from '../dom';
import { labelOf, shownTextOf } from '../text';
import { japaneseTime } from '../time';

const select = {
  box: 'div[class*="kuchikomi--"] > .box',
  comment: '.comment',
  title: '.title',
  link: '.comment a[href*="/kuchikomi/"]',
  status: '.status',
  /** The text is the comment's own; beside it stand title, status line and the count of votes. */
  notText: '.comment > :is(.title, .status, span, a, ul, form)',
  company: '#companyName',
} as const;
const reviewPath = /^\/company\/(\d+)\/kuchikomi\/(\d+)(?=\/|$)/;
const moreLabel = /続き|もっと|全文|ログイン|会員登録/;

export default {
  id: 'en-hyouban',
  name: { ja: 'カイシャの評判（エン）', en: 'en Company reviews' },
  tile: 'エ',
  matches: ['https://en-hyouban.com/*', 'https://www.en-hyouban.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'L',
  post: [select.box],
  read(box, page) {
    const comment = box.querySelector(select.comment);
    const text = comment ? shownTextOf(comment, { skip: (inner) => inner.matches(select.notText) }) : undefined;
    if (!text) return undefined;
    const link = [...box.querySelectorAll(select.link)].find(
      (found) => found.closest(select.title) || moreLabel.test(labelOf(found) ?? ''),
    );
    // The page of one review does not link to itself
    const isAlone = box.ownerDocument.querySelectorAll(select.box).length === 1;
    const address = addressOf(link?.getAttribute('href'), page.url) ?? (isAlone ? page.url : undefined);
    const [, company, id] = reviewPath.exec(address?.pathname ?? '') ?? [];
    const pageCompany = /^\/company\/(\d+)/.exec(page.url.pathname)?.[1];
    const subject = company ?? pageCompany;
    const status = box.querySelector(select.status);
    const attributes = labelOf(status?.querySelector('a'));
    // 「2019年4月入社」 may stand before it
    const date = /(?:口コミ)?投稿日.*$/.exec(labelOf(status, (inner) => inner.tagName === 'A') ?? '')?.[0];
    const controls = [...box.querySelectorAll('a, button')].map((control) => labelOf(control) ?? '');
    return facts<ReadPost>({
      platform: 'en-hyouban',
      id,
      permalink: id && `https://en-hyouban.com/company/${company}/kuchikomi/${id}/`,
      kind: 'review',
      author: facts<PostAuthor>({ name: attributes }),
      title: labelOf(box.querySelector(select.title)),
      text,
      postedAt: date ? japaneseTime(date) : undefined,
      thread: facts<NonNullable<ReadPost['thread']>>({
        title: subject === pageCompany ? labelOf(box.ownerDocument.querySelector(select.company)) : undefined,
        url: subject && `https://en-hyouban.com/company/${subject}/`,
      }),
      truncated: controls.some((label) => moreLabel.test(label)) ? true : undefined,
      notes: id ? [] : ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://en-hyouban.com/company/10013092883/kuchikomi/
https://en-hyouban.com/company/10013092883/kuchikomi/?pagenum=2
*/
