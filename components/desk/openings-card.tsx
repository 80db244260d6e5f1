import { Facts } from '../facts/facts';
import { useReading } from '../shared/reading-way';
import { Spoken } from '../shared/spoken';
import { useWords } from '../words/words';

/** How often the words of a case were opened: by all together, and what only this person sees of their own. */
export function OpeningsCard({ shown, own, today }: { shown: number; own: number; today: number }) {
  const { t } = useWords();
  const { guide } = useReading();
  const times = (count: number) => <span class="num">{t('openings_times', [String(count)])}</span>;
  return (
    <section class="card">
      <header>
        <h2>{t('openings_title')}</h2>
      </header>
      <div class="pad gapped">
        <Facts
          facts={[
            { label: t('openings_case'), value: times(shown) },
            { label: t('openings_own'), value: times(own) },
            {
              label: t('openings_today'),
              value: (
                <span class="num">
                  <Spoken words={t('dashboard_dose_said', [String(today), String(guide)])}>
                    {today} {t('dashboard_dose_guide', [String(guide)])}
                  </Spoken>
                </span>
              ),
            },
          ]}
        />
        <p class="note">{t('openings_note')}</p>
      </div>
    </section>
  );
}
