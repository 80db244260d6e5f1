import { japanWords, utcInstant } from '../../japan-time';
import { type RedactableField, redactedMark } from '../../shapes/schema';
import type { Content } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { setText } from '../layout/set-text';
import { boxed, factTable, factWidth, heading, ink, muted, page } from '../layout/style';
import { authorLine } from '../papers/said/author-line';
import { scopeWords } from '../papers/said/paper-words';
import { statedTime } from '../papers/said/post-time';
import { setDigest } from './digest-line';
import type { ShownCopy } from './folders';
import { framed, type ImageShelf } from './picture';

const fieldWords: Record<RedactableField, string> = {
  'author.name': '投稿者の表示名',
  'author.handle': '投稿者のアカウント名',
  'author.id': '投稿者の ID',
  'author.profileUrl': '投稿者のページの URL',
  id: '投稿番号',
  permalink: '固定リンク',
  postedAt: '投稿日時',
  title: '題',
  text: '本文',
  media: '添付',
  replyTo: '返信先',
  quotes: '引用',
  thread: 'スレッド・対象',
  context: '前後の投稿',
  'page.url': 'ページの URL',
  'page.title': 'ページの題',
};

/** `墨消し写し 1` */
export const copyName = ({ number }: ShownCopy) => `墨消し写し ${number}`;

/** The pages of one redacted copy: what was taken out and from what, what stays, and the painted pictures. */
export async function redactedPages(folder: ShownCopy, font: FontTables, shelf: ImageShelf): Promise<Content[]> {
  const anchor: Content = { text: ' ', id: `redacted-${folder.number}`, fontSize: 1 };
  return [
    anchor,
    labelOf(folder),
    factsOf(folder, font),
    ...wordsOf(folder, font),
    ...(await picturesOf(folder, shelf)),
  ];
}

/** What was taken out, in a frame before everything else. */
function labelOf(folder: ShownCopy): Content {
  const { record } = folder.redaction;
  const { fields, words, pictures } = record.removed;
  const origin =
    folder.capture === undefined
      ? 'これは墨消し写しです。元の記録は、このパックにありません。'
      : `これは記録 ${folder.capture} の墨消し写しです。元の記録は封印のまま、このパックにあります。`;
  const lines = [
    origin,
    `消した項目　${fields.map((field) => fieldWords[field]).join('、') || 'なし'}`,
    ...(words.length > 0
      ? [`消した言葉　${words.map(({ field, count }) => `${fieldWords[field]} ${count} か所`).join('、')}`]
      : []),
    ...pictures.map(({ name, regions }) => `塗りつぶし　${name} ${regionWords(regions)}`),
    'ページの写し（HTML・MHTML）と元の画像は、墨消し写しに入っていません。',
  ];
  const stack = lines.map(
    (text, index): Content => ({ text, fontSize: 9.5, bold: index === 0, color: index === 0 ? ink.caution : ink.text }),
  );
  return {
    table: { widths: ['*'], body: [[{ stack }]] },
    layout: boxed(1.2, ink.caution),
    margin: [0, 0, 0, 8],
  };
}

function regionWords(regions: readonly { x: number; y: number; width: number; height: number }[]): string {
  if (regions.length === 0) return 'なし';
  const shown = regions.slice(0, 12).map(({ x, y, width, height }) => `(${x}, ${y}) ${width}×${height}`);
  const more = regions.length > shown.length ? ` ほか ${regions.length - shown.length} か所` : '';
  return `${regions.length} か所（左上の位置と大きさ・px）：${shown.join('、')}${more}`;
}

function factsOf({ post, redaction }: ShownCopy, font: FontTables): Content {
  const { capture, parent, createdAt } = redaction.record;
  const line = (text: string) => setText(text, factWidth, font);
  const small = (text: string) => setText(text, factWidth, font, { fontSize: 8.5, color: ink.muted });
  const isHidden = post.postedAt?.raw === redactedMark && post.postedAt.iso === undefined;
  const time = statedTime(post.postedAt);
  return factTable([
    [
      '投稿の URL',
      { stack: [line(post.permalink ?? '固定リンクなし'), small(`開いていたページ ${capture.page.url}`)] },
    ],
    [
      '投稿日時',
      isHidden ? line(redactedMark) : { stack: [{ ...line(time.main), bold: true }, ...time.behind.map(small)] },
    ],
    ['投稿者', line(authorLine(post.author))],
    [
      '記録日時',
      {
        stack: [
          `${japanWords(capture.capturedAt)}（日本時間）`,
          muted(`${utcInstant(capture.capturedAt)}（協定世界時・端末の時計）　封印 ${utcInstant(capture.sealedAt)}`, 8),
        ],
      },
    ],
    ['種類', scopeWords[capture.scope]],
    ['写しの作成', `${japanWords(createdAt)}（日本時間）`],
    [
      '元の記録',
      {
        stack: [
          muted('封印（SHA-256）', 8),
          setDigest(parent.seal, 7),
          ...(parent.tagmanifest
            ? [muted('端末が署名した一覧（tagmanifest-sha256.txt）の SHA-256', 8), setDigest(parent.tagmanifest, 7)]
            : []),
        ],
      },
    ],
  ]);
}

function wordsOf({ post }: ShownCopy, font: FontTables): Content[] {
  if (post.text === undefined) return [];
  const fontSize = Array.from(post.text).length > 2_000 ? 9 : 11;
  const words = setText(post.text, page.content - 22, font, { fontSize, lineHeight: 1.2 });
  return [
    heading('本文', `墨消し後の文字。${redactedMark}は番犬が置いた印です`),
    { table: { widths: ['*'], body: [[words]] }, layout: boxed(0.85, ink.text) },
  ];
}

async function picturesOf({ redaction, path, number, files }: ShownCopy, shelf: ImageShelf): Promise<Content[]> {
  const { removed, capture } = redaction.record;
  const titles = { 'screenshot-post.png': '画面の画像', 'screenshot-viewport.png': '表示画面の全体' } as const;
  const pages: Content[] = [];
  for (const { name, regions } of removed.pictures) {
    const drawn = capture.pixels === 'rendered' ? '描き直した画像（見えたままではありません）' : '見えたままの画像';
    const shown = {
      bytes: files.get(name),
      path: `${path}${name}`,
      key: `redacted-${number}-${name}`,
      title: titles[name],
      seams: [],
      note: `${drawn}・墨消し ${regions.length} か所`,
      ratio: capture.devicePixelRatio,
      caption: { words: '↓ 墨消し写し。黒く塗った所は番犬が消しました。枠も番犬が加えたもの', strong: true },
    };
    pages.push(...(await framed(shown, shelf)));
  }
  return pages.length > 0 ? pages : [heading('画面の画像', 'この写しには入っていません')];
}
