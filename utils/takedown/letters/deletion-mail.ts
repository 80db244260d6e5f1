import { inOneLine, quotation } from '../plan/quotation';

/** A composed mail: the person reads it, sends it with the own mail program, or copies it. */
export interface Letter {
  to: string;
  subject: string;
  body: string;
  /** `mailto:` link with everything encoded. */
  link: string;
}

/** One post of a mail; absent facts were not read. */
interface MailedPost {
  permalink?: string;
  number?: string;
  threadTitle?: string;
  quote?: string;
  /** Said of this post only. */
  reason?: string;
}

interface LetterFacts {
  posts: readonly MailedPost[];
  reason: string;
  name?: string;
  email?: string;
}

/** Says where a fact is missing; an empty line would be overlooked. */
const missing = '（記録にありません。ご記入ください）';

/**
 * The mail to 5ch: subject 削除申し立て; URL, レス番号, 削除理由, 該当箇所, as the board's own guide asks for them, for each of
 * its posts. Facts and what the person wrote, nothing else; of a post no line can pass for one of the person's. The address dates from 5ch.net: its route says so.
 */
export function composeDeletionMail(to: string, subject: string, { posts, reason, ...facts }: LetterFacts): Letter {
  const isOne = posts.length === 1;
  const body = [
    '削除を申し立てます。',
    '',
    ...posts.flatMap((post, index) => [
      ...(isOne ? [] : [`【${index + 1} / ${posts.length}】`]),
      `URL：${fact(post.permalink)}`,
      ...(post.threadTitle ? [`スレッド：${fact(post.threadTitle)}`] : []),
      `レス番号：${fact(post.number)}`,
      ...(isOne ? [] : [...quote(post), ...(post.reason ? [`理由：${post.reason}`] : []), '']),
    ]),
    ...(isOne ? [''] : []),
    '削除理由：',
    [reason, isOne ? posts[0]?.reason : undefined].filter(Boolean).join('\n') || missing,
    '',
    ...(isOne ? [...quote(posts[0]), ''] : []),
    `氏名：${facts.name ?? missing}`,
    `連絡先：${facts.email ?? missing}`,
    '',
  ].join('\n');
  return { to, subject, body, link: mailLink(to, subject, body) };
}

const fact = (words: string | undefined): string => (words === undefined ? missing : inOneLine(words));

const quote = (post: MailedPost | undefined): string[] => [
  '該当箇所（引用）：',
  post?.quote === undefined ? missing : quotation(post.quote),
];

/** RFC 6068: line breaks as %0D%0A, everything else percent-encoded UTF-8. Lone surrogates become U+FFFD, as in a mail. */
export function mailLink(to: string, subject: string, body: string): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed().replaceAll(/\r\n?|\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encode(subject)}&body=${encode(body)}`;
}
