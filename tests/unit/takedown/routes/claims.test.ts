import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimIds } from '../../../../utils/shapes/takedown/claim-ids';
import { claims, whichClaims } from '../../../../utils/takedown/claims';
import { keyPart } from '../../../../utils/word-key';
import { projectRoot } from '../../../harness/build';

const allowed = (standing: Parameters<typeof whichClaims>[0]) =>
  whichClaims(standing).flatMap(({ claim, allowed: may }) => (may ? [claim.id] : []));

describe('claims', () => {
  it('has one entry for every id, called in letters as on Japanese screens', () => {
    expect(claims.map((claim) => claim.id)).toEqual([...claimIds]);
    const words: Record<string, string> = parse(readFileSync(join(projectRoot, 'locales/ja.yml'), 'utf8'), {
      uniqueKeys: false,
    });
    for (const { id, paperWord } of claims) expect(paperWord).toBe(words[`claim_name_${keyPart(id)}`]);
  });

  it('never judges', () => {
    const text = ['ja', 'en'].flatMap((lang) =>
      readFileSync(join(projectRoot, `locales/${lang}.yml`), 'utf8').match(/^claim_.*$/gm),
    );
    expect(text.length).toBe(2 * (3 * claims.length + 2));
    expect(text.join('\n')).not.toMatch(
      /です。違法|違法です|にあたります|に該当します|is defamation|likely|%|可能性が高い/,
    );
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
