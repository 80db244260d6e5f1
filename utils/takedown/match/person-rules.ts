import { NOT_WRONGED } from './english-parties';
import { box, line, list, type Rule } from './rule';

/** What a form asks about the sender and the persons the sender speaks for. */
export const personRules: readonly Rule[] = [
  {
    key: 'reporter.email',
    kinds: line,
    says: /メール|e-?mail|\bmail ?ad+ress|electronic (mail|address)|courriel|correo|メアド|(返信|連絡|通知)(用|先)?アドレス|^mail$/,
    weight: 3,
  },
  {
    key: 'reporter.phone',
    kinds: line,
    says: /電話|^お?でんわ|携帯|(連絡先|連絡の取れる|連絡がつく|直通)番号|日中.{0,10}連絡先$|phone(?!tic)|\btel\b|\bmobile\b|cell ?(no|num)|telefon|t[eé]l[eé]phone|(best|contact|daytime) number|number to (reach|call)/,
    not: /\bzip\b|post(al)? ?code|e-?mail|メール|verification|認証|内線|extension|受付時間|時間帯|\bmail ad+ress|\b(model|brand|carrier|maker)\b/,
    weight: 3,
  },

  {
    key: 'reporter.lastName',
    kinds: line,
    says: /^(姓|氏)$|\((姓|氏)(\)|・(?!名))|(?:氏名|名前)(?:[ :/・])?姓|(者|方|様)[ :/]姓$|名字|苗字|last[ -]?name|family ?name|surname|^lname$|nachname|familienname|apellido|cognome|^nom$|nom de famille|^last$|\bname\W{1,3}(last|family)\)?$/,
    not: /^(姓|氏|苗字|名字)[ (・:]*の?(フリガナ|ふりがな|カナ|かな|よみ|ヨミ|読み)|(姓|氏|苗字|名字)(を|は|の)?(除|不要|抜き|以外)/,
    weight: 3,
  },
  {
    key: 'reporter.firstName',
    kinds: line,
    says: /^名$|\(名[)・]|(?:氏名|名前)(?:[ :/・])?名$|(者|方|様)[ :/]名$|first[ -]?name|given ?name|forename|^fname$|vorname|pr[eé]nom|^first$|\bname\W{1,3}(first|given|forename)\)?$/,
    weight: 3,
  },
  {
    key: 'reporter.lastKana',
    kinds: line,
    says: /^(セイ|せい|シ|し)$|\((セイ|せい)\)|^(姓|氏|苗字|名字)[ (・:]*の?(フリガナ|ふりがな|カナ|かな|よみ|読み)/,
    weight: 3,
  },
  {
    key: 'reporter.firstKana',
    kinds: line,
    says: /^(メイ|めい)$|\((メイ|めい)\)|^名[ (・:]*の?(フリガナ|ふりがな|カナ|かな|よみ|読み)/,
    weight: 3,
  },
  {
    key: 'reporter.kana',
    kinds: line,
    says: /フリガナ|ふりがな|^(カタ)?カナ|カナ\)?$|よみがな|ヨミガナ|読み(仮名|方|がな)|^よみ$|\((よみ|読み)\)|氏名カナ|furigana|\bkana\b|名前?の(よみ|読み)(かた|方)?$/,
    weight: 2,
  },
  {
    key: 'reporter.name',
    kinds: line,
    says: /氏名|お?名前|おなまえ|芳名|^((あなた|ご自身|申請者|申出者)の)?本名|フルネーム|^お?名まえ|^差出人名?$|(代理人|弁護士|権利(保有)?者|被?侵害者|被害者|申告者|通報者)名$|担当(者|の方)(様|さま)?(の?お?名前?)?$|担当者名?(?!の(連絡先|住所|電話|メール|所属|部署))|(申立て?|申し立て|申出|申し出|申請|申告|依頼|通報|報告|連絡|相談|届出|請求|通知|記入|入力|送信|問い?合わせ)(人|者)(様|さま)?の?(名|$)|名義|(full|legal|your|contact|real) (legal )?name|full ?name|name of (the )?(notifier|complainant|applicant|requester|claimant|sender|reporter|reporting person)|^(notifier|complainant|applicant|requester|claimant|reporter)('s)? (full )?name|(representative|agent|attorney|lawyer|solicitor|counsel)('s)? (full |legal )?name$|name of (the |your )?((legal|authori[sz]ed) )?(representative|agent|attorney|lawyer|solicitor|counsel)|^name$|\bname,? \(?in full\b|^your name|^名称$|氏名または名称/,
    not: /(?<!(または|又は|もしくは)\S{0,3})(?:会社|企業|法人名|団体|組織)(?!の?ご?担当)|店|施設|ユーザー|サイト|ブログ|ファイル|商品|口座|user ?name|account (holder|owner)|nick|学校|ペット|ゲーム|ドメイン|アプリ|サービス|作品|製品|番組|グループ|サークル|チーム|チャンネル|アカウント|domain|screen|file|company|business|first|last|given|family|katakana|hiragana|furigana|\bkana\b|phonetic|フリガナ|ふりがな|カナ|かな\)|よみ|読み/,
    weight: 2,
  },

  {
    key: 'victim.name',
    kinds: line,
    says: /^who is the (affected|injured|represented|aggrieved|harmed|wronged) (party|person|individual|company)|name.{0,40}(you represent|represented|whose rights|rights ?holder)|name of (the |your )?(client|principal|data subject|victim)|^(the )?(victim|client|principal|data subject|right'?s? ?(holder|owner))$|^on behalf of( whom\??| \(name\))?$|name of the subject of|name of the (person|individual|people) (in|shown in|visible in|appearing in) the|(rights? ?(holder|owner)|client|principal|victim|data subject|(represented|affected|injured) (person|party|company|business))('s)? (full |legal )?name|name of (the )?(affected|injured|represented|targeted|defamed|harmed|aggrieved|victim|data subject)|(権利者|クライアント).{0,12}(氏名|名称|名前)|^(the )?(person|individual|company|party)( or (the )?\w+)? (whose|you (represent|act|are acting|speak|report for)|on whose|concerned|affected|named|mentioned)|(?<!\w|(screen|display|profile|account|channel|user|pen) )name of the (person|individual|company|party)( or (the )?\w+)? (you(?!('re| are)? (want(ing)? to |wish(ing)? to )?(report(ing)?(?! for| on behalf)|complain(ing)? (about|of)))|whose|on whose|concerned|affected|harmed|named|mentioned|described|shown)|on whose behalf|whom? (do|are) you (represent|acting|filing|reporting)/,
    not: NOT_WRONGED,
    weight: 3,
  },
  {
    key: 'reporter.organization',
    kinds: line,
    says: /(会社|企業|法人|団体|組織|事業者|事業所|貴社|御社|勤務先|勤め先|商号|屋号|所属先)(の場合|の方)?[:、]? ?(・(会社|企業|法人|団体|組織|屋号|商号|[お貴]?店舗?))*の?(名|名称|お?名前|商号)(?!簿)|^社名|の(会社|勤務先|勤め先|所属先)($|\()|所属の?(会社|企業|団体|法人|組織|機関)|(ご)?所属 ?\((法人|会社|団体|企業)|^(ご|運営|所属)?(会社|企業|法人|団体|勤務先|お?勤め先|屋号|商号|所属先|所属団体)($|[・/( ]|または|又は|もしくは|や)|会社・団体|affiliation|company|organi[sz]ation|business name|\bname of your business\b|(?<!^(name of |your )?(the )?law )\bfirm\b|legal entity|\borg\b|employer/,
    not: /url|電話|住所|所在|e-?mail|メール|phone|フリガナ|ふりがな|カナ|かな\)|よみ|furigana|\bkana\b|katakana|hiragana|phonetic|(?<!employer (that |which )?you )represent|whose rights|name of (?!your (company|firm|organi|business|employer)|(the )?(company|firm|organi[sz]ation|business) (that is |which is )?(submit|mak|send|fil|lodg|report)(t?ing)\b|(the )?legal entity)|(company|business|organi[sz]ation|firm) (that |which )?you (are |'re |want to |wish to )*(report(ing)?(?! for)|complain)|being report|番号|\bin charge of\b|代表|規模|従業員|業種|代わり|(制作|調査|出版|配信|放送|運送|配送|電話|通信|携帯|保険|カード)会社|印|web|site|type of|size|whose|concerned|(registration|register|tax|vat|id) (number|no\b|code)|\blinks? to\b|(名前|氏名)(または|又は|もしくは)/,
    weight: 3,
  },
  {
    key: 'reporter.department',
    kinds: line,
    says: /部署|部門|^(部|課)(・(部|課|係|室))+|部課|所属部|所属の?(部|課|係)|(ご)?所属$|所属 ?\((部|課)|department(?! store)|\bdept\b|division|\bbusiness unit\b|^(name of )?(the |your )?section( name)?$|^section \([^)]*compan/,
    not: /コード|番号|問い?合わせの/,
    weight: 3,
  },

  {
    key: 'reporter.address.postalCode',
    kinds: line,
    says: /郵便番号|〒|postal(?! (mail|address))|post ?code|\bzip\b|zip ?code|\bplz\b|postleitzahl|c[oó]d(e|igo) postal/,
    weight: 3,
  },
  {
    key: 'reporter.address.region',
    kinds: list,
    says: /都道府?県|prefecture|\bpref\b|province|\bstate\b|\bregion\b|county/,
    not: /国・?地域|country|から|(please|kindly|to|must|should) state\b|\b(member )?state (your|the|in|why|how|what|whose|law)\b/,
    weight: 3,
  },
  {
    key: 'reporter.address.city',
    kinds: list,
    says: /市区?町村|市区?郡|市・?区|市町|\bcity\b|\btown\b|municipality|locality|suburb|^(wohn)?ort$|\bstadt\b|\bville\b|ciudad|citt[aà]\b/,
    not: /airport|空港|station|destination/,
    weight: 3,
  },
  {
    key: 'reporter.address.street2',
    kinds: line,
    says: /建物|部屋番|ビル|マンション|部屋番号|アパート|号室|^住所 ?2$|address,? \(?cont|(address|street)[:,]? ?,?(line )?(2|two)\b|^line (2|two)|apartment|\bapt\b|suite|(?<!business )\bunit\b|addr(ess)? ?2\b|building(?! (?:no\b|number))|additional address|(second|2nd) (address line|line of (the |your )?address)|adresszusatz|compl[eé]ment d|^建物/,
    not: /から|番地|丁目|町名|department|division|price|\bcost|contract/,
    weight: 3,
  },
  {
    key: 'reporter.address.street',
    kinds: line,
    says: /町名|町域|番地|丁目|それ以降の住所|以降の住所|^住所 ?1$|(first|1st) (address line|line of (the |your )?address)|street|address[:,]? ?(line )?(1|one)\b|addr(ess)? ?1\b|stra(ß|ss)e\b|hausnummer|\brue\b|^adresse( postale)?$/,
    not: /2\b|two\b|mail/,
    weight: 2,
  },
  {
    key: 'reporter.address.country',
    kinds: list,
    says: /国(・|または|や)?地域|居住国|お住まいの国|国名|^国$|国\/|\/ ?国$|^ご?在住国|居住地域?$|country|\bnation\b|territory of residence|^land$|\bpays\b|^pa[ií]s$/,
    not: /code|calling|phone/,
    weight: 3,
  },
  {
    key: 'reporter.address',
    kinds: box,
    says: /住所|所在地|ご所在|居所|address/,
    not: /e-?mail|メール|\bip\b|url|web|line|addr(ess)? ?[123]|custom field|electronic|form of address|(should|may|can|to) (we )?address|\bmail ?ad+ress|https?\b|address(es)? of (the|this|that|each) (\w+ )?(page|post|content|review|comment|message|material|video|statement|article)s?\b/,
    weight: 1,
  },
];
