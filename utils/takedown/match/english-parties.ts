import { line, type Rule } from './rule';

/** Counsel or another who acts for the wronged. */
const AGENT = '(?:attorney(?:-in-fact)?|lawyer|solicitor|counsel|barrister|agent|proxy|representative|guardian)';
const ANYBODY =
  '(?:person|party|individual|company|business|organi[sz]ation|child|minor|adult|employee|worker|colleague|customer|client|student|pupil|patient|(?:family |staff )?member|relative|friend)s?';
/** What a post can wrong in somebody. */
const INTEREST =
  '(?:rights?|privacy|reputation|honou?r|dignity|images?|likeness|portrait|name|data|photos?|pictures?|work|copyright|trademark)';
const SOMEONE =
  '(?:someone|somebody|anyone|anybody|other (?:person|people)|another (?:person|party|company)|a third party|others)';
/** Who a form calls the wronged, without more. */
const WRONGED_PARTY =
  "(?:victim|right'?s? ?holder|client|principal|data subject|(?:affected|injured|wronged|aggrieved|harmed|defamed|represented) (?:person|party|individual|company))";

/** Words that name counsel before they name whom counsel acts for. */
const AGENT_FIRST = new RegExp(
  `\\b${AGENT} (?:(?:who|that) (?:is |are )?)?(?:acting|acts|representing|represents|appointed|for|on behalf)\\b|\\bacting as (?:an? |the )?(?:legal )?${AGENT}\\b`,
);

/** Counsel named first, and whoever only saw or told of it: none of them was wronged. */
export const NOT_WRONGED = new RegExp(
  `${AGENT_FIRST.source}|\\byou (?:know|met|spoke|talked)\\b|\\b(?:who|that) (?:saw|witnessed|read|knows?|answered|helped|told)\\b`,
);

/** What English forms ask of the persons the sender speaks for or who speak for the sender. */
export const englishParties: readonly Rule[] = [
  {
    key: 'agent.name',
    kinds: line,
    says: new RegExp(
      `\\bname\\b.*(?:${AGENT_FIRST.source})|(?:${AGENT_FIRST.source}).*\\bname\\b|^name of (?:the |your |any )?(?:legal )?(?:proxy|guardian)\\b|\\bproxy(?:'s)? (?:full |legal )?name|^who (?:is|are) (?:your|the) ${AGENT}\\b|^who (?:represents|is representing|acts for|is acting for) (?:you|the)\\b`,
    ),
    not: /e-?mail|phone|address|office|firm|number|\bfax\b|\bbar\b|licen[cs]e|qualif|\bdate\b|kana|represented by|relation/,
    weight: 3,
  },
  {
    key: 'victim.name',
    kinds: line,
    says: new RegExp(
      [
        `^(?:the )?${WRONGED_PARTY}\\W{1,3}(?:full |legal )?name|^(?:the )?${WRONGED_PARTY}(?:$|,? \\(?(?:if|person|company|name|when))`,
        `\\bname of (?:the |your )?(?:holder|owner)s? of (?:the |a )?(?:\\w+ )?(?:rights?|copyright|trademark)`,
        `\\bname of (?:the )?(?:copyright|trademark|brand) (?:owner|holder)|^if you are not .*\\bname of (?:that|the) ${ANYBODY}`,
        `^(?:person|party|individual|company) (?:being |that is |who is )?represented\\W`,
        '\\bname of your (?:child|son|daughter|ward|employee|relative|family member)\\b',
        `^who (?:is|are|was|were) (?:the |this |your )?${WRONGED_PARTY}\\b`,
        `^(?:for|on behalf of) whom? .*\\bname\\b`,
        `^whose (?:\\w+ )?${INTEREST}\\b.*\\bname\\b`,
        `^if .{0,40}\\b${SOMEONE}\\b.*\\bname\\b`,
        `\\bname of (?:the |your |any )?${ANYBODY} whose (?:\\w+ )?${INTEREST} (?:has|have|is|are|was|were)\\b`,
        `^(?:(?:please )?(?:give|enter|state|tell us) )?(?:the|that|this) (?:person|individual|party|company)'s (?:full |legal |real )?name`,
      ].join('|'),
    ),
    not: NOT_WRONGED,
    weight: 3,
  },
];
