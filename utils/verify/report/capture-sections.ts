import type { CustodyEntry } from '../../shapes/schema';
import type { Content, Section } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { framedSection } from '../layout/framed-section';
import { heading, muted } from '../layout/style';
import type { PlacedCapture } from '../papers/said/evidence-rows';
import { capturePages } from './capture-page';
import { coverPage } from './cover';
import type { ShownCapture, ShownCopy, ShownIncident } from './folders';
import type { ImageShelf } from './picture';
import { digestPages, recordPages } from './record-pages';
import { redactedCover } from './redacted-cover';
import { copyName, redactedPages } from './redacted-pages';

/** What a report says of, beside its captures. */
export interface SectionFacts {
  incident: ShownIncident;
  /** Every capture of the pack. */
  folders: readonly PlacedCapture[];
  custody: readonly CustodyEntry[];
  /** Instant of the making, ISO 8601 UTC. */
  createdAt: string;
  version: string;
  /** The pack's top directory, for the commands in the text. */
  directory: string;
  organization?: string;
  /** What a digest is called, where a report of an earlier version is written once more. */
  digestWord?: string;
}

/** What people read for a digest; reports of before 2026-11-28 called it by the second. */
export const digestWords = ['照合用の値', '指紋'] as const;
const digestWordOf = ({ digestWord = digestWords[0] }: SectionFacts) => digestWord;

/** Sets what the report says, for a font, with its pictures on a shelf. */
interface Setting {
  font: FontTables;
  images: ImageShelf;
}

/** The pages of one capture. */
export async function captureSection(
  folder: ShownCapture,
  facts: SectionFacts,
  { font, images }: Setting,
): Promise<Section> {
  return framed(facts, `記録 ${folder.number}`, footDigests(folder), await capturePages(folder, font, images));
}

/** The title of a report or of a volume of it. */
export const titleOf = (number: string, volume?: number) =>
  `投稿記録報告書 ${number}${volume === undefined ? '' : ` 分冊 ${volume}`}`;

/** The first pages of a volume, which lists the digests of its captures. */
export function volumeSection(volume: number, folders: readonly PlacedCapture[], facts: SectionFacts): Section {
  const span = `${folders[0]?.number}〜${folders.at(-1)?.number}`;
  const front: Content[] = [
    { text: titleOf(facts.incident.number, volume), fontSize: 15, bold: true, margin: [0, 18, 0, 0] },
    muted(`記録 ${span}。目次・取扱履歴・確かめ方は report.pdf にあります。`, 9.5),
    heading(`記録の封印と同封のファイルの${digestWordOf(facts)}`, 'SHA-256'),
    ...digestPages(folders),
  ];
  return framed(facts, `分冊 ${volume}`, [], front);
}

/**
 * What stands before the captures of `report.pdf` and what comes after them.
 * @param volumes in which volume a capture stands, by its number; empty for a report in one piece
 * @param isStamped every capture carries a time stamp
 */
export async function outerSections(
  facts: SectionFacts,
  {
    copies,
    volumes,
    isStamped,
  }: { copies: readonly ShownCopy[]; volumes: ReadonlyMap<number, number>; isStamped: boolean },
  { font, images }: Setting,
): Promise<{ before: Section[]; after: Section[] }> {
  const { custody, folders, directory } = facts;
  const isParted = volumes.size > 0;
  const head = custody.at(-1);
  const chain: [string, string][] = head ? [[`取扱履歴の末尾（${head.seq} 番）`, head.hash]] : [];
  const disclaimer = '番犬が作成した報告書です。内容の当否は判断していません。';
  const digestWord = digestWordOf(facts);
  const shown = { ...facts, digestWord, ...(isParted ? { volumes } : {}) };
  const cover = folders.length > 0 ? coverPage(shown, font) : redactedCover(facts, copies, font);
  const after: Section[] = [];
  for (const copy of copies)
    after.push(framed(facts, copyName(copy), copyDigests(copy), await redactedPages(copy, font, images)));
  const records = recordPages({ custody, folders, copies, directory, digestWord, isStamped, isParted });
  after.push(framed(facts, '取扱履歴と確かめ方', chain, records));
  return { before: [framed(facts, disclaimer, chain, cover)], after };
}

function framed(
  { incident, version }: SectionFacts,
  title: string,
  digests: [string, string][],
  content: Content[],
): Section {
  return framedSection(title, { number: incident.number, version, digests }, content);
}

function footDigests({ capture, number, path }: PlacedCapture): [string, string][] {
  const main = ['screenshot-post.png', 'post.json', 'page.html'];
  return [
    ...main.flatMap((name): [string, string][] => {
      const file = capture.files.find((sealed) => sealed.name === name);
      return file ? [[`${path}${name}`, file.sha256]] : [];
    }),
    [`記録 ${number} の封印`, capture.seal],
  ];
}

function copyDigests({ path, redaction }: ShownCopy): [string, string][] {
  const { files, parent } = redaction.record;
  return [
    ...files.map(({ name, sha256 }): [string, string] => [`${path}${name}`, sha256]),
    [`${path}redaction.json`, redaction.digest],
    ['元の記録の封印', parent.seal],
  ];
}
