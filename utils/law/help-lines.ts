import { type Quality, qualityAsOf } from './quality';

/** A number or a page that stands on screens for those who need help. Days are `YYYY-MM-DD`. */
interface HelpLine {
  href: string;
  source: string;
  checkedOn: string;
  quality: Quality;
}

const helpLines = {
  /** Emergency. */
  emergency: {
    href: 'tel:110',
    source: 'https://www.npa.go.jp/bureau/cyber/soudan.html',
    checkedOn: '2026-11-24',
    quality: 'documented',
  },
  /** Police page on how to reach #9110 and the desks of each prefecture. */
  policeAdvice: {
    href: 'https://www.npa.go.jp/bureau/cyber/soudan.html',
    source: 'a public document that opened the page on 2026-09-30',
    checkedOn: '2026-11-24',
    quality: 'documented',
  },
} as const satisfies Record<string, HelpLine>;

/** A help line with its quality as of `now` (milliseconds since 1970). */
export function helpLine(id: keyof typeof helpLines, now = Date.now()): HelpLine {
  const line: HelpLine = helpLines[id];
  return { ...line, quality: qualityAsOf(line.quality, line.checkedOn, now) };
}
