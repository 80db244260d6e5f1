import { type DeskView, deskViews } from '../../utils/review/desk-views';
import { Icon } from '../icon';
import { useWords } from '../words/words';

interface ViewsNavProps {
  total: number;
  counts: Record<DeskView, number> | undefined;
  view: DeskView | undefined;
  /** Views that this person kept, by name. */
  saved: readonly string[];
  chosenSaved: string | undefined;
  onView(view: DeskView | undefined): void;
  onSaved(name: string): void;
  onForget(name: string): void;
  onSave(): void;
  onRecent(): void;
  onExchange(): void;
  children?: preact.ComponentChildren;
}

/** What there is to do, with counts; then what a person has kept. */
export function ViewsNav(props: ViewsNavProps) {
  const { t, lang } = useWords();
  const row = (view: DeskView | undefined, label: string, count: number | undefined) => (
    <button
      key={view ?? 'all'}
      type="button"
      {...(view === props.view && !props.chosenSaved ? { 'aria-current': 'true' as const } : {})}
      onClick={() => props.onView(view)}
    >
      {label}
      <span class="num">{count?.toLocaleString(lang)}</span>
    </button>
  );
  return (
    <nav class="views" aria-label={t('triage_views')}>
      <h2>{t('triage_views')}</h2>
      {row(undefined, t('triage_view_all'), props.total)}
      {deskViews
        .filter((view) => view !== 'done')
        .map((view) => row(view, t(`triage_view_${view}`), props.counts?.[view]))}
      <h2>{t('triage_saved')}</h2>
      {props.saved.map((name) => (
        <span key={name} class="saved">
          <button
            type="button"
            {...(name === props.chosenSaved ? { 'aria-current': 'true' as const } : {})}
            onClick={() => props.onSaved(name)}
          >
            {name}
          </button>
          <button
            type="button"
            class="iconbtn s"
            aria-label={t('triage_saved_forget', [name])}
            onClick={() => props.onForget(name)}
          >
            <Icon name="x" />
          </button>
        </span>
      ))}
      <button type="button" class="btn quiet s" onClick={props.onSave}>
        <Icon name="plus" />
        {t('triage_save')}
      </button>
      <h2>{t('triage_ended')}</h2>
      {row('done', t('triage_view_done'), props.counts?.done)}
      <button type="button" class="btn quiet s" onClick={props.onRecent}>
        {t('triage_recent')}
      </button>
      <button type="button" class="btn quiet s" onClick={props.onExchange}>
        {t('exchange_open')}
      </button>
      {props.children}
    </nav>
  );
}
