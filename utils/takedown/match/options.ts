import type { MatchKey } from '../field-keys';
import { optionName } from './accessible-name';
import type { Control } from './controls';
import { sensesOf } from './reading';
import { tidy } from './words';

/** What the options of a list say where its label does not: prefectures, countries, rights, or whom the sender is. */
export function readOptions(control: Control): MatchKey | undefined {
  const options = optionWords(control).filter((words) => words !== '');
  const all = options.map((words) => sensesOf(words));
  const count = (...senses: string[]) => all.filter((said) => said.some((sense) => senses.includes(sense))).length;
  const answers = all.filter((said) => !said.every((sense) => sense === 'other')).length;
  if (control.kind === 'select' && count('prefecture') >= 3 && count('prefecture') >= options.length * 0.6)
    return 'reporter.address.region';
  if (control.kind === 'select' && count('japan') === 1 && count('nation') > 0) return 'reporter.address.country';
  const isSelf = (said: readonly string[]) => said.some((sense) => sense === 'self' || sense === 'victim') && !isOther(said);
  const isOther = (said: readonly string[]) =>
    said.some((sense) => ['agent', 'represent', 'company', 'kin', 'shop', 'sender', 'third'].includes(sense));
  const isRight = (said: readonly string[]) => said.some((sense) => ['harm', 'harmed', 'right'].includes(sense));
  const selves = all.filter((said) => isSelf(said) && !isRight(said));
  if (options.length <= 12 && selves.length > 0 && all.some(isOther)) return 'case.relationship';
  const rights = all.filter(isRight).length;
  return rights > 1 && rights >= answers * 0.6 ? 'case.claim' : undefined;
}

function optionWords({ kind, element, options }: Control): string[] {
  if (kind === 'choice') return options.map((option) => tidy(optionName(option)));
  return kind === 'select' && element.tagName === 'SELECT'
    ? [...(element as HTMLSelectElement).options].map((option) => tidy(option.text))
    : [];
}
