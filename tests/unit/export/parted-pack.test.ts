import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { RunningDigest } from '../../../utils/bytes/running-digest';
import { laidBefore, layFolder, type PlacedCapture, placeCaptures } from '../../../utils/export/capture-folder';
import { writePack } from '../../../utils/export/pack';
import type { BegunPack } from '../../../utils/export/pack-input';
import { cutOffIn, headOf, lineOf, notedOf } from '../../../utils/export/pack-journal';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack, type Pack, type SampleInput } from './pack-maker';
import { sampleDevice, samplePackInput } from './sample-incident';
import { extract, run } from './stock-tools';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pins = [{ fingerprint: sampleDevice.fingerprint, name: '人事部の端末', pinnedAt: '2026-11-24T00:00:00.000Z' }];
let input: SampleInput;
let pack: Pack;

beforeAll(async () => {
  const at = (hour: number) => ({ at: `2026-11-2${hour}T05:32:07.412Z` });
  // No PDF may be larger than a byte: every record is a volume of its own
  input = { ...(await samplePackInput(at(4), at(5), at(6))), mintsLimit: 1, signer: sampleDevice };
  pack = await makePack(input);
});

describe('a report that is too large for one PDF', () => {
  it('goes on in volumes, with report.pdf as their index', async () => {
    const bag = await extract(pack);
    const words = async (name: string) => run('pdftotext', ['-layout', join(bag, 'data', name), '-']);
    expect(await words('report.pdf')).toContain('report-1.pdf〜report-3.pdf');
    for (const number of [1, 2, 3]) {
      expect(await words(`report-${number}.pdf`)).toContain(`分冊 ${number}`);
      expect(await words(`report-${number}.pdf`)).toContain(input.captures[number - 1]?.seal.slice(0, 8));
    }
    expect(await run('sha256sum', ['-c', 'manifest-sha256.txt'], bag)).toContain('data/report-3.pdf: OK');
  });

  it('is held against the records like any other', { tags: 'long' }, async () => {
    const zip = new Uint8Array(await pack.blob.arrayBuffer());
    expect(await verifyPack(zip, { pins })).toMatchObject({ holds: true, captures: 3 });
  });
});

describe('a pack whose writing was cut off', () => {
  it('goes on where it was, to the same bytes, and asks for nothing that is there already', {
    tags: 'long',
  }, async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const digest = new RunningDigest();
    let noted = { entries: 0, activePages: 0, volumes: 0 };
    let journal = `${JSON.stringify({ ...headOf({ createdAt: input.createdAt, of: 'a', seq: 1 }), end: 0, digest: 0 })}\n`;
    const filesOf = async (id: string) => input.files.filter(({ captureId }) => captureId === id);
    // Signatures are never twice the same
    const { signer: _, ...unsigned } = input;
    const expected = await makePack(unsigned);
    const whole = new Uint8Array(await expected.blob.arrayBuffer());
    const put = (bytes: Uint8Array<ArrayBuffer>) => {
      parts.push(bytes.slice());
      digest.add(bytes);
    };
    const stop = new Error('killed');
    const mark = (begun: BegunPack) => {
      const line = { ...lineOf(begun, noted), end: begun.end, digest: digest.state };
      journal += `${JSON.stringify(line)}\n`;
      noted = notedOf(begun);
      if (begun.captures === 2) throw stop;
    };
    await expect(writePack({ ...unsigned, filesOf }, { put, mark })).rejects.toBe(stop);
    const cutOff = cutOffIn(`${journal}{"captures":3,"entr`);
    expect(cutOff?.begun).toMatchObject({ captures: 2, volumes: [{ upTo: 1 }] });
    const begun = cutOff!.begun;
    const kept = whole.slice(0, begun.end);
    expect(
      Buffer.from(await new Blob(parts).arrayBuffer())
        .subarray(0, begun.end)
        .equals(kept),
    ).toBe(true);
    const again: Uint8Array<ArrayBuffer>[] = [kept];
    const asked: string[] = [];
    const rest = new RunningDigest(cutOff!.digest);
    await writePack(
      {
        ...unsigned,
        filesOf: (id) => {
          asked.push(id);
          return filesOf(id);
        },
      },
      {
        begun,
        put: (bytes) => {
          again.push(bytes);
          rest.add(bytes);
        },
      },
    );
    expect(Buffer.from(await new Blob(again).arrayBuffer()).equals(whole)).toBe(true);
    expect(rest.hex).toBe(expected.sha256);
    // The first stands in a volume that was drawn; the second only waited for its own
    expect(asked).not.toContain(input.captures[0]?.id);
  });
});

