import { bothWays, type Campaign, type DeskWords, groupCases, type SaidTogether } from './group-cases';
import type { Join } from './join';
import type { JoinNews } from './judged-joins';

/** Cases that are held together by any join or question: they are grouped anew together, and nobody else is. */
interface Part {
  cases: string[];
  joins: (Join | SaidTogether)[];
  /** Numbers of the campaigns that it gave. */
  gave: number[];
}

/** Campaigns by number: those that are new or changed, and those that are no more. */
export interface CampaignChanges {
  changed: [number: number, campaign: Campaign][];
  gone: number[];
}

/** Campaigns that are kept up to date: a new join or one that is taken back touches what hangs together with it alone. */
export class GroupedCases {
  readonly #partOf = new Map<string, Part>();
  readonly #found = new Set<Join>();
  #parted: ReturnType<typeof bothWays> = new Map();
  #told = '';
  #touched = new Set<Part>();
  #gone: number[] = [];
  #numbers = 0;

  /** Takes in what was found and what is taken back. */
  take({ come, gone }: JoinNews): void {
    for (const join of gone) this.#found.delete(join);
    for (const part of new Set(gone.map(({ one }) => this.#partOf.get(one))))
      if (part) this.#layAnew(part, new Set(gone));
    for (const join of come) {
      this.#found.add(join);
      this.#hold(join);
    }
  }

  /** Takes in what people have said by now. Where it is not what they had said, everything is grouped anew. */
  say(said: DeskWords): void {
    const told = JSON.stringify([[...said.apart], said.together]);
    if (told === this.#told) return;
    this.#told = told;
    this.#parted = bothWays(said.apart);
    this.#dissolve();
    for (const join of [...this.#found, ...said.together]) this.#hold(join);
  }

  /** Forgets all that was found. */
  clear(): void {
    this.#dissolve();
    this.#found.clear();
    // What people said holds cases together none the less
    this.#told = '';
  }

  #dissolve(): void {
    for (const part of new Set(this.#partOf.values())) this.#gone.push(...part.gave);
    this.#partOf.clear();
    this.#touched.clear();
  }

  /** What has changed since the last look. */
  changes(): CampaignChanges {
    const changed: CampaignChanges['changed'] = [];
    const gone = this.#gone;
    for (const part of this.#touched) {
      gone.push(...part.gave);
      const campaigns = groupCases(part.joins, this.#parted);
      part.gave = campaigns.map((campaign) => {
        changed.push([++this.#numbers, campaign]);
        return this.#numbers;
      });
    }
    this.#touched = new Set();
    this.#gone = [];
    return { changed, gone };
  }

  /** Unites what a join holds, the smaller part into the larger. */
  #hold(join: Join | SaidTogether): void {
    const [smaller, larger] = [this.#part(join.one), this.#part(join.other)].sort(
      (one, other) => one.cases.length - other.cases.length,
    ) as [Part, Part];
    larger.joins.push(join);
    this.#touched.add(larger);
    if (smaller === larger) return;
    for (const id of smaller.cases) this.#partOf.set(id, larger);
    larger.cases.push(...smaller.cases);
    larger.joins.push(...smaller.joins);
    larger.gave.push(...smaller.gave);
    this.#touched.delete(smaller);
  }

  #part(id: string): Part {
    const known = this.#partOf.get(id);
    if (known) return known;
    const part = { cases: [id], joins: [], gave: [] };
    this.#partOf.set(id, part);
    return part;
  }

  /** A part from which joins are taken: what is left may hang together no more. */
  #layAnew({ cases, joins, gave }: Part, taken: ReadonlySet<Join | SaidTogether>): void {
    this.#gone.push(...gave);
    for (const id of cases) {
      const part = this.#partOf.get(id);
      if (part) this.#touched.delete(part);
      this.#partOf.delete(id);
    }
    for (const join of joins) if (!taken.has(join)) this.#hold(join);
  }
}
