import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { letterPdf } from '../../../../utils/export/documents/letter-pdf';
import { reportFonts } from '../../../../utils/node/build/letter-table';
import type { Capture, Party, Received } from '../../../../utils/shapes/schema';
import type { CaseSource } from '../../../../utils/takedown/court/case-source';
import { courtPapers, type PaperKind, paperKinds } from '../../../../utils/takedown/court/court-papers';
import { lettersOutsideJis } from '../../../../utils/takedown/jis-letters';
import { docxOf } from '../../../../utils/takedown/letters/docx-file';
import { letterHtml } from '../../../../utils/takedown/letters/letter-html';
import { blanksIn, type Paper } from '../../../../utils/takedown/letters/paper';
import { takedownNotice } from '../../../../utils/takedown/letters/takedown-notice';
import { bothTimes, instantFrom, receivedLacks } from '../../../../utils/takedown/received-time';
import { whole } from '../../../harness/whole';
import { run, toldOf } from '../../export/stock-tools';
import { inventedCapture } from '../../review/invented-capture';
import { boardPost, counsel, planInput } from '../match/match-samples';

const uuid = (last: number) => `00000000-0000-4000-8000-0000000000${String(last).padStart(2, '0')}`;
const person: Party = {
  id: uuid(2),
  kind: 'client',
  data: {
    name: '佐伯 みのり',
    email: 'saeki@example.jp',
    postalCode: '100-0001',
    region: '東京都',
    city: '見本区',
    street: '見本町1-2-3',
  },
};
const company: Party = {
  id: uuid(3),
  kind: 'company',
  data: { organization: '株式会社みなと珈琲', representative: '代表取締役　見本 太郎' },
};
const received: Received[] = [
  {
    id: uuid(4),
    incidentId: uuid(1),
    captureId: uuid(40),
    from: 'operator',
    enteredAt: '2026-12-18T00:00:00.000Z',
    ip: '203.0.113.7',
    port: 51_234,
    at: '2026-11-24T04:58:19.000Z',
    provider: 'みさきモバイル',
  },
  {
    id: uuid(5),
    incidentId: uuid(1),
    from: 'operator',
    enteredAt: '2026-12-18T00:00:00.000Z',
    ip: '2001:db8:4a::19',
    at: '2026-11-24T05:06:44.000Z',
  },
];

async function captures(count: number, words = '駅前店の店員'): Promise<Capture[]> {
  const { capture } = await inventedCapture();
  return Array.from({ length: count }, (_, index) => ({
    ...capture,
    id: uuid(40 + index),
    post: {
      ...boardPost,
      id: String(101 + index),
      permalink: `https://board.example/t/8812345/${101 + index}`,
      text: `${words}${101 + index}`,
    },
  }));
}

async function source(over: Partial<CaseSource> = {}): Promise<CaseSource> {
  return {
    number: 'K-2026-0117',
    captures: await captures(12),
    party: person,
    agent: counsel,
    received,
    operator: { name: '見本掲示板株式会社' },
    ...over,
  };
}

const none = { provision: false, preservation: false };
const words = (papers: ReturnType<typeof courtPapers>) => JSON.stringify(papers);

