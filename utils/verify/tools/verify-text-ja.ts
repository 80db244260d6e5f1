import { stockCommands, type VerifyTextFacts } from './stock-commands';

/** Of what other programs leave in the folder; texts of before 2026-12-02 lack it. */
export const foreignFilesJa = ` .DS_Store、Thumbs.db、desktop.ini、~$ や .~lock. で始まるファイル、__MACOSX フォルダーは、フォルダーを開いたソフト
 （Finder、エクスプローラー、Word、LibreOffice）が残したもので、パックの中身ではありません。取り除いてから数えてください。
`;

/** The Japanese half of VERIFY.txt: stock commands first, our own tools last. */
export function japaneseVerifyText(facts: VerifyTextFacts): string {
  const run = stockCommands(facts.directory);
  return `番犬の証拠パックの確かめ方
番犬がなくても、どのパソコンにもある道具で確かめられます。

1. 指紋（SHA-256）を照合する
 Linux
${run.linux}
 macOS
${run.macos}
 Windows（PowerShell。ZIP を展開してから。作った側では、Windows で試していません）
${run.windows}
 すべて OK なら、一覧にあるファイルは書き出した時のままです。

2. 余分なファイルがないことを見る
 上の照合は、一覧にないファイルに気づきません。data/ の中のファイルの数と合計バイト数が、bag-info.txt の
 Payload-Oxum（バイト数.ファイル数）と同じかどうかを見てください。
${foreignFilesJa}
3. 記録の封印を確かめる
${sealWords(facts, run)}${copyWords(facts, run)}
4. 署名を確かめる
${signatures(facts, run)}
5. 時刻を確かめる
${facts.hasStamps ? stamped(run) : '  このパックの記録に、第三者のタイムスタンプはありません。時刻は記録した端末の時計です。\n'}${facts.asksStamp ? ` 一番上に tagmanifest-sha256.txt.tsr があれば、パック全体が書き出しの時にタイムスタンプを受けています。\n${run.packStamp}\n` : ''}
6. 取扱履歴の鎖を確かめる
 data/custody.jsonl は一行が一つのできごとです。行から hash を除いた JSON（RFC 8785）の SHA-256 が hash で、次の行の
 previous に入ります。最後の行は bag-info.txt の Custody-Head と同じです。

7. まとめて確かめる（同封の道具）
 verify.sh（Linux、macOS）は、1 から 5 を続けて行い、確かめなかったことを挙げます。変わったところがあれば 1 で、
 なければ 3 で終わります。「すべて確かめた」とは言いません。Windows では、別に手に入れた verify.html を使ってください。
${facts.pageDigest ? page(facts.pageDigest) : ''} パックの中に入っている道具は、相手方にとって何の証明にもなりません。中身を作り直せる人は、道具も作り直せます。
 争いがあるときは、上の 1 から 6 を、ご自分で用意した道具で行ってください。

${activeWords(facts)}パックの外から受け取るもの
 - 鍵の指紋の一覧：記録した会社から、このパックとは別の経路で（番犬の設定から書き出せます）
 - タイムスタンプ局のルート証明書：発行者または総務省の公表するものを、ご自分で
 - ZIP の SHA-256：渡した人から、別の経路で
 同じ箱に入っている鍵や証明書は、それだけでは信用の根拠になりません。

照合でわかること
 - 封印のあとで、記録のファイルが一つも変わっていないこと
 - 取扱履歴の途中が抜けたり入れ替わったりしていないこと
 - 署名した鍵（その鍵がだれのものかは、外から受け取った一覧と比べて初めてわかります）
照合ではわからないこと
 - 記録した人の本人確認
 - 記録する前に画面が書き換えられていないこと
 - 鍵の一覧がないときに、パック全体を作り直した人がいないこと
 - 証拠説明書などの書類は書き出しの時に作られます。封印の対象は記録のファイルです
`;
}

/** Pages of earlier captures: their bytes are evidence and stay, and are not for opening. */
const activeWords = ({ activePages }: VerifyTextFacts) =>
  activePages.length === 0
    ? ''
    : `開かないでください（動くものが入っています）
 次のページは、以前の版の番犬が、サイトのままの形で封印したものです。ブラウザーで開くと、サイトが入れたものが動くこと
 があります。data/rebuilt/ の写しは同じ内容で、何も動きません（写しは書き出しの時に作られました）。
${activePages.map((path) => `  ${path}\n`).join('')}
`;

type Commands = ReturnType<typeof stockCommands>;

function sealWords(facts: VerifyTextFacts, run: Commands): string {
  if (facts.copies === 'only')
    return '  墨消し写しです。元の記録は、このパックにありません。元の封印は、ここでは確かめられません。\n';
  return facts.hasSeals ? sealed(run) : `${unsealed}\n`;
}

const copyWords = ({ copies }: VerifyTextFacts, run: Commands) =>
  copies === 'none'
    ? ''
    : ` 墨消し写しは data/redacted-1/ などにあります。redaction.json は、元の記録（parent）、消したもの（removed）、写しの
 ファイルの SHA-256 を挙げています。redaction.json の SHA-256 は、bag-info.txt の Redacted-Copy と data/custody.jsonl の
 redacted の行と同じで、parent.seal は、その記録の sealed の行と同じです。
${run.copyDigest}
`;

const unsealed = `  data/seal.json の files を名前の順に「sha256、空白二つ、data/名前、改行」と並べた文字列の SHA-256 が、記録の封印
  （seal）です。同じ値が bag-info.txt の Capture-Seal、data/custody.jsonl の sealed の行、報告書にあります。`;

const sealed = (
  run: Commands,
) => ` 記録は、クリックから数秒のうちに、途中で止まったときは再開したあとに、端末が封印しました。data/seal/bag-info.txt の
 Captured-At がクリック、Sealed-At が封印の時刻です。封印の時の一覧が data/seal/ にあります。
${run.seal}
 二つ目からの記録は data/capture-2/ などにあり、一覧の data/ を置き換えて照合します。
${run.furtherSeal}
 data/seal/manifest-sha256.txt の SHA-256 が、bag-info.txt の Capture-Seal、取扱履歴の sealed の行、報告書の「封印」と
 同じです。
`;

const signatures = ({ hasSeals, isSigned }: VerifyTextFacts, run: Commands) => {
  if (!hasSeals && !isSigned) return '  このパックに電子署名はありません。\n';
  return `${hasSeals ? ` 記録（記録した端末の鍵）\n${run.itemSignature}\n` : ''}${
    isSigned ? ` パック全体（書き出した端末の鍵）\n${run.packSignature}\n` : ''
  } 「Verified OK」なら、その鍵が署名しています。鍵の指紋を、別の経路で受け取ったものと比べてください。
${run.fingerprint}
`;
};

const stamped = (run: Commands) => ` ROOT.pem は、パックの外から手に入れたルート証明書です。
${run.stamp}
${run.stampTime}
`;

const page = (
  digest: string,
) => ` verify.html は、通信せずにブラウザーで確かめる一枚のファイルです。公表された番犬の配布物にあるものと同じか、SHA-256 を
 比べてから使うか、配布物のものを使ってください。
  ${digest}  verify.html
`;
