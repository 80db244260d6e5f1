import { describe, expect, it } from 'vitest';
import { claimIds, claims, legalFooter, noJudgement, whichClaims } from '../../../utils/takedown/claims';

const allowed = (standing: Parameters<typeof whichClaims>[0]) =>
  whichClaims(standing).flatMap(({ claim, allowed: may }) => (may ? [claim.id] : []));

describe('claims', () => {
  it('has one entry for every id, in both languages', () => {
    expect(claims.map((claim) => claim.id)).toEqual([...claimIds]);
    for (const { name, help, toState } of claims)
      for (const words of [name, help, toState]) expect(words.ja && words.en).toBeTruthy();
  });

  it('never judges', () => {
    const text = JSON.stringify([claims, legalFooter, noJudgement]);
    expect(text).not.toMatch(/です。違法|違法です|にあたります|に該当します|is defamation|likely|%|可能性が高い/);
  });

  it('lets a person bring the person’s claims, a company the company’s, counsel all', () => {
    expect(allowed('self')).not.toContain('credit-damage');
    expect(allowed('self')).toContain('privacy');
    expect(allowed('guardian')).toEqual(allowed('self'));
    expect(allowed('company')).not.toContain('privacy');
    expect(allowed('company')).toEqual(expect.arrayContaining(['credit-damage', 'business-obstruction', 'defamation']));
    expect(allowed('counsel')).toEqual([...claimIds]);
  });

  it('says whose right it is where it refuses', () => {
    const refused = whichClaims('company').find(({ claim }) => claim.id === 'privacy');
    expect(refused).toMatchObject({ allowed: false, reason: 'right-of-person' });
  });
});
