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
  ['a line through an element in another', shown(`<s><span>${text}</span></s>`), 'page-lacks'],
  ['a line through by a style', styled('text-decoration:line-through'), 'page-lacks'],
];
const sheets: readonly (readonly [how: string, css: string])[] = [
  ['of a class of elements', 'main article *{display:none}'],
  ['of all but others', 'div:not(.z){opacity:0}'],
  ['in a layer, by a property of the root', ':root{--o:0}@layer a{span{opacity:var(--o)}}'],
  ['at the start of a transition', '@starting-style{span{opacity:0}}span{transition:opacity 9999s}'],
  ['that the pointer over the page calls', 'body:hover span{opacity:0}'],
  ['with a font of its own', '@font-face{font-family:z;src:url(data:font/woff2;base64,AAAA)}span{font-family:z}'],
  ['with a picture instead', 'span{content:url(data:image/png;base64,iVBORw0KGgo=)}'],
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
  ...sheets.map(([how, css]) => told(`a sheet ${how}`, 'page-hides', { css }, 'open')),
  told('another page before the true one in the browser’s archive', 'text-replaced', {
    archive: insult,
    stored: (files) =>
      files.set(
        'page.mhtml',
        encoder.encode(archiveOf(postMarkup(insult), { before: [partOf(pageHead, quoted(`<p>${praise}</p>`))] })),
      ),
  }),
];
