/** What is reported, by any name. */
export const THING =
  '(?:post(?:ing)?|review|comment|message|content|material|information|video|photo|image|picture|page|article|thread|text|tweet|reply|caption|statement|publication|it|they|this|that|these|those)s?';
/** What a form calls the post it is told of. */
export const REPORTED =
  '(?:offending|reported|defamatory|infringing|disputed|unlawful|illegal|harmful|abusive|problematic|violating|relevant|insulting|false)';
/** What was done to a person whom a post is about. */
export const WRONGED =
  '(?:(?:being|was|were|is|are) )?(?:targeted|depicted|harassed|bullied|defamed|insulted|threatened|attacked|shown|concerned|affected|harmed|hurt|injured|portrayed|impersonated|doxxed|pictured|identified|named|mentioned)';
