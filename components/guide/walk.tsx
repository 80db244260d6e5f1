import { type GuideView, rowsOf } from './guide-view';

const stages = ['ready', 'fill', 'hands', 'send'] as const;

/** Where the person is: prepared, filling, own hand, sent. */
export function Walk(view: GuideView) {
  const { session, form, t } = view;
  const rows = rowsOf(view);
  const open = !view.isAfter && rows.some(({ look }) => look !== 'ok' && look !== 'skip');
  const at = session.sentAt ? 4 : session.route.medium === 'web-form' && (open || form?.busy) ? 1 : 2;
  return (
    <ol class="walk" aria-label={t('guide_walk')}>
      {stages.map((stage, index) => (
        <li key={stage} class={index < at ? 'done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {t(`guide_walk_${stage}`)}
          {index < at && <span class="sr"> {t('shared_done')}</span>}
        </li>
      ))}
    </ol>
  );
}
