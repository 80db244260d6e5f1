import { sha256Hex } from '../../bytes/digest';
import { readZip } from '../../bytes/zip/zip';
import template from './docx-template.json';

const parts = new Map(Object.entries(template.parts));
const tags = new Set(template.tags);

/**
 * What in the list as DOCX is not as it was written at export: every part has one form, but for the words of the document
 * and of its description; of these only elements that our writer uses, and words nowhere but in runs of text.
 * @param isItsTime whether an instant in whole seconds is when the pack was made
 */
export async function docxFaults(
  docx: Uint8Array<ArrayBuffer>,
  isItsTime: (date: string) => boolean,
): Promise<string[]> {
  // What is no ZIP has none of the parts, which is told below
  const files = await readZip(docx).catch(() => new Map<string, Uint8Array<ArrayBuffer>>());
  const faults: string[] = [...parts.keys()].filter((name) => !files.has(name)).map((name) => `${name} is not there`);
  for (const [name, bytes] of files) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (name === 'docProps/core.xml') {
      if ((await digestOf(text.replace(/>[^<]+</g, '><'))) !== template.core) faults.push(`${name} of another form`);
      faults.push(...coreFaults(text, isItsTime).map((what) => `${name}: ${what}`));
    } else if (name === 'word/document.xml')
      faults.push(...(await documentFaults(text)).map((what) => `${name}: ${what}`));
    else if ((await sha256Hex(bytes)) !== parts.get(name)) faults.push(`${name} is not as written at export`);
  }
  return faults;
}

const digestOf = (text: string) => sha256Hex(new TextEncoder().encode(text));

/** The keywords are held against the seals; the rest has one form each. */
function coreFaults(text: string, isItsTime: (date: string) => boolean): string[] {
  const date = { test: (stated: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(stated) && isItsTime(stated) };
  return (
    [
      ['dc:title', /^証拠説明書 [\w-]{1,40}$/],
      ['dc:creator', /^Banken [\w.+-]{1,40}$/],
      ['cp:lastModifiedBy', /^Banken [\w.+-]{1,40}$/],
      ['cp:revision', /^1$/],
      ['dcterms:created', date],
      ['dcterms:modified', date],
    ] as const
  ).flatMap(([name, form]) => {
    const [, value = ''] = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(text) ?? [];
    return form.test(value) ? [] : [name];
  });
}

async function documentFaults(text: string): Promise<string[]> {
  const body = text.indexOf('<w:body>');
  if (body < 0 || (await digestOf(text.slice(0, body))) !== template.head) return ['head'];
  const faults = new Set<string>();
  let last = '';
  for (const [, words = '', tag = ''] of text.slice(body).matchAll(/([^<]*)(<[^>]*>?|$)/g)) {
    if (words !== '' && !last.startsWith('<w:t ')) faults.add('words beside the text');
    if (tag !== '' && !tags.has(tag)) faults.add(tag.slice(0, 60));
    last = tag;
  }
  return [...faults];
}
