import type { NextStep } from '../../utils/takedown/clocks/next-steps';
import type { Route } from '../../utils/takedown/route-schema';
import { keyPart } from '../../utils/word-key';
import { useWords } from '../words/words';

interface RequestNextProps {
  steps: readonly NextStep[];
  /** Copies the text to ask again. */
  onFollowUp(): void;
  /** Opens the chooser for the same capture. */
  onOtherRoute(): void;
}

/** What can follow an answer: a list to choose from, not advice. */
export function RequestNext({ steps, onFollowUp, onOtherRoute }: RequestNextProps) {
  const { t, lang } = useWords();
  return (
    <div>
      <p class="small">
        <b>{t('requests_next')}</b>
      </p>
      <ul>
        {steps.map(({ kind, routes }) => (
          <li key={kind} class="small">
            {t(`requests_next_${keyPart(kind)}`)}
            {kind === 'follow-up' && (
              <button type="button" class="btn quiet s" onClick={onFollowUp}>
                {t('requests_copyFollowUp')}
              </button>
            )}
            {kind === 'other-route' && (
              <button type="button" class="btn quiet s" onClick={onOtherRoute}>
                {t('requests_openChooser')}
              </button>
            )}
            {kind === 'office' && (
              <ul>
                {routes.map((route) => (
                  <li key={route.id}>
                    <a href={placeOf(route)} target="_blank" rel="noreferrer">
                      {route.name[lang]}
                    </a>{' '}
                    <span class="muted">{route.caution[lang]}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p class="muted small">{t('requests_next_note')}</p>
    </div>
  );
}

const placeOf = ({ url, helpUrl }: Route) => (url === undefined || url === 'unknown' ? (helpUrl ?? '') : url);
