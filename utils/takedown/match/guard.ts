import { optionName } from './accessible-name';
import type { Control } from './controls';
import { ENGLISH_UNTOUCHABLE, REACH_OF_OTHERS } from './english-guard';
import { isOfOthers, JAPANESE_UNTOUCHABLE } from './japanese-guard';
import { POSTER } from './posters';
import { isJapanese, isWestern } from './script';
import { isShown } from './shown';
import type { ControlText } from './text';
import { MAIL_OR_PHONE, ONLY_MAIL, OTHERS_AND_QUESTIONS, OTHERS_CONTACT, WESTERN_UNTOUCHABLE } from './western-guard';
import { coreOf, tidy, withoutPromise, wordsOfName } from './words';

/** Proof of who somebody is or may act for. */
const PAPERS =
  /本人確認|身分証|免許証|マイナンバー|旅券|パスポート|photo ?id|identity|id (card|document|photo)|(?<!as (in|on|per) (your |the )?)\bpassport\b|委任状|power of attorney|登記(?!簿?上の?(?:正式)?(?:名称|商号|社名|会社名|住所|所在地|本店))|印鑑|証明書|裁判|判決|court|仮処分/;

/** The same where a file is asked for: there `ID` is a card, and a letter gives a right to act. */
const FILE_PAPERS =
  /selfie|名刺|business card|(copy|photo|picture|scan|image|front|back) of (\w+ ){0,2}id\b|^id\b|\bid (with|card|doc|copy)|government|driv\w*'?s? licen|proof of (your )?(id|identity|address|representation|power|ownership|authori\w+|business|employment|residence|relationship|guardianship)|letter of (authori|attorney)|authori[sz]ation|authority|mandate|\bpolice\b|retainer|(business|company|trade ?mark) (licen[cs]e|registration)|incorporation|certificate|\b(cv|resume|logo|avatar)\b/;

/**
 * What the tool leaves alone, told by its words: search, login, newsletter, proof of being human, declarations,
 * signatures, identity papers, other people's data, and everything a form asks that has no key.
 */
