import { bytesOfBase64 } from './base64';
import { hexOf } from './hex';

/** How files of pictures begin, by what their names end with. */
const beginnings: Readonly<Record<string, RegExp>> = {
  png: /^89504e47/,
  jpg: /^ffd8ff/,
  gif: /^47494638/,
  webp: /^52494646.{8}57454250/,
  avif: /^.{8}66747970/,
  heic: /^.{8}66747970/,
  bmp: /^424d/,
  ico: /^0000(?:01|02)00/,
};

const startOf = (bytes: Uint8Array) => hexOf(bytes.subarray(0, 12));

/** Whether bytes begin as a picture does, of whatever kind: servers name one kind by another. */
export const beginAsPicture = (bytes: Uint8Array) =>
  Object.values(beginnings).some((beginning) => beginning.test(startOf(bytes)));

/** Whether a file begins as the kind of picture that its name says; every file does whose name says none. */
export function isOfItsName(name: string, bytes: () => Uint8Array): boolean {
  const ending = /\.([a-z]+)$/.exec(name)?.[1]?.replace('jpeg', 'jpg') ?? '';
  return beginnings[ending]?.test(startOf(bytes())) ?? true;
}

/** Whether the address of data holds a picture, as far as its first bytes tell; one that holds nothing draws nothing. */
export function holdsPicture(address: string): boolean {
  const at = address.indexOf(',');
  const held = address
    .slice(at + 1, at + 73)
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (held === '') return true;
  if (!address.slice(0, at).endsWith(';base64'))
    return beginAsPicture(Uint8Array.from(held, (letter) => letter.charCodeAt(0)));
  try {
    const whole = held.slice(0, 16);
    return beginAsPicture(bytesOfBase64(whole.length < 16 ? held : whole));
  } catch {
    // What is no base64 holds nothing
    return false;
  }
}
