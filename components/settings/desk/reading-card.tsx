import { useId } from 'preact/hooks';
import { type HarmKind, harmKinds, type Reading } from '../../../utils/shapes/reading';
import { Problem } from '../../shared/acts/problem';
import { useAct } from '../../shared/acts/use-act';
import { LegendHint } from '../../shared/chips';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface ReadingCardProps {
  guide: number;
  /** The company's number; a person's own may be lower. */
  most: number;
  hard: readonly HarmKind[];
  onReading(change: Partial<Reading>): Promise<unknown>;
}

/** After how many texts a day a pause is offered, and which kinds open only after a second press. */
export function ReadingCard({ guide, most, hard, onReading }: ReadingCardProps) {
  const { t } = useWords();
  const act = useAct();
  const id = useId();
  return (
    <section class="card" {...cardAt('reading#guide')}>
      <header>
        <h2>{t('reading_title')}</h2>
      </header>
      <div class="pad settings-state gapped">
        <div class="wish">
          <label for={id}>{t('reading_guide')}</label>
          <input
            id={id}
            class="input num"
            type="number"
            aria-describedby={`${id}-help ${id}-most`}
            min={1}
            max={most}
            value={guide}
            onChange={({ currentTarget: { value } }) => {
              const said = Math.round(Number(value));
              if (said >= 1 && said <= most) void act.run(() => onReading({ guide: said }));
            }}
          />
          <small class="muted" id={`${id}-help`}>
            {t('reading_guideHelp')}
          </small>
          {most < 200 && (
            <small class="muted" id={`${id}-most`}>
              {t('reading_guideMost', [String(most)])}
            </small>
          )}
        </div>
        <fieldset class="chip-group">
          <legend>
            {t('reading_kinds')}
            <LegendHint words={t('reading_kindsHelp')} />
          </legend>
          <div class="chips">
            {harmKinds.map((kind) => (
              <label key={kind} class="chip">
                <input
                  type="checkbox"
                  checked={hard.includes(kind)}
                  onChange={() =>
                    void act.run(() =>
                      onReading({ hard: harmKinds.filter((each) => hard.includes(each) !== (each === kind)) }),
                    )
                  }
                />
                {t(`reading_kind_${kind}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <Problem act={act} />
      </div>
    </section>
  );
}
