import { type ClaimId, claimIds } from '../shapes/claim-ids';
import { type Standing, standings } from '../shapes/schema';
import { waysIn } from './route-choice';
import type { Route } from './route-schema';

/** One cell: what this sender can do about this right on this platform. */
interface Cell {
  platform: string;
  claim: ClaimId;
  standing: Standing;
  /** Ids of routes; `?` behind one: the operator's rule for this was not read. */
  forms: string[];
  letters: string[];
  addresseeUnknown: string[];
  instead: string[];
  offices: string[];
}

/** Platform × right × sender with every way, as of `now` (milliseconds since 1970). Pure. */
export function matrixOf(routes: readonly Route[], platforms: readonly string[], now = Date.now()): Cell[] {
  return platforms.flatMap((platform) =>
    claimIds.flatMap((claim) =>
      standings.map((standing): Cell => {
        const ways = waysIn(routes, { platform, claim, standing }, now);
        const ids = (choices: typeof ways.forms) =>
          choices.map(({ route, unknownRules }) => route.id + (unknownRules.length > 0 ? '?' : ''));
        return {
          platform,
          claim,
          standing,
          forms: ids(ways.forms),
          letters: ids(ways.letters),
          addresseeUnknown: ids(ways.unaddressed),
          instead: ways.instead,
          offices: ways.offices.map(({ id }) => id),
        };
      }),
    ),
  );
}

/** A way is a form, a letter that reaches somebody, or somebody who may act instead. Offices and unaddressed letters are none. */
export function hasWay({ forms, letters, instead }: Cell): boolean {
  return forms.length + letters.length + instead.length > 0;
}

const line = ({ platform, claim, standing, ...cell }: Cell) =>
  [
    `${platform} × ${claim} × ${standing}:`,
    ...(cell.forms.length > 0 ? [`forms ${cell.forms.join(' ')}`] : []),
    ...(cell.letters.length > 0 ? [`letters ${cell.letters.join(' ')}`] : []),
    ...(cell.addresseeUnknown.length > 0 ? [`addressee not known ${cell.addresseeUnknown.join(' ')}`] : []),
    ...(cell.instead.length > 0 ? [`may act instead ${cell.instead.join(' ')}`] : []),
    ...(cell.offices.length > 0 ? [`offices ${cell.offices.join(' ')}`] : []),
  ].join(' | ');

/** The matrix in lines, its counts kept apart, and last how many cells have no way. */
export function matrixText(cells: readonly Cell[]): string {
  const count = (isIn: (cell: Cell) => boolean) => cells.filter(isIn).length;
  const ofRule = ({ forms }: Cell) => forms.length > 0 && forms.every((id) => id.endsWith('?'));
  return [
    ...cells.map(line),
    '',
    `forms: ${count(({ forms }) => forms.length > 0)} cells (${count(ofRule)} of them only where the operator’s rule is not known)`,
    `letters with a known addressee: ${count(({ letters }) => letters.length > 0)} cells`,
    `addressee not known: ${count(({ addresseeUnknown }) => addresseeUnknown.length > 0)} cells`,
    `only others may act: ${count((cell) => hasWay(cell) && cell.forms.length + cell.letters.length === 0)} cells`,
    `${cells.length} cells, ${cells.length - count(hasWay)} without a way`,
    '',
  ].join('\n');
}
