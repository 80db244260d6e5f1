import type { Party, PartyData, PartyKind } from '../shapes/takedown/party';
import type { Profile } from '../shapes/takedown/profile';

/** The same parties each time an earlier profile is read: requests refer to them. */
const idOf: Record<Exclude<PartyKind, 'counsel'>, string> = {
  self: '00000000-0000-4000-8000-000000000001',
  company: '00000000-0000-4000-8000-000000000002',
  client: '00000000-0000-4000-8000-000000000003',
};
const own = ['name', 'kana', 'email', 'phone', 'postalCode', 'region', 'city', 'street', 'street2'] as const;
const ofCompany = ['organization', 'department'] as const;

/**
 * The parties in a profile of up to 2026-11-27, which served everybody: the name and its address are the person's, the
 * company's name is the company's, and who was named as the one concerned is a client. Nothing of one goes to another.
 */
export function partiesOfProfile(profile: Profile): Party[] {
  const pick = (names: readonly (keyof PartyData & keyof Profile)[]): PartyData =>
    Object.fromEntries(names.flatMap((name) => (profile[name] ? [[name, profile[name]]] : [])));
  const found: [keyof typeof idOf, PartyData][] = [
    ['self', pick(own)],
    ['company', profile.organization ? pick(ofCompany) : {}],
    ['client', profile.victimName ? { name: profile.victimName } : {}],
  ];
  return found.flatMap(([kind, data]) => (Object.keys(data).length > 0 ? [{ id: idOf[kind], kind, data }] : []));
}
