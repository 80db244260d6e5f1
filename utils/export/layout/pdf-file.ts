import { bytesOfBinary } from '../../bytes/binary-text';
import { joined } from '../../bytes/joined';
import { zlibOf } from '../../bytes/png/opaque-lines';

type Bytes = Uint8Array<ArrayBuffer>;

const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** A string of a PDF (ISO 32000-1 §7.9.2.2): UTF-16 with its mark where a letter is none of ASCII. */
export function stringOf(text: string): string {
  const isPlain = /^[ -~]*$/.test(text);
  const units = Array.from({ length: isPlain ? 0 : text.length }, (_, at) => text.charCodeAt(at));
  const wide = units.map((unit) => String.fromCharCode(unit >> 8, unit & 0xff)).join('');
  const bytes = isPlain ? text : `\xfe\xff${wide}`;
  return `(${bytes.replace(/[()\\]/g, String.raw`\$&`).replace(/[\n\r\t\b\f]/g, (letter) => escapes[letter] ?? letter)})`;
}

/** Objects one after another, and the table of where each stands (ISO 32000-1 §7.5). */
export class PdfFile {
  private readonly parts: Uint8Array[] = [];
  private readonly places: number[] = [];
  private size = 0;
  private count = 0;

  constructor() {
    this.put(bytesOfBinary('%PDF-1.7\n%\xff\xff\xff\xff\n'));
  }

  /** Bytes so far. */
  get length(): number {
    return this.size;
  }

  /** A number for an object that is written later. */
  reserve(): number {
    this.count += 1;
    return this.count;
  }

  /** @param body of the object, with a line end @returns its number */
  add(body: string, number = this.reserve()): number {
    this.begin(number);
    this.put(bytesOfBinary(`${body}endobj\n`));
    return number;
  }

  /** @param members of the dictionary before its length, each a line */
  addStream(members: string, stream: Uint8Array, after = ''): number {
    const number = this.reserve();
    this.begin(number);
    this.put(bytesOfBinary(`<<\n${members}/Length ${stream.byteLength}\n${after}>>\nstream\n`));
    this.put(stream);
    this.put(bytesOfBinary('\nendstream\nendobj\n'));
    return number;
  }

  /** Packed by deflate. */
  addPacked(packed: Bytes): number {
    return this.addStream('', packed, '/Filter /FlateDecode\n');
  }

  finish(root: number, info: number, id: string): Bytes {
    const table = Array.from(
      { length: this.count },
      (_, at) => `${`${this.places[at + 1] ?? 0}`.padStart(10, '0')} 00000 n \n`,
    );
    const size = this.count + 1;
    const trailer = `/Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]`;
    const head = `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`;
    this.parts.push(bytesOfBinary(`${head}trailer\n<<\n${trailer}\n>>\nstartxref\n${this.size}\n%%EOF\n`));
    return joined(this.parts);
  }

  private begin(number: number): void {
    this.places[number] = this.size;
    this.put(bytesOfBinary(`${number} 0 obj\n`));
  }

  private put(bytes: Uint8Array): void {
    this.parts.push(bytes);
    this.size += bytes.byteLength;
  }
}

export const packed = (text: string) => zlibOf(bytesOfBinary(text));
