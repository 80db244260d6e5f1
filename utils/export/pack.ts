import { letGo } from '../bytes/let-go';
import { CodedError } from '../coded-error';
import { canonicalJson } from '../evidence/custody-chain';
import { japanDay } from '../japan-time';
import type { CustodyEntry, WithheldEntry } from '../shapes/schema';
import { ahead } from './ahead';
import { Bag, type BagEntry } from './bag';
import {
  type LaidFile,
  type LaidFolder,
  laidBefore,
  layFolder,
  type PlacedCapture,
  placeCaptures,
} from './capture-folder';
import { makeDocuments } from './documents/documents';
import { incidentRecord, redactedIncidentRecord } from './incident-record';
import { checkForMints, type FilingFile, filingFileOf, type MintsCheck } from './mints-check';
import type { BegunPack, PackInput, PackOut } from './pack-input';
import { signatureFiles, stampFiles } from './pack-signer';
import { arrangeRedactions, type RedactedFolder } from './redacted-folder';
import { LeaksFound, leaksIn } from './redaction/leaks-found';
import { cleanParts } from './redaction/take-out';
import { Report, type ReportVolume } from './report/report';
import { type BagFile, bagDeclaration, bagInfo, manifestOf } from './tag-files';
import { verifyFiles } from './verify-files/verify-files';

export interface Pack {
  /** `K-2026-0117_20261125.zip`, ASCII and at most 50 characters. */
  name: string;
  bytes: number;
  /** Paths and sizes in the ZIP. */
  entries: { name: string; bytes: number }[];
  /** Whether the court's system would take the PDFs: looked at once they are made. */
  mints: MintsCheck;
  /** The tag manifest carries a stamp of a third party. */
  isStamped: boolean;
}

/** `K-2026-0117_20261125`: the incident's number and the day in Japan. The ZIP is named so, and its top directory. */
export function packName(incident: { number: string }, at: string): string {
  return `${incident.number}_${japanDay(at)}`;
}

/**
 * Writes the pack of one incident: a BagIt bag in a ZIP, stored, one top directory, file by file. No more than a few
 * captures and one volume of the report are in memory at any time, and nothing is read twice.
 * Without captures it is a pack of redacted copies: no papers but the report, and an incident record without words.
 * What the copies leave out is then marked beside them, too, and every text of the pack is searched for it.
 * @throws LeaksFound
 * @throws CodedError `pack-failed` when a sealed file is missing or no longer the sealed one, or there is nothing to pack
 * @throws the reason of `out.signal` when that ends it
 */
export function writePack(input: PackInput, out: PackOut): Promise<Pack> {
  return new PackWriter(input, out).write();
}

const text = (name: string, content: string): BagFile => ({ name, bytes: new TextEncoder().encode(content) });

class PackWriter {
  private readonly directory: string;
  private readonly placed: readonly PlacedCapture[];
  private readonly removed: PackInput['removed'];
  private readonly bag: Bag;
  private readonly begun: BegunPack;
  /** Files of a pack of copies, which is searched as a whole; empty in any other. */
  private readonly searched: BagFile[] = [];

  constructor(
    private readonly input: PackInput,
    private readonly out: PackOut,
  ) {
    this.directory = packName(input.incident, input.createdAt);
    this.placed = placeCaptures(input.captures);
    this.removed = this.placed.length > 0 ? [] : (input.removed ?? []);
    this.begun = out.begun ?? { captures: 0, entries: [], end: 0, activePages: [], volumes: [] };
    this.bag = new Bag(this.directory, input.createdAt, out.put, this.begun);
  }

