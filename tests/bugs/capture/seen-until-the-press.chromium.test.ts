import { afterAll, beforeAll, expect, it } from 'vitest';
import { representatives } from '../../harness/whole';
import { launchMarks, type MarkBrowser } from '../../unit/mark/mark-browser';
import { type Act, notedAtPress } from '../../unit/mark/noted-at-press';

/**
 * Until 2026-12-01 what a page showed of a post until the press was asked of its words alone, and of few ways to hide them:
 * a picture of the page that the browser went on drawing, another handle or time, words of no width, in a colour next to the
 * ground's, in another order, in a first line, a first letter or a selection were sealed as if they had been read.
 */
let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

const post = 'document.querySelector(\'article[data-id="2"]\')';
const style = (css: string) =>
  `const s=document.createElement('style');s.id='s';s.textContent=${JSON.stringify(css)};document.head.append(s);`;
const words = (html: string) => `${post}.querySelector('p').innerHTML=${JSON.stringify(html)};`;
const threat = words('<span id="w">店員を殺しには行か<i id="n">ない</i>。</span>');
const head = `${post}.dataset.handle='saeki';${post}.querySelector('b+span').outerHTML='<a id="h">@saeki</a> <time id="t">2025年11月24日</time>';`;
const unstyled = 's.remove()';
const without = 'seen:店員を殺しには行か。';
/** The page learns of the press and acts while the pointer is down. */
const atPress = (before: string, down: string, more: Act = {}): Act => ({ before, isOld: true, down, ...more });
const font = `const face=new FontFace('Other',"local('Noto Sans CJK JP')");document.fonts.add(face);face.load()`;
const range = (from: number, to: number) =>
  `const r=new Range();r.setStart(n.firstChild,${from});r.setEnd(n.firstChild,${to});`;

it.each(
  representatives<[string, Act, string]>(
    [
      [
        'in a colour next to that of its ground',
        atPress(`${threat}n.style.color='#fcfcfc'`, `n.style.color=''`),
        without,
      ],
      ['of no size', atPress(`${threat}n.style.fontSize='.1px'`, `n.style.fontSize=''`), without],
      [
        'in letters without a width',
        atPress(`${threat}n.style.cssText='display:inline-block;scale:0 1'`, `n.style.cssText=''`),
        without,
      ],
      ['struck out', atPress(`${threat}n.style.textDecoration='line-through'`, `n.style.textDecoration=''`), without],
      [
        'in a first line',
        atPress(
          `${words('ちがう店の話だが、<br>店員は殺す。')}${style('article[data-id="2"] p::first-line{color:#fff}')}`,
          unstyled,
        ),
        'seen:、店員は殺す。',
      ],
      [
        'as a first letter',
        atPress(
          `${words('不親切な店員でした。')}${style('article[data-id="2"] p::first-letter{color:#fff}')}`,
          unstyled,
        ),
        'seen:親切な店員でした。',
      ],
      [
        'in a selection',
        atPress(
          `${threat}${style('::selection{color:#fff;background:#fff}')}${range(0, 2)}getSelection().addRange(r)`,
          'getSelection().removeAllRanges()',
        ),
        without,
      ],
      [
        'in another order',
        atPress(
          `${words('<span style="display:flex"><i>佐伯が</i><i id="n" style="order:1">殴った</i><i id="m">殴られた</i></span>')}m.style.order=0`,
          'n.style.order=0',
        ),
        'seen:佐伯が殴られた殴った',
      ],
      [
        'to and fro',
        atPress(
          words('番号は<i id="n" style="unicode-bidi:bidi-override;direction:rtl">1234</i>だろう。'),
          `n.style.cssText=''`,
        ),
        'seen:番号は4321だろう',
      ],
      [
        'in capitals',
        atPress(words('they <i id="n" style="text-transform:uppercase">us</i> kill'), `n.style.cssText=''`),
        'seen:they US kill',
      ],
      ['as the handle of somebody else', atPress(`${head}h.textContent='@minato'`, `h.textContent='@saeki'`), 'seen:'],
      [
        'with a part of the time out of sight',
        atPress(`${head}t.innerHTML='<i id="n" style="color:#fff">2025年</i>11月24日'`, `n.style.color=''`),
        'seen:11月24日',
      ],
      [
        'in the signs of a quotation',
        atPress(
          words('<q id="w" style="quotes:&quot;&quot; &quot;とは言っていない&quot;">店員を殺す</q>。'),
          `w.style.quotes=''`,
        ),
        'seen:"" "とは言っていない"',
      ],
      [
        'in a box that takes no words',
        atPress(words('店員を殺す<input id="w" readonly value="とは言っていない">。'), `w.value=''`),
        'seen:とは言っていない',
      ],
      [
        'in a font of the page',
        atPress(`${words('この店員が嫌いだ')}${post}.style.fontFamily='Other';${font}`, 'document.fonts.clear()'),
        'seen:@font-face Other',
      ],
      [
        'in a font of the page, by a style that the press ends',
        atPress(
          `${words('この店員が嫌いだ')}${style('html:not(.pressed) p{font-family:Other}')}${font}`,
          `document.documentElement.className='pressed'`,
        ),
        'seen:@font-face Other',
      ],
    ],
    24,
  ),
)('tells of what was seen %s', async (_, act, seen) => {
  expect(await notedAtPress(marks, act)).toEqual([expect.stringContaining(seen)]);
});

