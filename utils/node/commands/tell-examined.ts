import { attacks, examine, type Finding } from '../../vault/doctor/examine';
import type { Roles } from '../../vault/doctor/ward';
import type { Reach } from '../../vault/store/reach';
import { printable } from './printable-words';

const marks = { refused: 'held    ', through: 'THROUGH ', harmless: 'harmless', untried: 'untried ' } as const;

interface Told {
  json?: boolean | undefined;
  language?: 'ja' | 'en';
}

/**
 * Examines a store and prints what got through, as words or as JSON.
 * @returns the exit code: 0 a vault, 1 none
 */
export async function tellExamined(reach: Reach, roles: Roles, { json, language = 'en' }: Told): Promise<number> {
  const start = Date.now();
  const show = ({ id, title, remedy, verdict, saw }: Finding) => {
    console.log(`${marks[verdict]}  ${id.padEnd(26)} ${title[language]}`);
    if (verdict === 'through') console.log(`          ${printable(saw ?? '')}\n          → ${remedy[language]}`);
    if (verdict === 'untried') console.log(`          ${printable(saw ?? '')}`);
  };
  const { isVault, findings } = await examine(reach, roles, json ? undefined : show);
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  const figures = {
    ...{ endpoint: reach.endpoint, bucket: reach.bucket, isVault, tried: attacks.length, through: count('through') },
    ...{ held: count('refused'), harmless: count('harmless'), untried: count('untried'), ms: Date.now() - start },
  };
  if (json) console.log(JSON.stringify({ ...figures, findings }, undefined, 2));
  else {
    const { through, held, untried, harmless } = figures;
    console.log(
      `\n${held} held, ${through} got through, ${harmless} harmless, ${untried} not tried, in ${figures.ms} ms`,
    );
    console.log(isVault ? 'This is a vault.' : 'This is NOT a vault. Mend what got through and examine it again.');
  }
  return isVault ? 0 : 1;
}
