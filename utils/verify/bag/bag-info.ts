import { sizeIn } from '../../bytes/file-map';
import { japanDate } from '../../japan-time';
import { type Check, checkFrom, type Finding } from '../check-ids';
import { readLabels } from './bag-lines';
import type { BagFiles } from './check-bag';

/** What a pack's `bag-info.txt` states, for the checks of captures and custody. */
export interface StatedFacts {
  number: string | undefined;
  /** The top directory that goes with number and day. */
  top: string;
  /** Seal by `capture-1`, `capture-2` … */
  seals: ReadonlyMap<string, string>;
  /** SHA-256 of redaction.json by `redacted-1`, `redacted-2` … */
  copies: ReadonlyMap<string, string>;
  /** `<seq> <hash>` of the last custody entry. */
  head: string | undefined;
  /** Instant of the packing. */
  createdAt: string | undefined;
  /** Version of the tool that made the pack. */
  version: string | undefined;
  check: Check;
}

const path = 'bag-info.txt';
/** Labels that stand there once, and the one form of what they say: nothing is left over for words of one's own. */
const once: Record<string, RegExp> = {
  'Bag-Software-Agent': /^Banken [\w.+-]{1,40}$/,
  'Bagging-Date': /^\d{4}-\d{2}-\d{2}$/,
  'External-Identifier': /^[\w-]{1,40}$/,
  'Payload-Oxum': /^\d+\.\d+$/,
  'Created-At': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  'Custody-Head': /^\d+ [0-9a-f]{64}$/,
};

/** One line a capture, one line a redacted copy. */
const repeated = ['Capture-Seal', 'Redacted-Copy'] as const;

/** Reads `bag-info.txt` and holds what it says of the payload against the payload. */
export function readBagInfo(files: BagFiles): StatedFacts {
  const bytes = files.get(path);
  if (!bytes) {
    return {
      number: undefined,
      top: '',
      seals: new Map(),
      copies: new Map(),
      head: undefined,
      createdAt: undefined,
      version: undefined,
      check: checkFrom('bag-info', [{ reason: 'file-missing', path }]),
    };
  }
  const { labels, findings } = readLabels(bytes, path, files.size);
  const values = (wanted: string) => labels.filter(([label]) => label === wanted).map(([, value]) => value);
  const pairs = (label: string) => values(label).map((value) => value.split(' ') as [string, string]);
  const [seals, copies] = repeated.map(pairs) as [[string, string][], [string, string][]];
  const wrong = [
    ...Object.keys(once).filter((label) => values(label).length !== 1 || !once[label]?.test(values(label)[0] ?? '')),
    ...repeated.filter((label) => !values(label).every((value) => named[label].test(value))),
    ...(dayInJapan(values('Created-At')[0]) === values('Bagging-Date')[0] ? [] : ['Created-At']),
  ].map((label): Finding => ({ reason: 'label-differs', path, detail: label }));
  const known = [...Object.keys(once), ...repeated];
  const unknown = labels.filter(([label]) => !known.includes(label));
  const [number] = values('External-Identifier');
  return {
    number,
    top: topOf(number, values('Bagging-Date')[0]),
    seals: new Map(seals),
    copies: new Map(copies),
    head: values('Custody-Head')[0],
    createdAt: values('Created-At')[0],
    version: values('Bag-Software-Agent')[0]?.replace(/^Banken /, ''),
    check: checkFrom('bag-info', [
      ...findings,
      ...wrong,
      ...unknown.map(([label]): Finding => ({ reason: 'label-differs', path, detail: label })),
      ...[seals, copies].flatMap((named, index): Finding[] =>
        new Set(named.map(([name]) => name)).size === named.length
          ? []
          : [{ reason: 'label-differs', path, detail: repeated[index] ?? '' }],
      ),
      ...oxumFindings(files, values('Payload-Oxum')[0]),
    ]),
  };
}

const named = {
  'Capture-Seal': /^capture-[1-9]\d* [0-9a-f]{64}$/,
  'Redacted-Copy': /^redacted-[1-9]\d* [0-9a-f]{64}$/,
};

/** A pack is dated by the day in Japan. */
function dayInJapan(instant = ''): string | undefined {
  return Number.isNaN(Date.parse(instant)) ? undefined : japanDate(instant);
}

/** Payload-Oxum is `octets.files` over data/ (RFC 8493 §2.2.2). */
function oxumFindings(files: BagFiles, stated: string | undefined): Finding[] {
  const payload = [...files.keys()].filter((name) => name.startsWith('data/'));
  const oxum = `${payload.reduce((sum, name) => sum + sizeIn(files, name), 0)}.${payload.length}`;
  return stated === oxum ? [] : [{ reason: 'oxum-differs', path, detail: `${stated ?? 'none'}, counted ${oxum}` }];
}

/** The top directory is named after the incident and the day of packing. */
const topOf = (number = '', date = '') => `${number}_${date.replaceAll('-', '')}`;
