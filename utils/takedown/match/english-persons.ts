import { NOT_WRONGED } from './english-parties';
import { THING, WRONGED } from './english-words';
import { line, type Rule } from './rule';

/** Who may be wronged. */
const PERSON = '(?:person|individual|child|adult|one|party|people|company|business|entity|organi[sz]ation)s?';
/** Steps of whoever fills in the form. */
const SENDING =
  '(?:making|submitting|filing|complet|send|lodg|report|request|complain|writing|fill|notify)(?:ing)?(?! (?:for|on))';
/** A word for one who sends a form. */
const SENDER =
  '(?:undersigned|submitter|informant|declarant|request[eo]r|petitioner|filer|complainant|notifier|claimant|[ei]nquirer)';
/** What a person may belong to. */
const BODY = '(?:legal entity|company|organi[sz]ation|firm|business|entity|institution|association)';

/** Whole sentences and further turns of phrase in which English forms ask for the data of persons. */
export const englishPersons: readonly Rule[] = [
  {
    key: 'reporter.name',
    kinds: line,
    says: new RegExp(
      [
        `name of (?:the )?(?:${PERSON} (?:who is )?${SENDING}|(?:notifying|reporting|complaining|requesting|submitting) ${PERSON}|${SENDER})|^(?:notifying|reporting|complaining|requesting|submitting) ${PERSON}(?: \\(?name\\)?)?$`,
        `^reporting (?:manager|employee|officer|staff member)|^${SENDER}(?:'s)? (?:full |legal )?name|^(?:(?:notice|report|complaint|request|claim) )?(?:submitted|reported|filed|sent|completed|given|made|lodged) by\\b|^contact person|^person in charge(?! of)`,
        `^who (?:is ${SENDING}|files|submits|sends|makes|lodges)\\b.*\\bname|^(?:${SENDER}|reporter|${PERSON} ${SENDING}(?: \\w+){0,2})\\W{1,3}(?:full |legal )?name|\\bwhoever (?:is )?${SENDING}|^(?:please )?(?:tell us )?who (?:you are|are you)\\b.*\\bname`,
      ].join('|'),
    ),
    not: /e-?mail|phone|kana|phonetic|being report|company|business|name of (the )?(organi[sz]ation|firm|entity|institution)\b/,
    weight: 2,
  },
  {
    key: 'reporter.kana',
    kinds: line,
    says: /katakana|hiragana|\bphonetic|(reading|pronunciation) of (the |your )?name|\bin kana\b/,
    not: /first|last|given|family|surname|forename|company|corporat|organi/,
    weight: 3,
  },
  {
    key: 'reporter.phone',
    kinds: line,
    says: /^(your )?direct (line|dial)\b|\bcall-?back\b|\b(number|line|where)\b.{0,24}\b(call|reach|ring) you|number.{0,20} (we|you) (can|may) (call|ring|reach)/,
    not: /e-?mail|case|ticket|reference/,
    weight: 3,
  },
  {
    key: 'reporter.organization',
    kinds: line,
    says: new RegExp(
      [
        '^(?:name of )?(?:the |your )?(?:corporation|corporate name|institution|association|entity)(?: name)?(?:$|[ ,/(](?!(?:that|which|whose|you|who|concerned|named)))',
        '^name of (?:the )?(?:company|organi[sz]ation|firm|employer)(?:$| ?[(/,]| and | or )',
        '(?:employer|company|organi[sz]ation|firm|business) (?:that |which )?you (?:work for|are employed by)|employer you represent',
        `^(?:(?:full|legal) )?(?:name of )?(?:the )?${BODY} (?:(?:that|which) is )?${SENDING}\\b`,
      ].join('|'),
    ),
    not: /web|url|site|phone|address|e-?mail|number|registration|kana|furigana|hiragana|phonetic|being/,
    weight: 3,
  },
  {
    key: 'reporter.address.street',
    kinds: line,
    says: /\b(house|block|lot|building) (name or )?(number|no\b)|\bblock and\b|\b(chome|banchi)\b/,
    not: /room|apartment|floor|unit|mail/,
    weight: 2,
  },
  {
    key: 'reporter.address.street2',
    kinds: line,
    says: /\b(room|flat|apartment|floor|unit) (number|no\b)|^(flat|floor|room)\b( ?[/,(]|$)/,
    weight: 3,
  },
  {
    key: 'reporter.address.country',
    kinds: ['select'],
    says: /^(where|in which country|which country).{0,16}\b(do you|are you|you)\b.{0,16}\b(live|based|located|reside|residing|resident)|^(country|territory) (where|in which|that) you (live|reside|are)/,
    weight: 3,
  },
  {
    key: 'victim.name',
    kinds: line,
    says: new RegExp(
      [
        `(?<!(?:screen|display|profile|account|channel|user|pen) )\\bname of (?:the |any )?(?:(?:injured|wronged) ${PERSON}|right'?s? ?holder|whoever|${PERSON}(?: or (?:the )?${PERSON})?(?: (?:who|that|which))? (?:${WRONGED}|you(?: are|'re)? (?:report|fil|writ|complain|contact|act|speak)(?:e|ing)? for))`,
        `\\bname.{0,24}${PERSON} (?:that |who |which )?(?:the )?${THING}(?: you report)? (?:is|was|are|were) about`,
        `^(?:name of (?:the )?)?(?:the )?(?:staff member|member of staff|employee|worker|colleague|${PERSON}) (?:who|that) (?:was|were|is|are|has been|have been) (?:being )?(?:abused|${WRONGED})`,
        `^name of that ${PERSON}`,
        `^(?:the )?(?:represented|affected|injured|aggrieved|wronged|defamed) ${PERSON}(?:$| ?\\()`,
        `\\bwho is (?:it|the ${THING}) about\\b`,
        `^(?:name of (?:the )?)?${PERSON} on whose behalf`,
        `^(?:the )?${PERSON}(?: or ${PERSON})? (?:(?:the|this|that) )?${THING} (?:is|was) about`,
        `^(?:who|whom) (?:is|was|has been) ${WRONGED}\\b.*\\bname`,
      ].join('|'),
    ),
    not: new RegExp(`e-?mail|phone|address|relation|whoever (?:is )?${SENDING}|${NOT_WRONGED.source}`),
    weight: 3,
  },
  {
    key: 'reporter.name',
    kinds: line,
    says: /name of (the |your )?((legal|authori[sz]ed|outside|external|appointed|acting|in-house) )+(representative|agent|attorney|lawyer|solicitor|counsel)|(representative|agent|attorney|lawyer|solicitor|counsel)('s)? ?[(:,–-]+ ?(full |legal )?name/,
    weight: 2,
  },
];
