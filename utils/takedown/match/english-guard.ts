const SHOP = '(?:store|shop|restaurant|hotel|venue|clinic|salon|branch|property|outlet|hospital|practice)';
const OTHER =
  '(?:colleague|friend|boss|supervisor|spouse|wife|husband|parent|neighbou?r|witness|court|police(?: station)?|bank|employer|school|defendant|respondent|accused|opponent|perpetrator|operator|provider|host|administrator|moderator|webmaster)';
const LAWYER = '(?:attorney|lawyer|solicitor|counsel|barrister)';
const REACH =
  '(?:address(?:es)?|phone|telephone|tel|mobile|fax|e-?mail(?: address)?|contact(?: details)?|(?:post(?:al)?|zip) ?code|opening hours)(?: number)?';
const BODY = '(?:company|organi[sz]ation|firm|corporation|business|employer|office|association|institution)';
const POST_WRITER =
  '(?:poster|author|reviewer|writer|commenter|uploader|account|user|offender|sender|publisher|(?:person|one) (?:who|that|behind))';
const WAITING_CODE =
  '(?:verification|confirmation|security|session|access|activation|authentication|one-?time|single-?use)';

/** How to reach a shop that a post is about, or counsel: in a report neither is the sender's. */
export const REACH_OF_OTHERS = new RegExp(
  [
    `\\b${REACH} (?:of|for) (?:the |your |our |this )?${SHOP}\\b(?! (?:page|review|post|listing|comment))`,
    `\\b${REACH} (?:of|for) (?:the |your |an? )?(?:\\w+(?:'s)? )?${OTHER}\\b|\\b${OTHER}'s (?:\\w+ )?${REACH}|\\b(?:delivery|shipping|billing) address`,
    `\\b${SHOP}'s (?:\\w+ )?${REACH}`,
    `\\b${REACH}.{0,12} (?:of|for) (?:the |your |my )?(?:law (?:firm|office)|${LAWYER}\\b)`,
    `\\blaw (?:firm|office)(?:'s|s)? (?:\\w+ )?${REACH}|\\b${LAWYER}'s (?:office|firm|(?:\\w+ )?${REACH})`,
  ].join('|'),
);

/** Who heads a company is neither its contact nor its agent. */
const OFFICER =
  /\b(?:(?:representative|managing|executive|company) (?:director|partner)|(?:president|chair(?:man|woman|person)|director|ceo)(?:'s)?(?: of the \w+)?(?:,? as registered)?(?: \(?(?:full |legal )?name\)?)?$|name of (?:the |your )?(?:president|chair(?:man|woman|person)|director|ceo|chief executive)\b|chief executive)/;

/** What the tool leaves alone in a line or a large box, in the words of English forms. */
export const ENGLISH_UNTOUCHABLE: readonly RegExp[] = [
  /\bif (?:you )?know(?:n)?\b.*(?:name|identity|who |reach)|\b(?:publisher|author|poster|writer|sender|uploader)'s real name|in block (?:letters|capitals)|^print(?:ed)? (?:your )?name/,
  OFFICER,
  new RegExp(
    `\\b(?:position|post|rank|role|function|title|job|grade) (?:with)?(?:in|at|of) (?:the |your |this )?(?:\\w+ )?${BODY}`,
  ),
  new RegExp(
    `\\b${WAITING_CODE} code\\b|(?<!(?:post|postal|zip|area|country) )\\bcode\\b.{0,24}\\b(?:sent|mailed|e-?mailed|texted|received|from the (?:e-?mail|message|sms))\\b|\\bcode (?:that )?(?:we|you) (?:have )?(?:just )?(?:e-?mail|text|sen[dt]|receiv|got)`,
  ),
  /\b(?:before|after|left of|right of|behind) (?:the )?@|\be-?mail (?:domain|user ?name|account name)|\bmail domain|\bdomain (?:part )?of (?:your |the )?e-?mail|\blocal part\b/,
  /\b(?:times?|minutes?|seconds?|timestamps?|points?|positions?|places?|time ?codes?)(?: and seconds?)? (?:with)?(?:in|of|into) the (?:video|recording|clip|audio|stream|footage|film)\b(?! (?:was|were|went|is))/,
  /^(?:(?:your|an?|another) )?(?:second|2nd|secondary|alternat(?:iv)?e|additional|other|another|backup) (?:contact )?(?:phone|telephone|mobile|e-?mail|mail address)/,
  /\bnumber of (?:years|months)\b|^how long\b/,
  /\b(?:first|last|initial) (?:\w+ )?(?:letters?|characters?) of\b|\b(?:first|last) (?:\w+ )?digits? of (?:your|the) (?!(?:\w+ )?(?:phone|tele|post|zip|number))/,
  /\byour name (?:in|on) (?:the|this|our) (?:game|app|site|service|platform|profile|forum|community)/,
  /^(?:national |personal )?id (?:card|document|number|type|no\b)(?! (?:of the )?(?:thread|topic|question|discussion|post|comment))/,
];

/** Questions of lists that only sound like one for the standing of the sender. */
export const NO_STANDING = new RegExp(
  [
    `\\bqualifications? of (?:the |your )?(?:agent|representative|proxy|${LAWYER})|(?:agent|representative|proxy|${LAWYER})'s qualification`,
    '\\b(?:type|scope|kind|basis|proof|extent|source|form) of (?:your |the )?(?:power|authori[tz]|mandate|representation)|\\bauthority to (?:act|represent)|power of representation',
    `\\b(?:relation(?:ship)?|connection|connected|related|ties?|link) (?:to|with|between you and) (?:our\\b|us\\b|(?:the |this |that )?(?:\\w+ )?${POST_WRITER}\\b)`,
    '^are you (?:an? |the )?(?:registered |paying )?(?:member|customer|user|robot|human|subscriber|resident|student|buyer|seller|guest)\\b',
    '\\brole (?:on|in|at) (?:our|the|this) (?:site|service|platform|community|app)',
  ].join('|'),
);
