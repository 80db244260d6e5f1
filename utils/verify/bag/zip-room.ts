import type { CentralRecord } from '../../bytes/zip-directory';
import type { Check, Finding } from '../check';

/**
 * Room in a ZIP that no signature covers: extra fields, times, permissions, makers, the way of packing, the order of entries. Our packs leave it empty
 * or the same for every file. Another tool that packs one again fills it: no change of the pack, but told.
 */
export function checkRoom(records: readonly CentralRecord[]): Check {
  const files = records.filter(({ name }) => !name.endsWith('/'));
  const [first] = files;
  const used = files.flatMap(({ name, extra, time, mode, maker, local, method, offset }, index): Finding[] => {
    const what = [
      ...(extra > 0 ? [`${extra} bytes of extra fields`] : []),
      ...(time === first?.time ? [] : ['another time']),
      ...(mode === first?.mode ? [] : ['other permissions']),
      ...(maker === first?.maker ? [] : ['another maker']),
      ...(local === first?.local ? [] : ['another local header']),
      ...(method === 0 ? [] : ['packed by another hand']),
      ...(offset < (files[index - 1]?.offset ?? 0) ? ['out of order'] : []),
    ];
    return what.length > 0 ? [{ reason: 'room-used', path: name, detail: what.join(', ') }] : [];
  });
  return { id: 'room', status: used.length > 0 ? 'cannot-tell' : 'proven', findings: used };
}
