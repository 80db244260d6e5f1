/** The bag's own checks in sh, by id. */
export const shellBag = {
  zip: String.raw`
  while read -r path; do found name-unsafe "$path"; done < "$work/odd"
  while read -r path; do found entry-not-a-file "$path"; done < "$work/special"
  awk '{ count = split($0, part, "/"); path = ""
    for (at = 1; at <= count; at++) {
      path = path "/" part[at]; small = tolower(path)
      if (small in seen && seen[small] != path) print "name-case-twin", $0
      seen[small] = path
      if (tolower(part[at]) ~ /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/ || part[at] ~ /\.$/) print "name-unsafe", $0
    } }' "$work/all" | while read -r reason path; do found "$reason" "$path"; done`,
  declaration: String.raw`
  if [ ! -f bagit.txt ]; then found file-missing bagit.txt
  elif ! printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' | cmp -s - bagit.txt; then found declaration-differs bagit.txt; fi
  [ ! -e fetch.txt ] || found fetch-present fetch.txt`,
  'bag-info': `
  if [ ! -f bag-info.txt ]; then found file-missing bag-info.txt; else
    labels bag-info.txt
    [ "$(label bag-info.txt Payload-Oxum | head -n 1)" = "$(oxum '' "$work/payload")" ] || found oxum-differs bag-info.txt
  fi`,
  manifest: `
  lines manifest-sha256.txt 64`,
  payload: `
  entries manifest-sha256.txt 64 > "$work/listed"
  sets "$work/payload" "$work/listed" file-unlisted ''
  digests '' "$work/listed" ''`,
  tagmanifest: `
  lines tagmanifest-sha256.txt 64
  entries tagmanifest-sha256.txt 64 > "$work/listed"
  sets "$work/tags" "$work/listed" tag-unlisted ''
  digests '' "$work/listed" ''
  while read -r path; do
    case $path in
      bagit.txt|bag-info.txt|manifest-sha256.txt|key/device.spki.pem|VERIFY.txt|verify.sh|verify.ps1|verify.html|verify-letters.bin|fetch.txt) ;;
      *) found tag-unlisted "$path" ;;
    esac
  done < "$work/tags"`,
  room: `
  here=$(pwd -P | sed 's#.*/##')
  stated=$(label bag-info.txt External-Identifier 2>/dev/null | head -n 1)_$(label bag-info.txt Bagging-Date 2>/dev/null | head -n 1 | tr -d -)
  [ ! -f bag-info.txt ] || [ "$here" = "$stated" ] || found folder-renamed "$(printf '%s' "$here" | tr -c '!-~' '?')"
  while read -r path; do found file-foreign "$path"; done < "$work/foreign"
  state=cannot-tell`,
} as const;
