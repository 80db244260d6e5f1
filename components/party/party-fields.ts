import type { PartyData, PartyKind } from '../../utils/shapes/schema';
import type { WordKey } from '../../utils/word-key';

export type PartyField = keyof PartyData;

/** How a field of a party is typed; the limits are those of its schema. */
interface FieldLook {
  /** Keyboard of touch devices; the field itself takes any text, as forms differ. */
  keys: 'text' | 'email' | 'tel';
  most: number;
  /** Narrow fields share a line. */
  narrow?: true;
}

const line = { keys: 'text', most: 200 } as const;

export const partyFieldLooks: Readonly<Record<PartyField, FieldLook>> = {
  name: line,
  kana: line,
  organization: line,
  representative: line,
  department: line,
  registration: { ...line, most: 40, narrow: true },
  email: { keys: 'email', most: 200 },
  phone: { keys: 'tel', most: 50, narrow: true },
  postalCode: { ...line, most: 20, narrow: true },
  region: { ...line, most: 50, narrow: true },
  city: { ...line, most: 100, narrow: true },
  street: line,
  street2: line,
};

const place = ['email', 'phone', 'postalCode', 'region', 'city', 'street', 'street2'] as const;

/** What is asked of a party of this kind, in the order in which forms ask. */
export const partyFields: Readonly<Record<PartyKind, readonly PartyField[]>> = {
  self: ['name', 'kana', ...place],
  company: ['organization', 'representative', 'name', 'kana', 'department', ...place],
  client: ['name', 'kana', 'organization', 'representative', ...place],
  counsel: ['name', 'kana', 'organization', 'registration', ...place],
};

/** The fields of which forms and papers can hardly do without. */
export const partyEssentials: Readonly<Record<PartyKind, readonly PartyField[]>> = {
  self: ['name', 'email'],
  company: ['organization', 'name', 'email'],
  client: ['name'],
  counsel: ['name', 'organization', 'registration', 'email'],
};

/** What a field is called for this kind of party. */
export function partyFieldKey(kind: PartyKind, field: PartyField): WordKey {
  if (field === 'name' && kind === 'company') return 'party_contactName';
  if (field === 'name' && kind === 'client') return 'settings_victimName';
  if (field === 'organization' && kind === 'counsel') return 'party_office';
  if (field === 'organization' && kind === 'client') return 'party_clientCompany';
  if (field === 'representative' || field === 'registration') return `party_${field}`;
  return `settings_${field}`;
}

/** What a field is for, where that is not plain. */
export function partyHelpKey(kind: PartyKind, field: PartyField): WordKey | undefined {
  if (kind === 'client' && field === 'organization') return 'party_clientCompanyHelp';
  if (field === 'kana' || field === 'phone' || field === 'street' || field === 'email') return `settings_${field}Help`;
  return undefined;
}

/** Where the words of a party that is not stored yet are kept while they are typed. */
export const newPartyDraft = (kind: PartyKind) => `new:${kind}`;
