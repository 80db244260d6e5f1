import { japanEraDay, japanStamp, japanWords, utcInstant } from '../../japan-time';
import { type CustodyEntry, proceedings } from '../../shapes/schema';
import { longestOrganization } from '../../shapes/takedown/profile';
import { readManifest } from '../bag/bag-lines';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture } from '../captures/found-capture';
import { incidentRecordSchema, readRecord } from '../captures/sealed-shapes';
import type { Finding } from '../check-ids';
import { pagesOfPaper } from '../pdf/pdf-words';
import { jsonStrings } from '../redacted/text-layers';
import { docxLetters, docxText, finderOn, lettersOf } from './paper-letters';
import { reportsIn } from './paper-names';
import { authorLine } from './said/author-line';
import { evidenceRows, type PlacedCapture } from './said/evidence-rows';
import { listHeads, listNote, listWords, partyNames, postListTitle } from './said/list-words';
import { actorWords, eventWords } from './said/paper-words';
import { postRows } from './said/post-rows';
import { statedTime } from './said/post-time';

/** What the papers of a pack must say. */
interface PaperFacts {
  files: BagFiles;
  found: readonly FoundCapture[];
  entries: readonly CustodyEntry[];
  createdAt: string;
}

/**
 * Papers say what the records say. A list holds its rows and nothing else, letter for letter but for the maker's name,
 * which no record holds. The report holds address, author, time and words of every capture and every line of the log,
 * and no address, account, number or date that no record holds; its sentences beside them are not compared.
 * @throws TooLarge
 */
export async function paperFindings(facts: PaperFacts): Promise<Finding[]> {
  const placed = facts.found.map(({ capture, path }, index): PlacedCapture => ({ capture, path, number: index + 1 }));
  const record = readRecord(incidentRecordSchema, facts.files.get('data/incident.json'));
  if (!record) return [];
  const rows = evidenceRows({ incident: record, folders: placed, createdAt: facts.createdAt, organization: maker });
  const inPdf = rows.flatMap(({ title, remark, kind, made, maker: by }) => [title, remark, kind, made, by]);
  const inDocx = rows.flatMap(({ title, remark, kind, made, maker: by }) => [title, kind, made, by, remark]);
  const { caseNumber, ...rest } = listWords;
  // Which proceeding it is for, a person chose; no record holds it
  const heads = [undefined, ...proceedings].map((each) => [caseNumber, ...partyNames(each), ...Object.values(rest)]);
  const posts = placed.flatMap(({ capture, number }) => [
    `${number}　記録 ${japanWords(capture.capturedAt)}`,
    ...postRows(capture).flatMap(({ label, value }) => [label, value]),
  ]);
  const findings: Finding[] = [];
  // One hand makes all papers of a pack
  const makers = new Set(await reportMaker(facts));
  for (const [name, forms] of [
    ['evidence-list.pdf', heads.map((head) => [...head, ...listHeads.slice(0, 6), ...inPdf, listNote])],
    ['evidence-list.docx', heads.map((head) => [...head, ...listHeads, ...inDocx, listNote])],
    ['post-list.pdf', [[postListTitle, ...posts]]],
  ] as const) {
    const path = `data/${name}`;
    const bytes = facts.files.get(path);
    if (!bytes) continue;
    const said = name.endsWith('.docx')
      ? await docxLetters(bytes)
      : listLetters(
          await pagesOfPaper(facts.files, path),
          `${record.number}　${name.startsWith('post') ? postListTitle : listWords.title}`,
          listHeads.slice(0, 6),
        );
    const wanted = forms.map((letters) => letters.map(lettersOf).join(''));
    const apart = wanted.map((letters) => firstApart(said, letters));
    const own = wanted.find((letters, index) => apart[index] === undefined && letters.includes(maker));
    if (own !== undefined && makers.add(makerIn(said, own)).size > 1)
      findings.push({ reason: 'report-differs', path, detail: 'another maker' });
    const isOdd = name.endsWith('.docx') && strangeSigns(await docxText(bytes), inDocx.join(''));
    if (isOdd) findings.push({ reason: 'report-differs', path, detail: 'signs without a form' });
    if (!apart.includes(undefined)) findings.push({ reason: 'report-differs', path, detail: `says ${apart[0]}` });
  }
  return [...findings, ...(await reportFindings(facts, placed, record.number))];
}