describe('papers for counsel', () => {
  it.each(paperKinds)('%s stands on facts and blanks, with every post', async (kind) => {
    const papers = courtPapers(kind, await source(), none);
    expect(papers.every(({ advice }) => advice.length === 0)).toBe(true);
    if (kind === 'secrecy' || kind === 'cover') return;
    for (let number = 101; number <= 112; number += 1) expect(words(papers)).toContain(`8812345/${number}`);
  });

  it('is made by counsel as their own, by a company for its own right as a draft, and by nobody else', async () => {
    expect(courtPapers('petition', await source(), none)[0]?.title).toBe('発信者情報開示命令申立書');
    const draft = courtPapers('petition', await source({ party: company, agent: undefined }), none);
    expect(draft.every(({ title }) => title.includes('下書き・弁護士の確認前'))).toBe(true);
    const ofCounsel = [
      'petition',
      'petition-access',
      'disclosure-operator',
      'disclosure-access',
      'provisional',
      'exhibits',
    ];
    for (const agent of [undefined, { ...counsel, data: { name: '霧島 遥' } }])
      for (const kind of ofCounsel as PaperKind[])
        await expect(async () => courtPapers(kind, await source({ agent }), none)).rejects.toMatchObject({
          code: 'refused',
        });
  });

  it('names the parties by the proceeding, and joins the orders that were chosen', async () => {
    const [petition, parties] = courtPapers('petition', await source(), { provision: true, preservation: false });
    expect(words([petition!])).toMatch(/提供命令/);
    expect(words([petition!])).not.toMatch(/消去禁止命令/);
    expect(parties?.rows.map(({ label }) => label)).toEqual(['申立人', '申立人代理人', '相手方']);
    expect(courtPapers('provisional', await source(), none)[1]?.rows.map(({ label }) => label)).toEqual([
      '債権者',
      '債権者代理人',
      '債務者',
    ]);
    const grounds = petition!.rows.filter(({ label }) => /申立ての趣旨|権利の侵害が明らか|正当な理由/.test(label));
    expect(grounds.map(({ value }) => value)).toEqual([[], [], [], []]);
  });

  it('lists exhibits in the columns of a court, number and what is to be shown left blank, and counts the blanks', async () => {
    for (const [kind, mark] of [
      ['exhibits', '号証（甲）'],
      ['provisional', '号証（疎甲）'],
    ] as const) {
      const paper = courtPapers(kind, await source(), none).at(-1)!;
      expect(paper.grid?.heads).toEqual([mark, '標目', '原本・写しの別', '作成年月日', '作成者', '立証趣旨', '備考']);
      expect(paper.grid?.widths).toHaveLength(7);
      expect(paper.grid?.lines.map(([number, , , , , shown]) => [number, shown])).toEqual(
        Array.from({ length: 12 }, () => ['', '']),
      );
      expect(blanksIn(paper)).toBe(24);
      expect(letterHtml([paper]).match(/<td>（空欄：ご自身で書く欄）<\/td>/g)).toHaveLength(24);
    }
  });

  it('names the page of an account as an exhibit of every proceeding, and as no post', async () => {
    const page = { url: 'https://x.com/tokumei_sample83', title: '名無しの客 / X' };
    const posts = (await captures(12)).map((each) => ({
      ...each,
      post: { ...each.post, author: { ...each.post.author, profileUrl: page.url } },
    }));
    const account: Capture = {
      ...posts[0]!,
      id: uuid(99),
      scope: 'page',
      page,
      post: { platform: 'generic', kind: 'article' },
    };
    for (const [kind, mark] of [
      ['petition', '号証'],
      ['provisional', '号証（疎甲）'],
      ['exhibits', '号証（甲）'],
    ] as const) {
      const papers = courtPapers(kind, await source({ captures: posts, pages: [account] }), none);
      const list = papers.at(-1)!.grid!;
      expect(list.heads[0]).toBe(mark);
      expect(list.lines).toHaveLength(13);
      expect(list.lines.at(-1)?.[1]).toBe(`ウェブページの写し（投稿者のページ）\n${page.url}`);
      expect(words(papers.slice(0, -1))).not.toContain(page.url);
    }
    const [cover] = courtPapers('cover', await source({ captures: posts, pages: [account] }), none);
    expect(words([cover!])).toMatch(/ページ全体の記録.*1件/);
  });

  it('tells each communication to the second in both times, and what was not handed out', async () => {
    const text = words(courtPapers('log-access', await source(), none));
    expect(text).toContain('203.0.113.7');
    expect(text).toContain('51234');
    expect(text).toContain('2026-11-24 13:58:19（日本時間）／2026-11-24 04:58:19（UTC）');
    expect(text).toContain('ポート番号　（届いていません）');
    expect(text).toContain('みさきモバイル 御中');
    // Handed out like the rest of it: masked on a screen
    expect(courtPapers('log-access', await source(), none)[0]?.addresseeQuotes).toBe(true);
    expect(courtPapers('log-operator', await source(), none)[0]).not.toHaveProperty('addresseeQuotes');
    expect(words(courtPapers('log-access', await source({ received: [] }), none))).not.toContain('203.0.113.7');
  });

  it('is against the access provider in the second stage: who it is, of whom it holds what, and the case before it', async () => {
    const handedOut = [{ ...received[0]!, destination: '198.51.100.2' }];
    const asked = await source({ received: handedOut, firstCase: '令和8年（発チ）第10001号' });
    const [petition, parties, senderData, articles] = courtPapers('petition-access', asked, {
      provision: true,
      preservation: true,
    });
    expect(words([petition!])).toContain('令和8年（発チ）第10001号');
    expect(words([petition!])).toMatch(/消去禁止命令/);
    // Nobody is left whose name could be provided
    expect(words([petition!])).not.toMatch(/提供命令/);
    expect(parties?.rows.at(-1)).toMatchObject({ label: '相手方', quotes: true });
    expect(words([parties!])).toContain('みさきモバイル');
    expect(words([parties!])).not.toContain('見本掲示板株式会社');
    for (const told of ['203.0.113.7', '51234', '2026-11-24 13:58:19（日本時間）', '接続先　198.51.100.2', '契約者'])
      expect(words([senderData!])).toContain(told);
    expect(words([senderData!])).not.toContain('SIM識別番号');
    expect(articles?.rows.filter(({ label }) => label.endsWith('閲覧用URL'))).toHaveLength(12);
    const first = courtPapers('petition', asked, none);
    expect(words([first[1]!])).toContain('見本掲示板株式会社');
    expect(words([first[1]!])).not.toContain('みさきモバイル');
    expect(words([first[2]!])).toContain('SIM識別番号');
  });

  it('goes to each access provider by itself, with its own communications and nothing of another’s', async () => {
    const other = { ...received[1]!, id: uuid(6), ip: '198.51.100.9', provider: '別見本ネット' };
    const named: Received = {
      id: uuid(7),
      incidentId: uuid(1),
      from: 'access-provider',
      enteredAt: '2027-02-01T00:00:00.000Z',
      name: '見本 一郎',
      address: '見本県見本市1-2',
    };
    const asked = await source({ received: [received[0]!, other, named] });
    for (const kind of ['log-access', 'disclosure-access', 'petition-access'] as const) {
      const papers = courtPapers(kind, asked, none);
      const half = papers.length / 2;
      for (const [one, mine, theirs] of [
        [papers.slice(0, half), '203.0.113.7', '198.51.100.9'],
        [papers.slice(half), '198.51.100.9', '203.0.113.7'],
      ] as const) {
        expect(words([...one]), kind).toContain(mine);
        expect(words([...one]), kind).not.toContain(theirs);
      }
      // Whom a provider named is asked of nobody
      expect(words(papers)).not.toContain('見本 一郎');
    }
  });

  it('follows what counsel strikes out: in lists, requests, letters and the table of exhibits', async () => {
    const all = await source();
    const kept = all.captures.filter(({ post }) => post.id !== '105');
    for (const kind of paperKinds) {
      const papers = courtPapers(kind, { ...all, captures: kept }, none);
      expect(words(papers)).not.toContain('8812345/105');
      for (const { grid } of papers.filter((paper) => paper.grid)) expect(grid?.lines).toHaveLength(11);
    }
  });

  it('tells an operator abroad each post and its second in both times, and leaves time limit and fee to counsel', async () => {
    const [first] = await captures(1);
    const post = { ...first!.post, postedAt: { iso: '2026-11-24T04:58:21.000Z', raw: '2026/11/24 13:58:21' } };
    const [letter] = courtPapers('english', await source({ captures: [{ ...first!, post }] as Capture[] }), none);
    const told = letter!.rows.find(({ label }) => label === 'Post 1')?.value.join('\n');
    expect(told).toContain('URL: https://board.example/t/8812345/101');
    expect(told).toContain('Posted: 2026-11-24 04:58:21 UTC (2026-11-24 13:58:21 Japan)');
    for (const label of ['Please answer by', 'Fee for an answer, if you charge one', 'Signature'])
      expect(letter!.rows).toContainEqual(expect.objectContaining({ label, value: [], byHand: true }));
    const { postedAt: _, permalink: __, ...bare } = post;
    const [poor] = courtPapers('english', await source({ captures: [{ ...first!, post: bare }] as Capture[] }), none);
    expect(poor!.rows.find(({ label }) => label === 'Post 1')?.value).toContain('Posted: not known');
  });

  it('lists what is missing on the cover sheet', async () => {
    const bare = await source({ party: undefined, agent: undefined, received: [received[1]!], operator: undefined });
    const text = words(courtPapers('cover', bare, none));
    for (const lacking of ['だれの権利か', '登録番号', '運営会社の名称', '通信 1 のポート番号', '本人の同意'])
      expect(text).toContain(lacking);
  });
});

