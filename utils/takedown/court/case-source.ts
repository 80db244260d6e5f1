import type { Capture, Party, Received } from '../../shapes/schema';
import { wholeAddress } from '../plan/step-values';

/** What papers of a case are made of: facts and blanks. Nothing of it is an argument, and nothing is concluded. */
export interface CaseSource {
  /** `K-2026-0117`. */
  number: string;
  captures: readonly Capture[];
  /** Records of the pages of accounts and posts as a whole: exhibits, and no posts. */
  pages?: readonly Capture[] | undefined;
  /** Whose right it is. */
  party?: Party | undefined;
  /** Counsel; without a complete one the papers are drafts for counsel. */
  agent?: Party | undefined;
  /** What operator and provider handed out; only where it was chosen to stand in the paper. */
  received: readonly Received[];
  /** Operator: name and address, as far as they are known. */
  operator?: { name: string; address?: string } | undefined;
  /** Number that the court gave the petition against the operator. */
  firstCase?: string | undefined;
  /** Day on which the person agreed that counsel gets it, `YYYY-MM-DD`; absent where nobody wrote it down. */
  consentOn?: string | undefined;
}

/** Who is asked: the operator of the site, or the provider that carried the poster's line. */
export type Opponent = 'operator' | 'access';

/** Name and address of who is asked, as far as they are known. A provider's address is nobody's to hand out. */
export function opponentOf({ operator, received }: CaseSource, of: Opponent): { name?: string; address?: string } {
  if (of === 'operator') return operator ?? {};
  const name = received.find(({ provider }) => provider)?.provider;
  return name ? { name } : {};
}

/** The case for each access provider by itself, with its own communications and nothing of another's. */
export function byProvider(source: CaseSource): CaseSource[] {
  const lines = source.received.filter(({ ip, port, at, destination }) => ip ?? port ?? at ?? destination);
  const providers = [...new Set(lines.map(({ provider }) => provider))];
  if (providers.length === 0) return [source];
  return providers.map((name) => ({ ...source, received: lines.filter(({ provider }) => provider === name) }));
}

/** Blank for a hand. */
export const blank = '　　　　　　　　　　';
export const dateLine = '令和　　年　　月　　日';
export const court = '　　　　　地方裁判所　御中';

/** Address and name of a party as a list of parties has them; its address only where it was written down for it. */
export function partyLines(party: Party | undefined): string {
  if (!party) return '';
  const { postalCode, organization, representative, name } = party.data;
  return [
    [postalCode && `〒${postalCode}`, wholeAddress(party.data)].filter(Boolean).join(' ') || `住所　${blank}`,
    organization,
    organization ? (representative ?? `代表者　${blank}`) : name,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Office, name, number and ways to reach counsel. */
export function counselLines(agent: Party | undefined): string {
  if (!agent) return '';
  const { postalCode, organization, name, registration, phone, email } = agent.data;
  return [
    [postalCode && `〒${postalCode}`, wholeAddress(agent.data)].filter(Boolean).join(' '),
    organization,
    name && `代理人弁護士　${name}（登録番号 ${registration ?? blank}）`,
    phone && `電話　${phone}`,
    email && `メール　${email}`,
  ]
    .filter(Boolean)
    .join('\n');
}
