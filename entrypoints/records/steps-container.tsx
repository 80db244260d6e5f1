import { useState } from 'preact/hooks';
import { FirstSteps } from '../../components/records/first-steps';
import { StepsDialog } from '../../components/records/steps-dialog';
import { Problem } from '../../components/shared/acts/problem';
import { useAct } from '../../components/shared/acts/use-act';
import { Button } from '../../components/shared/button';
import { useVocabulary } from '../../components/words/vocabulary';
import { readFirstSteps, tickFirstStep } from '../../utils/evidence/store/private-notes';
import type { Incident } from '../../utils/shapes/schema';
import { instantNow } from '../shared/people';
import { useLive } from '../shared/use-live';

const most = 3;

/** What to do first about the record at hand; without one, what harms nobody. */
export function StepsContainer({ incident }: { incident: Incident | undefined }) {
  const { t, titleOf } = useVocabulary();
  // From the popup they are asked for by name
  const [all, setAll] = useState(location.hash === '#steps');
  const act = useAct();
  const id = incident?.id ?? '';
  const live = useLive(() => (id ? readFirstSteps(id) : Promise.resolve({})), [id]);
  const done = live.is === 'read' ? live.value : {};
  const acts = incident?.acts ?? [];
  const tick = (step: string, isDone: boolean) => {
    if (id) void act.run(() => tickFirstStep(id, step, isDone, instantNow()), { as: step });
  };
  return (
    <section class="card">
      <header>
        <h2>{t('records_firstSteps')}</h2>
        {incident && acts.length > 0 && <span class="muted small">{titleOf(incident)}</span>}
      </header>
      <div class="pad stack">
        <FirstSteps acts={acts} done={done} most={most} onTick={tick} />
        <Problem act={act} />
        <Button wide onPress={() => setAll(true)}>
          {t('records_allSteps')}
        </Button>
      </div>
      {all && <StepsDialog acts={acts} done={done} onTick={tick} onClose={() => setAll(false)} />}
    </section>
  );
}
