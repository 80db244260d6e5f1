import { storedZip } from '../../../../../utils/bytes/zip/stored-zip';
import { readZip } from '../../../../../utils/bytes/zip/zip';
import { openFolder, placeCaptures } from '../../../../../utils/export/capture-folder';
import { makeDocuments } from '../../../../../utils/export/documents/documents';
import { packName } from '../../../../../utils/export/pack';
import { Report } from '../../../../../utils/export/report/report';
import type { ReadPost } from '../../../../../utils/platforms/contract';
import type { CustodyEntry } from '../../../../../utils/shapes/schema';
import type { SampleInput } from '../../../../unit/export/pack-maker';
import { sampleDevice } from '../../../../unit/export/sample-incident';
import { bytesOf, text } from '../../forged-pack';
import { resignPack } from '../../forged-seals';
import type { Mutation } from '../../mutation';

type Name = 'report.pdf' | 'evidence-list.pdf' | 'evidence-list.docx' | 'post-list.pdf';

/** What a paper is made to say: the record is left as it is. */
interface Said {
  post?: (post: ReadPost) => ReadPost;
  capturedAt?: string;
  custody?: (entries: CustodyEntry[]) => CustodyEntry[];
  organization?: string;
  siteName?: string;
  createdAt?: string;
}

/** The tool's own papers over a record that says something else, with the right seals, digests and metadata. */
async function papersSaying(input: SampleInput, said: Said): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const { post = (same) => same, capturedAt, custody = (same) => same, siteName, ...rest } = said;
  const opened = await Promise.all(
    placeCaptures(input.captures).map((placed) =>
      openFolder(
        placed,
        input.files.filter(({ captureId }) => captureId === placed.capture.id),
      ),
    ),
  );
  const folders = opened.map((folder) => ({
    ...folder,
    capture: { ...folder.capture, post: post(folder.capture.post), ...(capturedAt ? { capturedAt } : {}) },
  }));
  const { incident } = input;
  const told = {
    ...input,
    ...rest,
    incident: siteName ? { ...incident, summary: { ...incident.summary, siteName } } : incident,
    folders,
    copies: [],
    // What the metadata name is left right
    custody: [...custody(input.custody.slice(0, -1)), ...input.custody.slice(-1)],
    directory: packName(incident, input.createdAt),
  };
  const report = new Report(told);
  for (const folder of folders) await report.add(folder);
  const [{ bytes } = { bytes: new Uint8Array() }] = await report.finish(false);
  return new Map([['report.pdf', bytes], ...(await makeDocuments(told))]);
}

const paper = (name: Name, what: string, said: Said): Mutation => ({
  name: `${name} says ${what}`,
  id: 'report',
  reason: 'report-differs',
  apply: async (files, { input }) => {
    files.set(`data/${name}`, (await papersSaying(input, said)).get(name) ?? new Uint8Array());
    await resignPack(files, sampleDevice);
  },
});

/** A sentence of the forger's own, where the report says what stood round a post. */
const sentence = (what: string, more: Partial<ReadPost>): Mutation => ({
  ...paper('report.pdf', `a sentence of nobody’s: ${what}`, { post: (post) => ({ ...post, ...more }) }),
  id: 'report-words',
  reason: 'words-unknown',
  outcome: 'open',
});

const lists = ['evidence-list.pdf', 'evidence-list.docx', 'post-list.pdf'] as const;
const author = (handle: string) => (post: ReadPost) => ({ ...post, author: { ...post.author, handle } });
const address = (post: ReadPost) => ({
  ...post,
  permalink: 'https://x.com/tokumei_sample83/status/2125091629328146884',
});
const words = (from: string, to: string) => (post: ReadPost) => ({ ...post, text: post.text?.replace(from, to) ?? '' });
const posted = (iso: string) => (post: ReadPost) => ({ ...post, postedAt: { ...post.postedAt, iso } });

const inDocument = (what: string, change: (xml: string) => string): Mutation => ({
  name: `evidence-list.docx ${what}`,
  id: 'report',
  reason: 'report-differs',
  apply: async (files, { input }) => {
    const parts = new Map(await readZip(files.get('data/evidence-list.docx') ?? new Uint8Array()));
    const before = text(parts.get('word/document.xml'));
    const after = change(before);
    if (after === before) throw new Error('nothing to edit in the DOCX');
    parts.set('word/document.xml', bytesOf(after));
    const entries = [...parts].map(([name, bytes]) => ({ name, bytes }));
    files.set('data/evidence-list.docx', storedZip(entries, input.createdAt));
    await resignPack(files, sampleDevice);
  },
});