describe('files of these papers', () => {
  const folder = process.env['BANKEN_LETTERS'] ?? mkdtempSync(join(tmpdir(), 'banken-court-'));
  const textOf = (pdf: string) =>
    execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 }).replaceAll(/\s+/g, '');
  const everyPost = (text: string, count: number) => {
    for (let number = 101; number < 101 + count; number += 1) expect(text).toContain(`駅前店の店員${number}`);
  };

  // LibreOffice starts slowly: it opens all papers in a whole run
  it.each(whole ? ([...paperKinds] as PaperKind[]) : (['petition'] as const))(
    'opens %s in pdftotext, and its Word file in LibreOffice',
    async (kind) => {
      const papers = courtPapers(kind, await source(), { provision: true, preservation: true });
      const facts = { createdAt: '2026-11-27T01:00:00.000Z', version: '0.1.0', author: '番犬' };
      writeFileSync(join(folder, `${kind}-own.pdf`), await letterPdf(papers, facts, await reportFonts()));
      const made = [`${kind}-own.pdf`];
      if (whole) {
        const word = join(folder, `${kind}.docx`);
        writeFileSync(word, new Uint8Array(await (await docxOf(papers)).arrayBuffer()));
        execFileSync('libreoffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, word], {
          stdio: 'ignore',
        });
        made.push(`${kind}.pdf`);
      }
      for (const text of made.map((name) => textOf(join(folder, name)))) {
        for (const { title } of papers) expect(text).toContain(title.replaceAll(/\s+/g, ''));
        if (kind === 'petition') everyPost(text, 12);
        if (kind !== 'secrecy' && kind !== 'cover')
          for (let number = 101; number <= 112; number += 1) expect(text).toContain(`8812345/${number}`);
      }
    },
    60_000,
  );

  /** As it is read aloud, without what stands at the foot of each page. */
  const withoutFeet = (pdf: string) =>
    execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' })
      .replaceAll(/^.* \d+ \/ \d+$/gm, '')
      .replaceAll(/\s+/g, '');
  /** Every word is found behind the one before it. */
  const inOrder = (text: string, words: readonly string[]) => {
    let at = 0;
    for (const each of words.map((word) => word.replaceAll(/\s+/g, ''))) {
      const found = text.indexOf(each, at);
      expect(found, each).toBeGreaterThanOrEqual(at);
      at = found;
    }
  };

  it.each(whole ? paperKinds : (['exhibits', 'english'] as const))(
    'of %s can be read aloud: the PDF has title, language, bookmarks and order, and a page says the same',
    async (kind) => {
      const papers = courtPapers(kind, await source(), none);
      const lang = kind === 'english' ? 'en' : 'ja';
      const path = join(folder, `${kind}-read.pdf`);
      const facts = { createdAt: '2026-11-27T01:00:00.000Z', version: '0.1.0', author: '番犬' };
      writeFileSync(path, await letterPdf(papers, facts, await reportFonts()));
      expect(await run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
      const prose = (paper: Paper) => paper.rows.flatMap(({ label, prose }) => (prose ? [label] : []));
      expect(await toldOf(path)).toEqual({
        title: papers[0]?.title,
        lang: lang === 'en' ? 'en' : 'ja-JP',
        bookmarks: papers.flatMap((paper) => [paper.title, ...prose(paper)]),
      });

      const { document } = new JSDOM(letterHtml(papers)).window;
      expect(document.documentElement.lang).toBe(lang);
      expect(document.title).toBe(papers[0]?.title);
      expect([...document.querySelectorAll('article')].map((each) => each.lang)).toEqual(papers.map(() => lang));
      const page = document.body.textContent.replaceAll(/\s+/g, '');
      if (lang === 'en') expect(page).not.toContain('空欄');
      for (const text of [withoutFeet(path), page])
        inOrder(
          text,
          papers.flatMap(({ title, rows }) => [title, ...rows.flatMap(({ label, value }) => [label, ...value])]),
        );
      inOrder(
        page,
        papers.flatMap(({ grid }) => [...(grid?.heads ?? []), ...(grid?.lines ?? []).flat()]),
      );
    },
    60_000,
  );

  it.runIf(whole)(
    'holds 100 posts of 5,000 characters in one letter',
    async () => {
      const posts = (await captures(100)).map(({ post }) => ({
        post: { ...post, text: `${post.text}${'あ'.repeat(4_980)}終` },
      }));
      const notice = takedownNotice({ ...planInput({ post: posts[0]!.post }), posts, rightName: '名誉毀損' });
      const facts = { createdAt: '2026-11-27T01:00:00.000Z', version: '0.1.0', author: '番犬' };
      writeFileSync(join(folder, 'hundred.pdf'), await letterPdf([notice], facts, await reportFonts()));
      const text = textOf(join(folder, 'hundred.pdf'));
      everyPost(text, 100);
      expect(text.match(/終/g)).toHaveLength(100);
    },
    600_000,
  );
});

