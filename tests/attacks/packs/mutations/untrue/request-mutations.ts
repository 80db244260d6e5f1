import { chainOf, incident, type samplePackInput } from '../../../../unit/export/sample-incident';
import type { Mutation } from '../../mutation';

type Input = Awaited<ReturnType<typeof samplePackInput>>;
export type Log = Input['custody'];
type Request = Input['requests'][number];
export type Change = (input: Input) => Promise<Partial<Input>> | Partial<Input>;
export type Case = readonly [name: string, id: Mutation['id'], reason: Mutation['reason'], change: Change];

export const chained = (log: readonly object[]) => chainOf([...log] as unknown as Parameters<typeof chainOf>[0]);

export const asking = '00000000-0000-4000-8000-00000000000a';
const [route, claim, receipt] = ['x-idpa', 'privacy', '1234567'];
const person = { kind: 'person' as const, role: 'legal' as const };
const sentAt = '2026-11-28T03:00:00.000Z';
const answeredAt = '2026-11-29T03:00:00.000Z';

/** A request that was sent and refused, as the store and the log of an honest case have it. */
export async function withRequest(
  input: Input,
  record: Partial<Request> = {},
  logged: { preparedAt?: string; prepared?: object; sent?: object; answered?: object; dated?: readonly string[] } = {},
): Promise<Pick<Input, 'requests' | 'custody' | 'incident'>> {
  const captureId = input.captures[0]?.id ?? '';
  const request: Request = {
    ...{ id: asking, incidentId: incident.id, captureId, routeId: route, platform: 'x', standing: 'self', claim },
    ...{ reason: '住所が書かれています', preparedAt: '2026-11-28T02:00:00.000Z', state: 'sent', sentAt, receipt },
    answer: { at: answeredAt, outcome: 'refused' },
    ...record,
  };
  const entry = (at: string, event: Log[number]['event'], detail: object) => ({
    ...{ at, actor: person, event, captureId },
    detail: { route, request: asking, ...detail },
  });
  const custody = await chainOf([
    ...input.custody.slice(0, -1),
    entry(logged.preparedAt ?? request.preparedAt, 'request-prepared', { standing: 'self', claim, ...logged.prepared }),
    entry(sentAt, 'request-sent', { receipt, ...logged.sent }),
    { at: sentAt, actor: person, event: 'status-changed', detail: { from: 'in-review', to: 'requested' } },
    entry(answeredAt, 'request-answered', { outcome: 'refused', ...logged.answered }),
    { at: answeredAt, actor: person, event: 'status-changed', detail: { from: 'requested', to: 'answered' } },
    ...(logged.dated ?? []).map((days) => entry(answeredAt, 'request-dated', { days })),
    ...input.custody.slice(-1),
  ]);
  return { requests: [request], custody, incident: { ...input.incident, status: 'answered', updatedAt: answeredAt } };
}

const asked = (
  name: string,
  record: Partial<Request>,
  logged: Parameters<typeof withRequest>[2] = {},
  id: Mutation['id'] = 'incident',
): Case => [`a request ${name}`, id, 'records-differ', (input) => withRequest(input, record, logged)];

