import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { labelOf, textOf } from '../../../utils/platforms/text';

const elementOf = (html: string) => {
  const root = new JSDOM(`<body><div id="root">${html}</div></body>`).window.document.querySelector('#root');
  if (!root) throw new Error('no root');
  return root;
};

describe('textOf', () => {
  it.each([
    ['br', 'a<br>b', 'a\nb'],
    ['two br', 'a<br><br>b', 'a\n\nb'],
    ['blanks beside br', ' a <br> \n b ', 'a\nb'],
    ['paragraphs', '<p>a</p>\n  <p>b</p>', 'a\nb'],
    ['nested blocks', '<div><div>a</div></div><section><p>b</p></section>', 'a\nb'],
    ['br at the end of a block', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['empty line between blocks', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['empty blocks', 'a<div></div><div> </div>b', 'a\nb'],
    ['a line feed of the source', 'a\n     b', 'a b'],
    ['a line feed of the source beside a blank', 'a <b>\n b</b>', 'a b'],
    ['inner blanks', 'a  b\u3000 c&nbsp;d', 'a  b\u3000 c\u00a0d'],
    ['zero-width and direction marks', '\u200ba\u202eb\u2069\ufeff', '\u200ba\u202eb\u2069\ufeff'],
    ['emoji', 'a<img alt="😡">b<img>', 'a😡b'],
    ['hidden parts of a link', '<a><span aria-hidden="true">https://</span>x.y</a>', 'https://x.y'],
    [
      'what is not text',
      'a<script>1</script><style>2</style><button>3</button><svg><title>4</title></svg><i hidden>5</i>',
      'a',
    ],
    ['markup as text', '&lt;b&gt;', '<b>'],
    ['pre', '<pre>a\n  b </pre>c', 'a\n  b \nc'],
    ['an inline style', '<span style="white-space: pre-wrap">a\n b</span>', 'a\n b'],
    ['nothing', ' <div>\n</div> ', ''],
  ])('%s', (_name, html, text) => {
    expect(textOf(elementOf(html))).toBe(text);
  });

  it('keeps line feeds and blanks of pre-wrap text', () => {
    expect(textOf(elementOf('<span>a \n\n  b </span><a>#c</a>'), { preserve: true })).toBe('a \n\n  b #c');
  });

  it('leaves out what the site says is no text', () => {
    expect(textOf(elementOf('a<i class="x">b</i>c'), { skip: (inner) => inner.matches('.x') })).toBe('ac');
  });

  it('keeps a long run of blanks whole', () => {
    const blanks = ' '.repeat(200_000);
    expect(textOf(elementOf(`a${blanks}b`))).toBe(`a${blanks}b`);
  });
});

describe('labelOf', () => {
  it('is one line as shown, or nothing', () => {
    expect(labelOf(elementOf('<b>a</b>  \n <i>b</i>'))).toBe('a b');
    expect(labelOf(elementOf(' '))).toBeUndefined();
    expect(labelOf(undefined)).toBeUndefined();
  });
});