  async write(): Promise<Pack> {
    const { input, placed, bag } = this;
    const numbers = new Map(placed.map(({ capture, number }) => [capture.id, number]));
    const stored = await Promise.all((input.redactions ?? []).map(({ id }) => input.filesOf(id)));
    const copies = await arrangeRedactions(input.redactions ?? [], stored.flat(), numbers);
    if (placed.length + copies.length === 0) throw new CodedError('pack-failed', 'no sealed capture');
    const clean = cleanParts(input, this.removed ?? []);
    const { custody } = input;
    const facts = { ...input, ...clean, custody, folders: placed, copies, directory: this.directory };
    const report = new Report(
      { ...facts, volumeBytes: input.mintsLimit },
      this.begun.volumes.map(({ upTo }) => upTo),
    );
    await this.addCaptures(report);
    for (const { path, files } of copies)
      for (const [name, bytes] of files) await this.add({ name: `${path}${name}`, bytes });
    for (const [path, bytes] of input.formPictures ?? []) await this.add({ name: `data/${path}`, bytes });
    const filings = await this.addPapers(report, copies, facts);
    await this.addRecords(clean, copies);
    const isStamped = await this.addTags(clean.custody, copies);
    const leaks = await leaksIn(this.searched, this.removed ?? []);
    if (leaks.some(({ kind }) => kind === 'sure') || leaks.length > (input.decided ?? 0)) throw new LeaksFound(leaks);
    await bag.finish();
    return {
      name: `${this.directory}.zip`,
      bytes: bag.size,
      entries: bag.entries.map(({ name, size }) => ({ name: `${this.directory}/${name}`, bytes: size })),
      isStamped,
      mints: checkForMints(filings, input.mintsLimit),
    };
  }

  private async add(file: BagFile | LaidFile): Promise<void> {
    if (this.removed && this.removed.length > 0) this.searched.push(file);
    await ('sha256' in file ? this.bag.addLaid(file) : this.bag.add(file));
  }

  /** Each capture as it comes: into the bag, then into the report, which gives a volume whenever one is full. */
  private async addCaptures(report: Report): Promise<void> {
    const { placed, out, begun } = this;
    const total = placed.reduce((sum, { capture }) => sum + capture.files.length, 0);
    let done = 0;
    out.onProgress?.({ step: 'files', done, total });
    const drawn = begun.volumes.at(-1)?.upTo ?? 0;
    for (const { capture } of placed.slice(0, drawn)) done += capture.files.length;
    for await (const folder of ahead(placed.slice(drawn), (one) => this.read(one))) {
      out.signal?.throwIfAborted();
      const { number, capture } = folder;
      await this.addFolder(folder);
      const volume = await report.add(folder);
      if (volume) await this.addVolume(volume);
      begun.captures = Math.max(begun.captures, number);
      begun.end = this.bag.size;
      begun.entries = this.bag.entries;
      await out.mark?.(begun);
      if (this.input.folderOf) letGo([...folder.laid.map(({ bytes }) => bytes), ...folder.files.values()]);
      done += capture.files.length;
      out.onProgress?.({ step: 'files', done, total });
    }
  }

  private async read(placed: PlacedCapture): Promise<LaidFolder> {
    const isNew = placed.number > this.begun.captures;
    if (this.input.folderOf) return this.input.folderOf(placed, isNew);
    const stored = await this.input.filesOf(placed.capture.id);
    return isNew ? layFolder(placed, stored) : laidBefore(placed, stored);
  }

  private async addFolder({ laid, activePage, path, number }: LaidFolder): Promise<void> {
    for (const file of laid) await this.add(file);
    if (activePage === undefined) return;
    this.begun.activePages.push(`${path}page.html`);
    const rebuilt = await this.input.rebuildPage?.(activePage);
    if (rebuilt !== undefined) await this.add(text(`data/rebuilt/capture-${number}.html`, rebuilt));
  }

  private async addVolume({ name, bytes, upTo }: ReportVolume): Promise<void> {
    await this.add({ name: `data/${name}`, bytes });
    this.begun.volumes.push({ upTo, filing: filingFileOf(name, bytes) });
    if (this.input.folderOf) letGo([bytes]);
  }

