import type { Campaign } from './group-cases';
import type { CampaignChanges } from './grouped-cases';

/** Of how many near copies a case is one, and how many wait for a person's word. */
export interface Alike {
  no: number;
  of: number;
  asks: number;
  /** A case of the campaign, by which it is opened. */
  head: string;
}

/** Campaigns as a page holds them: each change touches those alone that have changed. */
export class CampaignsAtHand {
  readonly #campaigns = new Map<number, Campaign>();
  readonly #of = new Map<string, Campaign>();
  /** Of a case, the campaigns that ask whether it belongs to them. */
  readonly #asking = new Map<string, Set<Campaign>>();
  #sorted: Campaign[] | undefined;

  take({ changed, gone }: CampaignChanges): void {
    this.#sorted = undefined;
    for (const number of gone) {
      const campaign = this.#campaigns.get(number);
      if (!campaign) continue;
      this.#campaigns.delete(number);
      for (const id of campaign.cases) if (this.#of.get(id) === campaign) this.#of.delete(id);
      for (const id of askedAbout(campaign)) this.#asking.get(id)?.delete(campaign);
    }
    for (const [number, campaign] of changed) {
      this.#campaigns.set(number, campaign);
      for (const id of campaign.cases) this.#of.set(id, campaign);
      for (const id of askedAbout(campaign)) this.#asking.set(id, (this.#asking.get(id) ?? new Set()).add(campaign));
    }
  }

  /** All of them, the largest first. */
  all(): readonly Campaign[] {
    this.#sorted ??= [...this.#campaigns.values()].sort((one, other) => other.cases.length - one.cases.length);
    return this.#sorted;
  }

  /** The one that a case belongs to. */
  of(id: string): Campaign | undefined {
    return this.#of.get(id);
  }

  /** What a case is among those that are like it; `undefined` for one without any. */
  alike(id: string): Alike | undefined {
    const { cases, asks } = this.#of.get(id) ?? {};
    if (cases && asks) return { no: cases.indexOf(id) + 1, of: cases.length, asks: asks.length, head: cases[0] ?? '' };
    const [asking] = this.#asking.get(id) ?? [];
    return asking && { no: 1, of: 1, asks: asking.cases.length, head: asking.cases[0] ?? '' };
  }

  /** Cases of which a person has to say whether they are near copies of this one. */
  asksAbout(id: string): string[] {
    const campaigns = new Set([
      ...(this.#asking.get(id) ?? []),
      ...[this.#of.get(id)].filter((one) => one !== undefined),
    ]);
    const others = [...campaigns]
      .flatMap(({ asks }) => asks)
      .flatMap(({ one, other }) => (one === id ? [other] : other === id ? [one] : []));
    return [...new Set(others)];
  }
}

/** Both ends of each question. */
const askedAbout = ({ asks }: Campaign) => asks.flatMap(({ one, other }) => [one, other]);
