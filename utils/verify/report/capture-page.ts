import { japanWords, utcInstant } from '../../japan-time';
import type { Capture, Follows } from '../../shapes/schema';
import type { Content } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { printable } from '../layout/printable';
import { setText } from '../layout/set-text';
import { boxed, factTable, factWidth, heading, ink, muted, page } from '../layout/style';
import { authorLine } from '../papers/said/author-line';
import { kindWords, scopeWords } from '../papers/said/paper-words';
import { statedTime } from '../papers/said/post-time';
import { broughtPages } from './brought-files';
import type { ShownCapture } from './folders';
import { noteWords } from './note-words';
import { noticeBox, noticesOf } from './notice-boxes';
import { type ImageShelf, picturePages } from './picture';

/** The pages of one capture: what it lacks, its facts, its words, its pixels. */
export async function capturePages(folder: ShownCapture, font: FontTables, shelf: ImageShelf): Promise<Content[]> {
  const { capture, number } = folder;
  const heard = [
    ...(await broughtPages(folder, font, shelf)),
    ...wordsOf(capture, font),
    ...(await picturePages(folder, shelf)),
  ];
  const anchor: Content = { text: ' ', id: `capture-${number}`, fontSize: 1 };
  // What a page was seen to say stands in some of them
  const notices = noticesOf(capture).map((notice) => printable(notice, font.hasGlyph));
  return [anchor, ...noticeBox(notices), factsOf(capture, font), ...heard];
}

const followsWords: Record<Follows['why'], string> = {
  again: '同じ投稿の再度の記録',
  'screen-pixels': '見えたままの画像を加えるための記録',
  'without-pixels': '画像とページの写しを残さないための記録（外したものの照合用の値は taken-out.json）',
};

function factsOf(capture: Capture, font: FontTables): Content {
  const { post, page: shown, capturedAt, sealedAt, environment: at, follows } = capture;
  const line = (text: string) => setText(text, factWidth, font);
  const small = (text: string) => setText(text, factWidth, font, { fontSize: 8.5, color: ink.muted });
  const time = statedTime(post.postedAt);
  const address = post.permalink
    ? [line(post.permalink), ...(post.permalink === shown.url ? [] : [small(`開いていたページ ${shown.url}`)])]
    : [{ text: '固定リンクなし', bold: true }, small(`開いていたページ ${shown.url}`)];
  return factTable([
    ['投稿の URL', { stack: [...address, ...(shown.title ? [small(`ページの題「${shown.title}」`)] : [])] }],
    ['投稿日時', { stack: [{ ...line(time.main), bold: true }, ...time.behind.map(small)] }],
    [
      '投稿者',
      { stack: [line(authorLine(post.author)), ...(post.author?.profileUrl ? [small(post.author.profileUrl)] : [])] },
    ],
    [
      '記録日時',
      {
        stack: [
          `${japanWords(capturedAt)}（日本時間）`,
          muted(`${utcInstant(capturedAt)}（協定世界時・端末の時計）　封印 ${utcInstant(sealedAt)}`, 8),
        ],
      },
    ],
    ['種類・前後', { stack: [kindsOf(capture), ...surroundingsOf(capture)].map(line) }],
    ...(follows
      ? [['前の記録', { stack: [muted(followsWords[follows.why]), muted(`封印 ${follows.seal}`, 7)] }] as const]
      : []),
    ['環境', setText(`${environmentOf(at)}\n${at.userAgent}`, factWidth, font, { fontSize: 7.5, color: ink.muted })],
  ]);
}

function kindsOf({ post, scope }: Capture): string {
  const stars = post.rating ? [`評価 ${post.rating.value} / ${post.rating.scale}`] : [];
  const parent = post.replyTo ? [] : ['返信先の表示なし'];
  const title = post.title ? [`題「${post.title}」`] : [];
  return [kindWords[post.kind], ...parent, scopeWords[scope], ...stars, ...title, ...noteWords(post.notes ?? [])].join(
    '・',
  );
}

function surroundingsOf({ post }: Capture): string[] {
  const { replyTo, thread, quotes = [], context, media = [] } = post;
  const parent = [authorLine(replyTo?.author), replyTo?.permalink ?? replyTo?.id].filter(
    (part) => part && part !== '表示なし',
  );
  const place = [thread?.title, thread?.number && `${thread.number} 番`, thread?.url].filter(Boolean);
  const cited = quotes.map(({ author, permalink, text }) =>
    [authorLine(author), permalink, text].filter(Boolean).join('　'),
  );
  const found = [
    ...(replyTo ? [`返信先　${parent.join('　') || '示されていません'}`] : []),
    ...(place.length > 0 ? [`スレッド・対象　${place.join('　')}`] : []),
    ...cited.map((words) => `引用　${words}`),
    ...(context?.before ? [`前の投稿　${context.before}`] : []),
    ...(context?.after ? [`後の投稿　${context.after}`] : []),
    ...(context?.ownerReply ? [`店からの返信　${context.ownerReply}`] : []),
    ...media.map(({ kind, url, alt }) =>
      ['添付', mediaWords[kind], alt && `「${alt}」`, url].filter(Boolean).join('　'),
    ),
  ];
  return found;
}

const mediaWords = { image: '画像', video: '動画', audio: '音声', 'link-card': 'リンク' } as const;

function environmentOf(at: Capture['environment']): string {
  const { viewport, devicePixelRatio, scroll, colorScheme, language, timeZone, extensionVersion } = at;
  return [
    `番犬 ${extensionVersion}`,
    `表示 ${viewport.width}×${viewport.height}`,
    `表示の倍率 ${devicePixelRatio}`,
    `スクロール ${scroll.x}, ${scroll.y}`,
    `配色 ${colorScheme === 'dark' ? '暗' : '明'}`,
    `言語 ${language}`,
    `時間帯 ${timeZone ?? '不明'}`,
  ].join(' ／ ');
}

/** The words of the post in a black frame. Long texts are set smaller: 100,000 characters are about sixty pages. */
function wordsOf({ post }: Capture, font: FontTables): Content[] {
  const { text, truncated } = post;
  if (text === undefined) return [heading('本文', 'ページに本文がありません')];
  const length = Array.from(text).length;
  const fontSize = length > 2_000 ? 9 : 11;
  const words = setText(text, page.content - 22, font, { fontSize, lineHeight: 1.2 });
  const frame: Content = { table: { widths: ['*'], body: [[words]] }, layout: boxed(0.85, ink.text) };
  return [
    heading('本文', `ページの文字のまま・${length.toLocaleString('en-US')} 字${truncated ? '・途中まで' : ''}`),
    frame,
  ];
}
