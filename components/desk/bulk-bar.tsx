import { useEffect, useRef } from 'preact/hooks';
import type { Preview, Wish } from '../../utils/desk/triage';
import { keyPart } from '../../utils/word-key';
import { statusWord } from '../facts/status-ring';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { listed, remarked } from '../words/joined';
import { useWords } from '../words/words';

const acts = [
  ['claim', 'A'],
  ['status', 'S'],
  ['hold', 'H'],
  ['later', 'L'],
] as const;
export type BulkKind = (typeof acts)[number][0];

interface BulkBarProps {
  count: number;
  kind: BulkKind | undefined;
  wish: Wish | undefined;
  preview: Preview | undefined;
  reviewers: readonly string[];
  isBusy: boolean;
  onKind(kind: BulkKind): void;
  onWish(wish: Wish): void;
  onApply(): void;
  onClose(): void;
}

/** What to do with the chosen cases, what that would change, and the press that does it. */
export function BulkBar(props: BulkBarProps) {
  const { count, kind, wish, preview } = props;
  const { t, lang } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked, input, select')?.focus();
  }, [kind]);
  return (
    <section class="bulk" aria-label={t('triage_bulk')}>
      <header>
        <b class="num">{t('triage_chosen', [count.toLocaleString(lang)])}</b>
        <span class="gap" />
        {acts.map(([id, letter]) => (
          <button key={id} type="button" class="btn s" aria-pressed={id === kind} onClick={() => props.onKind(id)}>
            {t(`triage_act_${id}`)}
            <kbd>{letter}</kbd>
          </button>
        ))}
        <button type="button" class="iconbtn s" aria-label={t('shared_close')} onClick={props.onClose}>
          <Icon name="x" />
        </button>
      </header>
      {kind && (
        <form
          ref={form}
          class="preview"
          onSubmit={(event) => {
            event.preventDefault();
            if (preview && preview.changes.length > 0 && !props.isBusy) props.onApply();
          }}
        >
          <div>
            <WishField {...props} />
            {wish && preview && <PreviewWords preview={preview} />}
          </div>
          <div class="acts">
            <span>
              <Button onPress={props.onClose}>{t('triage_cancel')}</Button>
              <button
                type="submit"
                class="btn primary"
                disabled={!preview || preview.changes.length === 0 || props.isBusy}
              >
                {t(`triage_apply_${kind}`, [String(preview?.changes.length ?? 0)])}
              </button>
            </span>
            <small class="muted">{t('triage_undoDay')}</small>
          </div>
        </form>
      )}
    </section>
  );
}

function WishField({ kind, wish, reviewers, onWish }: BulkBarProps) {
  const { t } = useWords();
  if (kind === 'hold')
    return (
      <label class="wish">
        {t('triage_until')}
        <input
          class="input"
          type="date"
          value={wish?.to ?? ''}
          onInput={({ currentTarget: { value } }) => value && onWish({ kind: 'later', to: value })}
        />
      </label>
    );
  if (kind === 'status')
    return (
      <Radios
        legend={t('dashboard_status')}
        options={(['new', 'in-review', 'requested', 'answered'] as const).map((to) => [to, statusWord(to, t)])}
        value={wish?.to}
        onChoose={(to) => onWish({ kind: 'status', to: to as 'new' })}
      />
    );
  if (kind !== 'claim') return null;
  if (reviewers.length === 0)
    return (
      <p class="muted">
        {t('triage_noReviewers')} <a href="#/settings/company#lists">{t('triage_toLists')}</a>
      </p>
    );
  return (
    <Radios
      legend={t('triage_holder')}
      options={[...reviewers.map((name) => [name, name] as const), ['', t('triage_nobody')]]}
      value={wish?.to}
      onChoose={(to) => onWish({ kind: 'claim', to })}
    />
  );
}

interface RadiosProps {
  legend: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string | undefined;
  onChoose(value: string): void;
}

function Radios({ legend, options, value, onChoose }: RadiosProps) {
  return (
    <fieldset class="chip-group">
      <legend>{legend}</legend>
      <div class="chips">
        {options.map(([each, label]) => (
          <label key={each} class="chip">
            <input type="radio" name="bulk" value={each} checked={value === each} onChange={() => onChoose(each)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** So many numbers of cases are named in a line. */
const named = 8;

function PreviewWords({ preview }: { preview: Preview }) {
  const { t, lang } = useWords();
  const { changes, stays, cannot } = preview;
  const groups = [
    ['changes', changes.map(({ incident }) => incident.number)],
    ['stays', stays.map(({ incident }) => incident.number)],
    ['cannot', cannot.map(({ incident, why }) => remarked(incident.number, t(`triage_why_${keyPart(why)}`), lang))],
  ] as const;
  return (
    <dl aria-live="polite">
      {groups.map(([id, said]) => (
        <div key={id}>
          <dt>{t(`triage_${id}`)}</dt>
          <dd class="num">
            <b>{t('dashboard_count', [said.length.toLocaleString(lang)])}</b>{' '}
            <span class="muted">
              {listed(said.slice(0, named), lang)}
              {said.length > named ? '…' : ''}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
