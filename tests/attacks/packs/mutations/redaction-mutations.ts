import { readPixels, sliceOf } from '../../../../utils/bytes/png/png';
import { folder, picture, renew } from '../forged-copy';
import { edit, editChain, type Forged, rewriteManifests } from '../forged-pack';
import { hidingPlaces } from '../hiding-places';
import type { Mutation } from '../mutation';

async function repaint(files: Forged, x: number, y: number): Promise<void> {
  const pixels = await readPixels(files.get(picture)!);
  pixels.rgb[(y * pixels.width + x) * 3] = 200;
  files.set(picture, await sliceOf(pixels, 0, pixels.height));
}

const [taken, handle, account] = ['名無しの客', 'tokumei_sample83', '1843270018852093952'];
const hex = Buffer.from(taken).toString('hex');
const wide = Buffer.from(taken, 'utf16le').swap16().toString('hex');
const tags = (word: string) => [...word].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
/** What was taken out, left in the words of a copy: how, whose it is, and as what. */
const writings: readonly [how: string, field: string, left: string][] = [
  ['with a joiner between its letters', 'author.name', [...taken].join('\u034f')],
  ['with fillers that nobody sees', 'author.name', [...taken].join('\u3164\u2800')],
  ['with accents on its letters', 'author.name', taken.replaceAll(/./g, '$&\u0300')],
  ['with marks between its letters', 'author.name', '「名」／「無」-「し」〜「の」…「客」'],
  ['with middle dots', 'author.name', [...taken].join('・')],
  ['with tags between its letters', 'author.name', [...taken].join('<b></b>')],
  ['as a handle with a point', 'author.handle', handle.replace('_', '.')],
  ['as a handle without its line', 'author.handle', handle.replace('_', '')],
  ['as a handle that is spelled out', 'author.handle', [...handle].join('-')],
  ['in Cyrillic look-alikes', 'author.handle', handle.replace('o', 'о').replace('a', 'а')],
  ['in Greek look-alikes', 'author.handle', handle.replace('o', 'ο').replace('k', 'κ')],
  ['in small capitals', 'author.handle', 'ᴛᴏᴋᴜᴍᴇɪ_ꜱᴀᴍᴘʟᴇ83'],
  ['in tag letters', 'author.handle', tags(handle)],
  ['as an id in groups of three', 'author.id', '1,843,270,018,852,093,952'],
  ['as an id in hexadecimal digits', 'author.id', `0x${BigInt(account).toString(16)}`],
  ['in base64', 'author.handle', Buffer.from(handle).toString('base64')],
  ['in base64 behind bytes of nothing', 'author.handle', Buffer.from(`\x01\x02${handle}`).toString('base64')],
  ['in hexadecimal digits', 'author.name', Buffer.from(taken).toString('hex')],
  ['as mail writes it', 'author.name', encodeURIComponent(taken).replaceAll('%', '=')],
  ['in the percent signs of a board', 'author.name', '%96%BC%96%B3%82%B5%82%CC%8Bq'],
  ['read as Latin-1', 'author.name', Buffer.from(taken).toString('latin1')],
  ['read as Windows-1252', 'author.name', 'å\x90\x8dç„¡ã\x81—ã\x81®å®¢'],
  ['as padded entities', 'author.name', [...taken].map((own) => `&#x000${own.charCodeAt(0).toString(16)};`).join('')],
  ['with named signs of pages within', 'author.name', [...taken].join('&shy;')],
  ['with the names of its signs in pages', 'author.handle', handle.replace('_', '&lowbar;')],
  [
    'as the numbers of its characters',
    'author.name',
    [...taken].map((own) => `U+${own.charCodeAt(0).toString(16)}`).join(' '),
  ],
  ['as references by name', 'author.name', [...taken].join('&shy;')],
  ['with spaces as references', 'author.name', [...taken].join('&emsp;')],
  ['with a reference that is twice one', 'author.name', [...taken].join('&amp;zwj;')],
  ['with its signs as references', 'author.handle', handle.replace('_', '&lowbar;')],
  ['in letters of mathematics by name', 'author.handle', handle.replace(/[a-z]/g, '&$&fr;')],
  ['backwards', 'author.handle', [...handle].reverse().join('')],
  ...['-', ':', ' ', ' / ', '", "', '\n'].flatMap((sign): [string, string, string][] => [
    [`in bytes parted by ${JSON.stringify(sign)}`, 'author.name', hex.match(/../g)?.join(sign) ?? ''],
    [`in groups of bytes parted by ${JSON.stringify(sign)}`, 'author.name', hex.match(/.{1,8}/g)?.join(sign) ?? ''],
  ]),
  ['in the hyphens of an id', 'author.name', hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')],
  ['in digits behind a letter', 'author.name', `zz${hex}`],
  ['in digits behind half a byte', 'author.name', `f${hex}`],
  [
    'in bytes that each begin with 0x',
    'author.name',
    hex
      .match(/../g)
      ?.map((own) => `0x${own}`)
      .join(', ') ?? '',
  ],
  ['in UTF-16 parted by hyphens', 'author.name', wide.match(/.{4}/g)?.join('-') ?? ''],
  [
    'in base64 parted by points',
    'author.name',
    Buffer.from(taken)
      .toString('base64')
      .match(/.{1,5}/g)
      ?.join('.') ?? '',
  ],
  [
    'in base64 in lines',
    'author.name',
    Buffer.from(taken)
      .toString('base64')
      .match(/.{1,4}/g)
      ?.join('\n') ?? '',
  ],
];

const signsOf = (signs: string) => [...account].map((digit) => [...signs][Number(digit)]).join('');
/** The same as people and sites write it. */
const customs: readonly [how: string, field: string, left: string][] = [
  ['in digits of contracts', 'author.id', signsOf('零壹貳參肆伍陸柒捌玖')],
  ['in digits of Suzhou', 'author.id', signsOf('〇〡〢〣〤〥〦〧〨〩')],
  ['in digits of Rome', 'author.id', signsOf('○ⅠⅡⅢⅣⅤⅥⅦⅧⅨ')],
  ['in tiles', 'author.id', signsOf('○🀇🀈🀉🀊🀋🀌🀍🀎🀏')],
  ['in dingbats', 'author.id', signsOf('🄋➀➁➂➃➄➅➆➇➈')],
  ['with の between its digits', 'author.id', account.match(/.{1,4}/g)?.join('の') ?? ''],
  ['as a number that is called', 'author.id', `№${account}`],
  ['with the name of its line', 'author.handle', handle.replace('_', 'アンダーバー')],
  ['cut off in a title', 'author.name', `「${taken.slice(0, -1)}…`],
  ['with its reading', 'author.name', '名無(なな)しの客(きゃく)'],
  ['in the signs of boards', 'author.name', '名[b]無しの[/b]客'],
  [
    'in the escapes of older pages',
    'author.name',
    [...taken].map((own) => `%u${own.charCodeAt(0).toString(16).toUpperCase()}`).join(''),
  ],
  ['in a tag that does not end where it seems to', 'author.name', '名<b title="1>2">無し</b>の客'],
];

/** Redacted copies, beside their original and without it. */
export const redactionMutations: Mutation[] = [
  {
    name: 'a redacted copy edited, manifests anew',
    id: 'redactions',
    reason: 'digest-differs',
    apply: async (_, { redacted }) => {
      edit(redacted, `${folder}post.json`, '次のシフト', '次の次のシフト');
      await rewriteManifests(redacted);
      return redacted;
    },
  },
  {
    name: 'a redacted copy of another seal',
    id: 'redactions',
    reason: 'seal-differs',
    apply: (_, { copies }) => renew(copies, ({ parent }) => Object.assign(parent, { seal: '0'.repeat(64) })),
  },
  {
    name: 'a file of the original laid into a copy',
    id: 'redactions',
    reason: 'file-strange',
    apply: async (_, { redacted }) => {
      redacted.set(`${folder}page.html`, redacted.get('data/page.html')!);
      await rewriteManifests(redacted);
      return redacted;
    },
  },
  {
    name: 'a file of the original laid beside copies alone',
    id: 'redactions',
    reason: 'file-strange',
    apply: async (_, { copies, redacted }) => {
      copies.set('data/page.html', redacted.get('data/page.html')!);
      await rewriteManifests(copies);
      return copies;
    },
  },
  {
    name: 'the making of a copy taken out of the log',
    id: 'redactions',
    reason: 'sealed-event',
    apply: async (_, { copies }) => {
      await editChain(copies, (entries) => entries.filter(({ event }) => event !== 'redacted'), true);
      return copies;
    },
  },
  {
    name: 'a name that is said to be taken out, put back',
    id: 'redactions',
    reason: 'not-removed',
    detail: 'author.name',
    apply: async (_, { copies }) => {
      edit(copies, `${folder}post.json`, /"name": "[^"]*"/, '"name": "名無しの客"');
      return renew(copies);
    },
  },
  {
    name: 'a field that was taken out, and is not said to be',
    id: 'redactions',
    reason: 'records-differ',
    detail: 'not said',
    apply: (_, { copies }) => renew(copies, ({ removed }) => void removed.fields.shift()),
  },
  {
    name: 'a painted pixel put back',
    id: 'redactions',
    reason: 'not-removed',
    apply: async (_, { copies }) => {
      await repaint(copies, 30, 30);
      return renew(copies);
    },
  },
  {
    name: 'a pixel outside the painted parts changed',
    id: 'redactions',
    reason: 'picture-differs',
    detail: 'other pixels',
    apply: async (_, { redacted }) => {
      await repaint(redacted, 400, 300);
      return renew(redacted);
    },
  },
  ...hidingPlaces.map(
    ([place, detail, hide]): Mutation => ({
      name: `words hidden in the picture of a copy ${place}`,
      id: 'redactions',
      reason: 'picture-differs',
      detail,
      apply: async (_, { copies }) => {
        copies.set(picture, hide(copies.get(picture)!));
        return renew(copies);
      },
    }),
  ),
  {
    name: 'a word of a copy that is not said to be changed',
    id: 'redactions',
    reason: 'records-differ',
    detail: 'postedAt',
    apply: async (_, { redacted }) => {
      edit(redacted, `${folder}post.json`, '04:58:21', '04:58:22');
      return renew(redacted);
    },
  },
  {
    name: 'words of the case put back beside copies alone',
    id: 'incident',
    reason: 'not-removed',
    apply: async (_, { copies }) => {
      edit(copies, 'data/incident.json', '"details":{}', '"details":{"impact":"x"}');
      await rewriteManifests(copies);
      return copies;
    },
  },
  {
    name: 'a copy taken out, its line left',
    id: 'redactions',
    reason: 'file-missing',
    apply: async (_, { redacted }) => {
      for (const path of [...redacted.keys()]) if (path.startsWith(folder)) redacted.delete(path);
      await rewriteManifests(redacted);
      return redacted;
    },
  },
  ...[...writings, ...customs].map(
    ([how, field, left]): Mutation => ({
      name: `what was taken out left in a copy ${how}`,
      id: 'taken-out',
      reason: 'not-removed',
      detail: field,
      apply: (_, { redacted }) => {
        edit(redacted, `${folder}post.json`, '次のシフト', `${JSON.stringify(left).slice(1, -1)} 次のシフト`);
        return renew(redacted);
      },
    }),
  ),
];
