import type { MatchKey } from '../../plan/field-keys';
import type { Control } from '../controls';
import { isCaseOfAgent } from '../labels/cases';
import { ownerOf } from '../labels/headings';
import { segmentsOf } from '../labels/label-parts';
import { says } from '../labels/phrases';
import { BY_ROUTE, type Found, withKey } from './found';
import { asSenders, type Blocks, rowsOfOthers, withOwnBlock } from './own-block';

/** Who sends a request: counsel by a mandate, a guardian by law, somebody of the company, or the person alone. */
export type SentBy = 'counsel' | 'guardian' | 'company' | 'person';

/** Whose block or box a control is. */
type Side = 'counsel' | 'guardian' | 'agent' | 'victim' | 'other';

interface GivenOut {
  found: Found[];
  /** Boxes for whoever is represented of which only they know what goes in. */
  ofClient: Found[];
}

/**
 * Where a form has a block or boxes of the agent beside those of whoever is represented, who sends it tells which are the
 * sender's: an agent's data go into the agent's own, and of the client nothing is known but the name; who asks for
 * themself writes nothing into the agent's. Elsewhere the only block is the sender's.
 */
export function givenOut(found: readonly Found[], blocks: Blocks, sentBy: SentBy | undefined): GivenOut {
  if (sentBy && sentBy !== 'company')
    return givenOutTo(
      found.filter((entry) => !isOfWork(entry) || sideOf(entry.control, blocks) === sentBy),
      blocks,
      sentBy,
    );
  return givenOutTo(found, blocks, sentBy);
}

/** The telephone where somebody works is no other sender's than a company's own. */
const isOfWork = ({ meaning: { key, said } }: Found) => key.startsWith('reporter.phone') && says('place of work', said);

function givenOutTo(found: readonly Found[], blocks: Blocks, sentBy: SentBy | undefined): GivenOut {
  const sides = new Map(blocks.all.map((control) => [control.element as Element, sideOf(control, blocks)]));
  const side = ({ control: { element } }: { control: Control }): Side => sides.get(element) ?? 'other';
  const of = (key: MatchKey | undefined) => key !== undefined && OF_PERSONS.test(key);
  const places = blocks.all.filter(
    ({ kind, element }) => kind.startsWith('text') && AGENTS.has(sides.get(element) ?? 'other'),
  );
  const isSplit = places.some(({ element }) => {
    const { key, refused = '' } = blocks.judgementOf(element) ?? {};
    return of(key) || OF_AGENT.test(refused);
  });
  if (!sentBy || !isSplit) return { found: withOwnBlock(found, blocks), ofClient: [] };
  const isAgents = sentBy === 'counsel' || sentBy === 'guardian';
  const rows = rowsOfOthers(blocks.reached, blocks.judgementOf);
  const isOwn = (each: { control: Control }) => isOwnSide(side(each), sentBy, new Set(sides.values()));
  const hasOther =
    rows.some((row) => !AGENTS.has(side(row))) || found.some((each) => of(each.meaning.key) && !AGENTS.has(side(each)));
  if (sentBy === 'company' && !hasOther) return { found: withOwnBlock(found, blocks), ofClient: [] };
  return isAgents ? byAgent() : byParty();

  function byAgent(): GivenOut {
    const own = found.filter((each) => of(each.meaning.key) && isOwn(each));
    const fresh = rows.filter((row) => isOwn(row) && !own.some(({ meaning }) => meaning.key === row.key));
    const mine = new Set([...own.map(({ meaning }) => meaning.key), ...fresh.map(({ key }) => key)]);
    const isNamed = mine.has('agent.name') || mine.has('reporter.name');
    const hasClient = found.some(({ meaning: { key } }) => key === 'victim.name');
    const given: Found[] = [];
    const ofClient = rows.filter((row) => side(row) === 'victim').map((row) => asSenders(row, 'the client'));
    for (const entry of found) {
      const { key } = entry.meaning;
      const at = side(entry);
      if (!of(key) || key === 'victim.name') given.push(entry);
      else if (own.includes(entry)) given.push(key === 'agent.name' ? asSure(entry) : entry);
      else if (AGENTS.has(at)) continue;
      else if (key === 'reporter.name' && !hasClient && (isNamed || at === 'victim'))
        given.push(asSure(withKey(entry, 'victim.name')));
      else if (at === 'victim' || mine.has(key) || (isNamed && OF_CLIENT.test(key))) ofClient.push(entry);
      else given.push(entry);
    }
    return { found: [...given, ...fresh.map((row) => asSure(asSenders(row, 'the agent')))], ofClient };
  }

  function byParty(): GivenOut {
    const rest = found.filter((each) => !of(each.meaning.key) || !AGENTS.has(side(each)));
    const known = new Set(rest.map(({ meaning }) => meaning.key));
    const fresh = rows.filter((row) => side(row) === 'victim' && !known.has(row.key));
    const isMine = ({ meaning: { key } }: Found) => key === 'victim.name' && !known.has('reporter.name');
    const named = rest.map((each) =>
      isMine(each) && sentBy === 'person' ? asSure(withKey(each, 'reporter.name')) : each,
    );
    return { found: [...named, ...fresh.map((row) => asSure(asSenders(row, 'the party')))], ofClient: [] };
  }
}

