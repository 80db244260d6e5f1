import { Icon } from '../icon';
import { CopyButton } from './copy-button';
import { GuideMask } from './guide-mask';
import type { GuideView } from './guide-view';
import { OwnWords } from './own-words';
import { PartHead } from './part-head';

const pieces = ['to', 'subject', 'body'] as const;
export type LetterPiece = (typeof pieces)[number];

/** Mail programs cut long links; above this the text is copied instead. */
const LONGEST_LINK = 1_900;

/** A composed mail: three pieces to copy, and the link that opens the person's own mail program. */
export function LetterPart(props: {
  view: GuideView;
  onCopy: (piece: LetterPiece) => Promise<boolean>;
  onShown?: (() => void) | undefined;
}) {
  const { view, onCopy, onShown } = props;
  const { session, t } = view;
  const { letter } = session;
  if (!letter) return null;
  const missing = session.steps.filter((step) => step.value === undefined && step.required);
  return (
    <section class="part">
      <PartHead view={view} title={t('guide_letter')}>
        <small>{t('guide_letterHint')}</small>
      </PartHead>
      <ul class="fields">
        {pieces.map((piece) => (
          <li key={piece} class="todo-row">
            <Icon name="pen" />
            <div>
              <p>
                {t(`guide_letter_${piece}`)}
                {piece === 'body' && (
                  <span class="badge seen">
                    <Icon name="eye" />
                    {t('guide_visibleToPoster')}
                  </span>
                )}
              </p>
              {piece === 'body' ? (
                <GuideMask text={letter.body} quoted={letter.quotedLength} t={t} onShown={onShown}>
                  <CopyButton t={t} what={t('guide_letter_body')} copy={() => onCopy('body')} />
                </GuideMask>
              ) : (
                <div class="val">
                  <span class="words mono">
                    <OwnWords words={letter[piece]} />
                  </span>
                  <CopyButton t={t} what={t(`guide_letter_${piece}`)} copy={() => onCopy(piece)} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
      {missing.length > 0 && <p class="why-not">{t('guide_letterMissing')}</p>}
      {session.route.url.length <= LONGEST_LINK ? (
        <a class="btn wide" href={session.route.url}>
          {t('guide_letterOpen')}
        </a>
      ) : (
        <p class="why-not">{t('guide_letterLong')}</p>
      )}
      <div class="notice">
        <Icon name="info" />
        <p>{t('guide_visibleNotice')}</p>
      </div>
    </section>
  );
}
