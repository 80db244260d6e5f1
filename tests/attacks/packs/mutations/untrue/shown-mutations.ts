import { archiveOf, pageHead, partOf, quoted } from '../../../../unit/export/sample-archive';
import { insult, sampleDevice, type Wish } from '../../../../unit/export/sample-incident';
import { postMarkup } from '../../../../unit/export/sample-markup';
import { forgedByTool } from '../../forged-seals';
import type { Mutation } from '../../mutation';

const { text = '' } = insult;
const praise = 'いつも親切にしてくださって感謝しています';
const encoder = new TextEncoder();

type Stored = NonNullable<Wish['stored']>;
/** The page’s copy with other markup round the words, and praise beside them. */
const shown =
  (markup: string): Stored =>
  (files) => {
    const page = new TextDecoder().decode(files.get('page.html'));
    const changed = page.replace(`<span>${text}</span>`, `${markup}<span>${praise}</span>`);
    if (changed === page) throw new Error('nothing to show otherwise');
    files.set('page.html', encoder.encode(changed));
  };
const styled = (style: string) => shown(`<span style="${style}">${text}</span>`);

/** A sheet that sets a font of the device. */
const fontSet = (how: string) =>
  `@font-face{font-family:q;src:local("Noto Sans CJK JP"),local("Noto Sans JP");${how}}article{font-family:q,sans-serif}`;

/** Words that stand in the page’s copy, and that nobody who opens it reads as the record says them. */
const unseen: readonly (readonly [how: string, stored: Stored, reason?: Mutation['reason']])[] = [
  ['a value that is worked out', styled('opacity:calc(0)')],
  ['a property that escapes spell', styled('\\64isplay:none')],
  ['a value that hangs on another', styled('--x:none;display:var(--x)')],
  ['a filter', styled('filter:opacity(0)')],
  ['a mask', styled('mask-image:linear-gradient(transparent,transparent)')],
  ['a colour that is none', styled('color:rgb(0 0 0/0)')],
  ['a place far off', styled('position:absolute;left:-9999px')],
  ['a box without room', styled('display:block;height:0;overflow:hidden')],
  ['letters too small', styled('font-size:.01px')],
  ['a false word of precedence', styled('opacity:0;opacity:5px!important')],
  ['letters turned round', shown(`<bdo dir="rtl">${text}</bdo>`)],
  ['the description of a picture', shown(`<img alt="${text}" src="data:image/png;base64,iVBORw0KGgo="/>`)],
  ['an element that is drawn as a bar', shown(`<meter value="1"><span>${text}</span></meter>`)],
  ['words for those who see no ruby', shown(`<ruby>x<rp>${text}</rp></ruby>`)],
  ['a border as wide as a window', styled('display:block;border-left:9999px solid #fff')],
  ['a box as wide as ten windows', styled('display:block;min-width:50000px;text-align:center')],
  ['lines beside each other in a low box', styled('display:block;writing-mode:vertical-rl;height:16px')],
  ['columns beside each other, which are read across', styled('display:block;columns:2;column-gap:0;width:14em')],
  ['letters as small as the depth of a formula', styled('font-size:math;math-depth:90')],
  ['columns far off', styled('display:block;columns:9999px;height:1px')],
  [
    'a column of a table',
    shown(
      `<table><colgroup><col style="visibility:collapse"/></colgroup><tbody><tr><td>${text}</td></tr></tbody></table>`,
    ),
  ],
  [
    'hidden pictures of words',
    (files) =>
      shown(
        [...text]
          .map((letter) => `<img alt="${letter}" src="data:image/png;base64,iVBORw0KGgo=" style="display:none"/>`)
          .join(''),
      )(files),
  ],
  [
    'the foot of a table before its body',
    shown(
      `<table><tfoot><tr><td>${text.slice(0, 6)}</td></tr></tfoot><tbody><tr><td>${text.slice(6)}</td></tr></tbody></table>`,
    ),
  ],
  ['a direction among other letters', shown(`<span dir="rtl">${text}</span>`)],
  ['a sign of direction that nobody sees', shown(`<span>${text.slice(0, 6)}\u200f${text.slice(6)}</span>`)],
  ['letters within letters, each smaller', shown(`${'<small>'.repeat(6)}${text}${'</small>'.repeat(6)}`)],
  ['words that a browser draws for a picture', shown(`<p>${text}<img alt="わけがない"/></p>`), 'page-lacks'],
  ['a quotation within', shown(`<p>${text.slice(0, 6)}<q>${text.slice(6)}</q></p>`), 'page-lacks'],
  ['the end of a line within', shown(`<p>${text.slice(0, 6)}<br/>${text.slice(6)}</p>`), 'page-lacks'],
  ['two paragraphs', shown(`<p>${text.slice(0, 6)}</p><p>${text.slice(6)}</p>`), 'page-lacks'],
  ['a number of a list', shown(`<ol><li value="100">${text}</li></ol>`), 'page-lacks'],
  [
    'the reading of other letters',
    shown(`<ruby>許<rt>${text.slice(0, 1)}</rt></ruby><span>${text.slice(1)}</span>`),
    'page-lacks',
  ],
  ['a line through an element in another', shown(`<s><span>${text}</span></s>`), 'page-lacks'],
  ['a line through by a style', styled('text-decoration:line-through'), 'page-lacks'],
];
const sheets: readonly (readonly [how: string, css: string])[] = [
  ['that sets a font of the device to nothing', fontSet('size-adjust:1%')],
  ['that sets some letters of a font to nothing', fontSet('unicode-range:U+898B,U+306B,U+884C;size-adjust:0%')],
  ['that sets a font of the device far below', fontSet('ascent-override:9999%')],
  ['of a class of elements', 'main article *{display:none}'],
  ['of all but others', 'div:not(.z){opacity:0}'],
  ['in a layer, by a property of the root', ':root{--o:0}@layer a{span{opacity:var(--o)}}'],
  ['at the start of a transition', '@starting-style{span{opacity:0}}span{transition:opacity 9999s}'],
  ['that the pointer over the page calls', 'body:hover span{opacity:0}'],
  ['with a font of its own', '@font-face{font-family:z;src:url(data:font/woff2;base64,AAAA)}span{font-family:z}'],
  ['of paper', '@media print{span{display:none}}'],
  ['of the size of paper', '@page{size:1px 1px}'],
  ['that wakes where no script is', 'html:not(:has(script)) span{border-left:9999px solid #fff}'],
  ['with a row without height', 'main{display:grid;grid-template-rows:0;overflow:hidden}'],
  ['with corners that take all away', 'article div{border-radius:50%;corner-shape:notch;overflow:clip}'],
  ['with a share of a low box', 'main{height:1px}article{height:100%}article div{height:100%;overflow:clip}'],
  ['with a part of what nobody knows', 'article{container-type:inline-size}article div{max-height:1cqh;overflow:clip}'],
  [
    'with a table of one pixel',
    'main{display:table;table-layout:fixed;width:1px}article{display:table-cell;overflow:hidden}',
  ],
  ['with a picture instead', 'span{content:url(data:image/png;base64,iVBORw0KGgo=)}'],
];

