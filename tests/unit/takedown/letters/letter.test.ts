import { describe, expect, it } from 'vitest';
import { composeDeletionMail, mailLink } from '../../../../utils/takedown/letters/deletion-mail';
import { planTakedown } from '../../../../utils/takedown/plan/plan';
import { boardPost, planInput, route } from '../match/match-samples';

describe('the mail to 5ch', () => {
  const session = planTakedown(planInput({ post: boardPost, route: route('5ch-mail'), claim: 'defamation' }));

  it('has the subject that the guideline asks for, every fact verbatim, and the post as a quotation', () => {
    expect(session.letter?.subject).toBe('削除申し立て');
    expect(session.letter?.to).toBe('meiyokison@5ch.net');
    expect(session.letter?.body).toContain('URL：https://example.5ch.net/test/read.cgi/shop/1700000000/57');
    expect(session.letter?.body).toContain('レス番号：57');
    expect(session.letter?.body).toContain('\n> 見本町の店員を許すな\n> 二行目 & 三行目?\n（引用ここまで）\n');
    expect(session.letter?.quotedLength).toBe([...(boardPost.text ?? '')].length);
  });

  it('is a mailto link that gives the same text back', () => {
    const link = new URL(session.route.url);
    expect(link.protocol).toBe('mailto:');
    expect(link.searchParams.get('subject')).toBe('削除申し立て');
    expect(link.searchParams.get('body')).toBe(session.letter?.body.replaceAll('\n', '\r\n'));
    expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
  });

  it('says loudly that the address is not checked under 5ch.io', () => {
    expect(session.warnings).toContain('address-unverified');
  });

  it('marks missing facts instead of leaving gaps', () => {
    const body = composeDeletionMail('a@example.jp', '件名', { posts: [{}], reason: '' }).body;
    expect(body.match(/（記録にありません。ご記入ください）/g)).toHaveLength(6);
  });

  it('cannot be made to add recipients or headers', () => {
    const link = mailLink('a@example.jp', 'x&cc=b@example.jp', '\r\nBcc: c@example.jp \ud800');
    expect(new URL(link).searchParams.has('cc')).toBe(false);
    expect(link).not.toMatch(/[\r\n ]/);
  });
});
