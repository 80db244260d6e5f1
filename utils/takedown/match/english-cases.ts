import { NO_STANDING } from './english-guard';
import { REPORTED, THING, WRONGED } from './english-words';
import { line, pick, type Rule } from './rule';

/** Wrongs that a post may do, as a label lists them. */
const WRONG =
  '(?:defam|libel|slander|insult|threat|harass|privacy|impersonat|hate speech|copyright|bully|\\bfalse\\b|untrue)';
/** What a report asks for. */
const REMOVAL =
  '(?:removal|remov(?:ing|e)|deletion|delet(?:ing|e)|take-?down|taking (?:it )?down|blocking|hiding|report(?:ing)?|complaint|flagging|objection)\\b';
const UNLAWFUL = '(?:unlawful|illegal|violat|infring|defam|false|untrue|harm|against the law|abusive|wrong)';

/** The same for the right, the standing and the reason. */
export const englishCases: readonly Rule[] = [
  {
    key: 'case.claim',
    kinds: pick,
    says: new RegExp(
      [
        `\\brights? (?:alleged|claimed|believed|you|that|which|said)\\b.{0,40}(?:infring|violat|breach|affect|concern)`,
        `^(?:which|what)(?: \\w+){0,2} (?:laws?|rules?|rights?|guidelines?|polic(?:y|ies)|terms)\\b.{0,30}(?:break|violat|infring|breach|affect|against|concern)`,
        `^what (?:is it about|about) (?:this|the|that) ${THING}`,
        `^(?:legal )?grounds? (?:for|of|on which)`,
        `^why (?:should|must|is|does|do|are|would) (?:the |this |that |you )?(?:${THING}\\b)?`,
        `^area of law|^(?:alleged )?(?:violation|infringement|offen[cs]e|abuse)s?(?: reported| alleged)?$|^(?:our |the )?(?:rules?|guidelines?|polic(?:y|ies)) (?:that )?(?:has|have|is|was|are|were) (?:been )?(?:broken|violated|breached)|^flag (?:it|this) as`,
        `(?:type|kind|sort|category|nature) of (?:the )?(?:${REPORTED}|offensive|prohibited|inappropriate|violating) (?:${THING}|behaviou?r|speech|use)\\b|\\b(?:kind|sort|type) of (?:abuse|violation|infringement|harm|offen[cs]e)|^type of right|^which of (?:these|the following) describes the (?:violation|problem|infringement|abuse)|^how (?:is|are) (?:the |this |that )${THING} (?:unlawful|illegal)|^what is the (?:alleged )?(?:violation|infringement|offen[cs]e|abuse)`,
        `${WRONG}.{0,24}(?:,|/|\\bor\\b).{0,24}${WRONG}`,
        `^nature of (?:the )?(?:harm|abuse|offen[cs]e|material|content|infringement|wrong)`,
      ].join('|'),
    ),
    not: /acting|represent|behalf|whose|court|order|contact|police|lawsuit|about our|^(?:have|has|did|were|are) you|relation/,
    weight: 3,
  },
  {
    key: 'case.relationship',
    kinds: pick,
    says: new RegExp(
      [
        `^who(?:m)? (?:is|was|are|does) (?:the |this |that )?(?:${THING}(?: about| (?:is|was) about| target| concern| affect)|victim|${WRONGED})|on whose behalf|(?:reporter|request[eo]r|complainant|applicant|claimant|notifier|submitter)(?:'s)? type`,
        `(?:type|status|position|capacity|category|kind) of (?:the )?(?:sender|reporter|request[eo]r|complainant|applicant|claimant|notifier|submitter)|status of the (?:person|individual|party|one) (?:who is )?(?:filing|reporting|submitting|making|sending|complaining)`,
        `who is (?:this|the) (?:report|request|complaint|form|notice) for|(?:report|request|complaint|notice) for (?:you|yourself|me|myself)\\b|^(?:party|person) affected|^you act as|^i (?:submit|file|make|report|complain|act|write|send)\\b.{0,24}\\bas$|^for who[m]? `,
        `^whose (?:\\w+ )?(?:rights?|privacy|reputation|name|picture|content|information)|^how are you (?:related|connected|affected)|^(?:i am|i'm|you are)(?: an?| the)?$|^who (?:are you|you are)`,
      ].join('|'),
    ),
    not: NO_STANDING,
    weight: 3,
  },
  {
    key: 'case.reason',
    kinds: ['textarea'],
    says: new RegExp(
      [
        /\bgrounds? (on which|for|of|upon|that)|^(please )?(make|state|present|set out|put forward) (your|the) (case|claim|complaint|arguments?|grounds)/,
        /^(how|in (what|which) way) (does|do|did|is|are|has|have|was|were)\b.{0,60}(break|breach|contraven|unlawful|illegal|untrue|false|against|infring|violat|harm|hurt|affect|damag)|^what makes (it|this|that|the|you)|falsely|incorrect|^your (side|version|view)\b/,
        /^(please )?justify\b|what (harm|damage|loss|injury|disadvantage)s? (has|have|did|do|does)|in support of (your|the|my)\b|what is (your|the) complaint/,
        /what(?:'s| is) (?:wrong|the (?:problem|issue|matter|trouble)) (?:with|about) (?:the|this|that) (?:\w+ )?(?:post|review|comment|message|content|text|statement|article|video|photo)/,
      ]
        .map(({ source }) => source)
        .join('|'),
    ),
    not: /which law|contact|form|website work|reach you/,
    weight: 3,
  },
  {
    key: 'case.reason',
    kinds: line,
    says: new RegExp(
      `\\b(?:reasons?|grounds?) (?:for|of) (?:the |your |this |a )*(?:(?:request|wish|demand) (?:to|for) )?${REMOVAL}|\\b(?:reasons?|explain|explanation of) why\\b.*\\b(?:${UNLAWFUL}|delet|remov|taken? down)|\\bwhy (?:should|must|do|does|did|is|are|was) (?:we |you |the |this |that |it ){1,2}.*\\b(?:${UNLAWFUL}|delet|remov|taken? down|hidden|hide|block|report)|\\b(?:explain|state|say|tell us|describe)\\b.{0,12} why (?:the |this |that |it )+.*${UNLAWFUL}`,
    ),
    not: /account|number|\blink|url|\bdate\b/,
    weight: 2,
  },
  {
    key: 'case.reason',
    kinds: ['textarea'],
    says: /^particulars|background|circumstances|elaborate|summary of|\bcontext\b|what should we know|(your|the) (complaint|report|request|claim) in (detail|full)/,
    not: /anything else|contacted|quote|exact/,
    weight: 1,
  },
];
