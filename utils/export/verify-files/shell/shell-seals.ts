/** Seals, signatures and keys in sh, by id. */
export const shellSeals = {
  seals: String.raw`
  body bag-info.txt 2>/dev/null | grep -v "$cr" | sed -n 's/^Capture-Seal: \([^ ]\{1,\}\) \([^ ]*\).*/\1 \2/p' > "$work/stated"
  : > "$work/read"
  while read -r name folder; do
    record "$folder" || continue
    echo "$name" >> "$work/read"
    awk -v folder="$folder" 'FILENAME == ARGV[1] { sum[$2] = $1; next } FILENAME == ARGV[2] { size[$2] = $1; next }
      { print sum[folder $1], $1, size[folder $1] }' "$work/sums256" "$work/sizes" "$one.own" > "$work/have"
    awk -v place="$folder" 'FILENAME == ARGV[1] { have[$2] = $1 " " $3; next } { listed[$2]
        if (!($2 in have)) print "file-missing", place $2
        else if (have[$2] != $1 " " $3) print "digest-differs", place $2 }
      END { for (name in have) if (!(name in listed)) print "file-unsealed", place name }' "$work/have" "$one.sealed" |
      while read -r reason path; do found "$reason" "$path"; done
    sum=$(awk '{ print $2, $1 }' "$work/have" | sort | awk '{ print $2 "  data/" $1 }' | $sum256)
    [ "${'$'}{sum%% *}" = "$seal" ] || found seal-differs "$folder"seal.json
    [ "$(awk -v name="$name" '$1 == name { last = $2 } END { print last }' "$work/stated")" = "$seal" ] || found seal-differs bag-info.txt
  done < "$work/folders"
  while read -r name seal; do grep -q -x -F -e "$name" "$work/read" || found file-missing bag-info.txt; done < "$work/stated"
  if [ "$redacted" -eq 1 ]; then : > "$work/found"; found original-absent ''; state=absent
  elif [ "$crowded" -eq 1 ]; then : > "$work/found"; found too-large data/; state=cannot-tell; fi`,
  'item-seals': String.raw`
  : > "$work/signers"; records=0; unsigned=0
  while read -r name folder; do
    record "$folder" || continue
    records=$((records + 1)); place=$folder"seal/"
    grep "^$place" "$work/payload" | sed "s#^$place##" > "$work/item"
    if [ ! -s "$one.signature" ] && [ ! -s "$work/item" ]; then unsigned=1; found not-in-pack "$place"; continue; fi
    gaps=0; there=$feed$(cat "$work/item")$feed
    for path in bagit.txt bag-info.txt manifest-sha256.txt key/device.spki.pem manifest-sha512.txt tagmanifest-sha256.txt; do
      case $there in *"$feed$path$feed"*) ;; *) gaps=1; found file-missing "$place$path" ;; esac
    done
    [ "$gaps" -eq 1 ] || item_tags
    signed "$place"
    if [ "$has_key$has_sig" = 00 ]; then found file-missing "$place"tagmanifest-sha256.txt.sig; fi
    [ -z "$print" ] || echo "$print $place" >> "$work/signers"
    if read -r key tags < "$one.signature"; then
      [ -z "$print" ] || [ "$print" = "$key" ] || found key-differs "$folder"seal.json
      [ ! -f "$place"tagmanifest-sha256.txt ] || [ "$(digest "$place"tagmanifest-sha256.txt)" = "$tags" ] || found digest-differs "$place"tagmanifest-sha256.txt
    else found records-differ "$folder"seal.json; fi
  done < "$work/folders"
  if [ "$redacted" -eq 1 ]; then : > "$work/found"; found original-absent ''; state=absent
  elif [ "$crowded" -eq 1 ]; then : > "$work/found"; found too-large data/; state=cannot-tell
  elif [ "$records" -eq 0 ]; then found not-reached ''; state=cannot-tell
  elif grep -q -v '\[not-in-pack\]$' "$work/found"; then state=changed
  elif [ "$unsigned" -eq 1 ]; then state=cannot-tell; fi`,
  signature: `
  signed ''; own=0
  if [ "$has_key$has_sig" = 00 ]; then
    : > "$work/found"; found not-in-pack ''; state=cannot-tell
    # A device that signs its captures signs its packs
    while read -r print path; do
      if printf '%s\n' "$known" | grep -q -x -F -e "$print"; then : > "$work/found"; found signature-absent ''; state=changed; fi
    done < "$work/signers"
  elif [ -s "$work/found" ]; then state=changed
  else own=1; echo "$print key/device.spki.pem" >> "$work/signers"; fi`,
  keys: String.raw`
  if [ "$own" -eq 0 ]; then found not-in-pack ''; state=cannot-tell
  elif [ -z "$known" ]; then state=cannot-tell; found no-pins "$(sed 's/ .*//' "$work/signers" | sort -u | tr '\n' ' ')"
  else
    while read -r print path; do printf '%s\n' "$known" | grep -q -x -F -e "$print" || found key-not-pinned "$path"; done < "$work/signers"
    [ ! -s "$work/found" ] || state=cannot-tell
  fi`,
} as const;

