import type { RequestView } from '../../../components/requests/request-view';
import type { TimelineDay } from '../../../components/requests/timeline-layout';
import type { Translate } from '../../../components/words/translate';
import { japanDate } from '../../../utils/japan-time';
import type { Capture, Incident } from '../../../utils/shapes/schema';
import { keyPart } from '../../../utils/word-key';

/** Day of a post as its page said it. */
export function postedOn(capture: Capture | undefined): string | undefined {
  const iso = capture?.post.postedAt?.iso;
  return iso && !Number.isNaN(Date.parse(iso)) ? japanDate(iso) : undefined;
}

/** What happened to an incident and what is ahead, for the picture: only once there is a request. */
export function timelineOf(
  incident: Pick<Incident, 'createdAt'>,
  captures: readonly Capture[],
  views: readonly RequestView[],
  t: Translate,
): TimelineDay[] {
  if (views.length === 0) return [];
  const happened = (on: string | undefined, label: string): TimelineDay[] =>
    on ? [{ on, label, kind: 'happened' }] : [];
  const posted = [...captures.map(postedOn), ...views.map(({ request }) => request.days?.posted)].filter(
    (day) => day !== undefined,
  );
  const ahead = new Map<string, TimelineDay>();
  for (const { dates = [] } of views)
    for (const { rule, dueOn, state } of dates)
      if (state === 'running' && rule.id !== 'election-inquiry')
        ahead.set(`${rule.id} ${dueOn}`, { on: dueOn, label: t(`clock_rule_${keyPart(rule.id)}`), kind: 'ahead' });
  return [
    ...happened(posted.sort()[0], t('clock_event_posted')),
    ...happened(japanDate(captures[0]?.capturedAt ?? incident.createdAt), t('clock_event_captured')),
    ...views.flatMap(({ request, routeName, lastLook }) => [
      ...happened(request.sentAt && japanDate(request.sentAt), t('clock_event_sent', [routeName])),
      ...happened(request.answer && japanDate(request.answer.at), t('clock_event_answered', [routeName])),
      ...happened(request.days?.inquiry, t('clock_day_inquiry')),
      ...happened(lastLook && japanDate(lastLook.at), lastLook ? t(`again_state_${lastLook.state}`) : ''),
    ]),
    ...ahead.values(),
  ];
}
