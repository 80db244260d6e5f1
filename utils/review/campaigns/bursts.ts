/** So many posts about one shop within so many milliseconds, or on one day where the page says no more. */
const burst = { count: 5, within: 3_600_000 };

interface Posted {
  shop?: string;
  postedAt?: number;
  postedOn?: string;
}

/** Finds posts about one shop that came at once. */
export class Bursts<Post extends Posted> {
  /** By shop and hour, or shop and day. */
  readonly #known = new Map<string, Post[]>();

  /** Takes a post in; gives the others of its burst, if there is one. */
  add(post: Post): Post[] {
    const { shop, postedAt, postedOn } = post;
    if (shop === undefined) return [];
    if (postedAt === undefined)
      return postedOn === undefined ? [] : fullest(post, this.#take(`${shop} ${postedOn}`, post));
    const hour = Math.floor(postedAt / burst.within);
    const beside = [hour - 1, hour + 1].flatMap((other) => this.#known.get(`${shop} ${other}`) ?? []);
    return fullest(post, [...beside, ...this.#take(`${shop} ${hour}`, post)]);
  }

  #take(key: string, post: Post): Post[] {
    const known = this.#known.get(key);
    if (known) known.push(post);
    else this.#known.set(key, [post]);
    return known ?? [post];
  }
}

/** The others of the fullest hour in which a post stands, if it is full enough. */
function fullest<Post extends Posted>(post: Post, posts: readonly Post[]): Post[] {
  const sorted = [...posts].sort((one, other) => (one.postedAt ?? 0) - (other.postedAt ?? 0));
  const own = sorted.indexOf(post);
  let best: Post[] = [];
  for (let from = 0, to = 0; from <= own; from += 1) {
    while (to < sorted.length && (sorted[to]?.postedAt ?? 0) - (sorted[from]?.postedAt ?? 0) <= burst.within) to += 1;
    if (to > own && to - from > best.length) best = sorted.slice(from, to);
  }
  return best.length < burst.count ? [] : best.filter((other) => other !== post);
}
