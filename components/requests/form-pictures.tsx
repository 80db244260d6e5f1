import { type FormCapture, formStages } from '../../utils/evidence/form-capture-log';
import { Sign } from '../icon';
import { clockMinute, shortDay } from '../words/format-time';
import { useWords } from '../words/words';

/** The recorded form and confirmation of a request; each picture is saved by a press. */
export function FormPictures(props: { pictures: readonly FormCapture[]; onPicture(picture: FormCapture): void }) {
  const { t, lang } = useWords();
  if (props.pictures.length === 0) return null;
  return (
    <ul class="form-pictures">
      {formStages.map((stage) => {
        const own = props.pictures.filter((picture) => picture.stage === stage);
        const at = own.at(-1)?.at;
        if (!at) return null;
        return (
          <li key={stage} class="small">
            <Sign kind="proven" /> {t(`guide_record_${stage}`)}{' '}
            <span class="num muted">
              {shortDay(at, lang)} {clockMinute(at)}
            </span>
            {own.map((picture, index) => (
              <button
                key={picture.name}
                type="button"
                class="btn quiet s inline"
                onClick={() => props.onPicture(picture)}
              >
                {t('requests_picture', [String(index + 1)])}
              </button>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
