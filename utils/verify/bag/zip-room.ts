import type { CentralRecord } from '../../bytes/zip/central-record';
import { attributes } from '../../bytes/zip/stored-zip';
import type { Check, Finding } from '../check-ids';
import type { StatedFacts } from './bag-info';
import { counted, type OpenedTop } from './check-bag';

/**
 * Room in a ZIP that no signature covers: extra fields, times, permissions, makers, the way of packing, the order of entries, folders as entries. Our packs leave it empty,
 * or say one thing of every file. Another tool that packs one again fills it: no change of the pack, but told. So is the name of the folder,
 * which whoever unpacks it may change: what it was stands signed in bag-info.txt.
 * So is what other programs left in it, which nobody reads.
 */
export function checkRoom(
  records: readonly CentralRecord[],
  { createdAt, top: stated }: Pick<StatedFacts, 'createdAt' | 'top'>,
  { top, foreign }: Pick<OpenedTop, 'top' | 'foreign'>,
): Check {
  const files = records.filter(({ name }) => !name.endsWith('/') && !foreign.has(name));
  const [first] = files;
  let faultless: CentralRecord | undefined;
  const used = files.flatMap((record, index): Finding[] => {
    const { name, extra, time, mode, maker, local, method, offset, flags } = record;
    // A pack has tens of thousands that say the same
    if (faultless && isAlike(record, faultless) && offset >= faultless.offset) {
      faultless = record;
      return [];
    }
    const what = [
      ...(extra > 0 ? [`${extra} bytes of extra fields`] : []),
      ...(time === first?.time ? [] : ['another time']),
      ...(isPackTime(time, createdAt) ? [] : ['a time that is not of the packing']),
      ...((flags & ~0x0808) === 0 ? [] : ['flags without a use']),
      ...(mode === attributes ? [] : ['other permissions']),
      ...(maker === first?.maker ? [] : ['another maker']),
      ...(makers.test(maker) ? [] : ['a maker that there is not']),
      ...(local === first?.local ? [] : ['another local header']),
      ...(method === 0 ? [] : ['packed by another hand']),
      ...(offset < (files[index - 1]?.offset ?? 0) ? ['out of order'] : []),
    ];
    faultless = what.length > 0 ? undefined : record;
    return what.length > 0 ? [{ reason: 'room-used', path: name, detail: what.join(', ') }] : [];
  });
  // Ours hold files alone: a folder is there where a file in it is
  const [folder, ...more] = records.filter(({ name }) => name.endsWith('/'));
  if (folder) used.push({ reason: 'room-used', path: folder.name, detail: `${1 + more.length} folders as entries` });
  if (stated !== '' && top !== stated)
    used.push({
      reason: 'folder-renamed',
      detail: `${top === '' ? 'without its folder' : `folder ${top}`}, packed as ${stated}`,
    });
  used.push(...counted(foreign, 'file-foreign'));
  return { id: 'room', status: used.length > 0 ? 'cannot-tell' : 'proven', findings: used };
}

const alike = ['extra', 'time', 'mode', 'maker', 'local', 'method', 'flags'] as const;
const isAlike = (one: CentralRecord, other: CentralRecord) => alike.every((what) => one[what] === other[what]);

/** Versions needed 1.0, 2.0 or 4.5, made by 2.0 to 6.3 of MS-DOS or Unix, text or not: needed × 65536 + made, internal attributes. */
const makers = new RegExp(
  `^(?:${[10, 20, 45].flatMap((needed) => [0, 3].flatMap((host) => [20, 21, 30, 31, 45, 46, 51, 62, 63].map((made) => needed * 65_536 + host * 256 + made))).join('|')}) [01]$`,
);
const day = 86_400_000;

/** Of the packing, by a clock in any zone, or none at all. */
function isPackTime(time: number, createdAt?: string): boolean {
  const made = Date.parse(createdAt ?? '');
  if (Number.isNaN(made) || time === 0) return true;
  const [date, clock] = [time >>> 16, time & 0xffff];
  const at = Date.UTC(
    1980 + (date >> 9),
    ((date >> 5) & 15) - 1,
    date & 31,
    clock >> 11,
    (clock >> 5) & 63,
    (clock & 31) * 2,
  );
  return Math.abs(at - made) <= day;
}
