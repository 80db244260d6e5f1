import { expect, it } from 'vitest';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleForPage } from '../../harness/browsers/page-bundle';

/** A browser's decoders read other letters than Node's: what a file is must be found there. */
it('a browser knows a file by its first bytes', async () => {
  const [browser, script] = await Promise.all([
    oneChromium(),
    bundleForPage(new URL('../../../utils/evidence/brought/file-kind.ts', import.meta.url).pathname),
  ]);
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const found = await page.evaluate(() => {
    const { banken } = globalThis as unknown as {
      banken: {
        kindOfBrought(bytes: Uint8Array): { ending: string } | undefined;
        dateOfMail(bytes: Uint8Array): string | undefined;
      };
    };
    const mail = new TextEncoder().encode('From: a@example.jp\r\nDate: Mon, 23 Nov 2026 23:18:04 +0900\r\n\r\nwords');
    const starts = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0xff, 0xd8, 0xff, 0xe0],
      [...'GIF89a'].map((letter) => letter.charCodeAt(0)),
      [...'RIFF\x92\x80\0\0WEBP'].map((letter) => letter.charCodeAt(0)),
      [0, 0, 0, 0x18, ...[...'ftypheic'].map((letter) => letter.charCodeAt(0))],
      [...'%PDF-1.7'].map((letter) => letter.charCodeAt(0)),
      [...mail],
      [0x4d, 0x5a, 0x90, 0],
    ];
    return [...starts.map((start) => banken.kindOfBrought(new Uint8Array(start))?.ending), banken.dateOfMail(mail)];
  });
  await page.close();
  const kinds = ['png', 'jpg', 'gif', 'webp', 'heic', 'pdf.txt', 'eml.txt', undefined];
  expect(found).toEqual([...kinds, 'Mon, 23 Nov 2026 23:18:04 +0900']);
});
