/** Time stamps in sh, with `openssl ts`. */
export const shellStamp = {
  timestamp: String.raw`
  created=$(label bag-info.txt Created-At | head -n 1 | grep -E '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
  state=missing; judged=0; bare=0; : > "$work/worst"; : > "$work/held"
  while read -r name folder; do
    record "$folder" || continue
    stamp "$folder"seal/tagmanifest-sha256.txt "$sealed" "$created" || bare=1
  done < "$work/folders"
  stamp tagmanifest-sha256.txt "$created" '' || [ ! -f tagmanifest-sha256.txt.tsq ] || bare=1
  beside
  if grep -q changed "$work/worst"; then state=changed
  elif grep -q cannot-tell "$work/worst"; then state=cannot-tell
  elif [ "$judged" -eq 0 ]; then found not-in-pack ''
  else
    state=
    if [ "$bare" -eq 1 ]; then found not-in-pack ''; state=missing; fi
    late; [ "$slow" -eq 0 ] || state=missing
  fi`,
} as const;

/** Judges one stamp: whole, of these bytes and this request, by the given roots, and of a possible time. */
export const shellStampTools = String.raw`
# seconds ISO: of 2026-11-24T05:32:07.412Z or "Nov 24 05:32:07.412 2026 GMT", since 1970
seconds() {
  printf '%s\n' "$1" | awk '{
    gsub(/[-:TZ]/, " ")
    if ($1 ~ /^[A-Z]/) { month = (index("JanFebMarAprMayJunJulAugSepOctNovDec", $1) + 2) / 3; day = $2; hour = $3; minute = $4; second = $5; year = $6 }
    else { year = $1; month = $2; day = $3; hour = $4; minute = $5; second = $6 }
    if (month <= 2) { year--; month += 12 }
    days = 365 * year + int(year / 4) - int(year / 100) + int(year / 400) + int((153 * (month - 3) + 2) / 5) + day - 719469
    printf "%d\n", days * 86400 + hour * 3600 + minute * 60 + int(second) }'
}
asked() { openssl ts -query -in "$1" -text 2>/dev/null | sed -n 's/^ *[0-9a-f]\{4\} - \(.\{47\}\).*/\1/p' | tr -d ' \n-'; }
# der FILE: whether one DER value fills the file to the last byte
der() {
  od -An -tu1 -v -N 6 "$1" 2>/dev/null | tr -s ' \n' '\n\n' | awk -v size="$(size "$1")" 'NF { byte[count++] = $1 } END {
    long = byte[1]; at = 2
    if (long >= 128) { most = long - 128; if (most < 1 || most > 3) exit 1; long = 0; for (; most > 0; most--) long = long * 256 + byte[at++] }
    exit !(count > 2 && byte[0] == 48 && at + long == size) }'
}
# signed_then FILE GENTIME: what the signature says of when it was made, where it says so, is within ten minutes of the token's time
signed_then() {
  openssl ts -reply -in "$1" -token_out -out "$work/token" 2>/dev/null
  openssl asn1parse -inform DER -in "$work/token" 2>/dev/null | sed -n -E '/:signingTime/,/TIME/s/.*(UTCTIME|GENERALIZEDTIME) *:(.*)/\2/p' > "$work/times"
  while read -r said; do
    case $said in ??????????????Z) ;; [0-4]???????????Z) said=20$said ;; *) said=19$said ;; esac
    printf '%s\n' "$said" | grep -q -E '^[0-9]{14}Z$' || return 1
    off=$(($(seconds "$(printf '%s\n' "$said" | sed 's/^\(....\)\(..\)\(..\)\(..\)\(..\)\(..\)Z$/\1-\2-\3T\4:\5:\6Z/')") - $2))
    [ "$off" -ge -600 ] && [ "$off" -le 600 ] || return 1
  done < "$work/times"
}
# strange_key: of the certificate in $work/one, a kind or a curve that no browser computes with, or a rule for those below it that readers judge differently
strange_key() {
  openssl x509 -in "$work/one" -noout -text 2>/dev/null > "$work/said"
  grep -q -E '^ *(X509v3 (Name Constraints|Policy Mappings|Policy Constraints|Inhibit Any Policy)|sbgp-[A-Za-z]+): *(critical)?$' "$work/said" && return 0
  grep -q -E 'Public Key Algorithm: (rsaEncryption|rsassaPss)$' "$work/said" && return 1
  ! grep -q -E 'ASN1 OID: (prime256v1|secp384r1|secp521r1)$' "$work/said"
}
# each_in FILE: every certificate of a file by itself, as $work/each1, $work/each2 …
each_in() {
  rm -f "$work"/each*
  awk -v out="$work/each" '/BEGIN CERT/ { number++ } number { print > (out number) }' "$1"
}
# keys_known FILE: whether the keys and rules of the token, and those of the roots that issued them, are judged alike everywhere
keys_known() {
  openssl ts -reply -in "$1" -token_out -out "$work/token" 2>/dev/null
  openssl pkcs7 -inform DER -in "$work/token" -print_certs -out "$work/certs" 2>/dev/null
  : > "$work/issuers"
  each_in "$work/certs"
  for one in "$work"/each*; do
    [ -f "$one" ] || continue
    cp "$one" "$work/one"
    if strange_key; then return 1; fi
    openssl x509 -in "$one" -noout -issuer 2>/dev/null | sed 's/^issuer=//' >> "$work/issuers"
  done
  each_in "$roots"
  for one in "$work"/each*; do
    [ -f "$one" ] || continue
    cp "$one" "$work/one"
    openssl x509 -in "$one" -noout -subject 2>/dev/null | sed 's/^subject=//' > "$work/subject"
    if grep -q -x -F -f "$work/subject" "$work/issuers" && strange_key; then return 1; fi
  done
}
# signer: of the token, who signed it, by issuer and number, and the digest and the signature that were used
signer() {
  openssl cms -inform DER -in "$work/token" -cmsout -print 2>/dev/null |
    awk '/^ *signerInfos:/ { on = 1 } on && /signedAttrs:/ { on = 2 } on == 1; on && /signatureAlgorithm:/ { getline; print; exit }' > "$work/signer"
}
# strong: whether neither of them is broken (MD2, MD4, MD5, SHA-1)
strong() { ! grep -q -E '\((1\.3\.14\.3\.2\.26|1\.2\.840\.113549\.2\.[245]|1\.2\.840\.113549\.1\.1\.[2-5]|1\.2\.840\.10045\.4\.1)\)' "$work/signer"; }
# said_off FILE: by how many seconds the authority says that its time may be off
said_off() { off=$(openssl ts -reply -in "$1" -text 2>/dev/null | sed -n 's/^Accuracy: \(0x[0-9A-Fa-f]*\) seconds.*/\1/p'); printf '%d' "${'$'}{off:-0}"; }
# beside: what stamps say of each other: none of a capture is later than the pack's, and no number is there twice
beside() {
  whole=$(sed -n 's/ tagmanifest-sha256\.txt\.tsr .*//p' "$work/held")
  while read -r time off path number; do
    if [ -n "$whole" ] && [ "$time" -gt $((${'$'}{whole% *} + 60 + off + ${'$'}{whole#* })) ]; then found stamp-differs "$path"; echo changed >> "$work/worst"; fi
    if [ "$(grep -c -F " $number" "$work/held")" -gt 1 ] && [ "$(grep -n -F " $number" "$work/held" | head -n 1)" != "$(grep -n -F " $path $number" "$work/held" | head -n 1)" ]; then found stamp-differs "$path"; echo cannot-tell >> "$work/worst"; fi
  done < "$work/held"
}
# late: captures whose first proof of a time, their own stamp or the pack's, is more than a day after they were sealed
late() {
  whole=$(sed -n 's/ tagmanifest-sha256\.txt\.tsr .*//p' "$work/held"); slow=0
  while read -r name folder; do
    record "$folder" || continue
    first=$(awk -v path="$folder"seal/tagmanifest-sha256.txt.tsr '$3 == path { print $1 }' "$work/held" | head -n 1)
    [ -n "$first" ] || first=${'$'}{whole% *}
    [ -n "$first" ] || continue
    if [ $((first - $(seconds "$sealed"))) -gt 86400 ]; then found stamped-late "$folder"seal/tagmanifest-sha256.txt; slow=1; fi
  done < "$work/folders"
}
# accurate FILE: to an hour at least
accurate() {
  far=$(openssl ts -reply -in "$1" -text 2>/dev/null | sed -n 's/^Accuracy: \(0x[0-9A-Fa-f]*\) seconds.*/\1/p')
  [ -z "$far" ] || { [ "$(printf %s "$far" | wc -c)" -le 10 ] && [ "$((far))" -le 3600 ]; }
}
stamp() {
  [ -f "$1" ] || return 1
  if [ ! -f "$1.tsr" ]; then
    # A request that nobody has answered: of these bytes, or something else lies in its place
    if [ -f "$1.tsq" ] && [ "$(asked "$1.tsq")" != "$(digest "$1")" ]; then found stamp-differs "$1.tsq"; echo changed >> "$work/worst"; fi
    return 1
  fi
  judged=$((judged + 1))
  # Answers of authorities hold a few kilobytes
  if [ "$(size "$1.tsr")" -gt 65536 ]; then found stamp-differs "$1.tsr"; echo changed >> "$work/worst"; return 0; fi
  if [ -z "$roots" ] || [ ! -s "$roots" ]; then found not-checked "$1.tsr"; echo cannot-tell >> "$work/worst"; return 0; fi
  if [ ! -f "$1.tsq" ]; then found stamp-differs "$1.tsr"; echo cannot-tell >> "$work/worst"; return 0; fi
  time=$(openssl ts -reply -in "$1.tsr" -text 2>/dev/null | sed -n 's/^Time stamp: *\([A-Z].*\)/\1/p')
  at=$(seconds "$time")
  good=0; plain=1
  keys_known "$1.tsr" || plain=0
  signer
  if [ -n "$time" ] && der "$1.tsr" && der "$1.tsq" && [ "$(asked "$1.tsq")" = "$(digest "$1")" ] &&
    openssl ts -query -in "$1.tsq" -text 2>/dev/null | grep -q '^Nonce: 0x' && signed_then "$1.tsr" "$at" && { [ "$plain" -eq 0 ] || openssl ts -verify -in "$1.tsr" -queryfile "$1.tsq" -CAfile "$roots" -attime "$at" -auth_level 2 >/dev/null 2>&1; } &&
    { [ "$plain" -eq 0 ] || { strong && openssl ts -verify -in "$1.tsr" -data "$1" -CAfile "$roots" -attime "$at" -auth_level 2 >/dev/null 2>&1; }; }; then good=1; fi
  # A minute is what clocks may differ by, ten what packing takes, a week what the clock here may be off
  if [ "$good" -eq 1 ]; then
    if [ -n "$2" ] && [ "$at" -lt $(($(seconds "$2") - 60)) ]; then good=0; fi
    if [ -n "$3" ] && [ "$at" -gt $(($(seconds "$3") + 600)) ]; then good=0; fi
    [ "$at" -le $(($(date +%s) + 691200)) ] || good=0
  fi
  if [ "$good" -eq 0 ]; then found stamp-differs "$1.tsr"; echo changed >> "$work/worst"
  elif [ "$plain" -eq 0 ]; then found not-checked "$1.tsr"; echo cannot-tell >> "$work/worst"
  elif ! accurate "$1.tsr"; then found stamp-differs "$1.tsr"; echo cannot-tell >> "$work/worst"
  else
    number=$(openssl ts -reply -in "$1.tsr" -text 2>/dev/null | sed -n 's/^Serial number: *//p')
    printf '%s %s %s %s\n' "$at" "$(said_off "$1.tsr")" "$1.tsr" "$(grep -v -E 'version|lgorithm' "$work/signer" | tr -d ' \n')/$number" >> "$work/held"
  fi
}
`;
