import { dayStart } from '../../utils/japan-time';
import { citedAs } from '../../utils/law/citation';
import { knownFact } from '../../utils/law/law-facts';
import { basisWords, type CareRow } from '../../utils/review/care/first-playbook';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Dated, ShortDay } from '../shared/spoken';
import { shortDay } from '../words/format-time';
import { useWords } from '../words/words';

interface StepsCardProps {
  rows: readonly CareRow[];
  /** Version of the playbook; 0 is Banken's own. */
  version: number;
  /** Opens a step, to tell what was done, by whom and until when. */
  onOpen(row: CareRow): void;
  /** Ticks a step off, or takes the tick back. */
  onTick(row: CareRow): void;
}

/** Every step with owner, day and proof. What was decided against stands here too, with its reason. */
export function StepsCard({ rows, version, onOpen, onTick }: StepsCardProps) {
  const { t, lang } = useWords();
  return (
    <section class="card" aria-label={t('care_steps')}>
      <header>
        <div class="titled">
          <h2>{t('care_steps')}</h2>
          <small>{t('care_stepsHelp')}</small>
        </div>
        <a class="btn quiet s" href="#/company/playbook">
          {t(version === 0 ? 'care_playbookOwn' : 'care_playbookChange', [String(version)])}
        </a>
      </header>
      <table class="table play" aria-label={t('care_steps')}>
        <thead>
          <tr>
            <th>
              <span class="sr">{t('care_column_done')}</span>
            </th>
            {(['what', 'owner', 'due', 'proof', 'basis'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`care_column_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.step.id} class={row.state === 'open' ? '' : 'done'}>
              <td>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={row.state === 'done'}
                    aria-label={t('care_tick', [row.step.title[lang]])}
                    onChange={() => onTick(row)}
                  />
                  <span class="box">
                    <Icon name="check" />
                  </span>
                </label>
              </td>
              <td>
                <b>{row.step.title[lang]}</b>
                <small>{row.said?.text ?? row.step.help[lang]}</small>
              </td>
              <td class="nowrap" data-column={t('care_column_owner')}>
                {row.owner}
              </td>
              <td class="num nowrap">
                {row.state === 'open' ? (
                  <Dated>{t('care_due', [shortDay(dayStart(row.due), lang)])}</Dated>
                ) : row.state === 'not-done' ? (
                  t('care_notDone')
                ) : (
                  row.said?.doneOn && <ShortDay iso={dayStart(row.said.doneOn)} />
                )}
              </td>
              <td>
                <Button kind="quiet" size="s" {...(row.said?.proof ? { icon: 'doc' } : {})} onPress={() => onOpen(row)}>
                  {row.said?.proof ?? t(row.state === 'open' ? 'care_record' : 'care_change')}
                  <span class="sr">{row.step.title[lang]}</span>
                </Button>
              </td>
              <td>
                <small>{basisWords(row.step.bases, lang, t('campaign_between'))}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <Icon name="info" />
        <span>{t('care_measures', [citedAs('guideline', lang), knownFact('guideline')?.validFrom ?? ''])}</span>
      </footer>
    </section>
  );
}