/** Signs of direction and joining that no record has: they turn a number round, or hide a digest from a search. */
function strangeSigns(said: string, records: string): boolean {
  return [...said.matchAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g)].some(
    ([sign]) => !records.includes(sign),
  );
}

/** Stands for the name of whoever makes the pack: letters that no paper holds. */
const maker = 'ΩΩΩ';

/** The letters of a list without the foot of its pages and the heads that a table repeats on a new page. */
function listLetters(pages: readonly string[][], label: string, heads: readonly string[]): string {
  const repeated = lettersOf(heads.join(''));
  return pages
    .map((pieces, index) => {
      const letters = lettersOf(pieces.join(''));
      const foot = lettersOf(`${label}${index + 1} / ${pages.length}`);
      const body = letters.endsWith(foot) ? letters.slice(0, -foot.length) : letters;
      return index > 0 && body.startsWith(repeated) ? body.slice(repeated.length) : body;
    })
    .join('');
}

/** The first letters that are not as expected, or nothing; the maker's name may be any of a name's length. */
function firstApart(said: string, expected: string): string | undefined {
  const [before = '', after = ''] = expected.includes(maker) ? expected.split(maker) : [expected, ''];
  const length = said.length - before.length - after.length;
  if (
    said.startsWith(before) &&
    said.endsWith(after) &&
    length >= 0 &&
    length <= (expected.includes(maker) ? longestOrganization : 0)
  )
    return undefined;
  let at = 0;
  while (at < before.length && said[at] === before[at]) at += 1;
  return at < before.length ? said.slice(at, at + 12) || 'less' : 'other words';
}

/** Who made a list, by what stands in the maker's place. */
function makerIn(said: string, expected: string): string {
  const [before = '', after = ''] = expected.split(maker);
  return said.slice(before.length, said.length - after.length);
}

const makerSaid = new RegExp(`日本時間作成者(.{1,${longestOrganization}}?)対象サイト`, 'u');

/** Who made the report, as its cover says; none where it says so in other words. */
async function reportMaker({ files }: PaperFacts): Promise<string[]> {
  const path = 'data/report.pdf';
  const [cover = []] = files.has(path) ? await pagesOfPaper(files, path) : [];
  const said = makerSaid.exec(lettersOf(cover.join('')))?.[1];
  return said === undefined ? [] : [lettersOf(said)];
}

async function reportFindings(
  { files, found, entries, createdAt }: PaperFacts,
  placed: readonly PlacedCapture[],
  number: string,
): Promise<Finding[]> {
  const path = 'data/report.pdf';
  if (!files.has(path) || found.length === 0) return [];
  const pages: string[][] = [];
  for (const each of reportsIn(files)) pages.push(...(await pagesOfPaper(files, each)));
  const letters = pages.map((pieces) => lettersOf(pieces.join('')));
  const wanted = [
    ['cover', `事案 ${number}　記録 ${found.length} 件`],
    ['time of making', japanWords(createdAt)],
    ...placed.flatMap(captureFacts),
    ...entries.map((entry) => [`entry ${entry.seq}`, logRow(entry, placed)] as const),
  ] as const;
  const standsOn = finderOn(letters);
  const lacking = wanted.filter(([, text]) => !standsOn(lettersOf(text)));
  const records = recordTexts({ files, found, entries, createdAt });
  const stated = new Set([...statedIn(records.map((text) => [text]))].map(lettersOf));
  const known = records.map(lettersOf).join('\n');
  const strange = [...statedIn(pages)].filter(
    (each) => !stated.has(lettersOf(each)) && !known.includes(lettersOf(each)),
  );
  return [
    ...lacking.map(([what]): Finding => ({ reason: 'report-differs', path, detail: `lacks ${what}` })),
    ...strange.map((each): Finding => ({ reason: 'report-differs', path, detail: `says ${each.slice(0, 80)}` })),
  ].slice(0, 40);
}

