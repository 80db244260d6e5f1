/** What the tool leaves alone, in the words of forms abroad. */
export const WESTERN_UNTOUCHABLE: readonly RegExp[] = [
  /(?<![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])(suche|suchbegriff|recherche[a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿]*|buscar|b[uú]squeda|cerca|ricerca|zoek[a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿]*|s[oö]k|søk|szukaj|hledat|поиск|검색|搜索)(?![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])/,
  /passwor[td]|kennwort|mot de passe|contrase[nñ]a|(?<![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])clave(?![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])|senha|palavra-passe|wachtwoord|l[oö]senord|passord|adgangskode|salasana|has[lł]o|heslo|парол|[sş]ifre|jelsz[oó]|비밀 ?번호|密码/,
  /(benutzer|nutzer|anmelde)-?name|identifiant|(?<![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])pseudo(nyme?)?(?![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])|usuario|nome utente|usu[aá]rio|utilisateur|utilizador|gebruikersnaam|anv[aä]ndarnamn|brukernavn|k[aä]ytt[aä]j[aä]|u[zż]ytkownika|u[zž]ivatel|логин|никнейм|пользовател|kullan[iı]c[iı]|아이디|닉네임|用户名|^nick(name)?$|nick ?name|display name|screen ?name|\blogin\b|\bhandle\b/,
  /(?<![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])(karten?[a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿]*|kreditkarte|carte|tarjeta|carta di|cart[aã]o|creditcard|kaart[a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿]*|kort(nummer|holder)|kart[ayęu]|карт[аыуе]|kart)(?![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])|\botp\b|inhaber|titular|titulaire|titolare|intestatario|kontonummer|iban|\bbic\b|swift|(?<![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])[uú][cč]tu|bank|cart[aã]o/,
  /gutschein|rabatt|code promo|c[oó]digo (promo|de (descuento|amigo))|cup[oó]n|cupom|codice sconto|kortingscode|actiecode|kod rabatowy|промокод|voucher|gift ?(card|message|code)|promo ?code|discount|referral|(?<!p)referred|refer a|recommended by|who recommended|추천인/,
  /captcha|картинк|(введите|повторите) (слово|код|символ|текст)|obrazk|im bild|인증 ?번호|验证码|驗證碼|aktivierungscode|activation code/,
  /geburt|naissance|nacimiento|nascita|nascimento|geboorte|f[oö]delse|urodzenia|narozen|рожден|do[gğ]um|생년월일|출생|jeune fille|m[aä]dchenname|maiden/,
  /(?<![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])(betreff|objet|asunto|oggetto|assunto|onderwerp|[aä]mne|temat|p[rř]edm[eě]t|тема|konu|제목)(?![a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿])/,
  /notfall|urgence|emergencia|emergenza|nood(nummer|contact)|next of kin|honou?ree|in (honou?r|memory)|dedicat|geschenk|cadeau|regalo/,
  /^ext\.?$|^m\.?i\.?$|middle (name|initial)|^initials?$|отчество|segundo nombre/,
  /alias|preferred (first )?name|address (name|label|title|book)|(name|label) (of|for) (this|the) address/,
  /(country|state|city) of (interest|origin(?! of (your|the) request)|birth|issue|incorporation|citizenship|registration|travel)|(licen[sc]e|issuing|issued) (state|country)|citizenship|nationality|(issuing|destination|departure|arrival) (city|country)/,
];

/** A label that says e-mail and nothing else, but for what a bracket explains. */
export const ONLY_MAIL =
  /^(?:enter )?(?:(?:your|ihre?|votre|tu|su|il tuo|uw|din) )?(?:\w+ )?(?:e-?mail(?:-?adress?e?)?(?: ?address| ?アドレス)?|メール(?:アドレス)?|adresse? (?:e-?)?mail|courriel|correo(?: electr[oó]nico)?|adres e-?mail|indirizzo e-?mail|endere[cç]o de e-?mail|e-?posta?(?:adress?e?| adresi)?|(?:эл\S* )почта|이메일(?: ?주소)?|邮箱|电子邮件)(?: ?\((?!.*(?:user|login|phone|mobile|\bid\b))[^)]*\)?)?$/;

/** "Mobile number or email": one of several words for the account, and at a sign-up the e-mail. */
export const MAIL_OR_PHONE =
  /^((enter |your )*e-?mail( address)?,? ?(or|\/) ?(your )?(mobile|phone|cell)( phone)?( number| no\.?)?|(enter |your )*(mobile|cell|phone)( phone)?( number)?,? ?(or|\/) ?e-?mail( address)?)$/;

/** In a report, how to reach somebody else or a shop: `Customer's delivery address`. */
export const OTHERS_CONTACT =
  /\b(?!(?:your|applicant|complainant|reporter|requester|notifier|submitter|informant|claimant|sender|contact|person|manager|company|business|firm|organi[sz]ation|post|page|content|site|website|review|comment|video|what|who|here|it|let)'s)\w+['’]s (?:\w+ ){0,2}(?:address|phone|telephone|mobile|e-?mail)\b|\b(?:site|website|page|domain|account|channel|blog) (?:owner|operator|admin\w*)(?:'s)? (?:\w+ )?(?:address|phone|telephone|e-?mail|contact)|^(?:the )?(?:property|venue|branch|outlet|clinic|practice|salon|hotel|restaurant|shop|store) (?:name|phone|tel|telephone|e-?mail|address)\b/;

/** Outside of reports: data of somebody else, and questions that only mention a name, a town, a country. */
export const OTHERS_AND_QUESTIONS: readonly RegExp[] = [
  /\b(?!(?:applicant|patient|customer|client|user|buyer|payer|donor|guest|traveler|traveller|passenger|owner|sender|member|person|what|who|here|it|let)'s)\w+['’]s (?!e-?mail)(?:\w+ )?(?:name|phone|number|address|city)\b/,
  /\buser ?name\b/,
  /(?<!\p{L})(landlord|spouse|husband|wife|partner|father|mother|child|student|pet|employer|supervisor|manager|referee|reference|beneficiary|doctor|physician|dependent|sibling|teacher|coach|agent|sponsor|friend|maiden|conjoint|c[oó]nyuge|ehepartner|vorgesetzt\p{L}*|arbeitgeber\p{L}*)('?s)?\b.{0,24}(?<!\p{L})(name|phone|number|address|telefon\p{L}*|tel)/u,
  /(name|number|phone) (of|for) (the |your )?(\w+ )?(landlord|spouse|partner|father|mother|child|pet|employer|supervisor|manager|reference|beneficiary|doctor|school|company|bank|letzten)|name de[sr] /,
  /^(what|which|who|where|in what|in which|when|how)(?!('s|s| is| are| should we)? ?(your|the best|we) (full |first |last |legal |current |best )?(name|e-?mail|phone|address|zip|postal|city|mobile|contact)).*\b(name|city|town|country|state|street|phone|number)\b.*(\?|born|school|first|favou?rite|childhood)/,
];
