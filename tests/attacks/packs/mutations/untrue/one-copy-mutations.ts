import { insult, type Wish } from '../../../../unit/export/sample-incident';
import { postMarkup, savedPage } from '../../../../unit/export/sample-markup';
import { bytesOf } from '../../forged-pack';
import type { Mutation } from '../../mutation';
import { answer, answerMarkup, mutationOf, onBoard, own, shown, thread } from './other-post-mutations';

type Row = readonly [name: string, detail: string, wish: Wish];

const [second, third] = [answer(2, '二つ目、ありがとう'), answer(3, '三つ目、店長を許さない')];
const name = insult.author?.name ?? '';
const raw = insult.postedAt?.raw ?? '';

/** A page's copy that says where it was made. */
const made = (wish: Wish, at: string, markup: string): Wish => ({
  ...wish,
  stored: (files) =>
    files
      .set('post.txt', bytesOf(markup))
      .set(
        'page.html',
        bytesOf(savedPage(markup).replace('<title>', `<meta name="banken-source" content="${at}"/><title>`)),
      ),
});
const other = 'https://krsw.5ch.io/test/read.cgi/ghard/1777600999/';
const moved = {
  ...third,
  permalink: `${other}3`,
  thread: { ...third.thread, url: other, number: '1777600999' },
};
/** Of an element that names its writer in what is pressed there. */
const pressed = (post: typeof third, id: string) =>
  answerMarkup({ ...post, author: { ...post.author, id: '' } }).replace(
    '<b>',
    `<button data-user="${id}">名無しさん</button><b>`,
  );

const cutName = (whole: string, name: string): Wish => {
  const named = { ...third, author: { ...third.author, name: whole } };
  return { ...onBoard(named, named), post: { ...named, author: { ...named.author, name } } };
};

/** What one copy says and another does not, or no element of the post. */
const rows: readonly Row[] = [
  [
    'a thread whose number is not that of the address at which its page was copied',
    `source ${thread}`,
    made({ post: moved, url: other }, thread, `<div id="threadtitle">見本店について</div>${answerMarkup(moved)}`),
  ],
  ['a name that the page’s copy does not say', 'author name', shown({}, own, own.replace(`>${name}<`, '>山田太郎<'))],
  [
    'a name that the post’s own markup does not say',
    'author on the page alone',
    shown({}, own.replace(`>${name}<`, '>山田太郎<'), own),
  ],
  [
    'a time that the page’s copy shows otherwise',
    'time as shown',
    shown({}, own, own.replace(raw, '午後1:58 · 2025年11月24日')),
  ],
  ['a time that the page’s copy does not show', 'time as shown', shown({}, own, own.replace(raw, ''))],
  [
    'a time that the post’s own markup shows otherwise',
    'time as shown',
    shown({}, own.replace(raw, '午後1:58 · 2025年11月24日'), own),
  ],
  [
    'a number that the post’s own markup alone has',
    'id in its own markup alone',
    shown({}, own, own.replaceAll(insult.id ?? '', '2125091629328146999')),
  ],
  [
    'the number of a writer whom no page names',
    'author id ID:zzzz9',
    { ...onBoard(third, second, third), post: { ...third, author: { ...third.author, id: 'ID:zzzz9' } } },
  ],
  [
    'the number of a namespace for that of a writer',
    'author id 1999',
    { ...onBoard(third, second, third), post: { ...third, author: { ...third.author, id: '1999' } } },
  ],
  [
    'the number of the writer before, which is pressed',
    'author of another',
    shown(
      { post: { ...third, author: { ...third.author, id: 'ID:ccc000002' } }, url: thread },
      pressed(third, 'ID:ccc000003'),
      `<div id="threadtitle">見本店について</div>${pressed(second, 'ID:ccc000002')}${pressed(third, 'ID:ccc000003')}`,
    ),
  ],
  [
    'the number of the writer before, of an answer without words',
    'author of another',
    (() => {
      const { text: _, ...silent } = third;
      return {
        ...onBoard(silent, second, silent),
        post: { ...silent, author: { ...silent.author, id: 'ID:ccc000002' } },
      };
    })(),
  ],
  ['a name without its sign of identity', 'author name', cutName('さとう◆abcDEF123', 'さとう')],
  ['a name without the signs that mask its rest', 'author name', cutName('abc********', 'abc')],
  [
    'a quotation of an answer that its words do not name',
    'answer of another',
    onBoard({ ...third, quotes: [{ id: '2', permalink: `${thread}2` }] }, second, third),
  ],
  [
    'an answer to somebody beside whose number the page names another',
    'hanako_s',
    shown(
      {
        post: {
          ...insult,
          kind: 'reply',
          replyTo: { id: '2125091629328000003', permalink: 'https://x.com/hanako_s/status/2125091629328000003' },
        },
      },
      own,
      `<article><a href="https://x.com/jiro_t/status/2125091629328000003">2125</a><a href="https://x.com/hanako_s">@hanako_s</a></article>${postMarkup(insult)}`,
    ),
  ],
];

/** What has to stand in each copy by itself, by somebody at the right device. */
export const ofOneCopyMutations: Mutation[] = rows
  .map(([name, detail, wish]) => mutationOf([name, 'page-text', 'page-lacks', detail, [wish], 'open']))
  .map((mutation) => ({ ...mutation, name: mutation.name.replace('another post', 'one copy') }));
