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
  if [ -n "$time" ] && openssl ts -verify -in "$1.tsr" -queryfile "$1.tsq" -CAfile "$roots" -attime "$at" -auth_level 2 >/dev/null 2>&1 &&
    openssl ts -verify -in "$1.tsr" -data "$1" -CAfile "$roots" -attime "$at" -auth_level 2 >/dev/null 2>&1; then good=1; fi
  # A minute is what clocks may differ by, ten what packing takes, a week what the clock here may be off
  if [ "$good" -eq 1 ]; then
    if [ -n "$2" ] && [ "$at" -lt $(($(seconds "$2") - 60)) ]; then good=0; fi
    if [ -n "$3" ] && [ "$at" -gt $(($(seconds "$3") + 600)) ]; then good=0; fi
    [ "$at" -le $(($(date +%s) + 691200)) ] || good=0
  fi
  [ "$good" -eq 1 ] || { found stamp-differs "$1.tsr"; echo changed >> "$work/worst"; }
}
`;
