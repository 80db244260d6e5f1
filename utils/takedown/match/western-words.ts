import { box, line, list, type Rule } from './rule';

/** Letters of the scripts below as short ranges: the property class of all letters makes many such patterns slow. */
const LETTER = '[a-zß-ɏͰ-ϿЀ-ӿ가-힣一-鿿]';

/**
 * Words of labels in the languages of forms abroad: de nl sv no da fi, fr es pt it ro, pl cs sk ru uk, tr hu el, ko zh.
 * `@` stands for any ending. A word is found whole, never as a part of another.
 */
const words = (...list: readonly string[]): RegExp =>
  new RegExp(`(?<!${LETTER})(?:${list.join('|').replaceAll('@', `${LETTER}*`)})(?!${LETTER})`);

/** The same where the label says nothing else: short words that are a part of many others. */
const alone = (...list: readonly string[]): RegExp =>
  new RegExp(`^(?:(?:ihre?|votre|vos|su|tu|il tuo|la tua|seu|sua|uw|je|din|ditt|ваше?|ваша) )?(?:${list.join('|')})$`);

const either = (...patterns: readonly RegExp[]): RegExp => new RegExp(patterns.map((each) => each.source).join('|'));

/** Both parts of the name in one box. */
export const FULL_NAME = words(
  '(?:full|your|contact|first and last) name,? (?:or|/) (?:your )?(?:company|business|organi[sz]ation)(?: name)?',
  'names?\\W{1,3}(?:first|given|last|family|surname)(?: name)?\\W{1,3}(?:and |& )?(?:last|family|surname|first|given)',
  '(?:vor|first|given)-? ?(?:name)? ?(?:und|&|/|\\+|and) ?(?:nach|zu|last|family|sur)[- ]?names?|(?:fore)?names?,? (?:and|&) (?:sur|last |family )name',
  '(?:nach|zu)name,? ?(?:und|/)? ?vorname',
  'pr[eé]noms? (?:et|/|&) noms?|noms? (?:et|/|&|,) pr[eé]noms?|nom complet',
  'nombres? (?:y|e|/) apellidos?|nombre completo|apellidos? y nombres?',
  'nome (?:e|/) (?:cognome|sobrenome|apelido)|cognome (?:e|/) nome|nome (?:completo|intero)',
  '(?:volledige|voor- en achter)naam|för- och efternamn|(?:fullständigt|fullt|fulde) (?:namn|navn)',
  'imi[eę] i nazwisko|jm[eé]no a p[rř][ií]jmen[ií]|meno a priezvisko',
  'ф\\.? ?и\\.? ?о\\.?|фамилия,? ?(?:и )?имя.*|имя,? (?:и )?фамилия|прізвище.* ім.?я|ім.?я (?:та|і) прізвище',
  'ad[ıi]?(?:n[ıi]z)?,?(?: ve)? soyad[ıi]?(?:n[ıi]z)?|isim soyisim|teljes n[eé]v|nume (?:[sș]i|/) prenume|ονοματεπώνυμο',
);

/** A word for the name that means the first name where the family name has a box of its own. */
export const PLAIN_NAME =
  /^(?:(?:your|ihr|su|tu|il tuo|seu|uw|ваше) )?(?:name|nombres?|nome|naam|namn|navn|nimi|jm[eé]no|meno|имя|ім.?я|ad[ıi]?(?:n[ıi]z)?|isim|név|nume|όνομα)$/;

/** Written without the mark that tells it from a surname: it is one only beside a first name. */
export const PLAIN_LAST_NAME = /^(?:votre )?noms?$/;

