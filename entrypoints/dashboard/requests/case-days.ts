import type { DateLine } from '../../../components/requests/case-dates';
import { dayWords } from '../../../components/requests/day-words';
import type { RequestView } from '../../../components/requests/request-view';
import type { Language, Translate } from '../../../components/words/translate';
import { todaysKey } from '../../../utils/capture/keys-of-post';
import { japanDate } from '../../../utils/japan-time';
import type { Capture, Incident } from '../../../utils/shapes/schema';
import { type ClockDate, clockDates } from '../../../utils/takedown/clocks/dates';
import { clockDays } from '../../../utils/takedown/path/next';
import { keyPart } from '../../../utils/word-key';

/** Days of records, each told once: a page asks for those of a thousand whenever it is drawn. */
const days = new WeakMap<Capture, string | undefined>();

/** Day of a post as its page said it. */
export function postedOn(capture: Capture | undefined): string | undefined {
  if (!capture || days.has(capture)) return capture && days.get(capture);
  const iso = capture.post.postedAt?.iso;
  const day = iso && !Number.isNaN(Date.parse(iso)) ? japanDate(iso) : undefined;
  days.set(capture, day);
  return day;
}

/** The days on which the posts of an incident were posted, each once, the first one first. */
function postDays(captures: readonly Capture[]): string[] {
  return [...new Set(captures.flatMap((capture) => postedOn(capture) ?? []))].sort();
}

interface CaseDays {
  incident: Pick<Incident, 'createdAt' | 'own'>;
  captures: readonly Capture[];
  views: readonly RequestView[];
  now: string;
}

/** Every guide date of a case by its posts and its path, also what has passed, the nearest first. */
export function pathDates({ incident, captures, now }: Omit<CaseDays, 'views'>): ClockDate[] {
  const known = { posted: postDays(captures), ...clockDays(incident.own?.disclosure ?? {}) };
  return clockDates(known, now, { statutoryWindow: false });
}

/** Guide dates that still run for a case: those of its posts from the first record on, and those of its requests. */
export function runningDates({ views, ...facts }: CaseDays): ClockDate[] {
  const ofPosts = pathDates(facts);
  const dates = new Map<string, ClockDate>();
  for (const date of [...ofPosts, ...views.flatMap((view) => view.dates ?? [])])
    if (date.state === 'running') dates.set(`${date.rule.id} ${date.start} ${date.startedOn}`, date);
  return [...dates.values()].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** The days on which a person chose to look again, as far as they have not come. */
export function followUpDays({ views, now }: Pick<CaseDays, 'views' | 'now'>): string[] {
  const chosen = views.flatMap(({ request }) => (request.answer ? [] : (request.days?.['follow-up'] ?? [])));
  return [...new Set(chosen)].filter((day) => day >= japanDate(now)).sort();
}

/** The numbers of posts by the day on which they were posted: there may be a thousand, and a dozen dates that name them. */
function numbersByDay(captures: readonly Capture[]): Map<string | undefined, string[]> {
  const posts = [...new Map(captures.map((capture) => [todaysKey(capture), capture])).values()];
  const numbers = new Map<string | undefined, string[]>();
  for (const [index, capture] of posts.entries()) {
    const day = postedOn(capture);
    const known = numbers.get(day);
    if (known) known.push(String(index + 1));
    else numbers.set(day, [String(index + 1)]);
  }
  return numbers;
}

/** From which posts or login a date is counted: 「投稿 1・3（11/24）から」. */
function countedFrom(
  { start, startedOn }: Pick<ClockDate, 'start' | 'startedOn'>,
  numbers: ReadonlyMap<string | undefined, readonly string[]>,
  t: Translate,
  lang: Language,
): { note?: string } {
  const day = dayWords(startedOn, lang);
  if (start === 'login') return { note: t('clock_fromLogin', [day]) };
  if (start !== 'posted') return {};
  return { note: t('clock_fromPosts', [(numbers.get(startedOn) ?? []).join(t('dashboard_between')), day]) };
}

/** What happened to a case and what is ahead, as lines of its list of dates. */
export function caseDays(facts: CaseDays, t: Translate, lang: Language): { past: DateLine[]; ahead: DateLine[] } {
  const { incident, captures, views } = facts;
  const line = (on: string | undefined, name: string, who: string): DateLine[] => (on ? [{ on, name, who }] : []);
  const [you, poster] = [t('clock_mover_you'), t('clock_mover_poster')];
  const past = [
    ...line(postDays(captures)[0], t('clock_event_posted'), poster),
    ...line(japanDate(captures[0]?.capturedAt ?? incident.createdAt), t('clock_event_captured'), you),
    ...views.flatMap(({ request, routeName, platformName }) => {
      const { sentAt, days, answer } = request;
      // Whoever stands as the sender, not whoever the post is about
      const sender = t(`dashboard_standing_${request.standing}`);
      return [
        ...line(sentAt && japanDate(sentAt), t('clock_event_sent', [routeName]), sender),
        ...line(days?.received, t('clock_event_received', [routeName]), platformName),
        ...line(days?.inquiry, t('clock_event_inquirySent'), platformName),
        ...line(days?.['inquiry-received'], t('clock_day_inquiry_received'), poster),
        ...line(
          answer && (answer.arrivedOn ?? japanDate(answer.at)),
          t(answer?.outcome === 'withdrawn' ? 'clock_event_withdrawn' : 'clock_event_answered', [routeName]),
          answer?.outcome === 'withdrawn' ? sender : platformName,
        ),
      ];
    }),
  ];
  const numbers = numbersByDay(captures);
  const ahead = [
    ...runningDates(facts).map(({ rule, start, startedOn, dueOn }) => ({
      on: dueOn,
      name: rule.name[lang],
      ...countedFrom({ start, startedOn }, numbers, t, lang),
      who: t(`clock_mover_${keyPart(rule.clock.mover)}`),
      rule,
    })),
    ...followUpDays(facts).map((on) => ({ on, name: t('clock_followUp'), note: t('clock_followUpNote'), who: you })),
  ];
  const byDay = (one: DateLine, other: DateLine) => one.on.localeCompare(other.on);
  return { past: past.sort(byDay), ahead: ahead.sort(byDay) };
}