describe('what was handed out', () => {
  it('is read to the second in the time in which it was told, and shown in both', () => {
    expect(instantFrom('2026-11-24 05:06:44', 'utc')).toBe('2026-11-24T05:06:44.000Z');
    expect(instantFrom('2026/11/24 14:06:44', 'japan')).toBe('2026-11-24T05:06:44.000Z');
    expect(instantFrom('２０２６-11-24 00:06:44', 'japan')).toBe('2026-11-23T15:06:44.000Z');
    for (const wrong of ['2026-02-31 00:00:00', '2026-11-24 05:06', '昨日', '2026-11-24 25:00:00'])
      expect(instantFrom(wrong, 'utc'), wrong).toBeUndefined();
    expect(bothTimes('2026-11-24T15:30:00.000Z')).toEqual({ japan: '2026-11-25 00:30:00', utc: '2026-11-24 15:30:00' });
  });

  it('says that a port is missing, with IPv6 as with IPv4', () => {
    expect(received.map(receivedLacks)).toEqual([[], ['port']]);
  });

  it('tells characters outside JIS X 0208, and none of those within', () => {
    expect(lettersOutsideJis('髙橋 﨑 𠮷田')).toEqual(['髙', '﨑', '𠮷']);
    expect(lettersOutsideJis('佐伯 みのり　株式会社みなと珈琲 ABC-1')).toEqual([]);
  });
});
