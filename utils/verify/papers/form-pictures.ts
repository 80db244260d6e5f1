import { digestIn } from '../../bytes/file-map';
import { hidingChunks, readChunks } from '../../bytes/png/png-chunks';
import { type FormCapture, formCapturesIn } from '../../evidence/form-capture-log';
import type { CustodyEntry } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';
import type { Finding } from '../check-ids';

const place = /^data\/request-\d+\/(.+)$/;

/** `form-before-20261125T064100Z-1.png` */
const form = /^form-([a-z]+)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-\d+\.([a-z0-9.]+)$/;
/** The parts of one page are logged one after the other. Milliseconds. */
const promptly = 660_000;

/**
 * Pictures of forms: the custody log vouches for each by its name and digest, and for nothing else that lies there. A name
 * says what the log says, stage and time, and a picture is one.
 */
export async function formPictureFindings(files: BagFiles, entries: readonly CustodyEntry[]): Promise<Finding[]> {
  const told = new Map(formCapturesIn(entries).map((each) => [each.name, each]));
  const findings: Finding[] = [];
  for (const path of files.keys()) {
    const name = place.exec(path)?.[1];
    if (name === undefined) continue;
    const logged = told.get(name);
    if (!logged) findings.push({ reason: 'file-unsealed', path });
    else if ((await digestIn(files, path)) !== logged.sha256) findings.push({ reason: 'digest-differs', path });
    else if (!isSuch(logged, files.get(path))) findings.push({ reason: 'records-differ', path });
  }
  return findings;
}

function isSuch({ name, stage, at }: FormCapture, bytes: Uint8Array<ArrayBuffer> | undefined): boolean {
  const [, own, year, month, day, hour, minute, second, ending] = form.exec(name) ?? [];
  const off = Date.parse(at) - Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (own !== stage || !(Math.abs(off) <= promptly)) return false;
  if (stage === 'answer') return true;
  try {
    return ending === 'png' && hidingChunks(readChunks(bytes ?? new Uint8Array())).length === 0;
  } catch {
    // What is no PNG is none of our pictures
    return false;
  }
}