function captureFacts({ capture, number }: PlacedCapture): (readonly [string, string])[] {
  const { post, page, capturedAt, sealedAt, environment } = capture;
  const { viewport } = environment;
  const raw = post.postedAt?.iso && post.postedAt.raw;
  const of = (what: string, text: string | undefined) =>
    text ? [[`${what} of capture-${number}`, text] as const] : [];
  return [
    ...of('address', post.permalink ?? page.url),
    ...of('time', statedTime(post.postedAt).main),
    ...of('shown time', raw && `ページの値のまま「${raw}」`),
    ...of('window', `表示 ${viewport.width}×${viewport.height}`),
    ...of('author', authorLine(post.author)),
    ...of('time of capture', japanWords(capturedAt)),
    ...of('instant of capture', utcInstant(capturedAt)),
    ...of('instant of seal', utcInstant(sealedAt)),
    ...of('words', post.text),
  ];
}

function logRow({ seq, at, event, captureId, actor, hash }: CustodyEntry, placed: readonly PlacedCapture[]): string {
  const own = placed.find(({ capture }) => capture.id === captureId);
  const which = captureId ? `${own?.number ?? '別'}` : '';
  return `${seq}${japanStamp(at)}${eventWords[event]}${which}${actorWords(actor)}${hash.slice(0, 16)}`;
}

/** Addresses, accounts, long numbers and dates on the pages. */
function statedIn(pages: readonly string[][]): Set<string> {
  const stated = new Set<string>();
  for (const pieces of pages) {
    for (const piece of pieces)
      for (const [each] of piece.matchAll(/https?:\/\/[\x21-\x7e]+|@[A-Za-z0-9_.]{2,}|\d{7,}/g)) stated.add(each);
    for (const [each] of pieces
      .join('')
      .replace(/\s+/g, '')
      .matchAll(/\d{4}年\d{1,2}月\d{1,2}日|(?:令和|平成)(?:元|\d+)年\d+月\d+日|\d{4}-\d\d-\d\dT?\d\d:\d\d:\d\d/g))
      stated.add(each);
  }
  return stated;
}

/** Everything that the records say, and their times in every writing of the papers. */
function recordTexts({ files, found, entries, createdAt }: PaperFacts): string[] {
  const incident = readRecord(incidentRecordSchema, files.get('data/incident.json'));
  const records = [incident ?? {}, entries, found.map(({ capture }) => capture)].map((one) => JSON.stringify(one));
  const { digests } = readManifest(
    files.get('manifest-sha256.txt') ?? new Uint8Array(),
    'manifest-sha256.txt',
    files.size,
  );
  const strings = [...records.flatMap((text) => [text, ...jsonStrings(text)]), ...digests.values()];
  const instants = [
    createdAt,
    ...entries.map(({ at }) => at),
    ...strings.flatMap((text) => text.match(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)/g) ?? []),
  ].filter((text) => !Number.isNaN(Date.parse(text)));
  const times = [...new Set(instants)].flatMap((at) => [
    japanWords(at),
    japanEraDay(at),
    japanStamp(at),
    utcInstant(at),
  ]);
  const lines = found.flatMap(({ capture: { post } }) => [
    authorLine(post.author),
    authorLine(post.replyTo?.author),
    statedTime(post.postedAt).main,
    ...(post.quotes ?? []).map(({ author }) => authorLine(author)),
  ]);
  // A log says the same words in every entry
  return [...new Set([...strings, ...times, ...lines])];
}
