/** Whoever let another act. */
const PRINCIPAL =
  '(?:委任(?:者|した(?:方|人)|された?ご?本人)|(?:代理|代行|交渉|委任|手続き?)を?(?:依頼|委任|委託)(?:を)?(?:した|している|する)(?:方|人|者|ご?本人|企業|会社|法人)|被(?:後見|保佐|補助|代理)人|代理(?:する|している|を行う)(?:会社|企業|法人|団体|相手))';
/** Whoever holds the right that is said to be infringed. */
const HOLDER =
  '(?:権利|著作権|肖像権|商標権|人格権)を(?:有する|有している|持つ|持っている|お持ちの|保有する|保有している)(?:方|人|者|ご?本人|企業|会社|法人|団体)';
/** What a post does to somebody; `投稿された方` is polite for whoever posted and not among them. */
const HARM = [
  '(?:侵害|被害|中傷|侮辱|攻撃|嫌がらせ|脅迫|暴言|なりすまし)を(?:受け|され)',
  '(?:写真|画像|動画|名前|氏名|住所|個人情報|情報|悪口|秘密|実名|顔)[をが]\\S{0,6}(?:書か|載せら|使わ|撮ら|晒さ|さらさ|公開さ|掲載さ|転載さ|盗ま|暴露さ|流さ|広めら)れ',
  '(?:侵害|中傷|侮辱|攻撃|脅迫|盗用|悪用|名指し|暴露|非難|批判)され',
  '(?:名誉|信用|評判|心)を\\S{0,4}(?:傷つけら|毀損さ|損なわ|汚さ|落とさ)れ|なりすまされ|晒され|さらされ|叩かれ|貶められ|傷つけられ',
].join('|');
/** Whoever was wronged. */
const WRONGED = `(?:${HARM})(?:た|て(?:い)?る|ておられる)(?:方|人|者|ご?本人|企業|会社|法人|団体|従業員|社員|職員|お子(?:さま|様|さん))`;

/** On whose behalf a form may be sent. */
export const JAPANESE_VICTIM = `(?:${PRINCIPAL}|${HOLDER}|${WRONGED})`;

/** Whoever acts for another by law or by trade. */
export const JAPANESE_COUNSEL =
  '(?<!被)(?:受任(?:者|した(?:方|人))|(?:後見|後見監督|保佐|補助|任意代理|訴訟代理|復代理)人|親権者|弁理士|司法書士|行政書士)';
