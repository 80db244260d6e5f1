import type { CampaignView } from '../../utils/review/campaigns/campaign-rows';
import { clockMinute, dayOf, shortDay } from '../words/format-time';
import { useWords } from '../words/words';
import { frame, type Timeline as Layout, layTimeline } from './timeline-layout';

const iso = (at: number) => new Date(at).toISOString();

/** When and where: a lane a site, a dot a post, numbered as in the table, which says the same in words. */
export function Timeline({ view: { rows, asked } }: { view: CampaignView }) {
  const { t, lang } = useWords();
  const layout = layTimeline(rows, asked);
  const height = layout.height + (layout.zoom ? 172 : 0);
  const bySite = layout.lanes.map(({ site }) =>
    t('campaign_picture_site', [
      site,
      String(rows.filter(({ incident }) => incident.summary.siteName === site).length),
    ]),
  );
  const [first, last] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  const words = [
    dayOf(iso(first), lang),
    dayOf(iso(last), lang),
    String(rows.length),
    bySite.join(t('campaign_between')),
  ];
  return (
    <>
      <svg class="ch" viewBox={`0 0 920 ${height}`} role="img" aria-label={t('campaign_picture', words)}>
        {layout.ticks.map(({ x, at }) => (
          <g key={at}>
            <path class="ax" d={`M${x} 26V${layout.height - 12}`} />
            <text x={x + 5} y="20">
              {shortDay(iso(at), lang)}
            </text>
          </g>
        ))}
        {layout.lanes.map(({ site, y }) => (
          <g key={site}>
            <path class="ax" d={`M${frame.left} ${y}H${frame.right}`} />
            <text class="t" x="0" y={y + 4}>
              {[...site].slice(0, 9).join('')}
            </text>
          </g>
        ))}
        {layout.spots.map((spot) => (
          <Spot key={`${spot.x} ${spot.y}`} spot={spot} />
        ))}
        {layout.zoom && <Zoomed zoom={layout.zoom} top={layout.height} />}
      </svg>
      <Legend hasAsked={asked.length > 0} />
    </>
  );
}

function Spot({ spot: { x, y, rows, isAsked } }: { spot: Layout['spots'][number] }) {
  const { t } = useWords();
  if (rows.length > 1)
    return (
      <>
        <rect class="bar1" x={x - 24} y={y - 15} width="48" height="30" rx="6" />
        <text class="num-on" x={x} y={y + 4} text-anchor="middle">
          {t('dashboard_count', [String(rows.length)])}
        </text>
      </>
    );
  return (
    <>
      <circle class={isAsked ? 'ask' : 'dot'} cx={x} cy={y} r={frame.dot} />
      <text x={x} y={y + 4} text-anchor="middle">
        {isAsked ? '?' : rows[0]?.no}
      </text>
    </>
  );
}

function Zoomed({ zoom, top }: { zoom: NonNullable<Layout['zoom']>; top: number }) {
  const { t } = useWords();
  const line = top + 112;
  return (
    <>
      <rect class="zoom" x={frame.left} y={top} width={frame.right - frame.left} height="160" />
      <path class="ax2" d={`M${frame.left + 12} ${line}H${frame.right - 12}`} />
      <text class="t" x="0" y={line + 4}>
        {t('campaign_zoom')}
      </text>
      {zoom.ticks.map(({ x, at }) => (
        <text key={x} x={x} y={line + 34} text-anchor="middle">
          {clockMinute(iso(at))}
        </text>
      ))}
      {zoom.arcs.map(({ from, to, isText }) => {
        const rise = line - 10 - Math.min(92, 24 + Math.abs(to - from) / 5);
        return (
          <path
            key={`${from} ${to}`}
            class={isText ? 'join' : 'join id'}
            d={`M${from} ${line - 10}C${from} ${rise} ${to} ${rise} ${to} ${line - 10}`}
          />
        );
      })}
      {zoom.spots.map(({ x, row }) => (
        <g key={row.incident.id}>
          <circle class="dot" cx={x} cy={line} r={frame.dot} />
          <text x={x} y={line + 4} text-anchor="middle">
            {row.no}
          </text>
        </g>
      ))}
    </>
  );
}

function Legend({ hasAsked }: { hasAsked: boolean }) {
  const { t } = useWords();
  return (
    <div class="lg2">
      <span>
        <svg viewBox="0 0 20 12" class="ch" aria-hidden="true">
          <circle class="dot" cx="10" cy="6" r="6" />
        </svg>
        {t('campaign_legend_in')}
      </span>
      <span>
        <svg viewBox="0 0 20 12" class="ch" aria-hidden="true">
          <path class="join" d="M1 10C1 -1 19 -1 19 10" />
        </svg>
        {t('campaign_legend_text')}
      </span>
      <span>
        <svg viewBox="0 0 20 12" class="ch" aria-hidden="true">
          <path class="join id" d="M1 10C1 -1 19 -1 19 10" />
        </svg>
        {t('campaign_legend_other')}
      </span>
      {hasAsked && (
        <span>
          <svg viewBox="0 0 20 12" class="ch" aria-hidden="true">
            <circle class="ask" cx="10" cy="6" r="5.5" />
          </svg>
          {t('campaign_legend_asked')}
        </span>
      )}
    </div>
  );
}
