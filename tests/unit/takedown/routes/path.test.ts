import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../utils/evidence/db';
import { custodyOf } from '../../../../utils/evidence/queries';
import {
  addLogin,
  removePathStep,
  writePathDay,
  writePathSenders,
  writePathStep,
} from '../../../../utils/evidence/store/path-entries';
import type { Disclosure, PathAnswer, PathKind, PathStep } from '../../../../utils/shapes/schema';
import { clockDates } from '../../../../utils/takedown/clocks/dates';
import { clockDays, nextTasks } from '../../../../utils/takedown/path/next';
import { caseNumber, stationNow, stationsOf } from '../../../../utils/takedown/path/stations';
import { freshDevice, recordPost } from '../../handoff/invented-device';

const legal = { kind: 'person', role: 'legal' } as const;
const now = '2026-12-21T03:00:00.000Z';
const step = (kind: PathKind, answer?: PathAnswer, answeredOn?: string, sentOn = '2026-11-27'): PathStep => ({
  id: crypto.randomUUID(),
  kind,
  sentOn,
  ...(answer ? { answer } : {}),
  ...(answeredOn ? { answeredOn } : {}),
});
const known = { recordedOn: '2026-11-24', received: 0, hasProvider: false, hasName: false };
const here = (disclosure: Disclosure, over: Partial<typeof known> = {}) =>
  stationNow(stationsOf({ ...known, disclosure, ...over }));
const logs = step('log-operator');

describe('where a case stands between record and claim', () => {
  it.each<[string, Disclosure, Partial<typeof known>, string]>([
    ['nothing is written down', {}, {}, 'logs'],
    ['the log was asked for', { steps: [logs] }, {}, 'operator'],
    ['the log was refused', { steps: [step('log-operator', 'refused')] }, {}, 'operator'],
    ['the request for the log was taken back', { steps: [step('log-operator', 'withdrawn')] }, {}, 'logs'],
    ['the operator was asked', { steps: [logs, step('disclosure-operator')] }, {}, 'operator'],
    ['the operator refused', { steps: [logs, step('disclosure-operator', 'refused')] }, {}, 'operator'],
    ['the operator disclosed', { steps: [logs, step('disclosure-operator', 'given')] }, {}, 'access'],
    ['the court granted it', { steps: [logs, step('petition', 'given')] }, {}, 'access'],
    ['a removal was granted', { steps: [logs, step('provisional', 'given')] }, {}, 'operator'],
    ['data were entered and nobody asked for the log', {}, { received: 4 }, 'access'],
    ['data were entered', { steps: [logs] }, { received: 4, hasProvider: true }, 'access'],
    [
      'a known provider was asked',
      { steps: [logs, step('petition-access')] },
      { received: 4, hasProvider: true },
      'name',
    ],
    [
      'the provider refused',
      { steps: [logs, step('disclosure-access', 'refused')] },
      { received: 4, hasProvider: true },
      'access',
    ],
    ['the name came', { steps: [logs], namedOn: '2027-02-01' }, { received: 4 }, 'claim'],
    ['the name was entered', { steps: [logs] }, { received: 4, hasName: true }, 'claim'],
  ])('%s', (_, disclosure, over, station) => {
    expect(here(disclosure, over)).toBe(station);
  });

  it('says at each station what was written down there, in the order of days, and the newest number of a court', () => {
    const disclosure: Disclosure = {
      steps: [
        { ...step('petition', 'given', '2026-12-18'), caseNumber: '令和8年（発チ）第10001号' },
        step('disclosure-operator', 'refused', '2026-12-10'),
        { ...step('petition-access', undefined, undefined, '2026-12-20'), caseNumber: '令和8年（発チ）第10002号' },
      ],
      providerNamedOn: '2026-12-18',
    };
    const states = stationsOf({ ...known, disclosure });
    const said = (station: string) => states.find((state) => state.station === station)!;
    expect(said('operator').entries.map((entry) => 'step' in entry && entry.step.kind)).toEqual([
      'disclosure-operator',
      'petition',
    ]);
    expect(said('operator').on).toBe('2026-12-18');
    expect(said('access').entries[0]).toEqual({ day: 'providerNamedOn', on: '2026-12-18' });
    expect(caseNumber(disclosure)).toBe('令和8年（発チ）第10002号');
  });
});

