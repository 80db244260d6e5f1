import type { WrittenRecord } from '../../../../utils/evidence/compared/compared-record';
import { chances, type Planted } from './planted-copies';

/**
 * Posts of a day on social networks by a sixth hand: from four signs to four hundred, in lines, with emoji, half-width kana,
 * dialect, machine-made posts and people who quote one another; a copy swaps the shop, breaks lines, hides a word from
 * filters, is put out in another tone or passed on with a mark of one's own.
 */
const list = (line: string) => line.split('|');
const towns = list(
  '新宿|渋谷|池袋|上野|町田|立川|八王子|大宮|川口|所沢|船橋|松戸|千葉|横浜|藤沢|厚木|小田原|静岡|浜松|豊橋|岡崎|一宮|四日市|大津|草津|高槻|枚方|堺|岸和田|尼崎|姫路|明石|倉敷|福山|呉|下関|徳島|高松|今治|久留米|佐世保|別府|都城|鹿屋|那覇|旭川|帯広|弘前|酒田|会津若松',
);
const chains = list(
  'まるひと食堂|カフェ・ノルテ|ドラッグみなみ|スーパーやまぶき|家電のタカノ|ホームセンターいろり|回転ずし海太郎|ラーメン一文字|牛丼の三番|カラオケ銀河|ネットカフェ巣|ビジネスホテル白帆',
);
const roles = list(
  '店長|バイトの子|レジのお姉さん|おっさん店員|ホール担当|厨房の人|マネージャー|サービスカウンターの女性|警備のおじさん|研修中の男の子|チーフ|受付|夜勤の人|ドライバー|電話に出た人|責任者',
);
const foods = list(
  '唐揚げ定食|カツ丼|味噌ラーメン|チーズケーキ|アイスコーヒー|季節のパフェ|海鮮丼|麻婆豆腐|生ビール|お子様ランチ|ハンバーグ|釜揚げうどん|焼き餃子|タピオカ|抹茶ラテ|モーニング|牛タン|ナポリタン|エビフライ|杏仁豆腐',
);
const items = list(
  '炊飯器|目薬|おむつ|電球|キャットフード|柔軟剤|プリンター|延長コード|イヤホン|土のう|ペンキ|脚立|布団カバー|湿布|マスク|掃除機|ドライヤー|洗剤|観葉植物|自転車のチューブ',
);
const whens = list(
  'さっき|昨日の夜|先週の土曜|祝日の昼|仕事帰りに|雨の中|閉店間際に|開店直後に|給料日に|子どもの誕生日に|出張の朝|友だちと四人で|母を連れて|娘と二人で|連休の最終日|夜中の二時に',
);
const things = list(
  '料理|レシート|席|注文|在庫|箸|ポイント|駐車場|床|トイレ|予約|クーポン|値札|髪の毛|隣の客|保証書|電話|返品|空調|袋|照明|BGM|入口の段差|順番|お冷|会員証|試着室|カート|自動ドア|整理券',
);
const wrongs = list(
  'のことで四十分もめた|が全然だめ|の件は三回言っても通じない|がひどくて帰りたくなった|を笑われた|だけ後回しにされた|の説明が毎回ちがう|で子どもが泣いた|を確認してくれない|のせいで遅刻した|について聞いたら舌打ち|が写真と別物|に気を取られて転びかけた|はあきらめた|が前より悪い|の話になると黙る|で追加料金とか聞いてない|がないと言い張る|を直すのに一週間|の貼り紙が読めない|は隣の店のほうがまし|だけは許せない|で並び直し|を雑に扱われた|に気づいて交換してもらった',
);
const goodies = list(
  '笑顔で迎えてくれた|荷物を車まで運んでくれた|量が多くて満足|値段のわりに質がいい|子ども用の椅子がすぐ出てきた|説明がていねい|静かで長居できる|駅から濡れずに行ける|古いけど掃除が行き届いている|忘れ物を追いかけて届けてくれた|種類が豊富で迷う|味が昔と変わらない|待ち時間の目安を教えてくれた|充電できる席がある',
);
const much = list('まあ|思ったより|珍しく|いつも|今日だけ|意外と|ちゃんと|なぜか|前と同じで|噂どおり|正直|たまたま');
const moods = list(
  'もう行かんとこ|また行くと思う|次はないな|近いから使うけど|親には勧めない|期待しすぎた|普通にいい店|ネタとしては満点|泣きそうになった|疲れただけの日|払った金返してほしい|たぶん一生忘れない|こういうの運もある|愚痴ってごめん|誰か共感して|眠れん|以上現場からでした|知らんけど',
);
const faces = list('😇|😂|😭|🙃|💢|🔥|🍜|☕|👎|👍|🥲|🤔|✨|🙏|(´；ω；`)|(；´Д｀)|ｗｗｗ|草|ﾜﾛﾀ|笑|！？');
const tags = list('#愚痴|#外食|#今日のごはん|#買い物|#接客業|#拡散希望|#カスハラ|#クレーム|#地元|#日記');
const news = list(
  '大手外食チェーン、深夜営業を来春までに全店で終了へ　人手不足で|ドラッグストア店員に土下座を要求した疑い、会社員の男を書類送検|スーパーのセルフレジで会計忘れ相次ぐ　対策に苦慮|家電量販店が迷惑行為の客への対応指針を公表、録音や出入り禁止も|回転ずし店の動画拡散、運営会社が被害届を提出',
);
const replies = list(
  '__様、ご来店いただきありがとうございました。お楽しみいただけたご様子、スタッフ一同うれしく拝見いたしました。__もぜひお試しください。|__様　貴重なお時間を割いてのご投稿に感謝申し上げます。__の件はご期待に沿えず心苦しく存じます。店内で共有し改めてまいります。',
);
const machines = list(
  "I'm at __ __店 in __, 日本|きょうの歩数は_歩、消費は_kcalでした！#歩数計アプリ|__店のフォロー＆リポストで__が当たる！応募は_日まで。当選の方にだけDMでご連絡します🎁|【_時現在】__店：只今の待ち時間は約_分です。整理券は入口でお取りください。|質問箱に_件の質問が届いています！匿名で答えてくれる人を募集中 #質問箱",
);
const asks = list(
  'って普通ですか？|のは私が悪いのでしょうか。|場合どこに相談すればいいですか。|とき皆さんならどうしますか？|のですが同じ経験のある方いますか。',
);
const nasty = list(
  '客の個人情報を裏で回し読みしてる|常連だけ裏メニューを出して一見には残り物|障害のある子を怒鳴りつけて追い出した|賞味期限のシールを貼り替えて並べてる|レジの金を抜いて後輩に罪をかぶせた|面接に来た女の子に連絡先をしつこく聞いた|盗撮の前科があるのに堂々と接客|釣り銭をわざと少なく渡して小遣いにしてる|お年寄りに要らない契約をさせて表彰された|妊婦に席を譲るなと館内放送で煽った|落ちた食材を洗いもせず盛り付けてる|口コミを消せと客の家まで押しかけた',
);
const orders = list(
  '本部の番号は０１２０のやつ、つながるまで何度でもかけよう|顔写真は固定に貼っとくから保存して回して|同じ思いをする人を減らすためにコピペして広めてください|星１を付けるだけでいい、みんなの力を貸して|シフトは火木土の夕方、直接言いに行ける人は行って|知り合いがいる人は本名と学校を教えて|消される前にスクショ推奨、魚拓も取った|通報しても無駄だったからここで晒す|会社が認めるまで毎日書き込む|取引先にも同じ文を送ってやろうぜ',
);
const tails = list(
  'あんな奴が野放しとか終わってる|家族の顔が見てみたい|人間のクズとはこのこと|次は自分かもしれないんだぞ|まともな客ほど損をする|いつまで雇っておくつもりだ|泣き寝入りはしない|名札はしっかり見たからな|許せる人いる？|地元の恥',
);
const chinese = list('服务员态度很差|等了一个小时|味道一般|价格偏贵|环境不错|下次不会再来|上菜很慢|店员很热情');

