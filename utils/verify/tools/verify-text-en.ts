import { stockCommands, type VerifyTextFacts } from './stock-commands';

/** Of what other programs leave in the folder; texts of before 2026-12-02 lack it. */
export const foreignFilesEn = ` .DS_Store, Thumbs.db, desktop.ini, names that begin with ~$ or .~lock., and the folder __MACOSX are left by programs that
 opened the folder (Finder, Explorer, Word, LibreOffice). They are not part of the pack: take them out, then count.
`;

/** The English half of VERIFY.txt: stock commands first, our own tools last. */
export function englishVerifyText(facts: VerifyTextFacts): string {
  const run = stockCommands(facts.directory);
  return `How to check this Banken evidence pack
Stock tools are enough; Banken is not needed.

1. Compare the digests (SHA-256)
 Linux
${run.linux}
 macOS
${run.macos}
 Windows (PowerShell, after extracting the ZIP; not tried on Windows by its makers)
${run.windows}
 If every line says OK, the listed files are as they were at export.

2. Look for files that are not listed
 The commands above do not notice extra files. Compare the number of files below data/ and their total size with
 Payload-Oxum (octets.files) in bag-info.txt.
${foreignFilesEn}
3. Check the seal of a capture
${sealWords(facts, run)}${copyWords(facts, run)}
4. Check the signatures
${signatures(facts, run)}
5. Check the time
${facts.hasStamps ? stamped(run) : '  The captures of this pack carry no third-party time stamp. Times are those of the recording device.\n'}${facts.asksStamp ? ` Where tagmanifest-sha256.txt.tsr lies at the top, the whole pack was stamped when it was made.\n${run.packStamp}\n` : ''}
6. Check the custody chain
 Each line of data/custody.jsonl is one event. The SHA-256 of the line's JSON without "hash" (RFC 8785) is "hash", and
 it is "previous" of the next line. The last line equals Custody-Head in bag-info.txt.

7. All at once (the tools in this pack)
 verify.sh (Linux, macOS) runs steps 1 to 5, lists what it did not check and ends with 1 where something changed, else
 with 3. It never says that a pack is whole. On Windows use a verify.html that came by another way.
${facts.pageDigest ? page(facts.pageDigest) : ''} A verifier inside the pack proves nothing to the other side: whoever can rebuild the pack can rebuild its tools.
 In a dispute, run steps 1 to 6 with tools of your own.

${activeWords(facts)}What must come from outside this pack
 - The list of key fingerprints: from the company that recorded, by another way (Banken's settings export it)
 - Root certificates of the time-stamp authority: from the issuer or the ministry that publishes them
 - The SHA-256 of the ZIP: from whoever handed it over, by another way
 A key or certificate is not to be trusted because it lies in the same box.

What a check shows
 - No file of a capture has changed since it was sealed
 - No event in the middle of the custody log was removed or swapped
 - Which key signed (whose key it is shows only against a list from outside)
What a check does not show
 - The identity of the person who recorded
 - That the page was not altered on the screen before it was recorded
 - Without a key list: that nobody rebuilt the whole pack
 - Papers such as the evidence list are made at export; the seal covers the files of a capture
`;
}

/** Pages of earlier captures: their bytes are evidence and stay, and are not for opening. */
const activeWords = ({ activePages }: VerifyTextFacts) =>
  activePages.length === 0
    ? ''
    : `Active, do not open
 These pages were sealed by an earlier version as the site had made them. Opened in a browser they may run what the site
 put into them. The copies in data/rebuilt/ show the same and run nothing; they were made at export.
${activePages.map((path) => `  ${path}\n`).join('')}
`;

type Commands = ReturnType<typeof stockCommands>;

function sealWords(facts: VerifyTextFacts, run: Commands): string {
  if (facts.copies === 'only')
    return '  Redacted copies; the originals are not in this pack. Their seals cannot be checked here.\n';
  return facts.hasSeals ? sealed(run) : `${unsealed}\n`;
}

const copyWords = ({ copies }: VerifyTextFacts, run: Commands) =>
  copies === 'none'
    ? ''
    : ` Redacted copies lie in data/redacted-1/ and so on. redaction.json names the sealed capture (parent), what was taken
 out (removed) and the SHA-256 of the copy's files. Its own SHA-256 equals Redacted-Copy in bag-info.txt and the
 "redacted" line of data/custody.jsonl; parent.seal equals the capture's "sealed" line there.
${run.copyDigest}
`;

const unsealed = `  Sort "files" in data/seal.json by name and write one line each: sha256, two spaces, data/ and the name, line feed.
  The SHA-256 of that text is the seal. The same value stands in bag-info.txt (Capture-Seal), in the "sealed" line of
  data/custody.jsonl and in the report.`;

const sealed = (
  run: Commands,
) => ` The device sealed each capture within seconds of the click, or later where the recording was stopped in between: Captured-At
 and Sealed-At in data/seal/bag-info.txt tell both times. Its lists of the moment of sealing lie in data/seal/.
${run.seal}
 Further captures lie in data/capture-2/ and so on; put that in place of data/ in their lists.
${run.furtherSeal}
 The SHA-256 of data/seal/manifest-sha256.txt equals Capture-Seal in bag-info.txt, the "sealed" line of the custody log
 and the seal in the report.
`;

const signatures = ({ hasSeals, isSigned }: VerifyTextFacts, run: Commands) => {
  if (!hasSeals && !isSigned) return '  This pack carries no electronic signature.\n';
  return `${hasSeals ? ` The capture (key of the recording device)\n${run.itemSignature}\n` : ''}${
    isSigned ? ` The whole pack (key of the exporting device)\n${run.packSignature}\n` : ''
  } "Verified OK" means that this key signed. Compare the key's fingerprint with the one you received by another way.
${run.fingerprint}
`;
};

const stamped = (run: Commands) => ` ROOT.pem is the root certificate, obtained from outside this pack.
${run.stamp}
${run.stampTime}
`;

const page = (
  digest: string,
) => ` verify.html is one file that checks the pack in a browser, without a network. Compare its SHA-256 with the one published
 with Banken's release before you use it, or use the release's own.
  ${digest}  verify.html
`;
