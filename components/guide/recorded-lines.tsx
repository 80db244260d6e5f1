import type { FormStage } from '../../utils/takedown/plan/guide-session';
import { Icon } from '../icon';
import type { GuideView } from './guide-view';
import { formatMoment } from './moment';
import { trusted } from './trusted';

const stages: readonly FormStage[] = ['before', 'after'];

/** The form before sending and the confirmation: recorded on a press, sealed, and named with their time. */
export function RecordedLines(props: {
  view: GuideView;
  recording?: FormStage | undefined;
  onRecord: (stage: FormStage) => void;
}) {
  const { view, recording, onRecord } = props;
  const { t, lang, session } = view;
  return (
    <>
      {stages.map((stage) => {
        const at = session.recorded?.[stage];
        return (
          <li key={stage}>
            <span class={at ? 'box on' : 'box'}>{at && <Icon name="check" />}</span>
            <span>
              {t(`guide_record_${stage}`)}{' '}
              {at && <span class="muted small num">{t('guide_recordedAt', [formatMoment(at, lang)])}</span>}
            </span>
            <button
              type="button"
              class="btn quiet s inline"
              disabled={recording !== undefined || view.isPaused}
              onClick={trusted(() => onRecord(stage))}
            >
              {t(recording === stage ? 'guide_recording' : at ? 'guide_recordAgain' : 'guide_record')}
              <span class="sr"> {t(`guide_record_${stage}`)}</span>
            </button>
          </li>
        );
      })}
    </>
  );
}
