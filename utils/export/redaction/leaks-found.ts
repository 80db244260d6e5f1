import { CodedError } from '../../coded-error';
import type { RemovedValue } from '../../verify/redacted/removed-values';
import { type Leak, searchCopies } from '../../verify/redacted/search-copies';
import type { BagFile } from '../tag-files';

/** A pack of copies that may not leave: what was taken out stands in it, or a person has to decide. */
export class LeaksFound extends CodedError {
  constructor(readonly leaks: readonly Leak[]) {
    super('redaction-leaks', `${leaks.length}`);
  }
}

/** Files whose words are ours alone: nothing of a page gets into them. */
const ours = ['VERIFY.txt', 'verify.sh'];

/** Searches the files of a pack that is about to leave. */
export function leaksIn(files: readonly BagFile[], removed: readonly RemovedValue[]): Promise<Leak[]> {
  if (removed.length === 0) return Promise.resolve([]);
  return searchCopies(new Map(files.map(({ name, bytes }) => [name, bytes])), removed, ours);
}
