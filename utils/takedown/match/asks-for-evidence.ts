import type { Control } from './controls';
import type { Judgement } from './judge';
import { judge } from './judge-once';
import { factsOf } from './match-form';
import { textOf } from './texts/surrounding-texts';
import { tidy } from './texts/wording';

/** Whether words of a place that takes dropped files, or else the texts round it, ask for evidence. */
export function asksForEvidence(zone: HTMLElement, words: string): boolean {
  const control: Control = { kind: 'file', element: zone, options: [] };
  const text = textOf(control, []);
  const own = { ...text, own: tidy(words), last: '' };
  // The label of the row must allow it too: 「本人確認書類」 over a place for any picture.
  const round = judge(factsOf(control), text, undefined);
  return (
    [round, ...(round.key ? [] : [judge(factsOf(control), own, undefined)])].at(-1)?.key === 'attachment.evidence' &&
    isHarmless(round)
  );
}

/** Refused for nothing worse than that nothing is said. */
const isHarmless = ({ key, refused, said }: Judgement) =>
  key === 'attachment.evidence' || (key === undefined && refused !== undefined && said === '');
