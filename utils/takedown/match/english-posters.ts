/** What somebody is called on a platform. */
const CALLED =
  '(?:user ?name|(?:screen|display|nick|profile|account|channel|user|pen) ?name|handle|alias|pseudonym|profile|account|channel|user ?id)';
/** What they have put up. */
const POST = '(?:post(?:ing)?|review|comment|message|content|material|video|photo|image|tweet|thread|reply)';

/** Where a name stands that belongs to a post. */
const BESIDE = '(?:next to|beside|above|under(?:neath)?|below|alongside|near)';

/** English turns that speak of whoever posted. */
export const ENGLISH_POSTER = [
  `(?<!(?:your|my|own) )${CALLED} (?:that |which )?(?:i |we |you )(?:am |are |'re )?(?:(?:want|wish|would like|need|trying) to )?(?:report|flag|complain)`,
  `(?<!(?:your|my|own) )${CALLED} (?:that |which |is |was )*(?:posting|posted|responsible for|behind|associated with|linked to|used (?:to|for|in|by the|on)|being reported|complained)`,
  `(?<!(?:your|my|own) )${CALLED} (?:the ${POST} was|(?:on|from|under|by|through) which)`,
  `${CALLED} of (?:the |that )?(?:other|whoever|person you|someone who|one who|harass|abus|bull|troll|sender of|creator|publisher|reported|user\\b|member\\b)`,
  `(?:user|member|person|account|someone|one) (?:who|that) (?:did|does|is doing|has done) (?:it|this|that)\\b`,
  `\\bcontributors?(?:'s)? (?:screen|display|user|real|full|legal|true|account|nick)`,
  `\\bthe other (?:person|user|party|member|side)`,
  `(?:infringing|offending|abusive|violating|harassing|reported|abuser's|harasser's|offender's) ${CALLED}`,
  `(?<!(?:your|my|own|company|business|full|legal) )\\bname,? (?:(?:that|which|as) )?(?:(?:is|it) )?(?:shown|displayed|written|given|printed|listed|appears?|appearing)(?: directly| right)? (?:by|on|with|in|at|${BESIDE}) (?:the|this|that|each) (?:\\w+ )?${POST}`,
  `(?<!(?:your|my|own|company|business|full|legal) )\\bname ${BESIDE} (?:the|this|that|each) (?:\\w+ )?${POST}`,
  `\\bwho(?:ever)? (?:(?:do|did) you \\w+ |\\w+ ){0,3}(?:wrote|posted|written|uploaded|published|left) (?:it|this|that|the)\\b(?! (?:report|request|complaint|notice|form|claim))`,
  `\\b(?:who|whoever|people|persons?|individuals?|company|business|those|someone|one)\\b.{0,32}\\bbehind (?:the|this|that|it)\\b|\\bsuspect`,
  `@(?:handle|user ?name|name|id)\\b`,
].join('|');
