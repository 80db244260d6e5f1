import type { WordKey } from '../../../utils/word-key';

type Standing = 'self' | 'guardian' | 'counsel' | 'company';

/** What a field of the sender is called for this standing. */
export function senderLabel(standing: Standing, field: string): WordKey {
  if (field === 'name' && standing === 'company') return 'party_contactName';
  if (field === 'organization' && standing === 'counsel') return 'party_office';
  if (field === 'registration') return 'party_registration';
  return `settings_${field}` as WordKey;
}