/** Functions that the checks of seals share. */
export const shellSealTools = String.raw`
# The tag files of one capture against its files; paths in findings begin with $place
item_tags() {
  printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' | cmp -s - "$place"bagit.txt || found declaration-differs "$place"bagit.txt
  info=$place"bag-info.txt"
  labels "$info"
  body "$info" | grep '^[A-Za-z]' | grep -v "$cr" | awk -v day="$sealed" -v id="$id" -v captured="$captured" -v sealed="$sealed" '
    BEGIN { want["Bag-Software-Agent"]; want["Bagging-Date"] = substr(day, 1, 10); want["External-Identifier"] = id; want["Payload-Oxum"]
      want["Captured-At"] = captured; want["Sealed-At"] = sealed }
    { name = $0; sub(/: .*/, "", name); value = substr($0, length(name) + 3); count[name]++
      if (!(name in want) || (want[name] != "" && want[name] != value)) bad = 1 }
    END { for (name in want) if (name != "Payload-Oxum" && count[name] != 1) bad = 1; exit bad }' || found label-differs "$info"
  [ "$(label "$info" Payload-Oxum)" = "$(oxum "$folder" "$one.own")" ] || found oxum-differs "$info"
  for bits in 256 512; do
    list=$place"manifest-sha$bits.txt"
    lines "$list" $((bits / 4))
    if [ "$wrong" -eq 0 ]; then
      [ -f "$work/sums$bits" ] || sums $sum512 > "$work/sums512"
      awk -v folder="$folder" 'FILENAME == ARGV[1] { sum[$2] = $1; next } { print sum[folder $1] "  data/" $1 }' "$work/sums$bits" "$one.own" |
        cmp -s - "$list" || found digest-differs "$list"
    fi
    entries "$list" $((bits / 4)) | sed 's/^[^ ]* //' | sort > "$work/set$bits"
  done
  cmp -s "$work/set256" "$work/set512" || found sets-differ "$place"manifest-sha512.txt
  list=$place"tagmanifest-sha256.txt"
  lines "$list" 64
  entries "$list" 64 > "$work/listed"
  grep -v -E -e '^tagmanifest-sha256\.txt(\.(sig|tsq|tsr))?$' -e '^second-read(-[0-9]+)?\.json(\.sig)?$' "$work/item" > "$work/present"
  sets "$work/present" "$work/listed" tag-unlisted "$place"
  digests "$place" "$work/listed" "$place"
  while read -r path; do
    case $path in
      bagit.txt|bag-info.txt|manifest-sha256.txt|manifest-sha512.txt|key/device.spki.pem|fetch.txt) ;;
      *) found tag-unlisted "$place$path" ;;
    esac
  done < "$work/present"
}
last=
# signed PLACE: the signature over PLACE tagmanifest-sha256.txt; sets $print where the key can be read
signed() {
  print=; has_key=0; has_sig=0; list=$1tagmanifest-sha256.txt; key=$1key/device.spki.pem
  [ ! -f "$key" ] || has_key=1
  [ ! -f "$list.sig" ] || has_sig=1
  [ "$has_key$has_sig" != 00 ] || return 0
  [ "$has_key" -eq 1 ] || found file-missing "$key"
  [ "$has_sig" -eq 1 ] || found file-missing "$list.sig"
  [ -f "$list" ] || found file-missing "$list"
  good=1
  if [ "$has_key" -eq 1 ]; then
    # Most captures are signed by one key
    if [ -n "$last" ] && cmp -s "$key" "$work/key"; then print=$last
    else
    # Uncompressed P-256 in one plain PEM block, and nothing beside it
    openssl pkey -pubin -in "$key" -outform DER -out "$work/spki" 2>/dev/null
    openssl pkey -pubin -in "$key" -out "$work/pem" 2>/dev/null
    head=$(od -An -tx1 -v "$work/spki" 2>/dev/null | tr -d ' \n' | cut -c 1-54)
    if [ "$head" = 3059301306072a8648ce3d020106082a8648ce3d03010703420004 ] && [ "$(size "$work/spki")" -eq 91 ] && cmp -s "$work/pem" "$key"; then print=$(digest "$work/spki"); last=$print; cp "$key" "$work/key"
    else found key-syntax "$key"; good=0; fi
    rm -f "$work/spki" "$work/pem"
    fi
  else good=0; fi
  if [ "$has_sig" -eq 1 ]; then
    # Minimal DER of two positive numbers of at most 32 bytes
    od -An -tu1 -v "$list.sig" | awk '{ for (each = 1; each <= NF; each++) byte[count++] = $each } END {
      if (byte[0] != 48 || byte[1] != count - 2 || count > 127) exit 1
      at = 2
      for (part = 0; part < 2; part++) {
        long = byte[at + 1]; first = byte[at + 2]
        if (byte[at] != 2 || long < 1 || at + 2 + long > count || first >= 128) exit 1
        if (first == 0 && long > 1) { if (byte[at + 3] < 128) exit 1; if (long - 1 > 32) exit 1 } else if (long > 32) exit 1
        at += 2 + long
      }
      exit at != count }' || { found signature-syntax "$list.sig"; good=0; }
  else good=0; fi
  [ "$good" -eq 1 ] && [ -f "$list" ] || return 0
  openssl dgst -sha256 -verify "$key" -signature "$list.sig" "$list" >/dev/null 2>&1 || found signature-differs "$list.sig"
}
`;
