import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../icon';
import { type GuideView, rowsOf } from '../guide-view';
import { formatMoment } from '../moment';
import { PartHead } from '../part-head';
import { trusted } from '../trusted';
import { EvidenceRow } from './evidence-row';
import { FieldRow } from './field-row';
import { BeforeFilling, CalledLine, Caution, StoppedLine } from './trap-lines';

interface FieldsPartProps {
  view: GuideView;
  onLook?: ((event: Event) => void) | undefined;
  onFill: (event: Event) => void;
  onUndo: (event: Event) => void;
  onAttach?: ((event: Event) => void) | undefined;
  onCopy: (step: number, event: Event) => Promise<boolean>;
  onPoint: (step: number | undefined) => void;
  onShown?: ((step: number) => void) | undefined;
}

/** The fields of the form beside it: what goes in, what went in, and what the person does. */
export function FieldsPart({ view, onLook, onFill, onUndo, onAttach, onCopy, onPoint, onShown }: FieldsPartProps) {
  const { t, lang, form } = view;
  const [pointed, setPointed] = useState<number>();
  const rows = rowsOf(view);
  const done = rows.filter(({ look }) => look === 'ok').length;
  const open = rows.filter(({ look }) => look !== 'ok' && look !== 'skip').length;
  const waiting = rows.some(({ look, state }) => look === 'wait' && state === 'ready');
  // The row to look at: where the pointer is, else the first text that the page did not keep.
  const current = pointed ?? rows.find(({ look, state }) => look === 'paste' && state === 'not-kept')?.index;
  const point = (index: number, here: boolean) => {
    setPointed(here ? index : undefined);
    onPoint(here ? index : undefined);
  };
  return (
    <section class="part">
      <PartHead view={view} title={t('guide_walk_fill')}>
        <small class="num" role="status">
          {view.isAfter
            ? ''
            : form?.busy
              ? t('guide_filling')
              : done > 0
                ? t('guide_counts', [String(done), String(open)])
                : t('guide_countOpen', [String(open)])}
        </small>
        {form?.filled && (
          <button type="button" class="btn quiet s" disabled={view.isPaused} onClick={trusted(onUndo)} data-after-fill>
            <Icon name="undo" />
            {t('guide_undo')}
          </button>
        )}
      </PartHead>
      {form && !form.formFound && (
        <div class="notice">
          <Icon name="info" />
          <NothingFound {...view} />
        </div>
      )}
      <StoppedLine {...view} />
      <CalledLine {...view} />
      {onLook && rows.some(({ step }) => step.value === '') && (
        <div class="look-act">
          <button type="button" class="btn s" onClick={trusted(onLook)}>
            <Icon name="eye" />
            {t('guide_showValues')}
          </button>
          <p class="muted small">{t('guide_valueLater')}</p>
        </div>
      )}
      <FieldsList view={view}>
        {rows.map(({ step, index, state, look }) => (
          <FieldRow
            key={index}
            {...{ step, state, look, t, lang }}
            isCurrent={index === current}
            formFound={form?.formFound ?? false}
            onCopy={(event) => onCopy(index, event)}
            onPoint={(here) => point(index, here)}
            onShown={onShown && (() => onShown(index))}
          />
        ))}
        {form?.evidence && onAttach && (
          <EvidenceRow state={form.evidence} t={t} isPaused={view.isPaused} onAttach={onAttach} />
        )}
      </FieldsList>
      {form && (waiting || form.busy) && (
        <div class="fill-act">
          {waiting && <BeforeFilling {...view} />}
          <button
            type="button"
            class="btn primary wide"
            disabled={form.busy || view.isPaused}
            onClick={trusted(onFill)}
          >
            {t(form.filled ? 'guide_fillRest' : 'guide_fill')}
          </button>
        </div>
      )}
      {form?.formFound && (
        <p class="legend" aria-hidden="true">
          <span>{t('guide_legendFilled')}</span>
          <span>{t('guide_legendCurrent')}</span>
        </p>
      )}
      {rows.some(({ step }) => step.visibleToPoster) && (
        <div class="notice">
          <Icon name="info" />
          <p>{t('guide_visibleNotice')}</p>
        </div>
      )}
    </section>
  );
}

/** Why no field of the plan is on the page. */
function NothingFound({ session: { route }, form, isAfter, t, lang }: GuideView) {
  if (isAfter && form?.confirmsElsewhere !== undefined)
    return <Caution words={t('guide_confirmsElsewhere', [form.confirmsElsewhere])} />;
  if (isAfter) return <p>{t('guide_afterFilling')}</p>;
  if (form?.isForOthers) return <p>{t('guide_isForOthers')}</p>;
  if (route.lackingSince && !route.urlUnknown)
    return <p>{t('guide_formLacking', [formatMoment(route.lackingSince, lang)])}</p>;
  return <p>{t(route.urlUnknown ? 'guide_formUnknown' : 'guide_formNotFound')}</p>;
}

/** The rows; behind a page that was filled they wait in a fold, for a step that asks for more. */
function FieldsList({ view, children }: { view: GuideView; children: ComponentChildren }) {
  const list = <ul class="fields">{children}</ul>;
  if (!view.isAfter) return list;
  return (
    <details>
      <summary>{view.t('guide_toCopy')}</summary>
      {list}
    </details>
  );
}
