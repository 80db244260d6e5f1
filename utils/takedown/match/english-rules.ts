import { NO_STANDING } from './english-guard';
import { AGENT_FIRST } from './english-parties';
import { box, line, pick, type Rule } from './rule';

/** What is reported, by any name. */
const THING =
  '(?:post(?:ing)?|review|comment|message|content|material|information|video|photo|image|picture|page|article|thread|text|tweet|reply|caption|statement|publication|it|they|this|that|these|those)s?';
/** What a form calls the post it is told of. */
const REPORTED =
  '(?:offending|reported|defamatory|infringing|disputed|unlawful|illegal|harmful|abusive|problematic|violating|relevant|insulting|false)';
/** Who may be wronged. */
const PERSON = '(?:person|individual|child|adult|one|party|people|company|business|entity|organi[sz]ation)s?';
/** What was done to a person whom a post is about. */
const WRONGED =
  '(?:(?:being|was|were|is|are) )?(?:targeted|depicted|harassed|bullied|defamed|insulted|threatened|attacked|shown|concerned|affected|harmed|hurt|injured|portrayed|impersonated|doxxed|pictured|identified|named|mentioned)';
/** Steps of whoever fills in the form. */
const SENDING =
  '(?:making|submitting|filing|complet|send|lodg|report|request|complain|writing|fill|notify)(?:ing)?(?! (?:for|on))';
/** A word for one who sends a form. */
const SENDER =
  '(?:submitter|informant|declarant|request[eo]r|petitioner|filer|complainant|notifier|claimant|[ei]nquirer)';

/** What a person may belong to. */
const BODY = '(?:company|organi[sz]ation|firm|business|entity|institution|association)';

/** Wrongs that a post may do, as a label lists them. */
const WRONG =
  '(?:defam|libel|slander|insult|threat|harass|privacy|impersonat|hate speech|copyright|bully|\\bfalse\\b|untrue)';

/** What a report asks for. */
const REMOVAL =
  '(?:removal|remov(?:ing|e)|deletion|delet(?:ing|e)|take-?down|taking (?:it )?down|blocking|hiding|report(?:ing)?|complaint|flagging|objection)\\b';
const UNLAWFUL = '(?:unlawful|illegal|violat|infring|defam|false|untrue|harm|against the law|abusive|wrong)';

/** What a text is made of. */
const LANGUAGE = '(?:text|words?|wording|language|statements?|sentences?|passages?|phrases?|remarks?|expressions?)';

