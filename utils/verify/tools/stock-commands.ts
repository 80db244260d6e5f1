/** Redacted copies in a pack: none, beside the originals, or instead of them. */
export const copiesInPack = ['none', 'too', 'only'] as const;

/** What VERIFY.txt says of this pack. */
export interface VerifyTextFacts {
  directory: string;
  /** The pack is signed by the device that made it. */
  isSigned: boolean;
  /** Captures carry the tag files of their sealing. */
  hasSeals: boolean;
  hasStamps: boolean;
  /** An authority was asked to stamp the pack itself; whether it did shows by the file. */
  asksStamp: boolean;
  copies: (typeof copiesInPack)[number];
  /** Pages that act when they are opened, by path: sealed by an earlier version as the site had made them. */
  activePages: readonly string[];
  /** SHA-256 of the `verify.html` that travels along. */
  pageDigest?: string;
}

/** Commands for Linux, macOS and Windows: the same in both languages. */
export const stockCommands = (directory: string) => ({
  linux: `  unzip ${directory}.zip
  cd ${directory}
  sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt`,
  macos: `  unzip ${directory}.zip
  cd ${directory}
  shasum -a 256 -c manifest-sha256.txt
  shasum -a 256 -c tagmanifest-sha256.txt`,
  windows: `  cd ${directory}
  Get-Content manifest-sha256.txt, tagmanifest-sha256.txt | ForEach-Object {
    $want, $path = $_ -split '  ', 2
    $have = (Get-FileHash -Algorithm SHA256 -LiteralPath $path).Hash.ToLower()
    if ($have -ceq $want) { "OK      $path" } else { "CHANGED $path" }
  }`,
  copyDigest: '  sha256sum data/redacted-1/redaction.json',
  seal: `  sha256sum -c data/seal/manifest-sha256.txt
  sha512sum -c data/seal/manifest-sha512.txt
  (cd data/seal && sha256sum -c tagmanifest-sha256.txt)`,
  furtherSeal: `  sed 's#  data/#  data/capture-2/#' data/capture-2/seal/manifest-sha256.txt | sha256sum -c -`,
  itemSignature: `  openssl dgst -sha256 -verify data/seal/key/device.spki.pem \\
    -signature data/seal/tagmanifest-sha256.txt.sig data/seal/tagmanifest-sha256.txt`,
  packSignature: `  openssl dgst -sha256 -verify key/device.spki.pem \\
    -signature tagmanifest-sha256.txt.sig tagmanifest-sha256.txt`,
  fingerprint: '  openssl pkey -pubin -in key/device.spki.pem -outform DER | sha256sum',
  stamp: `  openssl ts -verify -in data/seal/tagmanifest-sha256.txt.tsr \\
    -data data/seal/tagmanifest-sha256.txt -CAfile ROOT.pem`,
  packStamp: `  openssl ts -verify -in tagmanifest-sha256.txt.tsr \\
    -data tagmanifest-sha256.txt -CAfile ROOT.pem`,
  stampTime: '  openssl ts -reply -in data/seal/tagmanifest-sha256.txt.tsr -text',
});