describe('captures before their turn', () => {
  /** How many captures were asked for before the first file of the pack was put. */
  const askedFor = async (bytesOfFile: number) => {
    const { signer: _, ...unsigned } = input;
    const folders = new Map(
      await Promise.all(
        placeCaptures(input.captures).map(async (placed) => {
          const stored = input.files.filter(({ captureId }) => captureId === placed.capture.id);
          return [placed.capture.id, laidBefore(placed, stored)] as const;
        }),
      ),
    );
    const captures = Array.from({ length: 8 }, (_, at) => {
      const like = input.captures[at % input.captures.length]!;
      const capturedAt = `2026-11-2${at}T05:32:07.412Z`;
      return { ...like, capturedAt, files: like.files.map((file) => ({ ...file, bytes: bytesOfFile })) };
    });
    let asked = 0;
    const stop = new Error('seen');
    const folderOf = async (placed: PlacedCapture) => {
      asked += 1;
      return { ...folders.get(placed.capture.id)!, ...placed, laid: [{ ...named, crc: 0, sha256: '' }] };
    };
    const put = () => {
      throw stop;
    };
    await expect(writePack({ ...unsigned, captures, filesOf: async () => [], folderOf }, { put })).rejects.toBe(stop);
    return asked;
  };
  const named = { name: 'data/post.txt', bytes: new Uint8Array(1) };

  it('are read while the ones before are drawn, up to what memory may hold', async () => {
    expect(await askedFor(1_000)).toBe(8);
    expect(await askedFor(2_000_000)).toBe(3);
  });
});

it('lets go of what another thread has read once it is written and drawn, and makes the same pack of it', {
  tags: 'long',
}, async () => {
  const { signer: _, ...unsigned } = input;
  const expected = await makePack(unsigned);
  const given: ArrayBuffer[] = [];
  const papers: ArrayBuffer[] = [];
  const folderOf = async (placed: PlacedCapture) => {
    const own = input.files.filter(({ captureId }) => captureId === placed.capture.id);
    const folder = await layFolder(
      placed,
      own.map((file) => ({ ...file, bytes: file.bytes.slice() })),
    );
    given.push(...folder.laid.map(({ bytes }) => bytes.buffer));
    return folder;
  };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const put = (bytes: Uint8Array<ArrayBuffer>) => {
    parts.push(bytes.slice());
    if (new TextDecoder().decode(bytes.subarray(0, 5)) === '%PDF-') papers.push(bytes.buffer);
  };
  await writePack({ ...unsigned, filesOf: async () => [], folderOf }, { put });
  const whole = Buffer.from(await expected.blob.arrayBuffer());
  expect(Buffer.from(await new Blob(parts).arrayBuffer()).equals(whole)).toBe(true);
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter(({ byteLength }) => byteLength > 0)).toEqual([]);
  // Of three volumes the last ends with the pack, and so do its index and the lists
  expect(papers.filter(({ byteLength }) => byteLength === 0)).toHaveLength(2);
});

it('digests bytes as they come like sha256sum', async () => {
  const bytes = new Uint8Array(await readFile(new URL(import.meta.url)));
  const digest = new RunningDigest();
  for (let at = 0; at < bytes.length; at += 37) digest.add(bytes.subarray(at, at + 37));
  expect(await run('sha256sum', [new URL(import.meta.url).pathname])).toContain(digest.hex);
});
