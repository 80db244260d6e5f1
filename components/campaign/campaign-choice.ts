import type { HeldCase } from '../../utils/shapes/desk/opinion';
import type { Capture, Incident, RequestPost, Standing, WishAnswer } from '../../utils/shapes/schema';
import type { ClaimId } from '../../utils/shapes/takedown/claim-ids';
import type { SaidInRequest, WindowGroup } from '../../utils/takedown/many-requests';
import type { ChooserPageProps } from '../chooser/chooser-props';
import type { RouteOffer } from '../chooser/steps/route-step';
import type { Act } from '../shared/acts/use-act';

/** What was chosen for the posts of one operator's windows. */
interface ChosenWindow extends WindowGroup {
  routeId: string;
}

/** What was chosen for all cases, ready to be prepared. */
export interface ChosenForAll {
  said: SaidInRequest & { claim: ClaimId };
  windows: readonly ChosenWindow[];
  posts: readonly RequestPost[];
  /** Cases of which nobody has answered yet whether the poster is to be found. */
  unasked: readonly string[];
}

type Shared =
  | 'captures'
  | 'desk'
  | 'parties'
  | 'isSecret'
  | 'claimsOf'
  | 'askedBefore'
  | 'onParty'
  | 'logDates'
  | 'onAccount';

export interface CampaignChooserProps extends Pick<ChooserPageProps, Shared> {
  /** The cases of the campaign, in their order. */
  incidents: readonly Incident[];
  /** Code names of the persons, by the id of the case; nothing for a case without one. */
  whomOf: ReadonlyMap<string, string>;
  /** Somebody says to be the person named in these cases. */
  onStated(ids: readonly string[]): void;
  groupsOf(captures: readonly Capture[]): readonly WindowGroup[];
  routesOf(platform: string, standing: Standing, claim: ClaimId): readonly RouteOffer[];
  /** Cases of which something stands open before the company's own request; absent while that is being read. */
  held: ReadonlyMap<string, HeldCase> | undefined;
  /** Of these more came to stand open after the press: nothing was prepared. */
  stoppedBy: readonly string[];
  /** Records could not be compared: of the campaign no other case is known. */
  isAlone: boolean;
  passing: Act;
  /** Passes the gate of these held cases by one reason; gives whether that was written. */
  onPass(why: string, of: ReadonlyMap<string, HeldCase>): Promise<boolean>;
  progress?: { done: number; total: number } | undefined;
  /** Gives whether they were written, with the answer for all that were not asked before. */
  onPrepare(chosen: ChosenForAll, answer?: WishAnswer): Promise<boolean>;
}
