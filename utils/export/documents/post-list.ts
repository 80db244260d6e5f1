import { japanWords } from '../../japan-time';
import type { Capture } from '../../shapes/schema';
import type { CaptureFolder } from '../capture-folder';
import type { Cell, Content } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { setText } from '../layout/set-text';
import { boxed, ink, mm, page } from '../layout/style';
import { authorLine } from '../report/author-line';
import { statedTime } from '../report/post-time';

const labelWidth = 24 * mm;
const valueWidth = page.content - labelWidth - 4 * 5;

/**
 * 投稿記事目録: per post its address, time, author and words, as the page gave them. A post that was recorded more than
 * once stands here once for each record, since its words may have changed.
 */
export function postListPages(folders: readonly CaptureFolder[], font: FontTables): Content[] {
  return [
    { text: '投　稿　記　事　目　録', fontSize: 16, bold: true, alignment: 'center', margin: [0, 0, 0, 14] },
    ...folders.flatMap((folder) => postEntry(folder, font)),
  ];
}

function postEntry({ capture, number }: CaptureFolder, font: FontTables): Content[] {
  const { post } = capture;
  const rows: [string, Content][] = [
    ['URL', address(capture, font)],
    ['投稿日時', setText(timeOf(capture), valueWidth, font, { fontSize: 9.5 })],
    ['投稿者', setText(authorLine(post.author), valueWidth, font, { fontSize: 9.5 })],
    ...(post.thread
      ? [['スレッド', setText(threadOf(capture), valueWidth, font, { fontSize: 9.5 })] as [string, Content]]
      : []),
    ['本文', words(capture, font)],
  ];
  return [
    {
      text: [
        { text: `${number}`, bold: true, fontSize: 11.5 },
        { text: `　記録 ${japanWords(capture.capturedAt)}`, color: ink.muted },
      ],
      fontSize: 8.5,
      margin: [0, number === 1 ? 0 : 10, 0, 3],
    },
    {
      table: {
        widths: [labelWidth, '*'],
        body: rows.map(([label, value]): Cell[] => [{ text: label, fontSize: 9.5 }, value]),
      },
      layout: { ...boxed(0.6, ink.text, undefined, 5), paddingTop: () => 4, paddingBottom: () => 4 },
    },
  ];
}

function address({ post, page: shown }: Capture, font: FontTables): Content {
  if (post.permalink) return setText(post.permalink, valueWidth, font, { fontSize: 9.5 });
  return setText(`固定リンクなし。開いていたページ ${shown.url}`, valueWidth, font, { fontSize: 9.5 });
}

function timeOf({ post }: Capture): string {
  const { main, behind } = statedTime(post.postedAt);
  return [main, ...behind.slice(0, 1)].join('\n');
}

function threadOf({ post: { thread } }: Capture): string {
  return [thread?.title, thread?.number && `${thread.number} 番`, thread?.url].filter(Boolean).join('\n');
}

function words({ post }: Capture, font: FontTables): Content {
  const text = [post.title, post.text].filter((part) => part !== undefined).join('\n');
  const whole = text === '' ? '（本文なし）' : `${text}${post.truncated ? '\n（以下、ページに表示なし）' : ''}`;
  return setText(whole, valueWidth, font, { fontSize: 9.5, lineHeight: 1.2 });
}