/** What a browser nests otherwise than it is written, so that sheets and order are of another tree. */
const nested: readonly (readonly [how: string, markup: string, css?: string])[] = [
  ['a body of a table that is not written', `<table><tr><td>${text}</td></tr></table>`, 'tbody{display:none}'],
  ['a row that is not written', `<table><tbody><td>${text}</td></tbody></table>`, 'tr{display:none}'],
  [
    'words that are moved before their table',
    `<table><tbody><tr><td>${text.slice(0, 6)}</td></tr></tbody>${text.slice(6)}</table>`,
  ],
  [
    'an element that is moved before its table',
    `<table><tbody><tr><td>${text.slice(0, 6)}</td></tr><span>${text.slice(6)}</span></tbody></table>`,
  ],
  ['a row without a table', `<tr><td>${text}</td></tr>`],
  ['a paragraph that ends another', `<p>${praise}<p>${text}</p></p>`, 'p+p{display:none}'],
];

const told = (name: string, reason: Mutation['reason'], wish: Wish, outcome?: 'open'): Mutation => ({
  name: `made anew, shown otherwise: ${name}`,
  id: 'page-text',
  ...{ reason, ...(outcome ? { outcome } : {}) },
  apply: () => forgedByTool(wish, sampleDevice),
});

/** What a reader of a page’s copy sees is what the record says, or it is told. */
export const shownMutations: readonly Mutation[] = [
  ...unseen.map(([how, stored, reason = 'page-hides']) => told(how, reason, { stored }, 'open')),
  ...nested.map(
    ([how, markup, css]): Mutation => ({
      ...told(how, 'active-content', { stored: shown(markup), ...(css === undefined ? {} : { css }) }),
      id: 'active',
    }),
  ),
  ...sheets.map(([how, css]) => told(`a sheet ${how}`, 'page-hides', { css }, 'open')),
  told(
    'an archive that is called XHTML and is none',
    'page-hides',
    {
      archive: insult,
      stored: (files) => {
        const archive = new TextDecoder().decode(files.get('page.mhtml'));
        files.set('page.mhtml', encoder.encode(archive.replaceAll('text/html', 'application/xhtml+xml')));
      },
    },
    'open',
  ),
  told('another page before the true one in the browser’s archive', 'text-replaced', {
    archive: insult,
    stored: (files) =>
      files.set(
        'page.mhtml',
        encoder.encode(archiveOf(postMarkup(insult), { before: [partOf(pageHead, quoted(`<p>${praise}</p>`))] })),
      ),
  }),
];
