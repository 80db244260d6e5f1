/** `VERIFY.txt`: how to check the pack with stock tools, and what such a check does not show. ASCII commands, ja then en. */
export function verifyText(directory: string): string {
  return `${japanese(directory)}\n${'-'.repeat(72)}\n\n${english(directory)}`;
}

const windows = (directory: string) => `  cd ${directory}
  Get-Content manifest-sha256.txt, tagmanifest-sha256.txt | ForEach-Object {
    $want, $path = $_ -split '  ', 2
    $have = (Get-FileHash -Algorithm SHA256 -LiteralPath $path).Hash.ToLower()
    if ($have -ceq $want) { "OK      $path" } else { "CHANGED $path" }
  }`;

const japanese = (directory: string) => `番犬の証拠パックの確かめ方
番犬がなくても、どのパソコンにもある道具で確かめられます。

1. 指紋（SHA-256）を照合する
 Linux
  unzip ${directory}.zip
  cd ${directory}
  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
 macOS
  unzip ${directory}.zip
  cd ${directory}
  shasum -a 256 -c manifest-sha256.txt
  shasum -a 256 -c tagmanifest-sha256.txt
 Windows（PowerShell。ZIP を展開してから）
${windows(directory)}
 すべて OK なら、一覧にあるファイルは書き出した時のままです。

2. 余分なファイルがないことを見る
 上の照合は、一覧にないファイルに気づきません。data/ の中のファイルの数と合計バイト数が、bag-info.txt の
 Payload-Oxum（バイト数.ファイル数）と同じかどうかを見てください。

3. 記録の封印を確かめる
 data/seal.json の files を名前の順に「sha256、空白二つ、data/名前、改行」と並べた文字列の SHA-256 が、記録の封印
 （seal）です。同じ値が bag-info.txt の Capture-Seal、data/custody.jsonl の sealed の行、報告書にあります。

4. 取扱履歴の鎖を確かめる
 data/custody.jsonl は一行が一つのできごとです。行から hash を除いた JSON（RFC 8785）の SHA-256 が hash で、次の行の
 previous に入ります。最後の行は bag-info.txt の Custody-Head と同じです。

照合でわかること
 - 封印のあとで、記録のファイルが一つも変わっていないこと（3 の値を別の経路で受け取っている場合）
 - 取扱履歴の途中が抜けたり入れ替わったりしていないこと
照合ではわからないこと
 - 記録した人がだれか。このパックに電子署名はありません
 - いつ記録したかの第三者の証明。時刻は記録した端末の時計です
 - パック全体を作り直した人がいないこと。ZIP の SHA-256 や封印の値は、このパックとは別の経路で受け取って比べてください
 - 記録する前に画面が書き換えられていないこと
 - report.pdf は書き出しの時に作られます。封印の対象は記録のファイルです
`;

const english = (directory: string) => `How to check this Banken evidence pack
Stock tools are enough; Banken is not needed.

1. Compare the digests (SHA-256)
 Linux
  unzip ${directory}.zip
  cd ${directory}
  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
 macOS
  unzip ${directory}.zip
  cd ${directory}
  shasum -a 256 -c manifest-sha256.txt
  shasum -a 256 -c tagmanifest-sha256.txt
 Windows (PowerShell, after extracting the ZIP)
${windows(directory)}
 If every line says OK, the listed files are as they were at export.

2. Look for files that are not listed
 The commands above do not notice extra files. Compare the number of files below data/ and their total size with
 Payload-Oxum (octets.files) in bag-info.txt.

3. Check the seal of a capture
 Sort "files" in data/seal.json by name and write one line each: sha256, two spaces, data/ and the name, line feed.
 The SHA-256 of that text is the seal. The same value stands in bag-info.txt (Capture-Seal), in the "sealed" line of
 data/custody.jsonl and in the report.

4. Check the custody chain
 Each line of data/custody.jsonl is one event. The SHA-256 of the line's JSON without "hash" (RFC 8785) is "hash", and
 it is "previous" of the next line. The last line equals Custody-Head in bag-info.txt.

What a check shows
 - No file of a capture has changed since it was sealed (if you received the values of step 3 by another way)
 - No event in the middle of the custody log was removed or swapped
What a check does not show
 - Who made the record. This pack carries no electronic signature
 - A third party's word on when it was made. Times are those of the recording device's clock
 - That nobody rebuilt the whole pack. Receive the ZIP's SHA-256 or the seals by a way other than this pack, and compare
 - That the page was not altered on the screen before it was recorded
 - report.pdf is made at export; the seal covers the files of a capture
`;
