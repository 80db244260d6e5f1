import { incidentStatuses } from '../../shapes/incident';
import type { CustodyEntry } from '../../shapes/schema';
import type { FoundCapture } from '../captures/found-capture';

/** A clock may be set while words are open, milliseconds. */
const tolerance = 600_000;
/** What only a person does, and what only the tool does; both follow a request. */
const byPersons: readonly string[] = [
  ...['captured', 'opened', 'revealed', 'described', 'redacted', 'redaction-discarded', 'handed-over'],
  ...['request-prepared', 'request-sent', 'request-answered', 'request-discarded', 'consented', 'consent-withdrawn'],
  ...['capture-discarded', 'capture-parted', 'capture-joined', 'decided', 'gate-passed'],
];
const byTool: readonly string[] = ['sealed', 'stamped'];
const ofRequests = ['request-sent', 'request-answered', 'request-discarded', 'request-dated'];
/** What follows a consent, and belongs to the same one. */
const ofHandOvers = ['hand-over-made', 'handed-over', 'consent-withdrawn', 'answered-person'];

/**
 * What a log of ours never says, whoever acted: it begins with a click, a state follows from the one before, a request is
 * prepared before anything else becomes of it and thrown away only before it was sent, a consent is given before anything is
 * handed over or it is taken back, what is handed over is the file that was made for the desk that was named, words are open
 * no longer than the case is old, no more copies leave than were made, and what it says of a capture's stamp, pictures and
 * end is so.
 * @returns the entries that cannot be, with what is wrong
 */
export function impossibleEntries(entries: readonly CustodyEntry[], found: readonly FoundCapture[]): string[] {
  const captures = new Map(found.map((each) => [each.capture.id, each.files]));
  const prepared = new Set<unknown>();
  const sent = new Set<unknown>();
  const consents = new Set<unknown>();
  const copies = new Set<unknown>();
  const made = new Set<unknown>();
  const desks = new Map<unknown, unknown>();
  const discarded = new Set<unknown>();
  let state: unknown;
  let redacted = 0;
  const back = new Map<string, number>();
  for (const { seq, event, captureId = '' } of entries) if (event === 'capture-joined') back.set(captureId, seq);
  return entries.flatMap(({ seq, at, actor, event, detail, captureId = '' }, index) => {
    const age = Date.parse(at) - Date.parse(entries[0]?.at ?? '');
    if (event === 'request-prepared') prepared.add(detail.request);
    if (event === 'request-sent') sent.add(detail.request);
    if (event === 'consented') {
      consents.add(detail.handOver);
      desks.set(detail.handOver, detail.to);
    }
    if (event === 'hand-over-made') made.add(detail.sha256);
    if (event === 'capture-discarded') discarded.add(captureId);
    if (event === 'redacted') {
      copies.add(detail.copy);
      redacted += 1;
    }
    const desk = desks.get(detail.handOver);
    const rules: [isSo: boolean, words: string][] = [
      [index === 0 && event !== 'captured', `begins with ${event}`],
      [event === 'revealed' && Number(detail.seconds ?? 0) * 1_000 > age + tolerance, 'longer than there was time'],
      [
        event === 'status-changed' && detail.from !== undefined && detail.from !== (state ?? incidentStatuses[0]),
        'another state before',
      ],
      [
        event === 'status-changed' && detail.to !== undefined && detail.to === (state ?? detail.from),
        'the state it was in',
      ],
      [ofRequests.includes(event) && detail.request !== undefined && !prepared.has(detail.request), 'no such request'],
      [event === 'request-discarded' && sent.has(detail.request), 'after it was sent'],
      [ofHandOvers.includes(event) && isNew(consents, detail.handOver), 'no such consent'],
      [event === 'handed-over' && isNew(made, detail.sha256), 'no such file'],
      [event === 'handed-over' && detail.to !== undefined && (desk ?? detail.to) !== detail.to, 'another desk'],
      [event === 'exported' && Number(detail.copies ?? 0) > redacted, 'more copies than there are'],
      [event === 'capture-joined' && detail.takenBack === true && !discarded.has(captureId), 'never discarded'],
      [
        event === 'pixels-taken-out' && detail.state === 'destroyed' && hasPixels(captures.get(captureId)),
        'pictures that are there',
      ],
      [event === 'redaction-discarded' && isNew(copies, detail.copy), 'no such copy'],
      [byPersons.includes(event) && actor.kind !== 'person', 'not by a person'],
      [event === 'consented' && 'role' in actor && actor.role !== 'recorder', 'not by who recorded'],
      [
        (byTool.includes(event) && actor.kind !== 'tool') || (actor.kind === 'tool' && 'role' in actor),
        'not by the tool',
      ],
      [
        (event === 'capture-discarded' || event === 'capture-parted') &&
          captures.has(captureId) &&
          (back.get(captureId) ?? 0) < seq,
        'a capture that is there',
      ],
      [
        event === 'stamped' &&
          (captureId === '' || captures.get(captureId)?.has('seal/tagmanifest-sha256.txt.tsr') === false),
        'no stamp',
      ],
    ];
    if (event === 'status-changed') state = detail.to;
    return rules.filter(([isSo]) => isSo).map(([, words]) => `entry ${seq}: ${event}, ${words}`);
  });
}

const hasPixels = (files: FoundCapture['files'] | undefined) =>
  [...(files?.keys() ?? [])].some((name) => name.startsWith('screenshot-'));

/** Earlier versions and withheld details name none. */
const isNew = (known: ReadonlySet<unknown>, named: unknown) => named !== undefined && !known.has(named);

/** The act of packing is written at the instant of the packing; clocks of two processes may differ. Milliseconds. */
const promptly = 660_000;
/** Nor is a pack made before the act of making it. Milliseconds. */
const apart = 60_000;
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
    [Date.parse(left.at) > Date.parse(pack.createdAt ?? left.at) + apart, `left ${left.at}, after it was made`],
    [packName.test(String(name)) && name !== `${pack.top}.zip`, `left as ${String(name)}`],
    [contents !== undefined && (contents === 'redacted') === pack.captures > 0, `left with ${String(contents)}`],
    [copies !== undefined && copies !== pack.copies, `left with ${String(copies)} copies`],
  ];
  return rules.filter(([isSo]) => isSo).map(([, words]) => `entry ${left.seq}: ${words}`);
}
