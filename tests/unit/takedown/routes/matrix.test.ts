import { describe, expect, it } from 'vitest';
import { platforms } from '../../../../utils/platforms';
import { standings } from '../../../../utils/shapes/schema';
import { claimIds } from '../../../../utils/shapes/takedown/claim-ids';
import { hasWay, matrixCounts, matrixOf, matrixText } from '../../../../utils/takedown/matrix';
import { addresseeOf, isAddressed } from '../../../../utils/takedown/operators';
import { routes } from '../../../../utils/takedown/routes';

const ofRoutes = routes.flatMap(({ platform, alsoPlatforms = [] }) => [platform, ...alsoPlatforms]);
const ids = [...new Set([...platforms.map(({ id }) => id), ...ofRoutes])].filter(
  (id) => id !== 'generic' && id !== 'support',
);
const cells = matrixOf(routes, ids, Date.parse('2026-11-27'));

describe('the matrix of ways', () => {
  it('ends in nothing nowhere: a form, a letter that reaches somebody, or who may act instead', () => {
    expect(cells).toHaveLength(ids.length * claimIds.length * standings.length);
    expect(cells.filter((cell) => !hasWay(cell))).toEqual([]);
    expect(matrixText(cells).trimEnd().split('\n').at(-1)).toBe(`${cells.length} cells, 0 without a way`);
  });

  it('counts a letter only where entity and address are known, of the same name, with source and date', () => {
    const lettered = new Set(cells.filter(({ letters }) => letters.length > 0).map(({ platform }) => platform));
    expect([...lettered]).toEqual(['ameba']);
    for (const id of ids) expect(isAddressed(addresseeOf(id)), id).toBe(lettered.has(id));
    expect(addresseeOf('yahoo-news')).toMatchObject({
      entity: { name: 'LINEヤフー株式会社' },
      formerAddress: { of: 'ヤフー株式会社' },
    });
    expect(addresseeOf('yahoo-news').address).toBeUndefined();
  });

  it('never lets anybody but the one whose right it is, or counsel, send a form or a letter', () => {
    for (const { claim, standing, forms, letters, addresseeUnknown } of cells)
      if ((claim === 'privacy' && standing === 'company') || (claim === 'credit-damage' && standing === 'self'))
        expect([...forms, ...letters, ...addresseeUnknown]).toEqual([]);
  });

  it('counts each cell once, and prints those apart that leave counsel or a court alone', () => {
    const counts = new Map(matrixCounts(cells).map(({ name, value }) => [name, value]));
    const beside = 'addressee not known, beside other ways';
    const sum = [...counts].filter(([name]) => name !== beside).reduce((total, [, value]) => total + value, 0);
    expect(sum).toBe(cells.length);
    expect(counts.get('no way')).toBe(0);
    const [, apart = ''] = matrixText(cells).split('counsel or a court only:\n');
    const lines = apart.split('\n\n')[0]!.split('\n');
    expect(lines).toHaveLength(counts.get('counsel or a court only')!);
    for (const line of lines) expect(line).toMatch(/may act instead (counsel|court)( court)?( \||$)/);
    for (const line of lines) expect(line).not.toMatch(/forms|letters /);
  });

  it('counts a way whose addressee is not known as none', () => {
    expect(
      hasWay({ forms: [], letters: [], instead: [], addresseeUnknown: ['isplaw-letter'], offices: ['ihaho'] } as never),
    ).toBe(false);
  });
});
