import type { ActKind, Incident, TargetKind } from '../../utils/shapes/schema';
import { Icon, type IconName } from '../icon';
import { DangerWords } from '../shared/care-links';
import { ChipGroup } from '../shared/chips';
import { actWord, targetWord } from '../words/code-words';
import { useWords } from '../words/words';

const acts: readonly ActKind[] = ['insult', 'untrue', 'private-data', 'threat', 'stalking', 'photo', 'other'];

const targets: readonly { value: TargetKind; icon: IconName }[] = [
  { value: 'self', icon: 'user' },
  { value: 'colleague', icon: 'users' },
  { value: 'company', icon: 'building' },
  { value: 'shop', icon: 'shop' },
];

/** Whether the answers call for the way to the police. */
export function isDangerous(incident: Pick<Incident, 'acts'>): boolean {
  return incident.acts.includes('threat') || incident.acts.includes('stalking');
}

interface QuestionsProps {
  incident: Pick<Incident, 'acts' | 'target'>;
  hint?: string;
  onAct: (act: ActKind) => void;
  onTarget: (target: TargetKind) => void;
}

/** The two questions. Each is one tap, saved at once; none needs an answer. */
export function Questions({ incident, hint, onAct, onTarget }: QuestionsProps) {
  const { t } = useWords();
  return (
    <>
      <ChipGroup
        legend={t('popup_whichAct')}
        {...(hint ? { hint } : {})}
        options={acts.map((value) => ({ value, label: actWord(value, t) }))}
        value={incident.acts[0]}
        onChoose={onAct}
      />
      {/* Always there: only what comes into it is told */}
      <p class="danger-line" role="status">
        {isDangerous(incident) && (
          <>
            <Icon name="phone" />
            <span>
              <DangerWords />
            </span>
          </>
        )}
      </p>
      <ChipGroup
        legend={t('popup_aboutWhom')}
        look="segments"
        options={targets.map((option) => ({ ...option, label: targetWord(option.value, t) }))}
        value={incident.target}
        onChoose={onTarget}
      />
    </>
  );
}