type Chance = () => number;
const pick = (chance: Chance, from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? '';
const mishap = (chance: Chance) => pick(chance, things) + pick(chance, wrongs);
const some = (chance: Chance, share: number, text: () => string) => (chance() < share ? text() : '');

function diary(chance: Chance): string {
  const one = (from: readonly string[]) => pick(chance, from);
  const line = () =>
    pick(chance, [
      `${one(whens)}${one(chains)}の${one(towns)}店行ったら${mishap(chance)}`,
      `${one(foods)}頼んだのに${mishap(chance)}、${one(roles)}は知らん顔`,
      `${one(items)}買いに行っただけなんやけど${mishap(chance)}`,
      `でも${one(roles)}は${one(much)}${one(goodies)}`,
      `${one(foods)}は${one(much)}${one(goodies)}って感じ`,
      `結局${one(foods)}${one(['だけ食べて', 'を残して', 'は持ち帰りにして', 'はあきらめて'])}${one(['帰宅', '別の店へ', '電車で寝た', '友だちに電話'])}`,
      one(moods),
    ]);
  const count = 1 + Math.floor(9 * chance() ** 3);
  const broken = chance() < 0.5 ? '\n' : chance() < 0.6 ? '。' : '　';
  const text = Array.from({ length: count }, () => line() + some(chance, 0.2, () => one(faces))).join(broken);
  return text + some(chance, 0.25, () => ` ${one(tags)}`);
}

function review(chance: Chance): string {
  const one = (from: readonly string[]) => pick(chance, from);
  const sentence = () =>
    pick(chance, [
      `${one(whens)}利用しました。`,
      `${one(foods)}と${one(foods)}を注文。${one(much)}${one(goodies)}のが良かったです。`,
      `残念だったのは${mishap(chance)}ことです。`,
      `${one(roles)}の方が${one(much)}${one(goodies)}ので★を一つ足しました。`,
      `${one(items)}売り場は${one(much)}${one(goodies)}。ただ${mishap(chance)}。`,
      `会計は${Math.floor(chance() * 90) + 10}00円ほど。`,
    ]);
  return Array.from({ length: 1 + Math.floor(chance() * 6) }, sentence).join(chance() < 0.2 ? '\n\n' : '');
}

function board(chance: Chance, before: readonly string[]): string {
  const one = (from: readonly string[]) => pick(chance, from);
  const words = () =>
    pick(chance, [
      `${one(towns)}の${one(chains)}は${one(much)}${one(things)}が${one(faces)}${one(moods)}`,
      `${one(towns)}の${one(roles)}って${one(much)}${one(['まだいる？', '辞めたの？', '誰のこと？', '元気かな', '異動らしいぞ'])}`,
      `${mishap(chance)}、あるあるすぎ${one(faces)}`,
      `それ${one(chains)}でもあった。${mishap(chance)}`,
      one(moods),
    ]);
  const anchor = () => `>>${1 + Math.floor(chance() * 990)}\n`;
  if (chance() < 0.15 && before.length > 0) return `> ${one(before).slice(0, 60)}\n${words()}`;
  if (chance() < 0.12 && before.length > 0)
    return `「${one(before).replace(/\s/gu, '').slice(0, 30)}」って${one(['お前が言うな', 'どういうこと', '本当なら通報しろ', '盛りすぎ'])}。${words()}`;
  return some(chance, 0.4, anchor) + words();
}

function machine(chance: Chance): string {
  return pick(chance, machines)
    .replaceAll('__', () => pick(chance, chance() < 0.4 ? towns : chance() < 0.5 ? chains : foods))
    .replaceAll('_', () => String(1 + Math.floor(chance() * (chance() < 0.5 ? 28 : 9_000))));
}

function stranger(chance: Chance, before: readonly string[]): string {
  const one = (from: readonly string[]) => pick(chance, from);
  const kind = chance();
  if (kind < 0.34) return diary(chance);
  if (kind < 0.56) return review(chance);
  if (kind < 0.78) return board(chance, before);
  if (kind < 0.83) return machine(chance);
  if (kind < 0.87)
    return `${one(news)}\nhttps://news.example.jp/${Math.floor(chance() * 9e6)}\n${diary(chance).slice(0, 70)}`;
  if (kind < 0.91)
    return one(replies).replaceAll('__', () =>
      one(chance() < 0.5 ? foods : ['Mika', 'taro', 'にゃん', 'K.S', 'ぽん太', 'あおい']),
    );
  if (kind < 0.95)
    return `${one(whens)}${one(chains)}で${mishap(chance)}${one(asks)}${some(chance, 0.5, () => `${one(roles)}には言えませんでした。`)}`;
  if (kind < 0.97) return Array.from({ length: 2 + Math.floor(chance() * 4) }, () => one(chinese)).join('，');
  return `${one(faces)}${one(['最悪', 'ありえない', '神対応', '接客悪い', 'リピ決定', '死ね', 'クソ店'])}${one(faces)}`;
}

const shopIn = (town: string, chain: string) => `${chain}${town}店`;

/** What a campaign passes on; `where` stands where the shop does. */
function abuse(chance: Chance): { text: string; town: string; chain: string } {
  const one = (from: readonly string[]) => pick(chance, from);
  const town = one(towns);
  const chain = one(chains);
  const head = some(chance, 0.4, () =>
    one(['【拡散希望】', '【注意喚起】', '⚠️実話⚠️', '※長文失礼', '速報：', '暴露します。']),
  );
  const name = one(['Ｔ', '佐○', 'ﾔﾏﾀﾞ', '小○原', 'Ｍ本', '名札が「ふ」で始まる奴', '金髪ピアス', '眼鏡の']);
  const lines = [
    `${head}${shopIn(town, chain)}の${name}${one(roles)}、${one(nasty)}`,
    ...some(chance, 0.8, () => `${one(whens)}見たら${one(nasty)}し${one(tails)}`).split('\0'),
    ...some(chance, 0.6, () => one(orders)).split('\0'),
    ...some(chance, 0.5, () => one(tails)).split('\0'),
    ...some(chance, 0.3, () => `${one(orders)}。${one(tails)}`).split('\0'),
  ].filter(Boolean);
  return { text: lines.join(chance() < 0.5 ? '\n' : '。'), town, chain };
}

const wide = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン';
const narrow = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ';
const tones: readonly (readonly [string, string])[] = list(
  'してる/しとる|てる/ております|だ/や|しよう/しましょう|ください/くれ|奴/ﾔﾂ|みんな/皆|客/きゃく|本当/ﾏｼﾞ|怒鳴/どな|広め/ひろめ|見た/みた|金/カネ|女の子/おんなのこ|顔/ツラ|個人/個 人|クズ/ク.ズ|晒す/さらす|盗撮/とうさつ|前科/ゼンカ|通報/通　報',
).map((pair) => pair.split('/') as [string, string]);
const leads = list('これ↓|RT |回ってきた。|>>1より|うちの近所やん…|転載｜|２回目。|定期 ');
const trails = list(' ← これマジ|（再掲）|…続く| #拡散希望| @kyokai_77|💢💢|\n\n届け！|＼(^o^)／');

/** Put out again by somebody else: about a tenth of its signs are other ones. */
function putOut(chance: Chance, { text, town, chain }: { text: string; town: string; chain: string }): string {
  const copy = { signs: text, left: Math.round([...text].length / 10) };
  const spend = (cost: number, next: string) => {
    if (cost > copy.left || next === copy.signs) return;
    copy.left -= cost;
    copy.signs = next;
  };
  if (chance() < 0.35) {
    const other = pick(chance, towns);
    spend(Math.max(other.length, town.length), copy.signs.replaceAll(town, other));
  }
  if (chance() < 0.1) {
    const other = pick(chance, chains);
    spend(Math.max(other.length, chain.length), copy.signs.replaceAll(chain, other));
  }
  if (chance() < 0.3) {
    const lead = pick(chance, leads);
    spend([...lead].length, lead + copy.signs);
  }
  if (chance() < 0.3) {
    const trail = pick(chance, trails);
    spend([...trail].length, copy.signs + trail);
  }
  for (let turn = 0; copy.left > 0 && turn < 90; turn += 1) {
    const at = [...copy.signs].slice(0, Math.floor(chance() * [...copy.signs].length)).join('').length;
    const how = chance();
    const [from, to] = tones[Math.floor(chance() * tones.length)] ?? ['', ''];
    if (how < 0.3) spend(Math.max(from.length, to.length), copy.signs.replace(from, to));
    else if (how < 0.45)
      spend(
        1,
        copy.signs.replace(/[ア-ン]/u, (sign) => narrow[wide.indexOf(sign)] ?? sign),
      );
    else if (how < 0.6)
      spend(
        1,
        `${copy.signs.slice(0, at)}${pick(chance, ['\n', ' ', '　', '、', '.', '/', '・'])}${copy.signs.slice(at)}`,
      );
    else if (how < 0.75) {
      const face = pick(chance, faces);
      spend([...face].length, copy.signs.slice(0, at) + face + copy.signs.slice(at));
    } else if (how < 0.88) spend(1, copy.signs.slice(0, at) + [...copy.signs.slice(at)].slice(1).join(''));
    else
      spend(
        1,
        `${copy.signs.slice(0, at)}${pick(chance, ['○', '×', '＊', 'X', '■'])}${[...copy.signs.slice(at)].slice(1).join('')}`,
      );
  }
  return copy.signs;
}

/** Campaigns of two to sixty within days of one another; strangers of a year, some of whom quote what stands before them. */
export function plantSpread(count: number, seed: number): Planted {
  const chance = chances(seed * 7919);
  const drafts: { text: string; at: number; campaign?: number }[] = [];
  const before: string[] = [];
  const written = new Set<string>();
  for (let campaign = 0; drafts.length < count; ) {
    const at = Math.floor(chance() * 31_536_000);
    if (chance() < 0.012) {
      const base = abuse(chance);
      const copies = Math.floor(60 ** chance());
      const near = () => at + Math.floor(chance() * 400_000);
      drafts.push({ text: base.text, at, campaign });
      for (let copy = 0; copy < copies; copy += 1) drafts.push({ text: putOut(chance, base), at: near(), campaign });
      before.push(base.text);
      campaign += 1;
    } else {
      const text = stranger(chance, before);
      // Who writes the very same long words as somebody else has copied them
      const own = text.replaceAll(/[#>].*$/gmu, '').replaceAll(/\s/gu, '');
      if (own.length >= 15 && written.has(own)) continue;
      written.add(own);
      drafts.push({ text, at });
      if (chance() < 0.05) before.push(text);
    }
  }
  const order = drafts.map((draft) => ({ draft, rank: chance() })).sort((one, other) => one.rank - other.rank);
  const campaigns = new Map<number, string[]>();
  const records: WrittenRecord[] = order.map(({ draft: { text, at, campaign } }, index) => {
    const caseId = `spread-${index}`;
    if (campaign !== undefined) campaigns.set(campaign, [...(campaigns.get(campaign) ?? []), caseId]);
    return { caseId, text, author: `x a${index}`, postedAt: 1_767_225_600_000 + at * 1_000 };
  });
  return { records, campaigns: [...campaigns.values()] };
}
