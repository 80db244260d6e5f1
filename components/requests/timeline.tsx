import { useWords } from '../words/words';
import { layoutTimeline, type TimelineDay } from './timeline-layout';

const WIDTH = 320;
const STEP = 20;

/** What happened and what is ahead, as a picture with a list that says the same. Distances are not to scale. */
export function Timeline({ days, today }: { days: readonly TimelineDay[]; today: string }) {
  const { t } = useWords();
  if (days.length < 2) return null;
  const layout = layoutTimeline(days, today, WIDTH);
  const rows = Math.max(...layout.days.map(({ row }) => row)) + 1;
  const base = rows * STEP + 6;
  return (
    <section class="card timeline" aria-label={t('clock_timeline')}>
      <header>
        <h2>{t('clock_timeline')}</h2>
      </header>
      <div class="pad">
        <svg viewBox={`0 0 ${WIDTH} ${base + 24}`} aria-hidden="true">
          <path class="gone" d={`M0 ${base}H${layout.today}`} />
          <path class="ahead" d={`M${layout.today} ${base}H${WIDTH}`} />
          <path class="now" d={`M${layout.today} ${base - 7}V${base + 7}`} />
          <text class="now" x={Math.min(WIDTH - 14, Math.max(14, layout.today))} y={base + 20} text-anchor="middle">
            {t('clock_today')}
          </text>
          {layout.days.map(({ number, x, row, kind }) => (
            <g key={number} class={kind}>
              <path d={`M${x} ${base - STEP * row - 6}V${base}`} />
              <circle cx={x} cy={base - STEP * row - 12} r="8" />
              <text x={x} y={base - STEP * row - 8.5} text-anchor="middle">
                {number}
              </text>
            </g>
          ))}
        </svg>
        <ol>
          {layout.days.map(({ number, on, label, kind }) => (
            <li key={number} class="small">
              <b class="num">{on.replaceAll('-', '/')}</b> {label}
              {kind === 'ahead' && <span class="muted">{t('clock_guideOnly')}</span>}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
