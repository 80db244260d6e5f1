import type { Capture, CustodyEntry, Incident, ReadPost, Redaction, WithheldEntry } from '../../shapes/schema';
import { redactedMark } from '../../shapes/schema';
import { leavesOf, needlesToTake, type RemovedValue, removedValues } from '../../verify/redacted/removed-values';
import { markWords, type Needle } from '../../verify/redacted/spelled/spellings';
import { type Telling, tellingOf } from '../../verify/redacted/spelled/telling';

/** Everything that a copy leaves out: read from its original, and the words that the person chose. */
export function takenOut({ record, wanted = [] }: Redaction, original: Capture, post: ReadPost): RemovedValue[] {
  const copy = { post, page: record.capture.page };
  const chosen = wanted.map((value): RemovedValue => ({ field: 'word', value }));
  return [...removedValues(original, copy, record.removed), ...chosen];
}

/** What goes into a pack of copies besides them, without what they leave out. */
interface CleanParts {
  incident: Incident;
  custody: (CustodyEntry | WithheldEntry)[];
  organization?: string;
}

/** Names beside the copies get the mark; an entry of the log that names it goes without its details. */
export function cleanParts(
  { incident, custody, organization }: { incident: Incident; custody: readonly CustodyEntry[]; organization?: string },
  removed: readonly RemovedValue[],
): CleanParts {
  const values = removed.map(({ value }) => value);
  const [needles, tellings] = [needlesToTake(values), values.map(tellingOf)];
  const clean = (text: string) => markWords(text, needles, redactedMark, tellings).text;
  const { summary } = incident;
  return {
    incident: { ...incident, summary: { ...summary, siteName: clean(summary.siteName) } },
    custody: custody.map((entry) => (isNaming(entry, needles, tellings) ? withheld(entry) : entry)),
    ...(organization === undefined ? {} : { organization: clean(organization) }),
  };
}

function isNaming({ detail }: CustodyEntry, needles: readonly Needle[], tellings: readonly Telling[]): boolean {
  const words = [...Object.keys(detail), ...leavesOf(detail)].filter((text) => !/^[0-9a-f-]{36,64}$/.test(text));
  return words.some((text) => markWords(text, needles, '', tellings).count > 0);
}

function withheld(entry: CustodyEntry): WithheldEntry {
  const { detail: _, salt: __, ...rest } = entry;
  return { ...rest, withheld: true };
}
