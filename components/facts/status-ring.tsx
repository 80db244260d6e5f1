import type { IncidentStatus } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';

const rings = {
  new: { icon: 'r0', look: 'ring' },
  'in-review': { icon: 'r1', look: 'ring on' },
  requested: { icon: 'r2', look: 'ring on' },
  answered: { icon: 'r2', look: 'ring on' },
  closed: { icon: 'r3', look: 'ring done' },
} as const satisfies Record<IncidentStatus, { icon: string; look: string }>;

/** Status of an incident: a ring that fills, and its word. */
export function StatusRing({ status }: { status: IncidentStatus }) {
  const { t } = useWords();
  return (
    <span class="status">
      <Ring status={status} />
      {statusWord(status, t)}
    </span>
  );
}

/** The ring alone, where the word stands elsewhere. */
export function Ring({ status }: { status: IncidentStatus }) {
  return (
    <svg class={rings[status].look} viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#i-${rings[status].icon}`} />
    </svg>
  );
}

/** 未確認, 確認中, 申出中, 回答あり, 完了. */
export function statusWord(status: IncidentStatus, t: Translate): string {
  return t(`shared_status_${keyPart(status)}`);
}