/** What the case says of its requests against what its log says. */
export const requestCases: readonly Case[] = [
  asked('that was refused is said to be granted', { answer: { at: answeredAt, outcome: 'removed' } }),
  asked('that was granted in the log', {}, { answered: { outcome: 'removed' } }),
  asked(
    'sent a day before the log knows',
    { sentAt: '2026-11-28T02:00:01.000Z', preparedAt: '2026-11-28T02:00:00.000Z' },
    { sent: {} },
  ),
  asked(
    'prepared an hour before the log knows',
    { preparedAt: '2026-11-28T02:00:00.000Z' },
    { preparedAt: '2026-11-28T01:00:00.000Z' },
  ),
  asked('answered half a day after the log knows', { answer: { at: '2026-11-29T20:00:00.000Z', outcome: 'refused' } }),
  [
    'a request of which a post was sent before it was prepared',
    'incident',
    'records-differ',
    (input) =>
      withRequest(input, { posts: [{ captureId: input.captures[0]?.id ?? '', sentAt: '2026-11-20T00:00:00.000Z' }] }),
  ],
  [
    'a request about one post twice',
    'incident',
    'records-differ',
    (input) => {
      const captureId = input.captures[0]?.id ?? '';
      return withRequest(input, { posts: [{ captureId }, { captureId }] });
    },
  ],
  asked('of another number on its receipt', { receipt: '7654321' }),
  asked('for another right than was asked', { claim: 'defamation' }),
  asked('by another person than asked', { standing: 'company' }),
  asked('through another route', { routeId: 'x-private-info' }),
  asked('on another platform than its post is of', { platform: '5ch' }),
  asked('through a route that there is not', { routeId: 'tokyo-police' }, { prepared: { route: 'tokyo-police' } }),
  asked('through the route of another site', { routeId: 'gmaps-legal' }, { prepared: { route: 'gmaps-legal' } }),
  asked(
    'to another operator, its platform too',
    { routeId: 'gmaps-legal', platform: 'google-maps' },
    { prepared: { route: 'gmaps-legal' } },
  ),
  asked(
    'for a right that its route does not take',
    { claim: 'coordinated-campaign' },
    { prepared: { claim: 'coordinated-campaign' } },
  ),
  asked('of a company for a right of a person', { standing: 'company' }, { prepared: { standing: 'company' } }),
  asked(
    'of a company through a route for persons',
    { standing: 'company', claim: 'privacy', routeId: 'x-private-info' },
    { prepared: { standing: 'company', route: 'x-private-info' } },
  ),
  asked('that is owed an answer in seven hundred days', { answerDays: 700 }),
  asked('with a day of which the log knows nothing', {
    days: { 'order-served': '2026-11-29', from: { 'order-served': 'court' } },
  }),
  asked('with a day that was taken back in the log', { days: { received: '2026-11-28' } }, { dated: ['received', ''] }),
  asked('with a day of another kind than the log knows', { days: { received: '2026-11-28' } }, { dated: ['opinion'] }),
  asked('whose sending the log has by another route', {}, { sent: { route: 'x-threat' } }, 'custody'),
  asked('about a capture that is none of the case', { captureId: '00000000-0000-4000-8000-0000000000ff' }),
  asked('said not to be sent, and the log says it was', { state: 'prepared' }),
  [
    'a request that the log knows is left out',
    'incident',
    'records-differ',
    async (input) => ({ ...(await withRequest(input)), requests: [] }),
  ],
  [
    'a request that was put away went through a route that there is not',
    'incident',
    'records-differ',
    async ({ custody }) => ({
      custody: await chained([
        ...custody.slice(0, -1),
        ...(['prepared', 'discarded'] as const).map((step) => ({
          ...{
            at: '2026-11-28T02:00:00.000Z',
            actor: person,
            event: `request-${step}`,
            captureId: custody[0]?.captureId,
          },
          detail: {
            route: 'tokyo-police',
            request: asking,
            ...(step === 'prepared' ? { standing: 'self', claim } : {}),
          },
        })),
        ...custody.slice(-1),
      ]),
    }),
  ],
  [
    'a request that was sent is said to be thrown away',
    'custody',
    'records-differ',
    async (input) => {
      const made = await withRequest(input);
      const own = made.custody.find(({ event }) => event === 'request-answered');
      return {
        ...made,
        requests: [],
        custody: await chainOf([
          ...made.custody.slice(0, -1),
          { ...own, event: 'request-discarded', at: answeredAt, detail: { route, request: asking } } as Log[number],
          ...made.custody.slice(-1),
        ]),
      };
    },
  ],
];

/** Days that whoever wrote them down may have meant: nobody can tell. */
export const openDays: readonly Case[] = (
  [
    asked('received a year after the packing', { days: { received: '2027-11-30' } }, { dated: ['received'] }),
    asked('about a login of a day to come', { days: { logins: ['2026-11-24', '2027-01-01'] } }, { dated: ['logins'] }),
    asked('whose answer arrived after the packing', {
      answer: { at: answeredAt, outcome: 'refused', arrivedOn: '2026-12-20' },
    }),
    asked('about another day than its post’s', { days: { posted: '2026-11-20' } }, { dated: ['posted'] }),
    asked('without the days that the log knows', {}, { dated: ['received'] }),
  ] as const
).map(([name, , , change]): Case => [name, 'clock', 'time-impossible', change]);
