import { beforeAll, expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { closePack, type Forged, openPack } from '../../attacks/packs/forged-pack';
import { resignPack } from '../../attacks/packs/forged-seals';
import { eachObject } from '../../attacks/packs/written-pdf';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { sampleDevice, samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

const info = (label: string, stamp: string) => async (files: Forged) => {
  let number = '';
  await eachObject(/\/CreationDate/, ({ dictionary }) => {
    number = new RegExp(`/${label} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '';
  })(files);
  let at = 0;
  await eachObject(/^/, (object) => {
    at += 1;
    if (`${at}` === number) object.dictionary = `(${stamp})\n`;
  })(files);
};
const xmp = (from: RegExp, to: string) =>
  eachObject(/\/Type \/Metadata/, (object) => {
    object.content = Buffer.from(
      Buffer.from(object.content ?? '')
        .toString()
        .replace(from, to),
    );
  });

let good: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const { blob } = await makePack({ ...(await samplePackInput()), signer: sampleDevice });
  good = new Uint8Array(await blob.arrayBuffer());
});

async function reportOf(change: (files: Forged) => Promise<unknown>) {
  const files = await openPack(good);
  await change(files);
  await resignPack(files, sampleDevice);
  const { checks } = await verifyPack(closePack(files));
  return checks.find(({ id }) => id === 'report');
}

it('a report as it was made says one thing of itself', async () => {
  expect(await reportOf(async () => {})).toMatchObject({ status: 'proven' });
});

// Each passed in a pack that the device signed: only the title of Info was compared
it.each(
  representatives(
    [
      ['another case in XMP', xmp(/K-\d{4}-\d{4}(?=<\/rdf:li>)/, 'K-2026-0118')],
      ['a sentence in XMP', xmp(/投稿記録報告書[^<]*/, 'written by the plaintiff')],
      ['another year in XMP', xmp(/(?<=CreateDate>)\d{4}/, '2019')],
      ['a telephone number for the date in XMP', xmp(/(?<=CreateDate>)[^<]*/, '090-1234-5678')],
      ['no date in XMP', xmp(/(?<=CreateDate>)[^<]*/, '')],
      ['another author in XMP', xmp(/(?<=<rdf:Seq>\n<rdf:li>)[^<]*/, '東京地方裁判所')],
      ['another day of making in Info', info('CreationDate', 'D:20190101000000Z')],
      ['a telephone number for the day of making', info('CreationDate', 'D:09012345678999Z')],
      ['another day of the last change in Info', info('ModDate', 'D:20190101000000Z')],
    ] as const,
    3,
  ),
)('%s is told', async (_, change) => {
  expect(await reportOf(change)).toMatchObject({
    status: 'changed',
    findings: [{ reason: 'report-differs', path: 'data/report.pdf' }],
  });
});