/** A block's title is no less sure than words of a label. */
const asSure = ({ control, meaning }: Found): Found => ({ control, meaning: { ...meaning, score: BY_ROUTE } });

const OF_PERSONS = /^(?:reporter|victim|agent)\./;
const OF_AGENT = /^(?:no key: )?agent(?: beside sender)? × /;
/** What is the client's own where an agent signs; a mail or a telephone may still be the agent's, who gets the answer. */
const OF_CLIENT = /^reporter\.(?:name|kana|(?:last|first)(?:Name|Kana)|organization|department|address)/;
const AGENTS: ReadonlySet<Side> = new Set(['counsel', 'guardian', 'agent']);

/** A guardian writes where the law makes an agent, if a form tells that apart, and never as counsel; counsel never as a guardian. */
function isOwnSide(side: Side, sentBy: SentBy, all: ReadonlySet<Side>): boolean {
  if (side === sentBy) return true;
  return side === 'agent' && !(sentBy === 'guardian' && all.has('guardian'));
}

/** Whose a control is: its own words say so, or the nearest title over it. */
function sideOf(control: Control, { judgementOf, textOf }: Blocks): Side {
  const { key, said = '', refused = '' } = judgementOf(control.element) ?? {};
  const outright = said
    .split(' | ')
    .filter((part) => !/=if\b/.test(part))
    .join(' ');
  if (/[=+]agent\b/.test(outright)) return kindOfAgent(outright);
  if (/[=+]victim\b/.test(outright)) return 'victim';
  const title = textOf(control).sections.find((each) => ownerOf(each) !== undefined || isCaseOfAgent(each));
  const owner = title && (ownerOf(title) ?? 'agent');
  if (title && (owner === 'agent' || key === 'agent.name' || OF_AGENT.test(refused)))
    return kindOfAgent(
      segmentsOf(title)
        .map((each) => each.said)
        .join(' '),
    );
  if (key === 'agent.name' || OF_AGENT.test(refused)) return 'agent';
  return owner === 'victim' || key === 'victim.name' || /\bvictim\b.* × /.test(refused) ? 'victim' : 'other';
}

/** What kind of agent words name, where all of them name that one. */
function kindOfAgent(said: string): Side {
  const words = [...said.matchAll(/(\S+)=agent\b/g)].map(([, word = '']) => word);
  if (words.length === 0) return 'agent';
  if (words.every((word) => says('agent by law', word))) return 'guardian';
  return words.every((word) => says('agent by mandate', word)) ? 'counsel' : 'agent';
}
