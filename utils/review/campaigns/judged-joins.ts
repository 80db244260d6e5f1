import type { Join } from './join';
import type { Unlike } from './likeness/laid-beside';

/** What came since the last look, and what is taken back of that which came before. */
export interface JoinNews {
  come: Join[];
  gone: Join[];
}

/** A join by text with what it is judged by. */
export interface JoinByText {
  join: Join;
  texts: readonly [string, string];
  places: readonly Unlike[];
  isNear: boolean;
}

/** So many times the texts that were known, and a join is judged again. */
const againAfter = 1.5;
/** So many of them at one time, so that no new record waits for all. */
const mostAgain = 100;

/** Joins by text, each judged by what is known when it is first told, and again as more texts come. */
export class JudgedJoins {
  #fresh: JoinByText[] = [];
  /** In the order in which they were judged last, with how many texts were known then. */
  #standing: { joined: JoinByText; at: number }[] = [];
  #next = 0;

  /** @param isTelling whether what the two texts share was not written by everybody */
  constructor(readonly isTelling: (joined: JoinByText) => boolean) {}

  add(joined: JoinByText): void {
    this.#fresh.push(joined);
  }

  /** @param known how many texts are known now */
  news(known: number): JoinNews {
    const fresh = this.#fresh;
    this.#fresh = [];
    const come = fresh.filter((joined) => this.isTelling(joined));
    const gone: Join[] = [];
    for (let left = mostAgain; left > 0; left -= 1) {
      const due = this.#standing[this.#next];
      if (!due || due.at * againAfter > known) break;
      this.#next += 1;
      if (this.isTelling(due.joined)) this.#standing.push({ joined: due.joined, at: known });
      else gone.push(due.joined.join);
    }
    for (const joined of come) this.#standing.push({ joined, at: known });
    if (this.#next > this.#standing.length / 2) {
      this.#standing = this.#standing.slice(this.#next);
      this.#next = 0;
    }
    return { come: come.map(({ join }) => join), gone };
  }
}
