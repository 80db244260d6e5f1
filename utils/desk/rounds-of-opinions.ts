import type { DeskCase, DeskSaid } from '../shapes/desk/desk-case';

/** One person's opinion as it is at hand. */
interface Opinion {
  by: string;
  /** When it was given. */
  at: string;
  /** Without words while they are kept back. */
  said?: DeskSaid;
}

/** A round of opinions: who was asked what for, who has given one, and what came of it. */
export interface OpinionRound {
  round: string;
  purpose: string;
  due: string;
  of: string[];
  given: Opinion[];
  /** Whose opinions are open. */
  waiting: string[];
  decision?: DeskSaid;
  /** All are in and differ in what is to be done. */
  isSplit: boolean;
  /** Two or more were signed by one device: who sat there is what they said of themselves. */
  isOneDevice: boolean;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The rounds of a case, oldest first. */
export function opinionRounds({ words, kept }: DeskCase): OpinionRound[] {
  const asked = Object.entries(words).flatMap(([name, said]) => (name.startsWith('asked ') ? said.slice(-1) : []));
  asked.sort((one, other) => (one.at < other.at ? -1 : 1));
  return asked.map(({ body }) => {
    const round = text(body['round']);
    const ofRound = (kind: string) => (kept[kind] ?? []).filter((said) => said.body['round'] === round);
    const opinions = ofRound('opinion');
    const told = ofRound('given').map(({ body: { by, opinion }, at }): Opinion => {
      const said = opinions.find(({ hash }) => hash === opinion);
      return { by: text(by), at, ...(said ? { said } : {}) };
    });
    const untold = opinions.map((said): Opinion => ({ by: text(said.body['by']), at: said.at, said }));
    // Of one person the first stands, whatever the same name says later from another page or device: nobody agrees with themselves
    const all = [...told, ...untold];
    const given = all.filter(({ by }, at) => all.findIndex((each) => each.by === by) === at);
    const of = body['of'] as string[];
    const waiting = of.filter((who) => !given.some(({ by }) => by === who));
    const decision = ofRound('decision').at(-1);
    const choices = new Set(given.map(({ said }) => text(said?.body['decision'])));
    const isSplit = waiting.length === 0 && choices.size > 1;
    const devices = given.flatMap(({ said }) => said?.writer ?? []);
    const isOneDevice = new Set(devices).size < devices.length;
    const [purpose, due] = [text(body['purpose']), text(body['due'])];
    return { round, purpose, due, of, given, waiting, isSplit, isOneDevice, ...(decision ? { decision } : {}) };
  });
}

/**
 * Whether somebody may read what a round says: all are in. Where they differ and nothing is decided, only who has given one:
 * anybody else may be asked as a third, and looks by themselves too.
 */
export const isShownTo = ({ waiting, isSplit, decision, of }: OpinionRound, me: string): boolean =>
  waiting.length === 0 && (!isSplit || decision !== undefined || of.includes(me));

/** Whose opinions are still open: they look by themselves, and do not work on the case. */
export const askedNow = (row: DeskCase): string[] =>
  opinionRounds(row).flatMap(({ decision, waiting }) => (decision ? [] : waiting));

/** Whether somebody of a round has not given an opinion: until then nobody reads another's. */
export function isRoundOpen(row: DeskCase, round: string): boolean {
  const found = opinionRounds(row).find((each) => each.round === round);
  return !found || found.waiting.length > 0;
}