const UNTOUCHABLE: readonly RegExp[] = [
  /検索|さがす|探す|search|(?<!(we|us|to|you) )find |キーワード|keyword/,
  /パスワード|password|暗証|passcode|\bpin\b|ログイン|log ?in|sign ?in|サインイン|ワンタイム|(メール|sms)(に|で)\S{0,8}(番号|コード|数字)|(?<!\d)[4-689]桁の(番号|数字|コード)|確認コード|届いた(番号|コード|数字)|認証|verification code|one time/,
  /captcha|ロボット|robot|human|\bbackwards\b|^type the (word|code|letters|number)|人間であ|表示された(?!日|時|年月)|表示されている文字|(characters|letters|digits|numbers|code|text|word) (you see|(shown|displayed)\b|in the (image|picture|box|field))|(上|下|左|右|画像|画面)の(文字|数字|ひらがな|画像)|^画面に|県庁所在地は|首都は|(what|how much) is \d|\d+ ?[+×x-] ?\d+ ?(=|は|\?)|計算/,
  /(?<!部)署名|サイン($|\()|signature|(?<!under)signed|\bsign\b(?! ?up)/,
  PAPERS,
  /生年月日|誕生|birth|年齢|\bage\b|性別|gender|\bsex\b|職業|occupation|job title|(?<!部署(名)?(・|\/|と|および))役職|肩書/,
  /\bcard\b|card ?holder|クレジット|カード(番号|名義)|expir|有効期限|\bcv[vc]\b|セキュリティコード|security (code|question)|秘密の質問/,
  /(e-?mail|メール(アドレス)?)( ?address)?( c[ií]m)? ?(or|vagy|\/|又は|または|もしくは) ?(user|handle|login|member|mobile|phone|ユーザー|会員|電話|携帯|felhaszn|telefon|\bid\b)|(user ?name|handle|number|phone|mobile|ユーザー名|番号|\bid\b) ?(or|\/|又は|または|もしくは) ?(e-?mail|メール)/,
  /fax|ファックス|ファクス|緊急|emergency|代表者|代表取締役|登録番号|会員|お客様番号|顧客番号|クーポン|coupon|キャンペーン|(紹介|招待)コード|予約|来店|来館|来院|受診|宿泊日|(ご?利用|購入|訪問|体験|見学|勤務|在籍)(された|した)?(日|時期|年月|期間)/,
  /(?<!(スレッド|スレ|投稿|レス|書き?込み|コメント|質問|記事)の)(問い?合わせ|受付|案件|管理|照会|チケット|事件)の?(番号|no|id)|ticket (no|number|id)|case (no|number|id)|reference (no|number)/,
  /(?<!(スレッド|スレ|トピック|トピ|質問|記事)(の|・|や)?)件名|(?<!(thread|topic|question|discussion|data) )subject(?! of the (content|post|photo|image|video|topic|thread|discussion|question))|備考|remarks?$|^(?!.*(理由|why)).*(その他ご|ご意見|ご要望|経過|経緯|history)|感想(?!.*(url|リンク)|の?(ページ|本文|内容|投稿))|feedback|improve/,
  /^(?!.*(理由|why|explain)).*(条文|法令(?!に(基づ|もとづ)|上)|根拠となる法|根拠法|考える法律|legal provision|provisions|which law|whose law|law you rely|statute)/,
  /メルマガ|メールマガジン|マガジン|ニュースレター|購読|お知らせ(を|メール)|ニュースを|(メール|情報|ニュース)の?配信|配信(を)?(希望|停止|登録|申込)|(新着|最新|更新|お得な|キャンペーン)の?(情報|お知らせ|記事)/,
  /掲示板(名|タイトル|の名)|板(の名|名)|サイト(名|の?url|の名)|ホームページ|homepage|home page|自社|サイト$|\bsite (name|url)|web ?site|ウェブサイト/,
  /(あなた|ご自身|自分|ご利用中|お使い|当社|貴社|own|your|my)(の|が)?.{0,24}(ユーザー|アカウント|チャンネル|ブログ|ハンドル|プロフィール|\bid\b|user ?name|account(?! of (the|what|events|how|this))|handle|channel|profile)/,
  /(アカウント|ユーザー|\bid)\S{0,3} ?\(?(お持ち|お使い|ご登録)/,
  /^(利用者|ユーザー|user) ?(id|名|name)$|^id$|^username$|^user$|ニックネーム$|ハンドルネーム$/,
  /代理権|(?<!(人|者|申出|申請|申立て?|申告)の)資格|公開され(る|ます)|件数|言語|(?<!(offensive|abusive|harmful|insulting|false|exact|specific|defamatory|offending|infringing|(quote|copy|reproduce|paste) the) )language(?! (you (believe|are|say|object|find|wish|want)|about|that|which|complained|in (the|question|dispute)|at issue|from the))|何で知り|きっかけ|気付|気づ|知った|知りになった(日|時)|見つけた(日|時)|発見(日|した)|noticed|became aware|visit|動画内(?!の?(発言|言葉|セリフ|文字|テロップ|表現|コメント|音声))|再生(時間|位置)|(?<!(日時|日付|時刻|年月日) ?[(・/]? ?|(投稿|書き?込み|コメント|レス|発言|口コミ|レビュー)の?(表示)?)(タイムスタンプ|timestamp(?! (of|shown|displayed|on) ((on|with|in|by|beside|under|next to) )?(the|this|that) (\w+ )?(post|comment|review|message|tweet|reply)))|開示|差し支え/,
  /同意|consent|\bagree|誓|宣誓|swear|declare|certify|相違|cookie/,
  /名称.*地図|name of the place|place name|store name|shop name|^店名|^(?!.*(法人|会社|企業)).*店舗(?!の?(口コミ|クチコミ|レビュー)の?(url|リンク|本文|内容|投稿))|(?<!(会社|法人|企業|団体|屋号|勤務先|貴社|御社)名?(・|\/|または|又は|や)[お貴当]?)(施設|医療機関|病院|サロン|塾|園|お店|当店|貴店|(?<!本)店|病院|医院|クリニック|教室|物件|ホテル|旅館|宿)(名|の(名|お名前|電話|tel|代表|住所|所在|url|ページ|ホームページ|hp|メール)|コード|番号|id|電話|tel|住所|所在地|ページ|url|hp$)/,
  /参考(?!(に|と)?(なる)?(資料|画像|ファイル|写真|書類))|公式サイト|\b(business|shop|store|restaurant|venue|hotel|listing|property|profile) page\b|関連url|内線|従業員数|業種|連絡方法|ご希望の(?!理由)|cc$|^cc\b/,
  /(投稿|書き?込み|掲載)(を)?された(方|人)の|保証人|紹介者|推薦者|同行者|立会人|証人|目撃者|witness/,
  /\btheir (real|legal|true|actual) (name|identity)|\btheir (\w+ )?(e-?mail|phone|telephone|postal|address)|\bwho is behind|(real|true) identity|^(type|write|enter|print|repeat) (in )?your (full |legal )*name (again |here |below )?(to|as|and)\b|^(may|can|should|shall) we\b|^do you (want|wish|agree|consent)/,
];

/** The same for names and ids, where only the plainest words count. */
const UNTOUCHABLE_NAME =
  /\b(search|query|keyword|password|passwd|pwd|captcha|recaptcha|token|csrf|magazine|merumaga|coupon|promo|signature|birth|birthday|dob|fax|cvv|cvc|ccnumber|iban|otp|honey ?pot|fake\w*|decoy|bot ?trap)\b/;
/** What a programmer puts first says where a box stands, what comes last says what it holds: `newAccountEmail`. */
const UNTOUCHABLE_NAME_END =
  /\b(pass|login|card|(?<!create )account|subject|user|user ?name|\w*username|screen ?name|nick ?name|handle|member)( ?(name|number|no|id|code|input|field|value|\d+))?$/;

const UNTOUCHABLE_AUTOCOMPLETE =
  /additional-name|nickname|username|password|one-time-code|^cc-|bday|sex|photo|impp|honorific/;

/** Outside of a report an e-mail box for news is an e-mail box like another. */
const NEWS = /newsletter|digest|subscri(?!ber number)|\bnews\b|infolettre|bolet[ií]n|nieuwsbrief|nyhetsbrev|рассылк/;

/** Whether a control may be given a key at all. */
export function isUntouchable(control: Control, text: ControlText, isPlain = false): boolean {
  const element = control.element as HTMLInputElement;
  const isEmail = isPlainEmail(element, text);
  if (!isEmail && UNTOUCHABLE_AUTOCOMPLETE.test(element.getAttribute('autocomplete') ?? '')) return true;
  if (/^@(?!(?:handle|user ?name|name|id)\b)|@$/.test(text.near) || isOfCutEmail(element)) return true;
  if (control.kind === 'choice')
    return UNTOUCHABLE.some((rule) => rule.test(text.own || text.head || text.near)) || isConsent(control);
  // The part of a telephone number before the number is no country.
  if (
    control.kind === 'text' &&
    /(?<!with (the |your )?|incl[\w.]* (the )?)country code(?! (first|and|included|in front))|calling code|dial(l?ing)? code|国番号(?!から|より|を?含|も|付|つき|と)/.test(
      `${text.own || text.near} ${text.hint}`,
    )
  )
    return true;
  if (/^(text|select)$/.test(control.kind) && isInOthersBlock(text)) return true;
  const poster = POSTER.test(text.own || text.near || text.head || text.hint);
  const words = [text.own, text.own ? '' : text.near, text.own || text.near ? '' : text.head, text.hint]
    .filter((part) => part.length <= 90 && !(part === text.hint && isSample(part)))
    .map((part) => coreOf(withoutPromise(part)).replaceAll(NOT_THIS, ''));
  if (control.kind === 'file' && FILE_PAPERS.test(words.join(' '))) return true;
  if (control.kind === 'file' && EVIDENCE.test(words.join(' '))) return PAPERS.test(words.join(' '));
  if (/fax|ファックス/.test(text.head) || /^(\w+ )?area code$/.test(text.last || text.own || text.near)) return true;
  if (control.kind === 'select' && /\b(phone|tel|mobile) ?(country )?code|\bdial|calling code/.test(text.ident))
    return true;
  if (isPlain && words.some((part) => MAIL_OR_PHONE.test(part)) && takesMail(element)) return false;
  if (isPlain && !poster && isOthersOrQuestion(words)) return true;
  if (
    !isPlain &&
    words.some((part) => OTHERS_CONTACT.test(part) || REACH_OF_OTHERS.test(part) || isOfOthers(part, poster))
  )
    return true;
  if (isPlain && control.kind === 'text' && (text.own === 'location' || isLoginName(element, text))) return true;
  const western = words.filter(isWestern);
  const japanese = words.filter(isJapanese);
  if (!poster && anySaid(ENGLISH_UNTOUCHABLE, western)) return true;
  const hit = anySaid(UNTOUCHABLE, words.filter(Boolean)) || anySaid(JAPANESE_UNTOUCHABLE, japanese);
  if (hit && !(poster && isPostersNickname(words))) return true;
  if (!poster && !isEmail && anySaid(WESTERN_UNTOUCHABLE, western)) return true;
  const isForMail = element.type === 'email' || words.some((part) => /e-?mail/.test(part));
  if (!(isPlain && isForMail) && [...words, text.ident].some((part) => NEWS.test(part))) return true;
  if (control.kind === 'select' && asksYesOrNo(element)) return true;
  // A customer's system calls the company its account.
  if (/会社|企業|法人|団体|company|organi[sz]ation/.test(text.own || text.near))
    return UNTOUCHABLE_NAME.test(text.ident);
  if (poster && isPostersNickname(words)) return false;
  return control.kind !== 'textarea' && isNamedUntouchable(element, text.ident, isEmail);
}

const anySaid = (rules: readonly RegExp[], words: readonly string[]) =>
  rules.some((rule) => words.some((part) => rule.test(part)));

/** People whose data nobody needs, and places: under such a header `氏名` and `電話` are theirs. */
const OTHERS_BLOCK =
  /緊急|emergency|^(会社|法人|貴社|企業)?の?代表(者|取締役)|保証人|紹介者|(お店|店舗|施設|物件|医院|病院|クリニック|サロン|教室|ホテル|旅館|宿)の(所在地|住所|電話|連絡先)/;

function isInOthersBlock({ own, near, head, sections }: ControlText): boolean {
  const said = own || near;
  const over = [head, sections[0] ?? ''].filter((words) => words !== said && words.length <= 30);
  return said.length <= 12 && over.some((words) => OTHERS_BLOCK.test(words) && !/担当|申請|申立|申告|申出/.test(words));
}

/** An e-mail that is asked for in pieces: the account, an @ between the boxes, and its domain from a list or in a box. */
function isOfCutEmail(element: Element): boolean {
  if (/^\s*[@＠]/.test(element.nextSibling?.nodeValue ?? '')) return true;
  const line = element.parentElement;
  return [...(line?.childNodes ?? [])].some(
    (node) =>
      node.nodeType === 3 &&
      /^\s*[@＠]\s*$/.test(node.nodeValue ?? '') &&
      node.previousSibling?.nodeName === 'INPUT' &&
      (node.compareDocumentPosition(element) & 4) !== 0,
  );
}

/** What a page does not want. */
const NOT_THIS = /\((?:not|no) [^)]*\)|[^、。(]*(?:ではなく|ではありません)[^、。)]*/g;

/** What shows the post; a file of that kind is one whatever it shows beside (`予約台帳・画面の写し`). */
const EVIDENCE = /画面|スクリーンショット|スクショ|キャプチャ|証拠|疎明|screenshot|evidence/;

/** An example of an answer is no word about the question. */
const isSample = (hint: string) => /(など|等)$|^\(?例/.test(hint);

/** Accounts are often named by the e-mail: a box that says so is one, whatever its programmer called it, unless it opens a login. */
function isPlainEmail(element: HTMLInputElement, text: ControlText): boolean {
  const words = [text.own, text.near, text.hint].find((part) => part !== '') ?? '';
  if (!ONLY_MAIL.test(words)) return false;
  const form = element.closest('form');
  const boxes = form?.querySelectorAll('input:is([type=text], [type=email], [type=tel], :not([type]))').length ?? 2;
  return !(boxes === 1 && form?.querySelectorAll('input[type=password]').length === 1 && isLogin(form));
}

/** A form whose button logs in. */
function isLogin(form: Element): boolean {
  const buttons = [...form.querySelectorAll('button, input[type=submit], input[type=button], [role=button]')];
  const says = buttons.map((button) => tidy(button.textContent || button.getAttribute('value') || ''));
  return says.some((words) => LOGS_IN.test(words)) && !says.some((words) => SIGNS_UP.test(words));
}

const LOGS_IN =
  /^(log ?in|sign ?in|ログイン|サインイン|anmelden|einloggen|connexion|se connecter|iniciar sesi[oó]n|entrar|accedi|inloggen|logga in|zaloguj|p[rř]ihl[aá]sit|войти|giri[sş]|로그인|登录|登入)/;
const SIGNS_UP = /sign ?up|create|register|^join|registr|inscri|cr(ear|iar)|新規|会員登録|회원 ?가입|kaydol|[üu]ye ol/;
const BOXES = 'input:is([type=text], [type=email], [type=tel], :not([type]))';

/** The e-mail or number beside the password of a form that logs in is a name for the account. */
function isLoginName(element: Element, text: ControlText): boolean {
  if (!/mail|phone|mobile|telefon/.test(`${text.own} ${text.near} ${text.hint} ${text.ident}`)) return false;
  let block = element.parentElement;
  while (block && !block.querySelector('input[type=password]')) block = block.parentElement;
  const password = block?.querySelectorAll('input[type=password]') ?? [];
  if (!block || password.length !== 1 || block.querySelectorAll(BOXES).length > 2) return false;
  const seen = isShown(password[0] as Element) || !isShown(element);
  return seen && isLogin(element.closest('form') ?? block.parentElement ?? block);
}

/** Whether a box for "e-mail or phone" takes the e-mail: it says so to browsers, or its form asks for a name as a sign-up does. */
function takesMail(element: HTMLInputElement): boolean {
  if (element.type === 'email' && element.autocomplete.endsWith('email')) return true;
  return (
    element.form?.querySelector(
      'input:is([name*=first i], [name*=fullname i], [autocomplete=given-name], [autocomplete=name])',
    ) != null
  );
}

const YES_NO =
  /^(yes|no|oui|non|ja|nein|nee|nej|s[ií]|n[aã]o|sim|tak|nie|ano|ne|да|нет|evet|hay[ıi]r|はい|いいえ|예|아니오)$/;

/** A list whose every answer is yes or no asks a question, whatever words it is put in. */
function asksYesOrNo(element: Element): boolean {
  if (element.tagName !== 'SELECT' || (element as unknown as HTMLSelectElement).options.length > 4) return false;
  const answers = [...(element as unknown as HTMLSelectElement).options].filter((option) => option.value !== '');
  return answers.length > 1 && answers.every((option) => YES_NO.test(tidy(option.text)));
}

function isNamedUntouchable(element: Element, ident: string, isEmail: boolean): boolean {
  // `user[name]`: what stands in the last brackets is the field, before it the record.
  const name = (element.getAttribute('name') ?? '').replace(/^.*\[([a-z_]+)\]$/i, '$1');
  const isRecord = name !== (element.getAttribute('name') ?? '');
  const ends =
    !isEmail && [name, isRecord ? '' : element.id].some((each) => UNTOUCHABLE_NAME_END.test(wordsOfName(each)));
  return ends || UNTOUCHABLE_NAME.test(ident);
}

/** The person may stand in the row header and the datum in the box: `Physician | Name`. */
const isOthersOrQuestion = (words: readonly string[]) =>
  [...words, words.join(' ')].some((part) => OTHERS_AND_QUESTIONS.some((rule) => rule.test(part)));

const isPostersNickname = (words: string[]) =>
  words.some((part) =>
    /(ニックネーム|アカウント|ユーザー|プレ[イー]ヤー|キャラ(クター)?|アバター|ハンドル|\bid\b|表示名|チャンネル|screen ?name|handle|user ?name|nick ?name|display name|account|alias|pen ?name|pseudonym|\bname\b.*(shown|displayed)|した(人|方|者|会員|利用者|メンバー|お?客)$|^書き手|^(the )?(member|person|reader|customer|guest|visitor) (who|that) \w+)/.test(
      part,
    ),
  ) && !words.some((part) => /パスワード|password|(?<!部)署名|来店|予約/.test(part));

/** Options that are statements to be confirmed, not answers. */
function isConsent(control: Control): boolean {
  return control.options.some((option) =>
    /同意|確認しました|誓|相違|虚偽(?=の?(申告|申請|申立|申し立て|報告|通報|届出)|(で|は|が)?(は|も)?(ない|なく|あり))|\bagree|swear|declare|understand|受け取る|(is|are) accurate|i am authorized|ロボット|robot|開示|希望しない/.test(
      tidy(optionName(option)),
    ),
  );
}