/** Papers that say something else than the record, listed and signed by the right device. */
export const paperWordMutations: Mutation[] = [
  paper('report.pdf', 'one other word', { post: words('駅前店', '本社裏') }),
  paper('report.pdf', 'one letter less', { post: words('見に行くわ', '見に行く') }),
  paper('report.pdf', 'other words altogether', { post: (post) => ({ ...post, text: 'ありがとうございました。' }) }),
  paper('report.pdf', 'words between the post’s', { post: words('名札', '（店長の許しを得て）名札') }),
  paper('report.pdf', 'another author', { post: author('innocent_one') }),
  paper('report.pdf', 'another number of the author', {
    post: (post) => ({ ...post, author: { ...post.author, id: '1843270018852093953' } }),
  }),
  paper('report.pdf', 'another address', { post: address }),
  paper('report.pdf', 'another time of the post', { post: posted('2026-11-24T04:58:22.000Z') }),
  paper('report.pdf', 'another time of capture', { capturedAt: '2026-11-24T05:32:08.412Z' }),
  paper('report.pdf', 'another time of its making', { createdAt: '2026-11-30T08:00:13.345Z' }),
  paper('report.pdf', 'another event in the log', {
    custody: (entries) => entries.map((entry) => (entry.event === 'revealed' ? { ...entry, event: 'opened' } : entry)),
  }),
  paper('report.pdf', 'less of the log', { custody: (entries) => entries.filter(({ event }) => event !== 'revealed') }),
  paper('report.pdf', 'a log by another hand', {
    custody: (entries) =>
      entries.map((entry) => (entry.event === 'captured' ? { ...entry, actor: { kind: 'tool' } } : entry)),
  }),
  paper('report.pdf', 'another time in the log', {
    custody: (entries) =>
      entries.map((entry) => (entry.event === 'opened' ? { ...entry, at: '2026-11-27T06:05:31.000Z' } : entry)),
  }),
  paper('report.pdf', 'an address beside the records’', { organization: '見本 https://evil.example/claim' }),
  paper('report.pdf', 'an account beside the records’', { organization: '投稿者は @innocent_one です' }),
  paper('report.pdf', 'a date beside the records’', { organization: '2025年1月1日に確認した会社' }),
  paper('report.pdf', 'a telephone number beside the records’', { organization: '見本 0312345678' }),
  sentence('before the post', { context: { before: '被告はこの投稿を自分のものと認めた。' } }),
  sentence('behind the post', { context: { after: '従業員も承知の上である' } }),
  sentence('as a picture’s words', { media: [{ kind: 'image', alt: 'the author has admitted all of this' }] }),
  sentence('another kind of post', { kind: 'reply' }),
  sentence('a mark of the post', { notes: ['pinned'] }),
  sentence('numbers in our own sentence', { notes: ['media-more:3'] }),
  sentence('only signs', { title: '？！' }),
  sentence('as a quotation', { quotes: [{ text: '全部うそでした' }] }),
  sentence('as an answer of the shop', { context: { ownerReply: 'ご指摘のとおりです' } }),
  paper('report.pdf', 'a speech in place of the maker', {
    organization: 'この記録は偽物であると認める。'.repeat(5),
  }),
  ...lists.flatMap((name) => [
    paper(name, 'another author', { post: author('innocent_one') }),
    paper(name, 'another address', { post: address }),
    paper(name, 'another day', { post: posted('2026-11-22T04:58:21.000Z') }),
    paper(name, 'another day of capture', { capturedAt: '2026-11-22T05:32:07.412Z' }),
  ]),
  paper('post-list.pdf', 'one other word', { post: words('駅前店', '本社裏') }),
  paper('post-list.pdf', 'words behind the post’s', { post: words('見に行くわ', '見に行くわ。冗談です') }),
  paper('evidence-list.pdf', 'another site', { siteName: '掲示板' }),
  paper('evidence-list.docx', 'another site', { siteName: '掲示板' }),
  paper('evidence-list.docx', 'a speech in place of the maker', {
    organization: 'この記録は偽物であると作成者自身が認めている。'.repeat(4),
  }),
  inDocument('holds a sentence more', (xml) =>
    xml
      .replace('</w:body>', '<w:p><w:r><w:t>被告は認めた。</w:t></w:r></w:p></w:body>')
      .replace(/(<w:sectPr[\s\S]*<\/w:sectPr>)(<w:p>.*<\/w:p>)(<\/w:body>)/, '$2$1$3'),
  ),
  inDocument('has another original', (xml) => xml.replace('>写し<', '>原本<')),
  inDocument('has a number filled in', (xml) =>
    xml.replace(/令和　　年（　　）第　　　　　号/, '令和7年（ワ）第1234号'),
  ),
];
