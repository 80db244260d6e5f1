import { daysAfter } from '../../japan-time';
import { citation } from '../../law/citation';
import type { WordKey } from '../../word-key';
import type { ClockDate } from './dates';

interface CalendarInput {
  /** Makes the events' ids: the same incident gives the same events, so a second import changes instead of doubling. */
  incidentId: string;
  incidentNumber: string;
  dates: readonly ClockDate[];
  /** A day of the person's own choice on which to look again, `YYYY-MM-DD`. */
  followUps: readonly string[];
  lang: 'ja' | 'en';
  /** When the file is made, ISO 8601. */
  now: string;
  t: (key: WordKey, params?: readonly string[]) => string;
}

/**
 * The dates of an incident as an iCalendar file (RFC 5545): all-day events, each marked 目安 with its source. It names the
 * incident's number and the kind of date, no person and no word of the post: calendars are shared.
 */
export function calendarOf(input: CalendarInput): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Banken//Takedown clocks//JA',
    'CALSCALE:GREGORIAN',
    ...input.dates.flatMap(({ rule, start, startedOn, dueOn }) =>
      eventOf(
        {
          id: start === 'login' ? `${rule.id}-login` : rule.id,
          dueOn,
          name: rule.name[input.lang] + startWords({ start, startedOn }, input),
          about: aboutOf(rule, input),
        },
        input,
      ),
    ),
    ...input.followUps.flatMap((dueOn) =>
      eventOf({ id: 'follow-up', dueOn, name: input.t('clock_followUp'), about: '' }, input),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Of the loss of logs: from a post or a login of which day. */
const startWords = ({ start, startedOn }: Pick<ClockDate, 'start' | 'startedOn'>, { t }: CalendarInput) =>
  start === 'login' || start === 'posted' ? t(`clock_calendar_${start}`, [startedOn]) : '';

const aboutOf = (rule: ClockDate['rule'], { lang, t }: CalendarInput) =>
  [
    rule.text[lang],
    t('clock_source', [citation(rule, lang) ?? rule.sources.join(' ; ')]),
    `${t(`quality_${rule.quality}`)} ${rule.checkedOn} (${t(`quality_${rule.quality}_help`)})`,
  ].join('\n');

interface CalendarEvent {
  id: string;
  dueOn: string;
  name: string;
  about: string;
}

function eventOf({ id, dueOn, name, about }: CalendarEvent, { incidentId, incidentNumber, now, t }: CalendarInput) {
  const mark = t('clock_mark');
  return [
    'BEGIN:VEVENT',
    `UID:${incidentId}-${id}-${dueOn}@banken.invalid`,
    `DTSTAMP:${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${daysAfter(dueOn, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(`${incidentNumber} ${name} (${mark})`)}`,
    ...(about ? [`DESCRIPTION:${escapeText(about)}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(`${incidentNumber} (${mark})`)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** RFC 5545 §3.3.11. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n?|\n/g, '\\n');
}

/** RFC 5545 §3.1: no line above 75 octets, and no character cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let width = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (width + size > 75) {
      folded += '\r\n ';
      width = 1;
    }
    folded += character;
    width += size;
  }
  return folded;
}
