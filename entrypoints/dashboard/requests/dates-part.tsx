import { CaseDates } from '../../../components/requests/case-dates';
import { useWords } from '../../../components/words/words';
import { japanDate } from '../../../utils/japan-time';
import type { Capture, Incident, TakedownRequest } from '../../../utils/shapes/schema';
import { calendarOf } from '../../../utils/takedown/clocks/calendar';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { caseDays, followUpDays, runningDates } from './case-days';
import { requestView } from './request-views';

interface DatesPartProps {
  incident: Incident;
  captures: readonly Capture[];
  requests: readonly TakedownRequest[];
}

/** The dates of a case from its first record on, and the file for a calendar. */
export function DatesPart({ incident, captures, requests }: DatesPartProps) {
  const { t, lang } = useWords();
  const now = instantNow();
  const postedAt = (request: TakedownRequest) =>
    captures.find(({ id }) => id === request.captureId)?.post.postedAt?.iso;
  const views = requests.map((request) => requestView(request, incident, lang, now, postedAt(request)));
  const facts = { incident, captures, views, now };
  // No gate asks: it is for the desk's own calendar, and names a number and days, no person and no word of a post
  const saveCalendar = () => {
    const calendar = calendarOf({
      incidentId: incident.id,
      incidentNumber: incident.number,
      dates: runningDates(facts),
      followUps: followUpDays(facts),
      now: instantNow(),
      lang,
      t,
    });
    saveBlob(new Blob([calendar], { type: 'text/calendar' }), `${incident.number}.ics`);
  };
  return <CaseDates {...caseDays(facts, t, lang)} today={japanDate(now)} onCalendar={saveCalendar} />;
}
