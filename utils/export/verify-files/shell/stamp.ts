/** Time stamps in sh, with `openssl ts`. */
export const shellStamp = {
  timestamp: String.raw`
  created=$(label bag-info.txt Created-At | head -n 1 | grep -E '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$')
  state=missing; judged=0; bare=0; : > "$work/worst"
  while read -r name folder; do
    record "$folder" || continue
    stamp "$folder"seal/tagmanifest-sha256.txt "$sealed" "$created" || bare=1
  done < "$work/folders"
  stamp tagmanifest-sha256.txt "$created" ''
  if grep -q changed "$work/worst"; then state=changed
  elif grep -q cannot-tell "$work/worst"; then state=cannot-tell
  elif [ "$judged" -eq 0 ]; then found not-in-pack ''
  elif [ "$bare" -eq 1 ]; then found not-in-pack ''; state=missing
  else state=; fi`,
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
# beyond FILE: what this script does not judge: keys on other curves, and constraints of policies
beyond() {
  openssl ts -reply -in "$1" -token_out -out "$work/token" 2>/dev/null
  openssl pkcs7 -inform DER -in "$work/token" -print_certs -out "$work/certs" 2>/dev/null
  awk -v out="$work/cert" '/BEGIN/ { number++ } number { print > (out number) }' "$work/certs"
  number=1
  while [ -f "$work/cert$number" ]; do
    openssl x509 -in "$work/cert$number" -noout -text 2>/dev/null > "$work/said"
    rm -f "$work/cert$number"; number=$((number + 1))
    if grep -q -E 'Policy Constraints|Inhibit Any Policy' "$work/said"; then return 0; fi
    if grep -q 'id-ecPublicKey' "$work/said" && ! grep -q -E 'ASN1 OID: (prime256v1|secp384r1|secp521r1)$' "$work/said"; then return 0; fi
  done
  return 1
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
  good=0
  if [ -n "$time" ] && der "$1.tsr" && der "$1.tsq" && [ "$(asked "$1.tsq")" = "$(digest "$1")" ] &&
    openssl ts -query -in "$1.tsq" -text 2>/dev/null | grep -q '^Nonce: 0x' && signed_then "$1.tsr" "$at" && openssl ts -verify -in "$1.tsr" -queryfile "$1.tsq" -CAfile "$roots" -attime "$at" -auth_level 2 >/dev/null 2>&1 &&
    openssl ts -verify -in "$1.tsr" -data "$1" -CAfile "$roots" -attime "$at" -auth_level 2 >/dev/null 2>&1; then good=1; fi
  # A minute is what clocks may differ by, ten what packing takes, a week what the clock here may be off
  if [ "$good" -eq 1 ]; then
    if [ -n "$2" ] && [ "$at" -lt $(($(seconds "$2") - 60)) ]; then good=0; fi
    if [ -n "$3" ] && [ "$at" -gt $(($(seconds "$3") + 600)) ]; then good=0; fi
    [ "$at" -le $(($(date +%s) + 691200)) ] || good=0
  fi
  if [ "$good" -eq 0 ]; then found stamp-differs "$1.tsr"; echo changed >> "$work/worst"
  elif beyond "$1.tsr"; then found not-checked "$1.tsr"; echo cannot-tell >> "$work/worst"
  elif ! accurate "$1.tsr"; then found stamp-differs "$1.tsr"; echo cannot-tell >> "$work/worst"; fi
}
`;