export const westernRules: readonly Rule[] = [
  {
    key: 'reporter.email',
    kinds: line,
    says: words(
      '(?:e-?)?mail-?adress@',
      'adresse? (?:e-?)?mail',
      'e-?post@',
      's[aä]hk[oö]posti@',
      'posta elettronica',
      '(?:эл(?:\\.|ектронн@)?|e) ?-?почт@|почта|електронн@ (?:пошт|адрес)@',
      '이메일.*|전자 ?우편.*|邮箱.*|郵箱.*|电子邮[件箱].*|電子(?:郵件|信箱).*',
    ),
    not: /code postal|postale/,
    weight: 3,
  },
  {
    key: 'reporter.phone',
    kinds: line,
    says: either(
      alone('portable', 'handy', 'mobil'),
      words(
        'telefo+n@',
        'tel[eé]fon@',
        't[eé]l\\.?',
        'mobil(?:nummer|nr|telefon@|n[ií].*)?',
        'm[oó]vil|celular|cellulare|telem[oó]vel|gsm(?:-?nummer)?|kom[oó]rk@|puhelin@|matkapuhelin@',
        'телефон@|моб(?:\\.|ильн@)?',
        'handy(?:nummer|-nr\\.?)|t[eé]l[eé]phone.*|fixe',
        '(?:휴대 ?)?(?:전화|폰)(?: ?번호)?|휴대폰.*|핸드폰.*|연락처|手机.*|手機.*|电话.*|行動電話',
      ),
    ),
    not: /e-?mail|code|인증|验证|fax|karte|card|notfall|urgence|emergenc/,
    weight: 3,
  },
  {
    key: 'reporter.lastName',
    kinds: line,
    says: either(
      words(
        'zuname|nachnamen?|familiennamen?|apellidos?|primer apellido|cognome|sobrenomes?|apelidos?|[uú]ltimo nome',
        'achternaam|familienaam|efternamn|etternavn|efternavn|sukunimi|nazwisko|p[rř][ií]jmen[ií]|priezvisko',
        'фамилия|прізвище|soyad[ıi]?(?:n[ıi]z)?|soyisim|vezet[eé]kn[eé]v|nume de familie|επώνυμο|επίθετο|sobrenome',
      ),
      alone('noms?', '성', 'последнее имя'),
    ),
    not: either(FULL_NAME, words('usu[aá]rio', 'segundo apellido', 'mädchen@', 'geburts@', 'jeune fille')),
    weight: 3,
  },
  {
    key: 'reporter.firstName',
    kinds: line,
    says: words(
      'vornamen?|rufname|pr[eé]noms?|primer nombre|primeiro nome|nome pr[oó]prio|voornaam|f[oö]rnamn|fornavn|etunimi',
      'imi[eę]|imiona|k[rř]estn[ií] jm[eé]no|krstn[eé] meno|keresztn[eé]v|prenume|roepnaam',
    ),
    not: FULL_NAME,
    weight: 3,
  },
  {
    key: 'reporter.name',
    kinds: line,
    says: either(
      PLAIN_NAME,
      FULL_NAME,
      /^(?:真实|真實)?姓名/,
      words(
        'destinat[aá]rio',
        'nom du destinataire',
        'ansprechpartner',
        'kontaktperson',
        '성명',
        '이름',
        '받는 ?(?:사람|분)',
      ),
    ),
    not: words('eltern@', 'kind@', 'child@', 'bebé', 'mascota'),
    weight: 2,
  },
  {
    key: 'reporter.organization',
    kinds: line,
    says: words(
      'firma|firmenname|unternehmen|organisation|verein',
      '(?:nom de (?:l.)?)?(?:entreprise|soci[eé]t[eé])|raison sociale|(?:nombre de la |nome da )?empresa|raz[oó]n social|raz[aã]o social',
      'azienda|ragione sociale|bedrijf(?:snaam)?|f[oö]retag(?:snamn)?|firmanavn|yritys|nazwa firmy|společnost|компания|организация|şirket.*|회사.*|公司.*',
    ),
    weight: 3,
  },
  {
    key: 'reporter.address.postalCode',
    kinds: line,
    says: either(
      alone('c\\.?p\\.?', 'c\\.?a\\.?p\\.?', 'cep', 'pk', 'zip'),
      words(
        'plz|postleitzahl|code postal|c[oó]digo postal|codice (?:di avviamento )?postale|pincode',
        'postcode|postnummer|postnr\\.?|postinumero|kod pocztowy|ps[cč]|(?:почтовый |поштовий )?індекс|(?:почтовый )?индекс',
        'posta kodu|ir[aá]ny[ií]t[oó]sz[aá]m|cod(?:ul)? po[sșş]tal|ταχ.* κώδικας|τ\\.?κ\\.?|우편 ?번호|邮编|邮政编码|郵遞區號',
      ),
    ),
    weight: 3,
  },
  {
    key: 'reporter.address.region',
    kinds: list,
    says: either(
      words(
        'bundesland|kanton|r[eé]gion|d[eé]partement|comunidad aut[oó]noma|provincia|regi[oó]n|regione|estado|distrito',
        'provincie|woiwodschaft|wojew[oó]dztwo|регион|область|край|fylke|megye|jude[tțţ]|시/?도|省份?',
      ),
      alone('il', 'län', 'uf'),
    ),
    not: either(words('civil', 'pa[ií]s.*', 'land', 'pays.*'), /countr/),
    weight: 3,
  },
  {
    key: 'reporter.address.city',
    kinds: list,
    says: either(
      words(
        '(?:wohn|post)?ort|stadt|ville|commune|localit[eé]|ciudad|poblaci[oó]n|localidad|municipio|citt[aà]|comune|localit[aà]',
        'cidade|localidade|concelho|(?:woon)?plaats|gemeente|postort|poststed|kaupunki|postitoimipaikka|paikkakunta',
        'miasto|miejscowo[sś][cć]|m[eě]sto|obec|город|насел[её]нн@ пункт|місто|[sş]ehir|il[cç]e|v[aá]ros|telep[uü]l[eé]s|ora[sșş]|localitate|πόλη|도시|시/?군/?구|城市',
      ),
      alone('stad', 'by', 'sted'),
    ),
    not: words('geburts@', 'naissance', 'nacimiento', 'nascita', 'urodzenia', 'narození', 'рождения'),
    weight: 3,
  },
  {
    key: 'reporter.address.street2',
    kinds: line,
    says: words(
      'adress?zusatz|zus[aä]tzliche (?:adress)?info@|compl[eé]ment@(?: d.adresse)?|complemento|indirizzo complementare|interno|scala',
      'piso.*|puerta|escalera|appartement.*|b[aâ]timent.*|c/o.*|co-?adress?e?|etage.*|etasje.*|квартира|кв\\.?|nr (?:lokalu|mieszkania)|daire.*',
      '상세 ?주소|나머지 ?주소|extra adresregel|adressrad 2|adresse 2|direcci[oó]n 2|endere[cç]o 2|indirizzo 2|adres 2',
    ),
    weight: 3,
  },
  {
    key: 'reporter.address.street',
    kinds: line,
    says: words(
      'stra(?:ß|ss)e.*|str\\.?(?: .*)?|num[eé]ro (?:et nom de )?(?:la )?(?:rue|voie)|rue|voie|calle(?: .*)?|(?:tipo de )?v[ií]a|via e (?:numero|n).*|rua|logradouro',
      'straat(?:naam)?|gatu?@adress?|gate?adresse|gata|vej(?:navn)?|katuosoite|l[aä]hiosoite|ulica.*|ulice.*|улица.*|вулиця.*',
      'sokak|cadde|utca.*|strad[aă]|οδός|기본 ?주소|도로명 ?주소|街道.*|adresse 1|direcci[oó]n 1|indirizzo 1|adressrad 1',
    ),
    not: /e-?mail|2/,
    weight: 2,
  },
  {
    key: 'reporter.address',
    kinds: box,
    says: words(
      '(?:post|wohn)?anschrift|(?:post|wohn|liefer|rechnungs)?adresse|adresse (?:postale|de .*)|direcci[oó]n|domicilio|indirizzo',
      'endere[cç]o|morada|adres|adress|osoite|adresa|адрес@|c[ií]m|διεύθυνση|주소|(?:详细|詳細)?地址',
    ),
    not: /e-?mail|e-?post|url|web|электрон|\bip\b|ba[sş]l[iı]|correo|мейл/,
    weight: 1,
  },
  {
    key: 'reporter.address.country',
    kinds: list,
    says: either(
      alone('land', 'maa', 'kraj', 'st[aá]t', 'staat'),
      words(
        'pays(?:/r[eé]gion)?|pa[ií]s(?:/regi[oó]n|/regi[aã]o)?|paese|nazione|zem[eě]|krajina|страна|країна',
        '[uü]lke|orsz[aá]g|[tțţ]ar[aă]|χώρα|국가|나라|国家|國家',
      ),
    ),
    not: /vorwahl|indicatif|prefijo|prefisso|geburt|naissance|nacimiento|bundes/,
    weight: 3,
  },
];
