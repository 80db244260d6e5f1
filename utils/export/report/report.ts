import { letGo } from '../../bytes/let-go';
import type { Incident } from '../../shapes/schema';
import type { Section } from '../../verify/layout/content';
import { type FontTables, type ReportFonts, readFontTables } from '../../verify/layout/font-tables';
import {
  captureSection,
  outerSections,
  type SectionFacts,
  titleOf,
  volumeSection,
} from '../../verify/report/capture-sections';
import type { CaptureFolder, PlacedCapture } from '../capture-folder';
import { drawPdf } from '../layout/engine';
import { keywordsOf } from '../layout/keywords';
import type { RedactedFolder } from '../redacted-folder';
import { DrawnImages } from './drawn-images';

/** What the report is made from, beside the bytes of its captures. */
interface ReportFacts extends Omit<SectionFacts, 'incident'> {
  incident: Incident;
  /** Redacted copies. With no capture beside them the report is made from them alone. */
  copies?: readonly RedactedFolder[];
  fonts: ReportFonts;
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
  private images = new DrawnImages();
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
    const images = new DrawnImages();
    const section = await captureSection(folder, this.facts, { font: this.font, images });
    const full = this.isFull(bytesOn(images.pictures)) ? await this.drawVolume() : undefined;
    for (const [key, picture] of images.pictures) this.images.pictures.set(key, picture);
    this.sections.push(section);
    const { capture, number, path } = folder;
    this.waiting.push({ capture, number, path });
    return full;
  }

  /**
   * The last volume of a parted report, and `report.pdf`.
   * @param isStamped every capture carries a time stamp
   */
  async finish(isStamped: boolean, onProgress: (share: number) => void = () => {}): Promise<ReportVolume[]> {
    const { incident, folders, copies = [] } = this.facts;
    const last = this.volumes.size > 0 && this.waiting.length > 0 ? [await this.drawVolume()] : [];
    const told = { copies, volumes: this.volumes, isStamped };
    const { before, after } = await outerSections(this.facts, told, { font: this.font, images: this.images });
    const bytes = await this.draw(titleOf(incident.number), [...before, ...this.sections, ...after], onProgress);
    return [...last, { name: 'report.pdf', bytes, upTo: folders.length }];
  }

  private isFull(more: number): boolean {
    const { volumeBytes = usualVolume, folders } = this.facts;
    if (folders.length === 0 || this.waiting.length === 0) return false;
    const made = fontBytes + bytesOn(this.images.pictures) + more + (this.waiting.length + 1) * wordBytes;
    return made > volumeBytes || this.waiting.length >= mostCaptures;
  }

  private async drawVolume(): Promise<ReportVolume> {
    const upTo = this.waiting.at(-1)?.number ?? 0;
    const number = this.noteVolume(upTo);
    const sections = [volumeSection(number, this.waiting, this.facts), ...this.sections];
    const bytes = await this.draw(titleOf(this.facts.incident.number, number), sections, () => {});
    this.sections = [];
    this.waiting = [];
    letGo([...this.images.pictures.values()].map(({ packed }) => packed));
    this.images = new DrawnImages();
    return { name: `report-${number}.pdf`, bytes, upTo };
  }

  /** Notes in which volume the captures up to this one stand; gives its number. */
  private noteVolume(upTo: number): number {
    this.count += 1;
    for (const { number } of this.facts.folders)
      if (number <= upTo && !this.volumes.has(number)) this.volumes.set(number, this.count);
    return this.count;
  }

  private draw(title: string, sections: Section[], onProgress: (share: number) => void) {
    const { createdAt, version, fonts, organization } = this.facts;
    const author = organization ?? `番犬 ${version}`;
    const { keywords, images } = this;
    return drawPdf(
      { title, author, keywords, createdAt, version, sections, images: images.pictures },
      fonts,
      onProgress,
    );
  }
}

function bytesOn(images: DrawnImages['pictures']): number {
  return [...images.values()].reduce((sum, { size }) => sum + size, 0);
}
