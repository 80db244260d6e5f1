import type { FormCapture } from '../../utils/evidence/form-capture-log';
import { recordedStages } from '../../utils/shapes/schema';
import { Sign } from '../icon';
import { ShortDay } from '../shared/spoken';
import { clockMinute } from '../words/format-time';
import { useWords } from '../words/words';

/** The recorded form, confirmation and answer of a request; each file is saved by a press. */
export function FormPictures(props: { pictures: readonly FormCapture[]; onPicture(picture: FormCapture): void }) {
  const { t } = useWords();
  if (props.pictures.length === 0) return null;
  return (
    <ul class="form-pictures">
      {recordedStages.map((stage) => {
        const own = props.pictures.filter((picture) => picture.stage === stage);
        const at = own.at(-1)?.at;
        if (!at) return null;
        return (
          <li key={stage} class="small">
            <Sign kind="proven" /> {t(stage === 'answer' ? 'requests_answer_came' : `guide_record_${stage}`)}{' '}
            <span class="num muted">
              <ShortDay iso={at} /> {clockMinute(at)}
            </span>
            {own.map((picture, index) => (
              <button
                key={picture.name}
                type="button"
                class="btn quiet s inline"
                onClick={() => props.onPicture(picture)}
              >
                {t(stage === 'answer' ? 'requests_answer_file' : 'requests_picture', [String(index + 1)])}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
