import { dayKinds, type RequestDays } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import { Button } from '../shared/button';
import { ShortDay } from '../shared/spoken';
import { useWords } from '../words/words';

/** The days that are written down, each to be taken away again. */
export function WrittenDays({ days, onChange }: { days: RequestDays; onChange(days: RequestDays): void }) {
  const { t } = useWords();
  const { logins = [] } = days;
  const lines = [
    ...dayKinds.flatMap((kind) => {
      const { [kind]: day, ...rest } = days;
      return day
        ? [{ key: kind, name: t(`clock_day_${keyPart(kind)}`), day, from: days.from?.[kind], without: rest }]
        : [];
    }),
    ...logins.map((day) => {
      const { logins: _, ...rest } = days;
      const left = logins.filter((each) => each !== day);
      const without: RequestDays = left.length > 0 ? { ...rest, logins: left } : rest;
      return { key: `login ${day}`, name: t('clock_day_login'), day, from: days.from?.login, without };
    }),
  ];
  if (lines.length === 0) return null;
  return (
    <ul class="written-days small">
      {lines.map(({ key, name, day, from, without }) => (
        <li key={key}>
          <span>
            {name} {from && <small class="muted">{t(`clock_dayFrom_${from}`)}</small>}
          </span>
          <b class="num">
            <ShortDay iso={day} />
          </b>
          <Button kind="quiet" size="s" onPress={() => onChange(without)}>
            {t('clock_dayAway')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