describe('what comes next', () => {
  const tasks = (disclosure: Disclosure, over: { received?: number; hasCounsel?: boolean; at?: string } = {}) => {
    const { received = 0, hasCounsel = true, at = now } = over;
    const dates = clockDates({ posted: '2026-11-24', ...clockDays(disclosure) }, at, { statutoryWindow: false });
    const where = here(disclosure, { received, hasProvider: received > 0 });
    return nextTasks({ here: where, disclosure, dates, hasCounsel, received });
  };
  const said = (list: ReturnType<typeof tasks>) =>
    list.map((task) => [task.what, task.who, task.is === 'to-do' ? task.by?.dueOn : task.since]);

  it('is for HR and the person while no counsel is known, by the day on which practice begins', () => {
    const [first, second] = tasks({}, { hasCounsel: false, at: '2026-11-25T03:00:00.000Z' });
    expect(first).toMatchObject({ what: 'hand-over', who: 'hr', by: { dueOn: '2026-12-15' } });
    expect(second).toMatchObject({ what: 'log-operator', who: 'person' });
    // Each guide date stands with where it was read
    expect(first?.is === 'to-do' && first.by?.rule.sources).toEqual(['https://kandato.jp/case/timelimit']);
  });

  it('goes by the next date where one has passed, and says where all have', () => {
    expect(said(tasks({}))).toEqual([['log-operator', 'counsel', '2027-01-24']]);
    const late = tasks({}, { at: '2028-01-01T03:00:00.000Z' });
    expect(late[0]).toMatchObject({ by: { state: 'past', dueOn: '2027-05-23' } });
  });

  it('waits for whoever was asked, since the day of asking, and asks nothing twice', () => {
    expect(said(tasks({ steps: [step('log-operator', 'kept'), step('disclosure-operator')] }))).toEqual([
      ['petition', 'counsel', '2027-01-24'],
      ['disclosure-operator', 'operator', '2026-11-27'],
    ]);
    expect(said(tasks({ steps: [logs, step('petition', undefined, undefined, '2026-12-01')] })).at(-1)).toEqual([
      'petition',
      'court',
      '2026-12-01',
    ]);
  });

  it('leaves the other ways where one was refused or never answered', () => {
    const kinds = (answer: PathAnswer) =>
      tasks({ steps: [step('log-operator', 'kept'), step('disclosure-operator', answer)] }).map(({ what }) => what);
    expect(kinds('refused')).toEqual(['petition']);
    expect(kinds('none')).toEqual(['disclosure-operator', 'petition']);
    expect(kinds('withdrawn')).toEqual(['disclosure-operator', 'petition']);
    expect(kinds('given')).toContain('enter-received');
  });

  it('counts two months from the provider’s name (15条3項2号), and logs where no order was made', () => {
    const byOrder = tasks({ steps: [logs], providerNamedOn: '2026-12-18' }, { received: 1 });
    const petition = byOrder.find(({ what }) => what === 'petition-access');
    expect(petition).toMatchObject({ by: { dueOn: '2027-02-18', rule: { id: 'disclosure-order' } } });
    const [log] = tasks({ steps: [logs] }, { received: 1 });
    expect(log).toMatchObject({ what: 'log-access', by: { dueOn: '2027-02-22', rule: { id: 'access-log-mobile' } } });
  });

  it('counts the month for an action from the notice of the decision (14条1項), for whoever lost', () => {
    const decided = (answer: PathAnswer) =>
      tasks({ steps: [logs, step('petition', answer, '2026-12-18')] }, { received: 1 }).find(
        ({ what }) => what === 'objection',
      );
    expect(decided('refused')).toMatchObject({ who: 'counsel', by: { dueOn: '2027-01-18' } });
    expect(decided('given')).toMatchObject({ who: 'operator', by: { dueOn: '2027-01-18' } });
    expect(decided('withdrawn')).toBeUndefined();
  });

  it('is for the person to decide once the name is there, with the six months from knowing the offender', () => {
    const [decide] = tasks({ steps: [logs], namedOn: '2026-12-20' });
    expect(decide).toMatchObject({ what: 'decide', who: 'person', by: { dueOn: '2027-06-20' } });
  });
});

