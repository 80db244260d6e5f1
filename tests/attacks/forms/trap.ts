/** What became of a form after the press: asked in the page, whatever browser it is. */
export interface Seen {
  /** Values of controls of the main document by their ids. */
  values: Record<string, string>;
  /** Values of the fields that are traps, in frames too. */
  trapped: string[];
  /** What was written, event by event. */
  given: string[];
  /** What the fill code says of itself. */
  steps: string[];
  sendsElsewhere?: string;
  stopped?: { why: string; given: number[]; to?: string };
  /** Sites that the page asked meanwhile, as the fill code tells it. */
  calls?: string[];
  /** Addresses that the page asked for. */
  asked: string[];
}

/** A form on the official host that wants what it should not get, and what is wrong when it gets it. */
export interface Trap {
  name: string;
  html: string;
  /** The page in a frame of the form. */
  inner?: string;
  told: string;
  /** How long after the filling it is looked at, ms: for what comes late. */
  waits?: number;
  /** Nothing where the trap was held. */
  fault(seen: Seen): string | undefined;
}

/** The person who fills: what an honest field must hold afterwards. */
export const honest = { name: '佐伯 みのり', email: 'm.saeki@example.jp' };

/** Why it is asked, by paragraphs. */
export const reason = [
  '勤務先と住所が書かれ、知らない人が来るのではないかと不安です。',
  '家族も同じ店で働いています。',
];

/** Fields of the forms. */
export const fields = {
  name: '<p><label>氏名 <input id="a" name="a"></label></p>',
  mail: '<p><label>メールアドレス <input id="b" name="b"></label></p>',
  link: '<p><label>対象の投稿のURL <input id="c" name="c"></label></p>',
};
