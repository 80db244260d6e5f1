/** What somebody is called on a platform. */
const CALLED =
  '(?:user ?name|(?:screen|display|nick|profile|account|channel|user|pen) ?name|handle|alias|pseudonym|profile|account|channel|user ?id)';
/** What they have put up. */
const POST = '(?:post(?:ing)?|review|comment|message|content|material|video|photo|image|tweet|thread|reply)';

/** English turns that speak of whoever posted. */
export const ENGLISH_POSTER = [
  `(?<!(?:your|my|own) )${CALLED} (?:that |which )?(?:i |we |you )(?:am |are |'re )?(?:(?:want|wish|would like|need|trying) to )?(?:report|flag|complain)`,
  `(?<!(?:your|my|own) )${CALLED} (?:that |which |is |was )*(?:posting|posted|responsible for|behind|associated with|linked to|used (?:to|for|in|by the|on)|being reported|complained)`,
  `(?<!(?:your|my|own) )${CALLED} (?:the ${POST} was|(?:on|from|under|by|through) which)`,
  `${CALLED} of (?:the |that )?(?:other|whoever|person you|someone who|one who|harass|abus|bull|troll|sender of|creator|publisher|reported)`,
  `(?:user|member|person|account|someone|one) (?:who|that) (?:did|does|is doing|has done) (?:it|this|that)\\b`,
  `\\bcontributors?(?:'s)? (?:screen|display|user|real|full|legal|true|account|nick)`,
  `\\bthe other (?:person|user|party|member|side)`,
  `(?:infringing|offending|abusive|violating|harassing|reported|abuser's|harasser's|offender's) ${CALLED}`,
].join('|');