describe('writing the path down', () => {
  let incidentId: string;
  const stored = async () => (await db.incidents.get(incidentId))?.own?.disclosure;
  const logged = async () =>
    (await custodyOf(incidentId)).filter(({ detail }) => detail['fields'] === 'path').map(({ detail }) => detail);
  beforeEach(async () => {
    await freshDevice();
    ({ incidentId } = await recordPost());
  });

  it('keeps each entry with its answer and number, and logs kind and outcome alone', async () => {
    const sent = step('petition');
    await writePathStep(incidentId, sent, legal, now);
    const decided = { ...sent, answer: 'given' as const, answeredOn: '2026-12-18', caseNumber: '令和8年（発チ）第1号' };
    await writePathStep(incidentId, decided, legal, now);
    expect(await stored()).toEqual({ steps: [decided] });
    expect(await logged()).toEqual([
      { fields: 'path', what: 'petition', said: 'sent' },
      { fields: 'path', what: 'petition', said: 'answered', answer: 'given' },
    ]);
    expect(JSON.stringify(await custodyOf(incidentId))).not.toContain('発チ');
    // Taking back is writing what stood before
    await writePathStep(incidentId, sent, legal, now);
    expect(await stored()).toEqual({ steps: [sent] });
  });

  it('writes what a double press says once, and nothing where nothing changed', async () => {
    await writePathStep(incidentId, step('log-operator'), legal, now);
    await writePathStep(incidentId, step('log-operator'), legal, now);
    for (const _ of [1, 2]) await addLogin(incidentId, '2026-11-24', legal, now);
    for (const _ of [1, 2]) await writePathDay(incidentId, { day: 'namedOn', on: '2026-12-20' }, legal, now);
    expect((await stored())?.steps).toHaveLength(1);
    expect(await logged()).toHaveLength(3);
  });

  it('keeps whose right it is and who acts beside the steps, and logs neither', async () => {
    const sent = step('log-operator');
    await writePathStep(incidentId, sent, legal, now);
    const chosen = { partyId: crypto.randomUUID(), agentId: crypto.randomUUID() };
    for (const _ of [1, 2]) await writePathSenders(incidentId, chosen, legal, now);
    expect(await stored()).toEqual({ steps: [sent], ...chosen });
    // A whole state written back takes the two of it and nothing else
    await writePathSenders(incidentId, { partyId: chosen.partyId, steps: [] } as Disclosure, legal, now);
    expect(await stored()).toEqual({ steps: [sent], partyId: chosen.partyId });
    expect((await logged()).map(({ what }) => what)).toEqual(['log-operator', 'senders', 'senders']);
    expect(JSON.stringify(await custodyOf(incidentId))).not.toContain(chosen.agentId);
  });

  it('takes an entry and a day away again', async () => {
    const sent = step('log-operator');
    await writePathStep(incidentId, sent, legal, now);
    await writePathDay(incidentId, { day: 'providerNamedOn', on: '2026-12-18' }, legal, now);
    await removePathStep(incidentId, sent, legal, now);
    await writePathDay(incidentId, { day: 'providerNamedOn', on: undefined }, legal, now);
    expect(await stored()).toEqual({ steps: [] });
    expect((await logged()).map(({ said }) => said)).toEqual(['sent', 'received', 'removed', 'removed']);
  });
});
