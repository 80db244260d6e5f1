import { japanDate } from '../../japan-time';
import { incidentStatuses } from '../../shapes/incident';
import type { CustodyEntry } from '../../shapes/schema';
import { entriesInOrder, isPutBack } from '../captures/device-clock';
import type { FoundCapture } from '../captures/found-capture';
import { doneAgain, outOfPlace } from './lifelines';

/** A clock may be set while words are open, milliseconds. */
const tolerance = 600_000;
/** What only a person does, and what only the tool does; both follow a request. */
const byPersons: readonly string[] = [
  ...['captured', 'opened', 'revealed', 'described', 'redacted', 'redaction-discarded', 'handed-over'],
  ...['request-prepared', 'request-sent', 'request-answered', 'request-discarded', 'consented', 'consent-withdrawn'],
  ...['capture-discarded', 'capture-parted', 'capture-joined', 'decided', 'gate-passed'],
  ...['exported', 'answered-person', 'pixels-taken-out', 'campaign-joined', 'campaign-parted'],
];
const byTool: readonly string[] = ['sealed', 'stamped'];
/**
 * What a log of ours never says, whoever acted: it begins with a click, a state follows from the one before, a request is
 * prepared before anything else becomes of it and thrown away only before it was sent, a consent is given before anything is
 * handed over or it is taken back, what is handed over is the file that was made for the desk that was named, what is taken in
 * had left and holds no more records than were made, a file is named after its day, words are open
 * no longer than the case is old, no more copies leave than were made, and what it says of a capture's stamp, pictures and
 * end is so.
 * @param number of the case, as its pack is named; before it was last taken in it may have had another
 * @returns the entries that cannot be, with what is wrong
 */
export function impossibleEntries(
  entries: readonly CustodyEntry[],
  found: readonly FoundCapture[],
  number: string,
): string[] {
  const captures = new Map(found.map((each) => [each.capture.id, each.files]));
  const misplaced = outOfPlace(entries);
  const told = new Set<string>();
  const seals = new Map<string, unknown>();
  const sealedAt = new Map<string, string>();
  const pixels = lastPixels(entries);
  const made = new Set<unknown>();
  const again = doneAgain(entries);
  const desks = new Map<unknown, unknown>();
  const discarded = new Set<unknown>();
  const captured = new Set<unknown>();
  const there = new Set<unknown>();
  const taken = entries.findLast(({ event }) => event === 'imported')?.seq ?? 0;
  // From then on nobody knows how old the case is
  const putBack = entriesInOrder(entries, '').findIndex(isPutBack);
  let state: unknown;
  let redacted = 0;
  const back = new Map<string, number>();
  for (const { seq, event, captureId = '' } of entries) if (event === 'capture-joined') back.set(captureId, seq);
  return entries.flatMap((entry, index) => {
    const { seq, at, event, detail, captureId = '' } = entry;
    const odd = misplaced.get(seq) ?? oddCampaign(entry, seq > taken ? number : undefined);
    const age = putBack < 0 || index < putBack ? Date.parse(at) - Date.parse(entries[0]?.at ?? '') : Number.NaN;
    const isTwin =
      event === 'sealed' &&
      detail.seal !== undefined &&
      [...seals].some(([id, seal]) => id !== captureId && seal === detail.seal);
    // Joined from elsewhere it is told anew at that instant
    const isHere = there.has(captureId) && sealedAt.get(captureId) !== at;
    if (event === 'sealed') seals.set(captureId, detail.seal);
    if (event === 'sealed') sealedAt.set(captureId, at);
    if (event === 'consented') desks.set(detail.handOver, detail.to);
    if (event === 'hand-over-made') made.add(detail.sha256);
    if (event === 'capture-discarded') discarded.add(captureId);
    if (event === 'redacted') redacted += 1;
    if (event === 'captured') captured.add(captureId);
    if (event === 'sealed' || event === 'capture-joined') there.add(captureId);
    if (takesAway.includes(event)) there.delete(captureId);
    const desk = desks.get(detail.handOver);
    const rules: Rule[] = [
      ...byOthers(entry),
      ...ofOtherStates(entry, state, told),
      [index === 0 && event !== 'captured', `begins with ${event}`],
      [again.has(entry), 'twice at one instant'],
      [event === 'revealed' && Number(detail.seconds ?? 0) * 1_000 > age + tolerance, 'longer than there was time'],
      [
        (event === 'imported' || event === 'consented') && Number(detail.captures ?? 0) > captured.size,
        'more records than there are',
      ],
      [event === 'consented' && Number(detail.captures ?? there.size) < there.size, 'fewer records than there are'],
      [event === 'imported' && lacksKey(detail.keys, found, captured), 'not the keys of its records'],
      [event === 'exported' && isOfOtherDay(detail.name, at), `left as ${String(detail.name)}`],
      [
        event === 'exported' &&
          seq > taken &&
          packName.test(String(detail.name)) &&
          !String(detail.name).startsWith(`${number}_`),
        `left as ${String(detail.name)}`,
      ],
      [isTwin, 'the seal of another'],
      [event === 'capture-joined' && detail.from !== undefined && isHere, 'a record that is there'],
      [
        /^capture-(?:parted|joined)$/.test(event) && seq > taken && (detail.to ?? detail.from) === number,
        'the case itself',
      ],
      [odd !== '', odd],
      [event === 'handed-over' && isNew(made, detail.sha256), 'no such file'],
      [event === 'handed-over' && detail.to !== undefined && (desk ?? detail.to) !== detail.to, 'another desk'],
      [event === 'exported' && Number(detail.copies ?? 0) > redacted, 'more copies than there are'],
      [event === 'capture-joined' && detail.takenBack === true && !discarded.has(captureId), 'never discarded'],
      [
        event === 'pixels-taken-out' &&
          isAway(detail.state, pixels.get(captureId)) &&
          hasPixels(captures.get(captureId)),
        'pictures that are there',
      ],
      [event === 'pixels-taken-out' && detail.state === 'back' && !told.has(`out ${captureId}`), 'never taken out'],
      [
        bySeal.includes(event) && (seals.get(captureId) ?? detail.seal) !== (detail.seal ?? seals.get(captureId)),
        'another seal',
      ],
      [
        (event === 'capture-discarded' || event === 'capture-parted') &&
          captures.has(captureId) &&
          (back.get(captureId) ?? 0) < seq,
        'a capture that is there',
      ],
      [event === 'stamped' && captures.get(captureId)?.has('seal/tagmanifest-sha256.txt.tsr') === false, 'no stamp'],
    ];
    if (event === 'status-changed') state = detail.to;
    told.add(event);
    if (event === 'pixels-taken-out') told.add(`${String(detail.state)} ${captureId}`);
    return rules.filter(([isSo]) => isSo).map(([, words]) => `entry ${seq}: ${event}, ${words}`);
  });
}

