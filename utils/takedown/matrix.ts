import { type Standing, standings } from '../shapes/schema';
import { type ClaimId, claimIds } from '../shapes/takedown/claim-ids';
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

/** Every kind of cell that is counted, the nearest way first: a cell stands in the first that it is in. */
const kinds = [
  ['a form of the operator', ({ forms }) => forms.some((id) => !id.endsWith('?'))],
  ['a form whose rule for this is not known', ({ forms }) => forms.length > 0],
  ['a letter with a known addressee', ({ letters }) => letters.length > 0],
  ['somebody else may act', ({ instead }) => instead.some((other) => !ofCourt.includes(other))],
  ['counsel or a court only', ({ instead }) => instead.length > 0],
  ['no way', () => true],
] as const satisfies readonly (readonly [string, (cell: Cell) => boolean])[];

/** Counsel goes to a court about any right: true of every cell, and no work of ours. */
const ofCourt = ['counsel', 'court'];

const line = ({ platform, claim, standing, ...cell }: Cell) =>
  [
    `${platform} × ${claim} × ${standing}:`,
    ...(cell.forms.length > 0 ? [`forms ${cell.forms.join(' ')}`] : []),
    ...(cell.letters.length > 0 ? [`letters ${cell.letters.join(' ')}`] : []),
    ...(cell.addresseeUnknown.length > 0 ? [`addressee not known ${cell.addresseeUnknown.join(' ')}`] : []),
    ...(cell.instead.length > 0 ? [`may act instead ${cell.instead.join(' ')}`] : []),
    ...(cell.offices.length > 0 ? [`offices ${cell.offices.join(' ')}`] : []),
  ].join(' | ');

/** How many cells there are of each kind, each cell in one, and how many lack an addressee whatever else they have. */
export function matrixCounts(cells: readonly Cell[]): { name: string; value: number }[] {
  const kindOf = (cell: Cell) => kinds.find(([, isIn]) => isIn(cell))?.[0];
  return [
    ...kinds.map(([name]) => ({ name, value: cells.filter((cell) => kindOf(cell) === name).length })),
    {
      name: 'addressee not known, beside other ways',
      value: cells.filter(({ addresseeUnknown }) => addresseeUnknown.length > 0).length,
    },
  ];
}

/** The matrix in lines, those apart that leave counsel or a court alone, the counts, and last how many cells have no way. */
export function matrixText(cells: readonly Cell[]): string {
  const isOfCourt = (cell: Cell) => kinds.find(([, isIn]) => isIn(cell))?.[0] === 'counsel or a court only';
  return [
    ...cells.filter((cell) => !isOfCourt(cell)).map(line),
    '',
    'counsel or a court only:',
    ...cells.filter(isOfCourt).map(line),
    '',
    ...matrixCounts(cells).map(({ name, value }) => `${name}: ${value} cells`),
    `${cells.length} cells, ${cells.filter((cell) => !hasWay(cell)).length} without a way`,
    '',
  ].join('\n');
}
