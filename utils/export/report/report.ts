import type { CustodyEntry, Incident } from '../../shapes/schema';
import type { CaptureFolder, PlacedCapture } from '../capture-folder';
import type { Content, Section } from '../layout/content';
import { drawPdf } from '../layout/engine';
import { type FontTables, type ReportFonts, readFontTables } from '../layout/font-tables';
import { framedSection } from '../layout/frame';
import { keywordsOf } from '../layout/keywords';
import { heading, muted } from '../layout/style';
import type { RedactedFolder } from '../redacted-folder';
import { capturePages } from './capture-page';
import { coverPage } from './cover';
import type { ImageShelf } from './picture';
import { digestPages, recordPages } from './record-pages';
import { redactedCover } from './redacted-cover';
import { copyName, redactedPages } from './redacted-pages';

/** What the report is made from, beside the bytes of its captures. */
interface ReportFacts {
  incident: Incident;
  /** Every capture of the pack. */
  folders: readonly PlacedCapture[];
  /** Redacted copies. With no capture beside them the report is made from them alone. */
  copies?: readonly RedactedFolder[];
  custody: readonly CustodyEntry[];
  /** Instant of the making, ISO 8601 UTC. */
  createdAt: string;
  version: string;
  /** The pack's top directory, for the commands in the text. */
  directory: string;
  fonts: ReportFonts;
  organization?: string;
  /** Most bytes of one PDF: what is more goes on in further volumes. */
  volumeBytes?: number | undefined;
}

/** A part of a large report: `report-2.pdf` and the number of its last capture. */
export interface ReportVolume {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  upTo: number;
}

/** The courts' system took files of up to 50 MB in 2022; its present limit is not known (a setting). */
const usualVolume = 50_000_000;
/** Captures in one volume: a document is laid out whole, in memory. */
const mostCaptures = 100;
/** What a capture's words, tables and its share of the fonts take in a PDF, bytes; and both fonts. */
const wordBytes = 12_000;
const fontBytes = 500_000;

/**
 * 投稿記録報告書 as A4 PDFs that stand alone: facts, words, pixels, custody, digests, and how to check them. Captures come
 * one after the other and are not kept: what does not fit into one PDF is drawn as a volume as soon as that is full, and
 * `report.pdf` is then the index of all.
 */
export class Report {
  private readonly font: FontTables;
  private readonly keywords: string;
  private sections: Section[] = [];
  private waiting: PlacedCapture[] = [];
  private images: ImageShelf = new Map();
  private readonly volumes = new Map<number, number>();
  private count = 0;

  /** @param drawn numbers of the last captures of volumes that were drawn before, by whoever goes on */
  constructor(
    private readonly facts: ReportFacts,
    drawn: readonly number[] = [],
  ) {
    const { incident, folders, custody, copies = [] } = facts;
    this.font = readFontTables(facts.fonts.regular);
    this.keywords = keywordsOf(incident, folders, custody, copies);
    for (const upTo of drawn) this.noteVolume(upTo);
  }

  /** Takes in one more capture. Gives a volume when one is full without it. */
  async add(folder: CaptureFolder): Promise<ReportVolume | undefined> {
    const images: ImageShelf = new Map();
    const content = await capturePages(folder, this.font, images);
    const full = this.isFull(bytesOn(images)) ? await this.drawVolume() : undefined;
    for (const [key, bytes] of images) this.images.set(key, bytes);
    this.sections.push(this.framed(`記録 ${folder.number}`, footDigests(folder), content));
    const { capture, number, path } = folder;
    this.waiting.push({ capture, number, path });
    return full;
  }

  /**
   * The last volume of a parted report, and `report.pdf`.
   * @param isStamped every capture carries a time stamp
   */
  async finish(isStamped: boolean, onProgress: (share: number) => void = () => {}): Promise<ReportVolume[]> {
    const { incident, folders, copies = [], custody, directory } = this.facts;
    const isParted = this.volumes.size > 0;
    const last = isParted && this.waiting.length > 0 ? [await this.drawVolume()] : [];
    const head = custody.at(-1);
    const chain: [string, string][] = head ? [[`取扱履歴の末尾（${head.seq} 番）`, head.hash]] : [];
    const disclaimer = '番犬が作成した報告書です。内容の当否は判断していません。';
    const facts = { ...this.facts, ...(isParted ? { volumes: this.volumes } : {}) };
    const cover = folders.length > 0 ? coverPage(facts, this.font) : redactedCover(facts, copies, this.font);
    const copied: Section[] = [];
    for (const copy of copies)
      copied.push(this.framed(copyName(copy), copyDigests(copy), await redactedPages(copy, this.font, this.images)));
    const records = recordPages({ custody, folders, copies, directory, isStamped, isParted });
    const sections = [
      this.framed(disclaimer, chain, cover),
      ...this.sections,
      ...copied,
      this.framed('取扱履歴と確かめ方', chain, records),
    ];
    const bytes = await this.draw(`投稿記録報告書 ${incident.number}`, sections, onProgress);
    return [...last, { name: 'report.pdf', bytes, upTo: folders.length }];
  }

  private isFull(more: number): boolean {
    const { volumeBytes = usualVolume, folders } = this.facts;
    if (folders.length === 0 || this.waiting.length === 0) return false;
    const made = fontBytes + bytesOn(this.images) + more + (this.waiting.length + 1) * wordBytes;
    return made > volumeBytes || this.waiting.length >= mostCaptures;
  }

  private async drawVolume(): Promise<ReportVolume> {
    const upTo = this.waiting.at(-1)?.number ?? 0;
    const number = this.noteVolume(upTo);
    const { incident } = this.facts;
    const title = `投稿記録報告書 ${incident.number} 分冊 ${number}`;
    const front: Content[] = [
      { text: title, fontSize: 15, bold: true, margin: [0, 18, 0, 0] },
      muted(`記録 ${this.waiting[0]?.number}〜${upTo}。目次・取扱履歴・確かめ方は report.pdf にあります。`, 9.5),
      heading('記録の封印と同封のファイルの指紋', 'SHA-256'),
      ...digestPages(this.waiting),
    ];
    const sections = [this.framed(`分冊 ${number}`, [], front), ...this.sections];
    const bytes = await this.draw(title, sections, () => {});
    this.sections = [];
    this.waiting = [];
    this.images = new Map();
    return { name: `report-${number}.pdf`, bytes, upTo };
  }

  /** Notes in which volume the captures up to this one stand; gives its number. */
  private noteVolume(upTo: number): number {
    this.count += 1;
    for (const { number } of this.facts.folders)
      if (number <= upTo && !this.volumes.has(number)) this.volumes.set(number, this.count);
    return this.count;
  }

  private framed(title: string, digests: [string, string][], content: Content[]): Section {
    const { incident, version } = this.facts;
    return framedSection(title, { number: incident.number, version, digests }, content);
  }

  private draw(title: string, sections: Section[], onProgress: (share: number) => void) {
    const { createdAt, version, fonts, organization } = this.facts;
    const author = organization ?? `番犬 ${version}`;
    const { keywords, images } = this;
    return drawPdf({ title, author, keywords, createdAt, version, sections, images }, fonts, onProgress);
  }
}

function bytesOn(images: ImageShelf): number {
  return [...images.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
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

function copyDigests({ path, redaction }: RedactedFolder): [string, string][] {
  const { files, parent } = redaction.record;
  return [
    ...files.map(({ name, sha256 }): [string, string] => [`${path}${name}`, sha256]),
    [`${path}redaction.json`, redaction.digest],
    ['元の記録の封印', parent.seal],
  ];
}
