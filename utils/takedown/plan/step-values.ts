import { japanDate } from '../../japan-time';
import type { TimePrecision } from '../../shapes/records/post';
import type { Capture, Profile, Standing } from '../../shapes/schema';
import { claimById } from '../claims';
import type { RouteField } from '../route-schema';
import { quotedLength } from './measure';
import { isBroken, quotation } from './quotation';

/** What the values of a form are made of: facts that were read, data that was typed once, words of the person. */
export interface ValueSource {
  post: Capture['post'];
  profile: Profile;
  standing: Standing;
  claim: string;
  reason: string;
}

/** The words complained of, put under the person's own, where a form has no box for them. */
function reasonWithQuote({ post, claim, reason }: ValueSource): string {
  if (!post.text || claim === 'privacy' || quotedLength(reason, post.text) > 0) return reason;
  const words = isBroken(post.text) ? `\n${quotation(post.text)}` : `「${post.text}」`;
  return `${reason}${reason ? '\n\n' : ''}該当箇所：${words}`;
}

function author(post: Capture['post']): string | undefined {
  if (post.author?.handle) return `@${post.author.handle}`;
  return post.author?.id ?? post.author?.name;
}

/** The name of the one whose right it is, where that is not the sender. */
function represented({ standing, profile }: ValueSource): string | undefined {
  if (standing === 'self') return undefined;
  return standing === 'company' ? profile.organization : profile.victimName;
}

/** Prefecture, city, street and building in one line. */
export function wholeAddress({ region, city, street, street2 }: Profile): string {
  return [[region, city, street].filter(Boolean).join(''), street2].filter(Boolean).join(' ');
}

/** Parts of a number as the person wrote it; a number without hyphens is not cut by guess. */
function part(text: string | undefined, count: number, index: number): string | undefined {
  const parts = text?.normalize('NFKC').split(/[-‐–ー ]/);
  return parts?.length === count ? parts[index] : undefined;
}

function postalCode(text: string | undefined): [string, string] | undefined {
  const digits = text?.normalize('NFKC').replaceAll(/\D/g, '');
  return digits?.length === 7 ? [digits.slice(0, 3), digits.slice(3)] : undefined;
}

/** One of two parts of a name, where the person wrote a space between them. */
function namePart(text: string | undefined, index: number): string | undefined {
  const parts = text?.normalize('NFKC').trim().split(/\s+/);
  return parts?.length === 2 ? parts[index] : undefined;
}

const PREFECTURE = /^(北海道|東京都|(大阪|京都)府|.{2,3}県)$/;

/** The time of the post as the clock has it, as far as the page said it: an instant, or a day, month or year in Japan. */
export function instantOf(key: string, { post }: ValueSource): { instant: string } | undefined {
  const { iso = '', method, precision } = post.postedAt ?? {};
  if (key !== 'post.postedAt' || method === 'relative' || !/^\d[^/]+$/.test(iso)) return undefined;
  const letters = precision && LETTERS[precision];
  if (letters === undefined) return { instant: iso };
  return letters === 0 ? undefined : { instant: (iso.includes('T') ? japanDate(iso) : iso).slice(0, letters) };
}

/** Letters of a day that are known where less than the minute is. */
const LETTERS: Readonly<Partial<Record<TimePrecision, number>>> = { hour: 10, day: 10, week: 0, month: 7, year: 4 };

/** How a site shows the one who posted, beside what it knows the account by. */
export const shownName = (key: string, { post }: ValueSource): { shownAs?: string } =>
  key === 'post.authorHandle' && post.author?.name ? { shownAs: post.author.name } : {};

/** Whether the agent whose name it is acts by law: some forms keep a box for such alone, some one for counsel. */
export const mandateOf = (key: string, { standing }: ValueSource): { isByLaw?: true } =>
  key === 'agent.name' && standing === 'guardian' ? { isByLaw: true } : {};

/** The value for a field of a route, or `undefined` where nothing is known. Nothing is invented or shortened. */
export function valueFor(field: RouteField, source: ValueSource): string | undefined {
  const value = field.constant ?? valueForKey(field, source);
  return value === '' ? undefined : value;
}

/** The same for a key alone; texts may be empty. */
export function valueForKey(
  field: Pick<RouteField, 'key' | 'includesQuote' | 'optionByStanding'>,
  source: ValueSource,
): string | undefined {
  const { post, profile, standing } = source;
  switch (field.key) {
    case 'reporter.name':
      return profile.name;
    case 'reporter.lastName':
      return namePart(profile.name, 0);
    case 'reporter.firstName':
      return namePart(profile.name, 1);
    case 'reporter.kana':
      return profile.kana;
    case 'reporter.lastKana':
      return namePart(profile.kana, 0);
    case 'reporter.firstKana':
      return namePart(profile.kana, 1);
    case 'reporter.email':
    case 'reporter.emailConfirm':
      return profile.email;
    case 'reporter.phone':
      return profile.phone;
    case 'reporter.phone1':
    case 'reporter.phone2':
    case 'reporter.phone3':
      return part(profile.phone, 3, Number(field.key.at(-1)) - 1);
    case 'reporter.organization':
      return profile.organization;
    case 'reporter.department':
      return profile.department;
    case 'reporter.address':
      return wholeAddress(profile);
    case 'reporter.address.postalCode':
      return profile.postalCode;
    case 'reporter.address.postalCode1':
      return postalCode(profile.postalCode)?.[0];
    case 'reporter.address.postalCode2':
      return postalCode(profile.postalCode)?.[1];
    case 'reporter.address.region':
      return profile.region;
    case 'reporter.address.city':
      return profile.city;
    case 'reporter.address.street':
      return profile.street;
    case 'reporter.address.street2':
      return profile.street2;
    case 'reporter.address.country':
      return PREFECTURE.test(profile.region ?? '') ? '日本' : undefined;
    case 'victim.name':
      return represented(source);
    case 'agent.name':
      return standing === 'counsel' || standing === 'guardian' ? profile.name : undefined;
    case 'post.permalink':
      return post.permalink;
    case 'post.quote':
      return post.text;
    case 'post.postedAt':
      return post.postedAt?.raw ?? post.postedAt?.iso;
    case 'post.authorHandle':
      return author(post);
    case 'post.number':
      return post.id;
    case 'thread.title':
      return post.thread?.title;
    case 'thread.number':
      return post.thread?.number;
    case 'case.claim':
      return claimById(source.claim)?.paperWord;
    case 'case.reason':
      return field.includesQuote ? reasonWithQuote(source) : source.reason;
    case 'case.relationship':
      return field.optionByStanding?.[standing];
    default:
      return undefined;
  }
}
