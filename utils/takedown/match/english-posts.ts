import { REPORTED, THING } from './english-words';
import { box, line, type Rule } from './rule';

/** What a text is made of. */
const LANGUAGE = '(?:text|words?|wording|language|statements?|sentences?|passages?|phrases?|remarks?|expressions?)';

/** The same for the post and the thread it stands in. */
export const englishPosts: readonly Rule[] = [
  {
    key: 'post.permalink',
    kinds: box,
    says: new RegExp(
      `address(?:es)? of (?:the |this |that |each )?(?:\\w+ )?(?:web ?)?(?:${THING})\\b|uniform resource locator|\\bpermanent link|\\(https?\\b|^where (?:exactly )?is (?:the |this |that )?${THING}\\b(?! (?:author|posted from))|^where (?:can|do|could) we (?:find|see) (?:the |this |that )?${THING}\\b.*(?:url|link|address)`,
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
      [
        `^since when\\b.*(?:online|\\bup\\b|visible|published|there)`,
        `^when (?:was|were|did|had) (?:the |this |that )?(?:\\w+ )?(?:${THING}|he|she|user|author|account) (?:first )?(?:put (?:up|online|there)|go(?:ne)? (?:online|up|live)|come out|made|sent|said|left|written|posted|published|upload|write|post|send|say)`,
        `^(?:on )?(?:what|which) (?:day|date|time) (?:was|were|did) (?:the |this |that )?(?:\\w+ )?${THING} (?:first )?(?:posted|published|written|uploaded|sent|left|made|shared|appear)|^time ?stamp (?:of|shown|displayed)\\b`,
        `^(?:date|time|day|hour)s?(?: (?:and|/) (?:date|time|hour))? (?:of|for) (?:the |this |that )?(?:${REPORTED} )?(?:post|tweet|comment|review|message|reply|statement|publication)\\b`,
        `date (?:when |on which )?(?:the |this |that )?${THING} (?:was |were |has been )?(?:put|posted|published|sent|made|left|written|uploaded|appeared|went)`,
        `^(?:day|date|time|hour)s? (?:and (?:day|date|time|hour) )?(?:it was |was )?(?:written|left|sent|published|posted|uploaded)\\b`,
        `^(?:left|sent|posted|published|written|uploaded) (?:on|at)(?: ?\\(|$)|^date of (?:the )?(?:offending |reported |original |disputed )?(?:message|post(?:ing)?|comment|review|tweet|publication|upload)`,
      ].join('|'),
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
    says: /\b(number|id|no\.|id number|identifier) of (the |this )?(thread|topic|discussion|question)|\b(thread|topic|question|discussion|conversation)('s)? (id|number|no\b|#)/,
    weight: 3,
  },
  {
    key: 'post.number',
    kinds: line,
    says: new RegExp(
      `\\b(?:no\\.?|number|id|#) of (?:the |this )?(?:${REPORTED} )?(?:post|review|comment|reply|answer|response|message|res)\\b|^which number (?:is|has|does) (?:the|this|that) (?:\\w+ )?(?:post|comment|reply|answer|response|message)|^which (?:post|comment|reply|answer|response|message)\\b.*\\b(?:number|no\\.)`,
    ),
    not: /phone|\boffice|\bboard|\bsite\b|register|registration/,
    weight: 3,
  },
];