/** Whole sentences and further turns of phrase in which English forms ask for the same data. */
export const englishRules: readonly Rule[] = [
  {
    key: 'reporter.name',
    kinds: line,
    says: new RegExp(
      `name of (?:the )?(?:${PERSON} (?:who is )?${SENDING}|(?:notifying|reporting|complaining|requesting|submitting) ${PERSON}|${SENDER})|^(?:notifying|reporting|complaining|requesting|submitting) ${PERSON}(?: \\(?name\\)?)?$|^reporting (?:manager|employee|officer|staff member)|^${SENDER}(?:'s)? (?:full |legal )?name|^(?:(?:notice|report|complaint|request|claim) )?(?:submitted|reported|filed|sent|completed|given|made|lodged) by\\b|^contact person`,
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
    not: new RegExp(`e-?mail|phone|address|relation|${AGENT_FIRST.source}`),
    weight: 3,
  },
  {
    key: 'reporter.name',
    kinds: line,
    says: /name of (the |your )?((legal|authori[sz]ed|outside|external|appointed|acting|in-house) )+(representative|agent|attorney|lawyer|solicitor|counsel)|(representative|agent|attorney|lawyer|solicitor|counsel)('s)? ?[(:,–-]+ ?(full |legal )?name/,
    weight: 2,
  },
  {
    key: 'post.permalink',
    kinds: box,
    says: new RegExp(
      `address(?:es)? of (?:the |this |that |each )?(?:\\w+ )?(?:web ?)?(?:${THING})\\b|uniform resource locator|\\bpermanent link|\\(https?\\b|^where (?:can|do|could) we (?:find|see) (?:the |this |that )?${THING}\\b.*(?:url|link|address)`,
    ),
    not: /sender|author|poster|owner|e-?mail|server|\bip\b|people|studio|\bshop\b|\bstore\b/,
    weight: 2,
  },
  {
    key: 'post.quote',
    kinds: box,
    says: new RegExp(
      [
        `^(?:please )?(?:copy|paste|transcribe|type(?: out)?|write (?:out|down)|retype|reproduce|quote|cite|list|identify|specify|insert|enter|give us|tell us|provide)(?: and paste)?(?: us)?(?: here)? (?:the |its |their |that |this |each |any |every )?(?:exact |specific |full |precise |actual )?(?:words?|text|wording|comment|caption|statements?|sentences?|message|review|passages?|phrases?|material|remarks?|parts?)\\b`,
        `^(?:exactly )?what (?:\\w+ly )?(?:does|did|do) (?:the |this |that )?(?:\\w+ )?(?:${THING}|he|she|user|author|poster|reviewer|account) (?:\\w+ly )?(?:say|write|state|claim|read)\\b`,
        `(?:text|contents?|body|wording|words) of (?:the |this |that )?(?:offending |reported |disputed )?(?:message|post(?:ing)?|review|comment|material|information|statement|tweet|reply|article|remark)s?\\b`,
        `(?:sentence|statement|word|phrase|passage|remark|comment)s?(?: ?\\(s\\))? (?:at issue|in question|concerned|(?:that |which )?(?:you|we) .{0,20}(?:consider|believe|object|think|find|dispute|regard|claim|deem|want|would like))`,
        `(?:text|words?|sentences?|statements?|passages?|parts?) (?:that|which) (?:\\w+ )?(?:break|violat|infring|defam|harm|offend|insult|threaten|is|are)\\w*`,
        `^what (?:the |this |that )?(?:\\w+ )?(?:wrote|said|posted|commented|says)\\b|letter (?:for|by) letter|^written (?:contents?|text|words)|contents? written|text (?:you|that is) (?:challeng|disput)|(?:copied|taken|pasted) from the ${THING}`,
        `(?:lines?|text|words?|parts?|passages?|sentences?|phrases?) (?:to be|(?:that )?you (?:want|wish|would like)(?: us)?(?: to be| to)?|(?:that )?should be|for) (?:remov|delet|hid|taken|take)\\w*`,
        `^set out the (?:\\w+ )?(?:words?|text|statements?|passages?)`,
        `${LANGUAGE}(?: or ${LANGUAGE})? (?:complained|objected|challenged|disputed|in dispute|in question|at issue|about (?:you|me|us|the)\\b|(?:that |which )?(?:you|we|i) \\w+)`,
        `(?:offensive|abusive|harmful|insulting|threatening|hateful|derogatory|hurtful|disparaging|libell?ous|slanderous|false|defamatory|exact|specific|offending|(?:quote|copy|paste|reproduce|cite)(?: the)?) ${LANGUAGE}`,
        `${LANGUAGE} (?:that|which) (?:is|are|was|were|violat|infring|defam|insult|harm|threaten)`,
        `exactly as (?:it|they|the \\w+|written|posted|shown|published)|\\(as (?:written|posted|published)\\)|^words used|^(?:please )?(?:copy|quote|paste) (?:them|it) (?:exactly|literally)|^what (?:was|has been) (?:said|written|posted)`,
      ].join('|'),
    ),
    not: /url|\blinks?\b|address(?:es)? of|resource locator|\bwhy\b|\bhow\b|explain|reason|number|\bdate\b|\bname|title|e-?mail|subject|(shown|image|picture|above|see)( below)?$/,
    weight: 3,
  },
  {
    key: 'post.postedAt',
    kinds: line,
    says: new RegExp(
      `^since when\\b.*(?:online|\\bup\\b|visible|published|there)|^when (?:was|were|did|had) (?:the |this |that )?(?:\\w+ )?(?:${THING}|he|she|user|author|account) (?:first )?(?:put (?:up|online|there)|go(?:ne)? (?:online|up|live)|come out|made|sent|said|left|written|posted|published|upload|write|post|send|say)|^(?:on )?(?:what|which) (?:day|date|time) (?:was|were|did) (?:the |this |that )?(?:\\w+ )?${THING} (?:first )?(?:posted|published|written|uploaded|sent|left|made|shared|appear)|^time ?stamp (?:of|shown|displayed)\\b|date (?:when |on which )?(?:the |this |that )?${THING} (?:was |were |has been )?(?:put|posted|published|sent|made|left|written|uploaded|appeared|went)|^(?:day|date|time|hour)s? (?:and (?:day|date|time|hour) )?(?:it was |was )?(?:written|left|sent|published|posted|uploaded)\\b|^(?:left|sent|posted|published|written|uploaded) (?:on|at)(?: ?\\(|$)|^date of (?:the )?(?:offending |reported |original |disputed )?(?:message|post(?:ing)?|comment|review|tweet|publication|upload)`,
    ),
    not: /notice|aware|visit|\bsaw\b|\bseen?\b|\bfound\b|report(?:ed)? (?:it|this)|contact|to us/,
    weight: 3,
  },
  {
    key: 'post.authorHandle',
    kinds: line,
    says: /^(it was )?(shown|displayed|listed|credited|published|posted) (as|under)\b|^(nick ?|user ?|screen ?|display )?name (used|given) by the (author|writer)/,
    not: /real|legal|e-?mail/,
    weight: 3,
  },
  {
    key: 'thread.title',
    kinds: line,
    says: /\bheadline of (the |this )?(article|story|news|thread|topic)|^(which|what|in which|in what) (discussion|thread|topic|conversation|question)\b(?!.*(number|\bid\b|link|url))|\b(name|title|subject) of (the |this )?(thread|topic|discussion|conversation|question)|\b(thread|topic|discussion|question|conversation)('s (title|name|subject)| (is |was )?(called|titled|named)\b)|^title of (the )?q ?& ?a\b|^(the )?(thread|topic|discussion|question)\b.{0,24}[( ](title|subject|name)\)?$/,
    weight: 3,
  },
  {
    key: 'thread.number',
    kinds: line,
    says: /\b(number|id|no\.|id number) of (the |this )?(thread|topic|discussion|question)|\b(thread|topic|question|discussion|conversation)('s)? (id|number|no\b|#)/,
    weight: 3,
  },
  {
    key: 'post.number',
    kinds: line,
    says: new RegExp(
      `\\b(?:no\\.?|number|id|#) of (?:the |this )?(?:${REPORTED} )?(?:post|review|comment|reply|answer|response|message|res)\\b|^which (?:post|comment|reply|answer|response|message)\\b.*\\b(?:number|no\\.)`,
    ),
    not: /phone|\boffice|\bboard|\bsite\b|register|registration/,
    weight: 3,
  },
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
        `(?:type|kind|sort|category|nature) of (?:the )?(?:${REPORTED}|offensive|prohibited|inappropriate|violating) (?:${THING}|behaviou?r|speech|use)\\b|\\b(?:kind|sort|type) of (?:abuse|violation|infringement|harm|offen[cs]e)|^what is the (?:alleged )?(?:violation|infringement|offen[cs]e|abuse)`,
        `${WRONG}.{0,24}(?:,|/|\\bor\\b).{0,24}${WRONG}`,
        `^nature of (?:the )?(?:harm|abuse|offen[cs]e|material|content|infringement|wrong)`,
      ].join('|'),
    ),
    not: /acting|represent|behalf|whose|court|order|contact|police|lawsuit|^(?:have|has|did|were|are) you|relation/,
    weight: 3,
  },
  {
    key: 'case.relationship',
    kinds: pick,
    says: new RegExp(
      `^who(?:m)? (?:is|was|are|does) (?:the |this |that )?(?:${THING}(?: about| (?:is|was) about| target| concern| affect)|victim|${WRONGED})|on whose behalf|(?:reporter|request[eo]r|complainant|applicant|claimant|notifier|submitter)(?:'s)? type|(?:type|status|position|capacity|category|kind) of (?:the )?(?:sender|reporter|request[eo]r|complainant|applicant|claimant|notifier|submitter)|who is (?:this|the) (?:report|request|complaint|form|notice) for|(?:report|request|complaint|notice) for (?:you|yourself|me|myself)\\b|^(?:party|person) affected|^you act as|^i (?:submit|file|make|report|complain|act|write|send)\\b.{0,24}\\bas$|^for who[m]? |^whose (?:\\w+ )?(?:rights?|privacy|reputation|name|picture|content|information)|^how are you (?:related|connected|affected)|^(?:i am|i'm|you are)(?: an?| the)?$|^who (?:are you|you are)`,
    ),
    not: NO_STANDING,
    weight: 3,
  },
  {
    key: 'case.reason',
    kinds: ['textarea'],
    says: /\bgrounds? (on which|for|of|upon|that)|^(please )?(make|state|present|set out|put forward) (your|the) (case|claim|complaint|arguments?|grounds)|^(how|in (what|which) way) (does|do|did|is|are|has|have|was|were)\b.{0,60}(break|breach|contraven|unlawful|illegal|untrue|false|against|infring|violat|harm|hurt|affect|damag)|^what makes (it|this|that|the|you)|falsely|incorrect|^your (side|version|view)\b|^justify\b|what harm (has|did|does)|in support of (your|the|my)\b|what is (your|the) complaint|what(?:'s| is) (?:wrong|the (?:problem|issue|matter|trouble)) (?:with|about) (?:the|this|that) (?:\w+ )?(?:post|review|comment|message|content|text|statement|article|video|photo)/,
    not: /which law|contact|form|website work|reach you/,
    weight: 3,
  },
  {
    key: 'case.reason',
    kinds: line,
    says: new RegExp(
      `\\b(?:reasons?|grounds?) (?:for|of) (?:the |your |this |a )*${REMOVAL}|\\bwhy (?:should|must|do|does|did|is|are|was) (?:we |you |the |this |that |it ){1,2}.*\\b(?:${UNLAWFUL}|delet|remov|taken? down|report)|\\b(?:explain|state|say|tell us|describe)\\b.{0,12} why (?:the |this |that |it )+.*${UNLAWFUL}`,
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
