import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { activeArchive } from '../../../../utils/verify/active/active-page';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { archiveOf, partOf, quoted } from '../../export/sample-archive';

const folder = mkdtempSync(join(tmpdir(), 'banken-archive-'));
const asked: string[] = [];
const server = createServer((request, reply) => {
  asked.push(`${request.method} ${request.url}`);
  reply.end();
});
let place = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  place = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a browser leaves in an archive as the site had it: nobody can call it changed. */
it('an archive with a form to another host, a base and sheets from elsewhere asks nobody, opened or pressed', async () => {
  const sheet = partOf(
    'Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://x.com/a.css',
    quoted(`@import url("${place}/deep.css");p{background:url(${place}/ground.png)}`),
  );
  const body =
    `<base href="${place}/base/"><link rel="stylesheet" href="https://x.com/a.css"><link rel="stylesheet" href="${place}/b.css">` +
    `<form action="${place}/send" method="post"><input name="a" value="b"><button>送信</button></form>` +
    `<img src="c.png"><img src="${place}/d.png"><video src="${place}/e.mp4"></video><link rel="prefetch" href="${place}/f"><p>本文</p>`;
  const archive = archiveOf(body, { after: [sheet] });
  expect(activeArchive('page.mhtml', new TextEncoder().encode(archive))).toEqual([]);
  const file = join(folder, 'page.mhtml');
  writeFileSync(file, archive);
  const context = await (await oneChromium()).newContext();
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  await page.getByText('本文').waitFor();
  await page.getByRole('button').click();
  await page.waitForTimeout(700);
  expect(asked).toEqual([]);
  expect(page.url()).toBe(`file://${file}`);
  await context.close();
});