/** A state follows from the one before, and one that the tool sets from requests. */
function ofOtherStates({ event, actor, detail }: CustodyEntry, state: unknown, told: ReadonlySet<string>): Rule[] {
  const isChange = event === 'status-changed';
  return [
    [isChange && detail.from !== undefined && detail.from !== (state ?? incidentStatuses[0]), 'another state before'],
    [isChange && detail.to !== undefined && detail.to === (state ?? detail.from), 'the state it was in'],
    [
      isChange && actor.kind === 'tool' && !told.has(detail.to === 'answered' ? 'request-answered' : 'request-sent'),
      'no such request',
    ],
  ];
}

type Rule = [isSo: boolean, words: string];

/** What only a person does, only the tool, only who recorded, or only another one; every version has named the role of whoever acts. */
function byOthers({ event, actor, detail }: CustodyEntry): Rule[] {
  return [
    [byPersons.includes(event) && actor.kind !== 'person', 'not by a person'],
    [
      (event === 'consented' || (event === 'consent-withdrawn' && detail.saidAt === undefined)) &&
        actor.role !== 'recorder',
      'not by who recorded',
    ],
    [event === 'captured' && actor.role !== 'recorder', 'not by who recorded'],
    [actor.kind === 'person' && actor.role === undefined, 'by nobody of a role'],
    [event === 'answered-person' && actor.role === 'recorder', 'by who is answered'],
    [
      (byTool.includes(event) && actor.kind !== 'tool') || (actor.kind === 'tool' && actor.role !== undefined),
      'not by the tool',
    ],
  ];
}

