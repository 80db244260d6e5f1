import { expect, it } from 'vitest';
import { activePage } from '../../../utils/verify/active/active-page';
import { archiveFaults, archiveParts, isReadArchive } from '../../../utils/verify/pages/archive-html';
import { archiveOf, pageHead, partOf, quoted } from '../../unit/export/sample-archive';
import { savedPage } from '../../unit/export/sample-markup';

const bytes = (text: string) => new TextEncoder().encode(text);
const xhtml = pageHead.replace('text/html', 'application/xhtml+xml');
/** An archive of one page, that calls it XHTML. */
const archive = (page: string, type = 'application/xhtml+xml') =>
  bytes(
    archiveOf('x')
      .replace('type="text/html"', `type="${type}"`)
      .replace(/(\r\n--[^\r]*\r\n)Content-Type[\s\S]*(\r\n--[^\r]*--\r\n)$/, `$1${partOf(xhtml, quoted(page))}$2`),
  );
/** As Chromium saved one on 2026-11-30. */
const saved =
  '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="application/xhtml+xml; charset=UTF-8" /><title>t</title></head><body><p>本文<br />二 &amp; 三</p></body></html>';

it('a page that nobody leaves by a press has no link that leads away', () => {
  const page = (link: string) => bytes(savedPage('<p>-</p>').replace('-</p>', `${link}</p>`));
  const leading = page('<a href="https://evil.example/" style="position:fixed;inset:0">x</a>');
  expect(activePage('page.html', leading, true)[0]?.detail).toContain('a link that leads away');
  expect(activePage('page.html', leading)).toEqual([]);
  expect(activePage('page.html', page('<a href="#-" data-banken-href="https://x.com/a">x</a>'), true)).toEqual([]);
});

it('an archive of XHTML is read as XML, as the browser that wrote it reads it', () => {
  expect(isReadArchive(archive(saved))).toBe(true);
  expect(archiveFaults(archive(saved), archiveParts(archive(saved)))).toEqual([]);
  for (const broken of [
    saved.replace('<br />', '<br>'),
    saved.replace('&amp;', '&'),
    saved.replace('</p>', ''),
    saved.replace('<p>', '<p a="1" a="2">'),
    saved.replace(' xmlns="http://www.w3.org/1999/xhtml"', ''),
    `${saved}<p></p>`,
  ])
    expect(isReadArchive(archive(broken))).toBe(false);
});

it('an archive says twice what its page is', () => {
  const other = archive(saved, 'text/html');
  expect(archiveFaults(other, archiveParts(other))).toContain('the first part is of another kind');
});
