import { japanStamp } from '../../japan-time';
import type { CustodyEntry } from '../../shapes/schema';
import type { Cell, Content } from '../layout/content';
import { signed } from '../layout/signed-line';
import { boxed, heading, ink, muted, ruled } from '../layout/style';
import type { PlacedCapture } from '../papers/said/evidence-rows';
import { actorWords, eventWords } from '../papers/said/paper-words';
import { setDigest } from './digest-line';
import type { ShownCopy } from './folders';
import { copyName } from './redacted-pages';

/** Custody log, every file with its digest, how to check, and what the report does not show. */
export function recordPages({
  custody,
  folders,
  copies,
  directory,
  digestWord,
  isStamped,
  isParted,
}: {
  custody: readonly CustodyEntry[];
  folders: readonly PlacedCapture[];
  copies: readonly ShownCopy[];
  directory: string;
  /** What a digest is called. */
  digestWord: string;
  /** Every capture carries a time stamp. */
  isStamped: boolean;
  /** The digests of the captures stand in the volumes. */
  isParted: boolean;
}): Content[] {
  return [
    { ...heading('取扱履歴', `各行の${digestWord}は、一つ前の行の${digestWord}を含みます`), margin: [0, 0, 0, 4] },
    custodyTable(custody, folders, digestWord),
    heading(
      `記録の封印と同封のファイルの${digestWord}`,
      `SHA-256。この報告書自身の${digestWord}は manifest-sha256.txt にあります`,
    ),
    ...(isParted ? [] : digestPages(folders)),
    ...copies.map(copyDigestTable),
    howToVerify(directory, folders),
    limits(folders, isStamped),
  ];
}

/** Every file of these captures with its digest. */
export function digestPages(folders: readonly PlacedCapture[]): Content[] {
  return folders.map(digestTable);
}

function custodyTable(
  custody: readonly CustodyEntry[],
  folders: readonly PlacedCapture[],
  digestWord: string,
): Content {
  const head = ['番号', '日時（日本時間）', 'できごと', '記録', 'だれが', `${digestWord}（先頭）`];
  const numbers = new Map(folders.map(({ capture, number }) => [capture.id, `${number}`]));
  const rows = custody.map(({ seq, at, event, actor, hash, captureId }): Cell[] => [
    `${seq}`,
    japanStamp(at),
    eventWords[event],
    captureId ? (numbers.get(captureId) ?? '別') : '',
    actorWords(actor),
    hash.slice(0, 16),
  ]);
  const last = custody.at(-1);
  const table: Content = {
    table: {
      widths: ['auto', 'auto', '*', 'auto', 'auto', 'auto'],
      headerRows: 1,
      dontBreakRows: true,
      body: [head.map((text): Cell => ({ text, color: ink.muted })), ...rows],
    },
    layout: ruled(1.8),
    fontSize: 8.5,
  };
  const end: Content = last
    ? {
        columns: [
          { ...muted(`末尾 ${last.seq} 番の${digestWord}`), width: 'auto' },
          { ...setDigest(last.hash, 7.5), margin: [0, 1, 0, 0] },
        ],
        columnGap: 8,
        margin: [0, 4, 0, 0],
      }
    : muted('履歴がありません');
  return { stack: [table, end] };
}

function digestTable({ capture, number, path }: PlacedCapture): Content {
  const rows = capture.files.map(({ name, sha256 }): Cell[] => [
    { text: `${path}${name}`, fontSize: 7.5 },
    setDigest(sha256, 7),
  ]);
  const seal: Cell[] = [{ text: `記録 ${number} の封印`, bold: true, fontSize: 8 }, setDigest(capture.seal, 7)];
  return {
    table: { widths: ['*', 272], dontBreakRows: true, body: [seal, ...rows] },
    layout: ruled(1.6),
    margin: [0, 0, 0, 8],
  };
}

function copyDigestTable(copy: ShownCopy): Content {
  const { redaction, path } = copy;
  const head: Cell[] = [
    { text: `${copyName(copy)}（元の記録の封印）`, bold: true, fontSize: 8 },
    setDigest(redaction.record.parent.seal, 7),
  ];
  const rows = [...redaction.record.files, { name: 'redaction.json', sha256: redaction.digest }].map(
    ({ name, sha256 }): Cell[] => [{ text: `${path}${name}`, fontSize: 7.5 }, setDigest(sha256, 7)],
  );
  return {
    table: { widths: ['*', 272], dontBreakRows: true, body: [head, ...rows] },
    layout: ruled(1.6),
    margin: [0, 0, 0, 8],
  };
}

function howToVerify(directory: string, folders: readonly PlacedCapture[]): Content {
  const commands = [
    `unzip ${directory}.zip`,
    `cd ${directory}`,
    'sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt',
    ...(folders[0]?.capture.signature
      ? [
          'sha256sum -c data/seal/manifest-sha256.txt',
          '(cd data/seal && openssl dgst -sha256 -verify key/device.spki.pem \\',
          '  -signature tagmanifest-sha256.txt.sig tagmanifest-sha256.txt)',
        ]
      : []),
  ];
  return {
    stack: [
      { ...heading('確かめ方', '番犬がなくても、同じ答えになります'), id: 'how-to-verify' },
      {
        table: { widths: ['*'], body: [[{ stack: commands, fontSize: 8.5 }]] },
        layout: boxed(0, ink.tint, ink.tint),
      },
      {
        ...muted(
          'macOS では sha256sum の代わりに shasum -a 256 を、Windows では Get-FileHash を使います。手順と、照合ではわからないことは、同封の VERIFY.txt にあります。封印の値は、このパックとは別の経路で受け取ったものと比べてください。',
        ),
        margin: [0, 4, 0, 0],
      },
    ],
    unbreakable: true,
  };
}

function limits(folders: readonly PlacedCapture[], isStamped: boolean): Content {
  const hasOriginals = folders.length > 0;
  const isSigned = hasOriginals && folders.every(({ capture }) => capture.signature);
  const lines = [
    ...(hasOriginals
      ? []
      : [signed('missing', '墨消しする前の記録（このパックには、墨消し写しだけがあります）', 8.5, '*')]),
    signed(
      'claimed',
      isSigned
        ? '記録した人がだれか（端末の鍵の署名がありますが、本人確認の資料は含みません）'
        : '記録した人がだれか（本人確認の資料と電子署名を含みません）',
      8.5,
      '*',
    ),
    signed(
      'claimed',
      isStamped
        ? '記録した時刻（端末の時計です。同封のタイムスタンプの時刻より前に存在したことは、確かめられます）'
        : '記録した時刻（記録した端末の時計で、第三者のタイムスタンプはありません）',
      8.5,
      '*',
    ),
    signed('claimed', '記録の前に、端末の操作で画面が書き換えられていないこと', 8.5, '*'),
    signed('missing', '投稿者の氏名や住所、投稿したときの通信の記録', 8.5, '*'),
    signed('missing', '投稿が今も掲載されているかどうか', 8.5, '*'),
  ];
  return { stack: [heading('この報告書からはわからないこと'), ...lines], unbreakable: true };
}