  /** What is left of the report, and the lists for a lawyer. */
  private async addPapers(
    report: Report,
    copies: readonly RedactedFolder[],
    facts: Parameters<typeof makeDocuments>[0],
  ): Promise<FilingFile[]> {
    const onShare = (share: number) =>
      this.out.onProgress?.({ step: 'report', done: Math.round(share * 100), total: 100 });
    this.out.signal?.throwIfAborted();
    const stamped = new Set(this.bag.entries.flatMap(({ name }) => /^(.*)seal\/.*\.tsr$/.exec(name)?.[1] ?? []));
    const isStamped = this.placed.length > 0 && this.placed.every(({ path }) => stamped.has(path));
    const volumes = await report.finish(isStamped, (share) => onShare(share * 0.8));
    const lists = this.placed.length > 0 ? await makeDocuments({ ...facts, copies }) : new Map();
    onShare(1);
    const filings = this.begun.volumes.map(({ filing }) => filing);
    for (const [name, bytes] of [...volumes.map((volume) => [volume.name, volume.bytes] as const), ...lists]) {
      await this.add({ name: `data/${name}`, bytes });
      if (name.endsWith('.pdf')) filings.push(filingFileOf(name, bytes));
    }
    return filings;
  }

  private async addRecords(clean: ReturnType<typeof cleanParts>, copies: readonly RedactedFolder[]): Promise<void> {
    const { incident, custody } = clean;
    const isRedacted = this.placed.length === 0 && copies.length > 0;
    const record = isRedacted ? redactedIncidentRecord(incident) : incidentRecord(incident, this.input.requests);
    await this.add(text('data/custody.jsonl', custody.map((entry) => `${canonicalJson(entry)}\n`).join('')));
    await this.add(text('data/incident.json', record));
  }

  /**
   * The tag files, last: the signature covers the tag manifest, and with it everything: the payload by the manifest, the
   * head of the custody log by bag-info.txt. Gives whether a third party stamped it.
   */
  private async addTags(
    custody: readonly (CustodyEntry | WithheldEntry)[],
    copies: readonly RedactedFolder[],
  ): Promise<boolean> {
    const { input, bag, placed, directory } = this;
    const { signer, pageFiles, incident } = input;
    const payload = [...bag.entries];
    this.out.onProgress?.({ step: 'zip', done: payload.length, total: payload.length + 1 });
    const seals = payload.filter(({ name }) => /(?:^|\/)seal\//.test(name));
    const helps = await verifyFiles({
      directory,
      copies: placed.length === 0 ? 'only' : copies.length > 0 ? 'too' : 'none',
      hasSeals: seals.length > 0,
      hasStamps: seals.some(({ name }) => name.endsWith('.tsr')),
      activePages: this.begun.activePages,
      isSigned: signer !== undefined,
      asksStamp: input.stamp !== undefined,
      ...pageFiles,
    });
    const info = bagInfo({ ...input, number: incident.number, payload, custody, folders: placed, copies });
    for (const file of [
      text('bagit.txt', bagDeclaration),
      text('bag-info.txt', info),
      ...helps,
      ...(signer ? [signatureFiles.key(signer)] : []),
      text('manifest-sha256.txt', manifestOf(payload)),
    ])
      await this.add(file);
    const tagManifest = text('tagmanifest-sha256.txt', manifestOf(tagsIn(bag.entries)));
    const stamps = await stampFiles(input.stamp, tagManifest);
    for (const file of [
      tagManifest,
      ...(signer ? [await signatureFiles.signature(signer, tagManifest)] : []),
      ...stamps,
    ])
      await this.add(file);
    this.out.onProgress?.({ step: 'zip', done: bag.entries.length, total: bag.entries.length });
    return stamps.length > 0;
  }
}

const tagsIn = (entries: readonly BagEntry[]) => entries.filter(({ name }) => !name.startsWith('data/'));
