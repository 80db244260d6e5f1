import { keyPart, type WordKey } from '../../word-key';
import type { ClockDate } from './dates';

interface CalendarInput {
  /** Makes the events' ids: the same request gives the same events, so a second import changes instead of doubling. */
  requestId: string;
  incidentNumber: string;
  routeName: string;
  dates: readonly ClockDate[];
  /** When the file is made, ISO 8601. */
  now: string;
  t: (key: WordKey) => string;
}

/**
 * The dates of a request as an iCalendar file (RFC 5545): all-day events, each marked 目安 with its source. It names the
 * incident's number and the window, no person and no word of the post: calendars are shared.
 */
export function calendarOf(input: CalendarInput): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Banken//Takedown clocks//JA',
    'CALSCALE:GREGORIAN',
    ...input.dates.flatMap((date) => eventOf(date, input)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(
  { rule, dueOn }: ClockDate,
  { requestId, incidentNumber, routeName, now, t }: CalendarInput,
): string[] {
  const mark = t('clock_mark');
  const description = `${routeName}\n${t(`clock_source_${keyPart(rule.id)}`)}`;
  return [
    'BEGIN:VEVENT',
    `UID:${requestId}-${rule.id}@banken.invalid`,
    `DTSTAMP:${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(dueOn).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(`${incidentNumber} ${t(`clock_rule_${keyPart(rule.id)}`)} (${mark})`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(`${incidentNumber} (${mark})`)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

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