const frozen = style(
  ':root{view-transition-name:none}#w{display:inline-block;view-transition-name:w}::view-transition{pointer-events:none}::view-transition-old(w){animation:none;opacity:1}::view-transition-new(w){animation:none;opacity:0}::view-transition-group(w){animation-duration:1e6s}',
);
const exchange = `${frozen}window.vt=document.startViewTransition(()=>{n.textContent='ないよ'})`;

it.each(
  representatives<[string, Act]>(
    [
      ['ends it at the press', atPress(`${threat}${exchange}`, 'vt.skipTransition()')],
      [
        'ends it as the pointer comes to the mark',
        atPress(`${threat}${exchange}`, '', { atMark: 'vt.skipTransition()' }),
      ],
      [
        'ends it as the pointer begins to move',
        atPress(`${threat}${exchange}`, '', {
          level: 'setTimeout(()=>vt.skipTransition(),150)',
          readMilliseconds: 400,
        }),
      ],
    ],
    3,
  ),
)('tells that the browser drew a picture of the page over it where the page %s', { tags: 'long' }, async (_, act) => {
  expect(await notedAtPress(marks, act)).toEqual(['seen:']);
});

it.each(
  representatives<[string, Act]>(
    [
      ['a time that goes on', atPress(`${head}t.textContent='59秒前'`, '', { atMark: `t.textContent='1分前'` })],
      [
        'a selection of the person’s',
        atPress(`${threat}${range(0, 2)}getSelection().addRange(r)`, 'getSelection().removeAllRanges()'),
      ],
      ['a line that breaks elsewhere', atPress(threat, `${post}.querySelector('p').style.width='70px'`)],
      ['a ground that changes under the pointer', atPress(threat, `${post}.style.background='rgba(0,0,0,.12)'`)],
      [
        'a counter beside the words',
        atPress(`${head}${threat}`, `${post}.querySelector('.acts span').textContent='24'`),
      ],
      [
        'a font of the page that comes late',
        atPress(`${words('この店員が嫌いだ')}${post}.style.fontFamily='Other'`, '0', { atMark: font }),
      ],
      [
        'a reply that a person was writing',
        atPress(words('店員を殺す<textarea id="w"></textarea>'), `w.blur()`, { level: `w.focus();w.value='やめて'` }),
      ],
      [
        'a transition of the browser’s own length',
        atPress(threat, '', {
          // The pointer moves all the while, and the machine draws the transition in time
          level: `window.late=0;let last=Date.now();addEventListener('pointermove',()=>{if(document.querySelector(':active-view-transition'))late=Math.max(late,Date.now()-last);else last=Date.now()});setTimeout(()=>document.startViewTransition(()=>{document.body.append('')}),500)`,
          isTold: 'late<700',
        }),
      ],
    ],
    8,
  ),
)('tells nothing of %s', { tags: 'long' }, async (_, act) => {
  expect(await notedAtPress(marks, act)).toEqual([]);
});