/** A pack that was taken in was signed at least by those who signed its records; earlier versions name no keys. */
function lacksKey(keys: unknown, found: readonly FoundCapture[], captured: ReadonlySet<unknown>): boolean {
  const named = wordsIn(keys);
  return (
    named.length > 0 &&
    found.some(
      ({ capture: { id, signature } }) => captured.has(id) && signature && !named.includes(signature.keyFingerprint),
    )
  );
}

/** A pack is named after the day in Japan on which it is made. */
function isOfOtherDay(name: unknown, at: string): boolean {
  const [, day] = /^K-\d{4}-\d{4,}_(\d{8})\.zip$/.exec(String(name)) ?? [];
  const around = [-promptly, 0, promptly].map((off) => japanDate(new Date(Date.parse(at) + off).toISOString()));
  return day !== undefined && !around.includes(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);
}

/** Cases are numbered by the year in which they are opened; clocks of two desks are a day apart at most. */
const isOfLater = (cases: unknown, at: string) =>
  wordsIn(cases).some(
    (number) => Number(/^K-(\d{4})-/.exec(number)?.[1] ?? 0) > new Date(Date.parse(at) + day).getUTCFullYear(),
  );
const day = 86_400_000;
const wordsIn = (value: unknown) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : []);

/** What a case cannot be looked at together with: one of later, a count that is not that of those named, itself. */
function oddCampaign({ event, detail, at }: CustodyEntry, number: string | undefined): string {
  if (!event.startsWith('campaign-')) return '';
  if (isOfLater(detail.cases, at) || isUncounted(detail)) return `with ${detail.others} cases ${detail.cases}`;
  return number !== undefined && wordsIn(detail.cases).includes(number) ? 'with itself' : '';
}

/** Looked at with no case, or with more named than there are, or one twice. */
function isUncounted({ others, cases }: CustodyEntry['detail']): boolean {
  const named = wordsIn(cases);
  return others !== undefined && (Number(others) < Math.max(1, named.length) || new Set(named).size < named.length);
}

/** Records that these take out of a case, or out of sight for a while. */
const takesAway: readonly string[] = ['capture-discarded', 'capture-parted', 'pixels-taken-out'];

/** What names the seal of its record. */
const bySeal: readonly string[] = [
  ...['redacted', 'capture-parted', 'capture-joined', 'capture-discarded', 'pixels-taken-out'],
];

/** What the log says last of each record's pictures. */
const lastPixels = (entries: readonly CustodyEntry[]) =>
  new Map(
    entries.flatMap(({ event, captureId = '', detail }): [string, unknown][] =>
      event === 'pixels-taken-out' ? [[captureId, detail.state]] : [],
    ),
  );

/** Destroyed, or not there by the last that is said of them. */
const isAway = (state: unknown, last: unknown) =>
  state === 'destroyed' || (state === last && /^(?:out|aside)$/.test(String(last)));

const hasPixels = (files: FoundCapture['files'] | undefined) =>
  [...(files?.keys() ?? [])].some((name) => name.startsWith('screenshot-'));

/** Earlier versions and withheld details name none. */
const isNew = (known: ReadonlySet<unknown>, named: unknown) => named !== undefined && !known.has(named);

/** The act of packing is written at the instant of the packing; clocks of two processes may differ. Milliseconds. */
const promptly = 660_000;
const packName = /^K-\d{4}-\d{4,}_\d{8}\.zip$/;

/**
 * A pack's log tells that this very pack left: under its name, at its instant, with these originals or copies.
 * @returns what it says instead
 */
export function departureFaults(
  entries: readonly CustodyEntry[],
  pack: { top: string; createdAt: string | undefined; captures: number; copies: number },
): string[] {
  const left = entries.findLast(({ event }) => event === 'exported');
  if (!left) return ['tells of no pack'];
  const { name, contents, copies } = left.detail;
  const rules: [isSo: boolean, words: string][] = [
    [Date.parse(left.at) < Date.parse(pack.createdAt ?? left.at) - promptly, `left ${left.at}`],
    [packName.test(String(name)) && name !== `${pack.top}.zip`, `left as ${String(name)}`],
    [contents !== undefined && (contents === 'redacted') === pack.captures > 0, `left with ${String(contents)}`],
    [copies !== undefined && copies !== pack.copies, `left with ${String(copies)} copies`],
  ];
  return rules.filter(([isSo]) => isSo).map(([, words]) => `entry ${left.seq}: ${words}`);
}
