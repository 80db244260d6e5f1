import { NO_STANDING } from './english-guard';
import { box, line, pick, type Rule } from './rule';

const REASON = /理由|why|explain|quote|引用|箇所|該当|words|reason|statement/;
/** A page about a person; of a `profile or message` either may be given. */
const PROFILE = '(?<!(?:post|comment|message|content|review|video|photo),? (?:or|and|/) )profile(?! (?:or|and|/)|,)';
/** The sender's own pages and works: `Link to your profile`. */
const OWN_PAGE =
  '\\b(?:urls?|links?|address(?:es)?) (?:of|to|for) (?:any of )?(?:your|our|my) (?!report|complaint|request)|\\b(?:top|home|front|landing|start) ?page|\\bown url|\\bhelp page|\\bfaq\\b|\\boriginals?$|\\boriginals? (?:work|content|source|article)s?\\b';
/** What a post is called, by the kind of site. */
const POST =
  '(?:投稿|ポスト|口コミ|クチコミ|レビュー|書き?込み?|コメント|記事|レス|回答|返信|動画|発言|つぶやき|ツイート)';

/** What a form asks about the post and the case. */
export const caseRules: readonly Rule[] = [
  {
    key: 'post.permalink',
    kinds: box,
    says: /url|リンク|link|掲載(場所|箇所|されている場所|先)|location of the (content|material|post|review|comment)|アドレス\(http|^所在(?!地)|(該当|対象|問題|掲載|個別|詳細)の?(投稿|口コミ|クチコミ|レビュー|書き?込み|コメント|記事|回答|動画)?の?ページ$/,
    not: new RegExp(
      `(?:投稿|配信|発信|違反)者の(?:チャンネル|アカウント|ページ|ブログ|サイト)|末尾|数字|桁|理由|why|explain|quote|引用|箇所を|ホーム|プロフィール|${PROFILE}|会社|店|linkedin|参考|公式|関連|証拠|official|related|\\b(?:shop|store|company|evidence|proof|terms|policy|invite)\\b|${OWN_PAGE}`,
    ),
    weight: 2,
  },
  {
    key: 'post.permalink',
    kinds: box,
    says: new RegExp(
      `${POST}(の|を)?(掲載|表示)?(する|している|された)?(の)?ページ$|(${POST}|対象|ページ|review|post|comment|content|掲載|問題).{0,18}(url|リンク|link|(?<!返信用|連絡先|連絡用)アドレス)|web address|(url|link).{0,30}(review|post|comment|content|report|video)`,
    ),
    not: new RegExp(
      `(?:投稿|配信|発信|違反)者の(?:チャンネル|アカウント|ページ|ブログ|サイト)|末尾|数字|桁|${REASON.source}|メール|e-?mail|参考|公式|プロフィール|${PROFILE}|${OWN_PAGE}`,
    ),
    weight: 3,
  },
  {
    key: 'post.quote',
    kinds: box,
    says: new RegExp(
      [
        '(ほしい|欲しい|希望する|求める|したい)(箇所|部分|文章|文言|記述|表現)',
        'どの(部分|箇所|文章|表現|言葉|記述)|(どのような|どんな)(言葉|文言|表現|文章|内容|こと).{0,4}(書|投稿|掲載)|(書か|書き込ま|投稿さ|記載さ|掲載さ)れ(た|て(い)?る)(内容|文章|文$|こと|文言|情報)',
        '(何|なん|どのように?|どう)(と|に)?書かれて|(送られてき|届い|送りつけられ)た(メッセージ|dm|文)',
        'をそのまま(お?書|貼|記|写|コピー|転)|引用|抜粋|抜き(出|書)|原文|転記|(書き|文字)起こし|書き写|コピペ|コピー ?[&＆・] ?ペースト|文言|文面|正確な(文|言葉)|(?:指摘|問題)(?:の)?(?:箇所|個所)',
        '(該当|対象|問題|侵害|違反|削除|停止|消して|取り消|異議|不適切|名誉|中傷|虚偽|事実と異な|事実と違|事実に反|事実でな|希望).{0,14}(箇所|個所|部分|文章|文$|文\\(|表現|発言|記載|記述|言葉|語句|書き?込み$|コメント$|本文|投稿内容)',
        `(該当|対象)の?${POST}$`,
        `${POST}(された)?の?(内容|中身|本文|文章|全文|テキスト|文$)`,
        '掲載(されている|された)?の?(情報|内容|文)|(侵害|流通).{0,10}情報(の(具体的な)?内容)?|(違法|不当|問題)だ?と(考える|思う|お考えの|思われる)(部分|箇所|文章|文言|表現|言葉)|^該当(箇所|部分)',
        '(exact|precise|literal|original|actual) (text|words?|wording|phrase|statement|sentence)|\\bwording\\b|you (object to|complain of|(are |wish to |want to )?disput)|(copy|paste) (its|the|that|this) (text|words|wording|sentence)|excerpt|\\bextracts?\\b|which (exact |specific )?(words?|sentences?|statements?|parts?|passages?|text|phrases?)\\b|what (exactly )?(was|is|were|has been|did .{1,20}) ?(exactly )?(written|said|stated|wrote|say)\\b|what (does|did|do) (it|they|the (post|review|comment|text)) say|(post|review|comment|message) text|quot(e|ation)|words (you|or|that|at)|passage|text (complained|of the (post|review|comment))|(offending|specific|infringing|defamatory|false|unlawful|problematic|disputed|untrue|harmful|objectionable|relevant) (text|words|statements?|content|language|sentences?|phrases?|passages?|lines?|parts?)|(text|words|parts?|sentences?|statements?) (in|of|from|on) the (post|review|comment|content|video|page)|(text|words|passage|content|statements?) (you|at issue|in question|complained|concerned)|statements? at|verbatim|word for word|copy and paste',
      ].join('|'),
    ),
    not: /理由|why|の(表示名|名前|ニックネーム|ハンドル|アカウント)|ページ$|url|リンク|\blinks? (to|of)\b|\baddress(es)? of\b|resource locator|説明してください|ご説明|根拠|^メールの|控え$|数$|下書き|文献|(店|オーナー|運営|当社)からの|公開(の可否|可否|について)|explain|explanation|reason|web address|あなた|番号|日時|年月日|お問い?合わせ|申告内容|の種類|投稿者|アドレス|コピ\S{0,10}(せず|しない|禁止|不可)|した(人|方|者)|(当てはまる|該当する)もの/,
    weight: 3,
  },
  {
    key: 'post.postedAt',
    kinds: line,
    says: new RegExp(
      [
        `(${POST}|掲載|公開|発信|配信|アップロード|書かれ|書き?込まれ|つぶやかれ|送信(?=された))(され|し|があっ|があり)?(た|て(い)?る)?(の|が)?.{0,6}(日時|日付|年月日|時刻|日$|日\\(|日 |日/|日にち|時間$|年月|いつ|時期)`,
        `いつの?${POST}|${POST}は?いつ|(メッセージ|dm|チャット)(を|が)?(送|届|受)\\S{0,6}(日時|日付|年月日|時刻|日$)`,
        '(date|time).{0,20}(of the |of )?(post|comment|review|publication|publish|upload|content)|posted (at|on)|date posted|(post|review|comment|message|content|video|photo|image) (was )?(posted|published|written|uploaded|added|submitted|left|sent|made)( on| at)?$|(post(ing|ed)?|review|comment|message|publication|upload) (date|time)\\b|when (was|were|did) .{0,30}(post|publish|upload|appear|shared?\\b|writ|creat|sent)|(written|shared|published|uploaded|created) (on|at)\\b|date (of writing|shared|written|published|uploaded)',
      ].join('|'),
    ),
    not: /気付|気づ|見つけ|発見|知った|を(見た|読んだ|閲覧)|希望(する)?(日|時)|削除された(日|時)|撮影|期限|発行|確認した日|notic|aware|visit|saw|name|account|profile|channel|^where|^listing|title|url|\bip\b|address|(?<!\b(on|to) (the|this|our|your) )\bsite\b|did (you|we)\b|\b(problem|issue|incident|trouble) (appear|occur|start|happen|arise)/,
    weight: 3,
  },
  {
    key: 'thread.title',
    kinds: line,
    says: /(スレッド|スレ|トピック|トピ|質問|相談(?=\(質問)|記事|議題|話題|ニュース)(?:\([^)]*\))?(?:の|・|や)?(タイトル|名|題名|標題|表題|題|見出し|件名)|スレタイ|^(対象|該当|問題)の?(スレッド|スレ|トピック|トピ)$|(thread|topic|question|article|discussion|conversation) (title|name|subject|headline)|(title|subject|heading) of (the|this) (blog |forum |news )?(thread|topic|question|post|article|story|discussion|conversation)|(トピック|スレッド) ?\/ ?(thread|topic)$|^(thread|topic|discussion)$/,
    weight: 3,
  },
  {
    key: 'thread.number',
    kinds: line,
    says: /(スレッド|スレ|トピック|トピ|質問)の? ?(?:管理)?(番号|no|id|ナンバー|番|キー|key|コード)|(スレッド|スレ|トピック|トピ).{0,8}(数字|桁)|(thread|topic|question|discussion|conversation) (id|number|no|key)/,
    weight: 3,
  },
  {
    key: 'post.number',
    kinds: line,
    says: new RegExp(
      `(レス|コメント|書き?込み|投稿).{0,3}>>$|(${POST}|comment)の? ?(番号|no\\b|ナンバー|番$|通し番号)|^(レス|コメ|米)番|何番目?の?${POST}|${POST}.{0,4}何番|${POST}の?id$|${POST}(の場合|のとき|なら)(は|、)*(その)?(番号|no\\b)|(post|comment|reply|answer|response|res|review|message) ?(number|no\\b|id$|#)|number of the (post|comment|reply)`,
    ),
    not: /投稿者|^(対象の?)?(動画|映像|画像|写真)(の|投稿)?id/,
    weight: 3,
  },
  {
    key: 'case.claim',
    kinds: pick,
    says: /権利(?!(?:保有)?者)|該当する(違反|侵害|被害|問題)|何に(当|あ)たり|何に該当|抵触|(どの|どのような)(ルール|規約|規定|項目|ガイドライン)に|(投稿|口コミ|クチコミ|書き?込み|コメント)(が|に)(当|あ)てはまる|(通報|違反|侵害|申告|報告|削除|理由|問題|被害|申出|申請|申立て?|申し立て|異議|依頼|要請).{0,5}(内容$|区分|種別|種類|カテゴリ|類型|分類|項目|内容\(権利)|理由の(区分|選択)|(通報|違反|申告|報告|削除|申請|申立て?|依頼|要請).{0,8}(理由|根拠)$|(どんな|どのような|どういった|何が)(の)?(問題|権利|被害|違反|侵害)|which right|rights? (is|are|does|infring|violat|affected)|(infringed|violated|affected) right|(type|kind|category) of (the )?(?:legal |rights? )?(violation|claim|infringement|issue|problem|complaint|abuse|harm|report)\b|what('s| is) (wrong|the (problem|issue|matter))|reason for (the |your |this )?(dispute|report|removal|complaint|flag|objection|takedown|request|notice)|^(select (a |the )?|choose (a |the )?)?(reason|violation|infringement|allegation)s?$|why (are|do) you (report|flag|disput|object|want)|(?:violation|abuse|complaint|infringement|report|deletion|removal|takedown|offen[cs]e|harm|claim) (?:type|category|reason)|(?:policy|rule|guideline|right|law)s? (?:violated|infringed|broken|breached)|how does (?:it|this|the \w+) (?:violate|infringe|break|breach)|nature of (the |your )?(claim|complaint|violation)|legal (ground|basis|claim|issue)s?|^grounds?$/,
    not: /代理|(申請|申告|依頼|届出|報告|通報|申出|申立)書|(違反|侵害|発信|投稿)者の|どなた|立場|関係|続柄|だれ|誰|acting|represent|about our|問い?合わせ|相談|権利者(本人|との)|^whose|(申請|申告|申立|申出|依頼|通報|報告|連絡|相談)(を?(する|される|なさる|行う)方|者|人)/,
    weight: 3,
  },
  {
    key: 'case.claim',
    kinds: line,
    says: /侵害された(と(する|主張する|考える|思う))?権利(の(種類|名称))?$/,
    weight: 3,
  },
  {
    key: 'case.relationship',
    kinds: pick,
    says: /立場|^ご?(申請|申告|申立て?|申し立て|申出|依頼|通報|報告|相談|届出)(され|す)る方$|(被害|中傷|侵害|攻撃)(を|が)?(受けた|受けている|された|されている)のは|((する|される)(あなた|方)|^ご?(依頼|申請|申告|申立|申出|通報|報告|相談)(者|人)(様|さま)?)は$|^あなたは$|^(ご)?本人(様)?(ですか|か、?代理|[・/]代理|(また|又)は代理)|どなた|だれのため|誰のため|との(ご)?関係|^(ご)?関係(?!部署|機関|書類|法令|者|会社|団体|各)|(者|方|人|あなた)の(ご)?関係$|続柄|(誰|だれ)ですか|(者|人|方)は(次|以下)?の?(どれ|どちら|いずれ)|(申立|申請|申出|依頼|通報|届出|申告|報告|連絡|相談|送信|記入)(人|者)?の資格|(申立|申請|申出|依頼|通報|届出|申告|報告|連絡|相談|送信|記入)(人|者)(の区分|について|の種別|の種類|区分|の資格|の属性|の立場)|who are you|acting (as|on)|(connection|link|ties?|relation) (to|with)|^(applicant|requester|complainant|reporter|notifier|your)('s)? (position|status|standpoint)|^is (this|it|the \w+) about you|^are you (personally |directly )?(affected|concerned|the)|on behalf|relationship|i am (a|an|the)?$|^(in what |your )?(capacity|standing|role)\b|^who (is|are) (making|submitting|filing|sending|complet|report)|^are you (the|an?|acting|authori[sz]ed)\b|(filing|reporting|complaining|submitting|contacting|writing).{0,20}\b(as|for|on behalf)\b|for (yourself|someone else)|represent/,
    not: new RegExp(
      `${NO_STANDING.source}|(投稿|発信|加害|違反|侵害(?<!被侵害))者との|相手方?との|書き込んだ(人|方)との`,
    ),
    weight: 3,
  },
  {
    key: 'case.reason',
    kinds: ['textarea'],
    says: /理由|\bwhy\b|explain|explanation|reason|how (does|did|has|have|is|are) .{0,40}(affect|harm|damag|hurt|violat|infring)|(?<!法的)根拠|なぜ|どうして|わけ$|趣旨/,
    weight: 3,
  },
  {
    key: 'case.reason',
    kinds: ['textarea'],
    says: /(被害|侵害)の?(状況|内容|態様|事実|詳細|説明)|具体的な?(内容|状況|に)|^問題点$|(どのような|どんな)(被害|権利|影響|損害|不利益)|お?困りの(状況|こと|点)|(困って|悩んで)いる(点|こと|内容)|事実と(違う|異なる)点|何が問題|事情|詳細|詳し|くわし|説明|describe|description|details?\b|\b(facts|arguments?|impact|justification)\b|basis (for|of) (your|the)\b|grounds (for|of)\b|what happened|(tell|show) us (more|about|what|how)|what is (false|untrue|wrong|harmful)|in your own words|harm (caused|done|suffered)|^your (complaint|claim|request|objection|message)$|(問い?合わせ|申出|申し出|申立|申告|依頼|通報|ご?連絡|侵害|報告|申請|届出|要望|相談)の?(内容|本文)|^(ご)?(内容|主張)$/,
    not: /contact details|商品|product|書き?込みの?内容|投稿の?内容|その他/,
    weight: 1,
  },
  {
    key: 'attachment.evidence',
    kinds: ['file'],
    says: /スクリーンショット|スクショ|画面|(ページ|投稿|口コミ|クチコミ|書き?込み|コメント)を?(印刷|保存|撮影|撮った|コピー|記録|プリント)|(印刷|撮影|保存)(・\S{2,4})?したもの|キャプチャ|証拠|疎明|資料|画像|写真|添付|ファイルを選|screen ?(shot|cap|grab|print)|evidence|attach|capture|supporting|exhibit|annex|enclosure|映像|録画|録音|\bproof\b|\b(files?|images?|pictures?)\b|(files?|documents?) (that|to|in) support|(additional|relevant) (documents?|files?|materials?)|upload (a )?file|(screen|audio|video|voice|sound|call) recording|printed (page|copy)|\b(copy|copies|print|print-?out|scan) of (the|this|that|each) ((offending|unlawful|infringing|reported|illegal|defamatory|harmful|web|relevant) )*(page|post|content|review|comment|message|thread|article|conversation|chat)s?\b(?! of)/,
    weight: 2,
  },
];
