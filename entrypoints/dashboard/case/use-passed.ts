import { dayAndMinute } from '../../../components/words/format-time';
import { useWords } from '../../../components/words/words';
import { deskCase } from '../../../utils/desk/desk-log';
import { listedIncidents } from '../../../utils/evidence/queries';
import { opinionPurposes } from '../../../utils/shapes/desk/opinion';
import type { CustodyEntry } from '../../../utils/shapes/schema';
import { keyPart } from '../../../utils/word-key';
import { useLive } from '../../shared/use-live';

/** What the rounds and near copies are called that gates of a case were passed for, by their ids. */
export function usePassed(incidentId: string, custody: readonly CustodyEntry[]) {
  const { t, lang } = useWords();
  const passes = custody.filter(({ event }) => event === 'gate-passed');
  const live = useLive(async () => {
    const others = [...new Set(passes.flatMap(({ detail }) => String(detail['near'] ?? '').split(' ')))].filter(
      Boolean,
    );
    const [{ words }, { incidents }] = await Promise.all([deskCase(incidentId), listedIncidents(others)]);
    const asked = Object.values(words).flatMap((said) => said.filter(({ kind }) => kind === 'asked').slice(-1));
    const rounds = asked.map(({ body, at }) => {
      const purpose = opinionPurposes.find((each) => each === body['purpose']) ?? 'other';
      const named = [t(`opinion_purpose_${keyPart(purpose)}`), dayAndMinute(at, lang)];
      return [String(body['round']), t('custody_passedRound', named)] as const;
    });
    const near = incidents.flatMap((incident) =>
      incident ? [[incident.id, t('custody_passedNear', [incident.number])] as const] : [],
    );
    return new Map([...rounds, ...near]);
  }, [incidentId, passes.length, lang]);
  return live.is === 'read' ? live.value : undefined;
}
