/** A composed mail: the person reads it, sends it with the own mail program, or copies it. */
export interface Letter {
  to: string;
  subject: string;
  body: string;
  /** `mailto:` link with everything encoded. */
  link: string;
}

interface LetterFacts {
  permalink?: string;
  number?: string;
  threadTitle?: string;
  quote?: string;
  reason: string;
  name?: string;
  email?: string;
}

/** Says where a fact is missing; an empty line would be overlooked. */
const missing = '（記録にありません。ご記入ください）';

/**
 * The mail to 5ch: subject 削除申し立て; URL, レス番号, 削除理由, 該当箇所, as the board's own guide asks for them.
 * Facts and what the person wrote, nothing else. The address dates from 5ch.net: its route says so.
 */
export function composeDeletionMail(to: string, subject: string, facts: LetterFacts): Letter {
  const body = [
    '削除を申し立てます。',
    '',
    `URL：${facts.permalink ?? missing}`,
    ...(facts.threadTitle ? [`スレッド：${facts.threadTitle}`] : []),
    `レス番号：${facts.number ?? missing}`,
    '',
    '削除理由：',
    facts.reason || missing,
    '',
    '該当箇所（引用）：',
    facts.quote ?? missing,
    '',
    `氏名：${facts.name ?? missing}`,
    `連絡先：${facts.email ?? missing}`,
    '',
  ].join('\n');
  return { to, subject, body, link: mailLink(to, subject, body) };
}

/** RFC 6068: line breaks as %0D%0A, everything else percent-encoded UTF-8. Lone surrogates become U+FFFD, as in a mail. */
export function mailLink(to: string, subject: string, body: string): string {
  const encode = (text: string) => encodeURIComponent(text.toWellFormed().replaceAll(/\r\n?|\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encode(subject)}&body=${encode(body)}`;
}
