import { describe, expect, it } from 'vitest';
import type { Party } from '../../../utils/shapes/schema';
import { isCounsel, partyName, senderOf, senderRefusal } from '../../../utils/takedown/sender';

const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const person: Party = {
  id: uuid(1),
  kind: 'client',
  data: { name: '佐伯 みのり', email: 'saeki@example.jp', phone: '090-0000-0001', city: '見本区' },
};
const company: Party = {
  id: uuid(2),
  kind: 'client',
  data: { organization: '株式会社みなと珈琲', name: '総務 太郎', email: 'soumu@minato.example' },
};
const counsel: Party = {
  id: uuid(3),
  kind: 'counsel',
  data: { name: '霧島 遥', organization: '霧島法律事務所', registration: '00000', email: 'k@kirishima.example' },
};
const self: Party = { id: uuid(4), kind: 'self', data: { name: '田中 本人', organization: '勤め先' } };
const own: Party = { id: uuid(5), kind: 'company', data: { organization: '自社', name: '担当 花子' } };
const parties = [person, company, counsel, self, own];

describe('the sender of a request', () => {
  it('fills two clients in a row with nothing of each other', () => {
    const of = (partyId: string, claim: string) =>
      senderOf({ standing: 'counsel', claim, partyId, agentId: counsel.id }, parties)?.sheet;
    const [first, second] = [of(person.id, 'privacy'), of(company.id, 'credit-damage')];
    expect(first).toEqual({
      name: '霧島 遥',
      organization: '霧島法律事務所',
      email: 'k@kirishima.example',
      victimName: '佐伯 みのり',
    });
    expect(second?.victimName).toBe('株式会社みなと珈琲');
    expect(JSON.stringify(second)).not.toMatch(/佐伯|saeki|0001|見本区|総務|soumu/);
  });

  it('has no employer in a person’s own request, and nobody’s data in a company’s but its contact’s', () => {
    expect(senderOf({ standing: 'self', claim: 'insult', partyId: self.id }, parties)?.sheet).toEqual({
      name: '田中 本人',
    });
    expect(senderOf({ standing: 'company', claim: 'credit-damage', partyId: own.id }, parties)?.sheet).toEqual({
      organization: '自社',
      name: '担当 花子',
    });
  });

  it.each([
    ['a party that is gone', { standing: 'self', claim: 'insult', partyId: uuid(9) }],
    ['a request of an earlier version, which names none', { standing: 'self', claim: 'insult' }],
    ['a party of another standing', { standing: 'company', claim: 'credit-damage', partyId: self.id }],
    [
      'a company with a person’s right',
      { standing: 'counsel', claim: 'privacy', partyId: company.id, agentId: counsel.id },
    ],
    [
      'a person with a company’s right',
      { standing: 'counsel', claim: 'credit-damage', partyId: person.id, agentId: counsel.id },
    ],
    ['a client without counsel', { standing: 'counsel', claim: 'privacy', partyId: person.id }],
    [
      'a client through somebody who is no counsel',
      { standing: 'counsel', claim: 'privacy', partyId: person.id, agentId: self.id },
    ],
  ] as const)('is nobody for %s', (_, request) => {
    expect(senderOf(request, parties)).toBeUndefined();
  });

  it('goes on with a party that is no longer used for new requests', () => {
    const retired = { ...self, retired: true as const };
    expect(senderRefusal(retired, { standing: 'self', claim: 'insult' })).toBe('retired');
    expect(senderOf({ standing: 'self', claim: 'insult', partyId: self.id }, [retired])?.party).toBe(retired);
  });

  it('is counsel with name, office and registration number only', () => {
    expect(isCounsel(counsel)).toBe(true);
    for (const field of ['name', 'organization', 'registration'] as const) {
      const { [field]: _, ...data } = counsel.data;
      expect(isCounsel({ ...counsel, data })).toBe(false);
    }
    expect(isCounsel({ ...counsel, kind: 'client' })).toBe(false);
    expect(partyName(company)).toBe('株式会社みなと珈琲');
  });
});
