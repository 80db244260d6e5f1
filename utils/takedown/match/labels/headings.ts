import { joined } from './joins';
import { segmentsOf } from './label-parts';
import { says } from './phrases';
import { remembered } from './remembered';

/** What a header says: of one with unknown words, and of a case of somebody else, only whom it names. */
export function sensesOfHeading(text: string): string[] {
  const all = segmentsOf(text).flatMap(({ senses }) =>
    senses.includes('if') ? joined(senses).filter((sense) => CASES.has(sense)) : senses,
  );
  const said = all.filter((sense) => !NUMBERS.has(sense));
  return said.includes('?') ? joined(said).filter((sense) => OTHERS.has(sense)) : said;
}

/** Who is somebody else than the sender, whatever else is said of them; of an agent only where no case is made of it. */
const OTHERS = new Set(['poster', 'shop', 'agent']);
const CASES = new Set(['poster', 'shop']);
const NUMBERS = new Set(['one', 'two', 'three']);

/** What a text says, as far as it is known. */
export const sensesOf = (text: string): string[] =>
  segmentsOf(text).flatMap(({ senses }) => (senses.includes('if') ? [] : senses));

/** Whom or what a heading speaks of; two of them leave it open. */
export const ownerOf: (heading: string) => string | undefined = remembered((heading) => {
  // A sentence, and for whom a form is there, say nothing of a block in it
  if (says('for whom', heading)) return undefined;
  const senses = joined(sensesOf(heading));
  // `Clinician or practice` is the one or the other of whom is written.
  const said = sensesOf(heading);
  const isParty = senses.join(' ') === 'party' && said[0] === 'victim' && !said.includes('agent');
  const owners = isParty ? ['victim'] : [...new Set(senses.filter((sense) => BLOCKS.has(sense)))];
  // Of `payer information` nobody knows whose it is.
  const isUnknown = senses.join(' ') === '? post';
  return owners.length === 1 && !senses.includes('form') && !isUnknown ? owners[0] : undefined;
});

const BLOCKS = new Set(['sender', 'victim', 'agent', 'poster', 'shop', 'third', 'post', 'thread']);

/**
 * Whom words speak of that say nothing else but what is known of a person: `加害者の`, `投稿者の情報`, `書いた人の氏名` where
 * their datum may stand with them.
 */
export const spokenOf = (text: string, withDatum = false): string | undefined =>
  withDatum ? spokenWithDatum(text) : spokenAlone(text);

const spokenWithDatum = remembered((text) => spokenIn(text, true));
const spokenAlone = remembered((text) => spokenIn(text, false));

function spokenIn(text: string, withDatum: boolean): string | undefined {
  const segments = segmentsOf(text);
  const said = segments.map((segment) => segment.said).join(' ');
  // What is done to them is not theirs: `投稿者に通知されます`
  if (says('done to them', said)) return undefined;
  const [owner, ...others] = joined(segments.flatMap(({ senses }) => senses)).filter((sense) => !OF_ANYBODY.has(sense));
  const isAlone = others.every((sense) => withDatum && DATA.has(sense));
  return isAlone && (owner === 'self' || BLOCKS.has(owner ?? '')) ? owner : undefined;
}

const OF_ANYBODY = new Set(['detail', 'contact', 'suspect', '~']);
const DATA = new Set(['name', 'fullname', 'kana', 'mail', 'phone', 'number', 'address', 'family', 'given']);
