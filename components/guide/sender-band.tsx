import type { GuideView } from './guide-view';
import { OwnWords } from './own-words';

/** In whose name, from the choice to the last form. */
export function SenderBand({ session: { sender }, t }: GuideView) {
  if (!sender) return null;
  return (
    <p class="as">
      <b>
        <OwnWords words={t('guide_as', [sender.name || t('party_unnamed')])} />
      </b>
      {sender.agent !== undefined && (
        <small class="muted">
          <OwnWords words={t('guide_as_agent', [sender.agent || t('party_unnamed')])} />
        </small>
      )}
    </p>
  );
}
