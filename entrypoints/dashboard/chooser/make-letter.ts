import type { LetterKind } from '../../../components/chooser/letter/letter-box';
import { CodedError } from '../../../utils/coded-error';
import { incidentFile } from '../../../utils/evidence/queries';
import { readParties } from '../../../utils/evidence/settings/parties';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { claimById } from '../../../utils/takedown/claims';
import { boardPaper } from '../../../utils/takedown/letters/board-text';
import { disclosureRequest } from '../../../utils/takedown/letters/disclosure-request';
import type { Paper, PaperFormat } from '../../../utils/takedown/letters/paper';
import { type PaperSource, takedownNotice } from '../../../utils/takedown/letters/takedown-notice';
import { type Addressee, addresseeOf } from '../../../utils/takedown/operators';
import { postsOf } from '../../../utils/takedown/request-posts';
import { isCounsel, senderOf } from '../../../utils/takedown/sender';
import { savePapers } from '../path/save-papers';

/** What all letters of a request are made of, and how their files are named. */
interface LetterStuff {
  number: string;
  /** Entity and address as they are known, with quality and date. */
  to: Addressee;
  source: PaperSource;
  kinds: LetterKind[];
}

/**
 * Reads everything that a letter of this request needs.
 * @throws CodedError `request-not-found`
 */
export async function letterStuff(request: TakedownRequest): Promise<LetterStuff> {
  const file = await incidentFile(request.incidentId);
  const capture = file?.captures.find(({ id }) => id === request.captureId);
  if (!file || !capture) throw new CodedError('request-not-found', request.id);
  const to = addresseeOf(request.platform);
  const { entity, address } = to;
  const sender = senderOf(request, await readParties());
  return {
    number: file.incident.number,
    to,
    kinds: kindsFor(request, isCounsel(sender?.agent)),
    source: {
      post: capture.post,
      posts: postsOf(request).flatMap((each) => {
        const found = file.captures.find(({ id }) => id === each.captureId);
        return found ? [{ post: found.post, ...(each.reason ? { reason: each.reason } : {}) }] : [];
      }),
      profile: sender?.sheet ?? {},
      ...(sender ? { party: sender.party } : {}),
      ...(sender?.agent ? { agent: sender.agent } : {}),
      standing: request.standing,
      claim: request.claim,
      reason: request.reason,
      rightName: claimById(request.claim)?.paperWord ?? '',
      ...(entity ? { addressee: entity.name } : {}),
      ...(address ? { address: address.text } : {}),
    },
  };
}

/** The written request as a second way to every route, the board's own text for boards, disclosure for counsel. */
function kindsFor({ routeId }: TakedownRequest, isOfCounsel: boolean): LetterKind[] {
  return [
    ...(routeId === '5ch-mail' ? (['5ch'] as const) : []),
    ...(routeId === 'bakusai-form' ? (['bakusai'] as const) : []),
    'notice',
    ...(isOfCounsel ? (['disclosure'] as const) : []),
  ];
}

/**
 * The sheets of a letter: one, or two where the poster gets a copy of its own.
 * @throws CodedError `refused` for a disclosure request of anybody but counsel
 */
export function papersOf(kind: LetterKind, { source }: LetterStuff, addressee: string): Paper[] {
  const { address, ...rest } = source;
  // A known address belongs to the known addressee only.
  const to = { ...rest, addressee, ...(address && addressee === source.addressee ? { address } : {}) };
  if (kind === 'notice') return [takedownNotice(to)];
  if (kind !== 'disclosure') return [boardPaper(kind, to)];
  const { provider, poster } = disclosureRequest(to);
  return [provider, poster];
}

const names: Record<LetterKind, string> = {
  notice: '依頼書',
  disclosure: '開示請求書',
  '5ch': '削除申し立て',
  bakusai: '削除依頼',
};

/** Makes the file and saves it. */
export function saveLetter(
  kind: LetterKind,
  format: PaperFormat,
  papers: readonly Paper[],
  { number, source }: LetterStuff,
): Promise<void> {
  return savePapers(papers, `${number}-${names[kind]}`, format, source.profile.name);
}
