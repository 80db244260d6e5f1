import type { AskingSender } from '../../utils/review/earlier-askings';
import type { Capture, Incident, Party, Profile, RequestPost, Standing, WishAnswer } from '../../utils/shapes/schema';
import type { ClaimId } from '../../utils/shapes/takedown/claim-ids';
import type { ClaimChoice } from '../../utils/takedown/claims';
import type { ClockDate } from '../../utils/takedown/clocks/dates';
import type { Ways } from '../../utils/takedown/route-choice';
import type { Route } from '../../utils/takedown/route-schema';
import type { Track } from '../../utils/takedown/tracks';
import type { RouteOffer } from './steps/route-step';
import type { SenderChoice } from './steps/sender-step';

/** What was chosen, ready to be prepared. */
export interface Chosen {
  standing: Standing;
  claim: ClaimId;
  reason: string;
  route: Route;
  sender: SenderChoice;
  posts: readonly RequestPost[];
}

export interface ChooserPageProps {
  incident: Incident;
  capture: Capture;
  captures: readonly Capture[];
  desk: Pick<Profile, 'deskName' | 'deskUrl'>;
  parties: readonly Party[];
  /** The parties are under a passphrase: nothing that is typed of them may lie in the open. */
  isSecret: boolean;
  /** By which the ways of a record are looked up: one request goes to one operator. */
  platformOf(capture: Pick<Capture, 'post' | 'page'>): string;
  claimsOf(standing: Standing): readonly ClaimChoice[];
  routesOf(standing: Standing, claim: ClaimId): readonly RouteOffer[];
  waysOf(standing: Standing, claim: ClaimId): Pick<Ways, 'instead' | 'offices'>;
  onCapture(captureId: string): void;
  /** Posts for which this sender asked for the same right, with the day. */
  askedBefore(sender: AskingSender): ReadonlyMap<string, string>;
  onParty(party: Party): Promise<unknown>;
  onAbout(name: string): Promise<unknown>;
  /** When to begin, should somebody want to know who posted it. */
  logDates: readonly ClockDate[];
  /** Opens the page of an account; what is recorded of it there goes into the case. */
  onAccount(url: string): void;
  /** Somebody said to be the person named in the post: it is logged. */
  onStated(): void;
  /** Whose right the person came to bring; absent: to be chosen. */
  track?: Track | undefined;
  /** The post hits a person and the company, or no longer does. */
  onBoth(hitsBoth: boolean): Promise<unknown>;
  /**
   * Runs inside the click: the browser's permission question needs it.
   * @param answer whether the logs are to be kept, where that was asked
   */
  onOpen(chosen: Chosen, answer?: WishAnswer): Promise<boolean>;
}
