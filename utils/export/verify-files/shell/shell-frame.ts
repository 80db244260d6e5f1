import { scopeWords } from '../../../verify/scope';

/** Head of verify.sh: what it takes, what it needs, and how findings are collected and told. */
export const shellHead = String.raw`#!/bin/sh
# Checks an unpacked Banken evidence pack with stock tools. Read this file before you run it.
#   sh verify.sh [-k keys.txt ...] [-r roots.pem] [directory]
#     -k  fingerprints of the device keys that you know, one a line, received by another way than this pack
#     -r  root certificates of the time-stamp authorities that you trust, PEM
# Exit: 1 something is changed, 3 nothing is, but not all was checked (this script cannot check everything and never
# says "whole"; npm run verify and verify.html do), 2 the check could not start.
set -u
unset CDPATH
LC_ALL=C; export LC_ALL
known=; roots=
feed='
'
stop() { printf '%s\n' "$1" >&2; exit 2; }
# know FILE: its fingerprints beside those of the files before; the mark that some editors begin a file with is passed over
know() {
  [ -r "$1" ] || stop "$1 cannot be read"
  list=$(tr -d ' :\r\t\357\273\277' < "$1" | tr 'A-F' 'a-f' | sed '/^#/d; /^$/d')
  printf '%s\n' "$list" | awk '!/^[0-9a-f]+$/ || length($0) != 64 { bad = 1 } END { exit bad }' ||
    stop "$1 is no list of fingerprints, one of 64 digits a line"
  known=$known${'$'}{known:+$feed}$list
}
while getopts k:r: option; do
  case $option in
    k) know "$OPTARG" ;;
    r) [ -z "$roots" ] || stop 'put the root certificates into one file: -r is read once'
       [ -r "$OPTARG" ] || stop "$OPTARG cannot be read"
       case $OPTARG in /*) roots=$OPTARG ;; *) roots=$PWD/$OPTARG ;; esac ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -le 1 ] || stop 'one directory at a time, behind all options'
if [ $# -gt 0 ]; then cd -- "$1" || exit 2; else cd -- "$(dirname -- "$0")" || exit 2; fi
[ -f bag-info.txt ] || [ -f manifest-sha256.txt ] || [ -f bagit.txt ] || stop 'no pack here'
! grep -q '^Sealed-At: ' bag-info.txt 2>/dev/null || stop 'one capture by itself: see VERIFY.txt of its case, or npm run verify'
if command -v sha256sum >/dev/null 2>&1; then sum256=sha256sum; sum512=sha512sum
elif command -v shasum >/dev/null 2>&1; then sum256='shasum -a 256'; sum512='shasum -a 512'
else stop 'sha256sum or shasum is needed'; fi
command -v openssl >/dev/null 2>&1 && has_openssl=1 || has_openssl=0
umask 077
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
digest() { $sum256 < "$1" | cut -c 1-64; }
size() { wc -c < "$1" | tr -d ' '; }

# A finding: REASON PATH. tell ID TITLE [STATUS]: nothing found is proven, only absences are missing, else changed.
red=0
cr=$(printf '\r')
found() { printf '      %s [%s]\n' "$2" "$1" >> "$work/found"; }
tell() {
  if [ -n "${'$'}{3-}" ]; then status=$3
  elif [ ! -s "$work/found" ]; then status=proven
  elif grep -q -v '\[file-missing\]$' "$work/found"; then status=changed
  else status=missing; fi
  [ "$status" != changed ] || red=1
  # What is too large to be looked at here says nothing against a pack
  if [ "$status" = cannot-tell ] && ! grep -q -v '\[too-large\]$' "$work/found"; then status=refused; fi
  case " $integrity " in *" $1 "*) case $status in proven|absent|refused) ;; *) red=1 ;; esac ;; esac
  case $status in absent) status=missing ;; refused) status=cannot-tell ;; esac
  printf '%-12s %-12s %s\n' "$status" "$1" "$2"
  if [ -s "$work/found" ]; then sort -u "$work/found" | head -n 40; fi
  : > "$work/found"
}
: > "$work/found"

# Names that are no plain file names everywhere are told and left out of every list below.
# Where a file came from lies beside it as "name:Zone.Identifier" where a system keeps no streams.
find_odd() { find . \( -name '*[!!-~]*' -o -name '*[\\:*?"<>|]*' \) \( -type d -o ! -name '?*:Zone.Identifier' -o -name '*[!!-~]*' -o -name '*[\\:*?"<>|]*:Zone.Identifier' \) -prune "$@"; }
find_odd -print | tr -c '!-~\n' '?' > "$work/odd"
find_odd -o ! -type d ! -type f -print > "$work/special"
find_odd -o -type f -print | sed 's#^\./##' | sort > "$work/all"
# What Finder, Explorer, Dolphin, Word, LibreOffice and a Synology leave beside files and in folders that there are, by exact names, is told and read
# by nobody; what a list names is of the pack, whatever it is called.
: > "$work/foreign"
windows='([Tt][Hh][Uu][Mm][Bb][Ss][.][Dd][Bb]|[Dd][Ee][Ss][Kk][Tt][Oo][Pp][.][Ii][Nn][Ii])'
odd_names="([.]DS_Store|$windows|[.]directory|~[\$][^/]+|[.]~lock[.][^/]+#|[.]_[^/]+|[^/]+:Zone[.]Identifier|[^/]+@Syno(EAStream|Resource))"
if grep -q -E "(^|/)$odd_names\$" "$work/all"; then
  cat manifest-sha256.txt tagmanifest-sha256.txt 2>/dev/null | sed 's/^[^ ]* *//' > "$work/named"
  echo >> "$work/named"
  awk -v odd="^$odd_names\$" -v windows="$windows" 'FILENAME == ARGV[1] { named[$0]; next }
    { name = $0; sub(/.*\//, "", name); folder = substr($0, 1, length($0) - length(name)) }
    name ~ odd && !($0 in named) { doubt[++doubts] = $0; next }
    name ~ odd { next }
    { left[folder ".~lock." name "#"]; left[folder name ":Zone.Identifier"]
      left[folder "@eaDir/" name "@SynoEAStream"]; left[folder "@eaDir/" name "@SynoResource"]
      for (over = 1; over < 4; over++) left[folder "~$" substr(name, over)]
      path = $0
      while (path != "") {
        name = path; sub(/.*\//, "", name); folder = substr(path, 1, length(path) - length(name)); left[folder "._" name]
        if (folder in seen) break
        seen[folder]; left[folder ".DS_Store"]; left[folder "._.DS_Store"]; left[folder "thumbs.db"]; left[folder "desktop.ini"]; left[folder ".directory"]
        path = substr(folder, 1, length(folder) - 1)
      } }
    END { for (at = 1; at <= doubts; at++) { path = doubt[at]; if (path ~ /^__MACOSX\/(.*\/)?[.]_[^\/]+$/) path = substr(path, 10)
      if (match(path, "(^|/)" windows "$")) { name = path; sub(/.*\//, "", name); path = substr(path, 1, length(path) - length(name)) tolower(name) }
      if (path in left) print doubt[at] } }' \
    "$work/named" "$work/all" > "$work/foreign"
  awk 'FILENAME == ARGV[1] { foreign[$0]; next } !($0 in foreign)' "$work/foreign" "$work/all" > "$work/own"
  if [ -s "$work/foreign" ]; then mv "$work/own" "$work/all"; fi
fi
grep '^data/' "$work/all" > "$work/payload"
grep -v -e '^data/' -e '^tagmanifest-sha256\.txt$' -e '^tagmanifest-sha256\.txt\.sig$' \
  -e '^tagmanifest-sha256\.txt\.tsq$' -e '^tagmanifest-sha256\.txt\.tsr$' "$work/all" > "$work/tags"

# Of every file, in one go: "size path", then "digest path" a line. More files than these bytes can hold are refused unread
each_file() { sed -e 's#^#./#' -e 's/./\\&/g' "$work/all" | xargs "$@" 2>/dev/null; }
each_file wc -c | awk '$2 ~ /^\.\// { print $1, substr($2, 3) }' > "$work/sizes"
count=$(wc -l < "$work/all"); count=$((count))
total=$(awk '{ sum += $1 } END { printf "%.0f", sum }' "$work/sizes")
if [ "$count" -gt 10000 ] && [ "$count" -gt $((total / 1000)) ]; then
  echo "== REFUSED, too large: $count files in $total bytes"; exit 1
fi
sums() { each_file "$@" | awk '{ print $1, substr($0, length($1) + 5) }'; }
sums $sum256 > "$work/sums256"

# Lines of a manifest are read in one form: digest, two spaces, path, line feed. body FILE: without a cut last line.
echo > "$work/end"
ends() { [ ! -s "$1" ] || tail -c 1 "$1" | cmp -s - "$work/end"; }
# Zero bytes, at which some tools stop, are made another control character, which no line may have. What is no UTF-8 has no lines.
body() {
  if foreign "$1"; then return 0; fi
  if ends "$1"; then
    if [ "$tidy" -eq 1 ]; then cat "$1"; else tr '\000' '\001' < "$1"; fi
  else sed '$d' "$1" | tr '\000' '\001'; fi
}
# UTF-8 as iconv reads it; where there is no iconv, a file with other bytes is no list
plain() { command -v iconv >/dev/null 2>&1 && iconv -f UTF-8 -t UTF-8 < "$1" >/dev/null 2>&1; }
foreign() { [ "$tidy" -eq 0 ] && [ "$(tr -d '\n!-~ \t\r' < "$1" | wc -c)" -ne 0 ] && ! plain "$1"; }
# open FILE: the same once, as $text; whether its last line is whole
opened=
open() {
  opened=$1; text=$work/text
  if foreign "$1" || ! ends "$1"; then body "$1" > "$text"; return 1; fi
  if [ "$tidy" -eq 1 ]; then text=./$1; else body "$1" > "$text"; fi
}
# Most packs hold no list of so many bytes, and no letters in theirs that a list may not have: then neither is asked of each
short=$(awk '/manifest-sha|bag-info/ && $1 > 20000 { long = 1 } END { print 1 - long }' "$work/sizes")
tidy=0
if [ "$short" -eq 1 ] && [ "$(grep -e manifest-sha -e bag-info "$work/all" | sed -e 's#^#./#' -e 's/./\\&/g' | xargs cat 2>/dev/null | tr -d '\n!-~ ' | wc -c)" -eq 0 ]; then tidy=1; fi
# A list of many more lines than there are files is refused unread
long() { [ "$short" -eq 0 ] && set -- "$(wc -l < "$1")" && [ "$1" -gt 20000 ] && [ "$1" -gt $((count * 2)) ]; }
listed_lines='NF == 2 && $0 == $1 "  " $2 && length($1) == digits && $1 ~ /^[0-9a-f]+$/ && $2 ~ /^[!-~]+$/ && !($2 in seen) { seen[$2]; print $1, $2 }'
entries() {
  if [ ! -f "$1" ] || long "$1"; then return 0; fi
  if [ "$opened" = "$1" ]; then awk -v digits="$2" "$listed_lines" "$text"; else body "$1" | awk -v digits="$2" "$listed_lines"; fi
}
lines() {
  wrong=1
  [ -f "$1" ] || { found file-missing "$1"; return; }
  if long "$1"; then found too-large "$1"; return; fi
  wrong=0
  open "$1" || { wrong=1; found line-syntax "$1"; }
  if [ "$tidy" -eq 0 ] && [ "$(tr -d '\n!-~ ' < "$1" | wc -c)" -ne 0 ]; then wrong=1; found line-syntax "$1"; fi
  reasons=$(awk -v digits="$2" '{
    if (!(NF == 2 && $0 == $1 "  " $2 && length($1) == digits && $1 ~ /^[0-9a-f]+$/ && $2 ~ /^[!-~]+$/)) bad = 1
    else if ($2 in seen) twice = 1
    else seen[$2]
  } END { if (bad) print "line-syntax"; if (twice) print "line-twice" }' "$text")
  for reason in $reasons; do wrong=1; found "$reason" "$1"; done
}
# sets PRESENT ENTRIES REASON PLACE: what is present and not listed, and listed and not present
sets() {
  awk -v extra="$3" -v place="$4" 'FILENAME == ARGV[1] { have[$1]; next } { listed[$2]; if (!($2 in have)) print "file-missing", place $2 }
    END { for (name in have) if (!(name in listed)) print extra, place name }' "$1" "$2" |
    while read -r reason path; do found "$reason" "$path"; done
}
# digests FOLDER ENTRIES PLACE: files that are there with other bytes than listed
digests() {
  awk -v folder="$1" 'FILENAME == ARGV[1] { sum[$2] = $1; next } (folder $2) in sum && sum[folder $2] != $1 { print $2 }' "$work/sums256" "$2" |
    while read -r path; do found digest-differs "$3$path"; done
}
# labels FILE: what bag-info.txt says, line by line; what is no label is told
labels() {
  if long "$1"; then found too-large "$1"; return; fi
  open "$1" || found line-syntax "$1"
  awk '!/^[A-Za-z][A-Za-z-]*: [^ [:cntrl:]][^[:cntrl:]]*$/ { bad = 1 } END { exit bad }' "$text" || found line-syntax "$1"
}
label() { long "$1" || body "$1" | grep -v "$cr" | sed -n 's/^'"$2"': \([^ ].*\)$/\1/p'; }
oxum() {
  awk -v folder="$1" 'FILENAME == ARGV[1] { size[$2] = $1; next } { sum += size[folder $1]; files++ }
    END { printf "%.0f.%d", sum, files }' "$work/sizes" "$2"
}

# The folders of captures, "capture-1 data/" a line, and what a record says of its own seal (one canonical line)
echo 'capture-1 data/' > "$work/folders"
sed -n 's#^data/capture-\([1-9][0-9]*\)/.*#\1#p' "$work/all" | grep -v '^1$' | sort -n -u |
  sed 's#.*#capture-& data/capture-&/#' >> "$work/folders"
# A capture holds pages, pictures and lists: of many more than these bytes can hold none is looked at
crowd=$(wc -l < "$work/folders"); crowded=0
if [ "$crowd" -gt 100 ] && [ "$crowd" -gt $((total / 10000)) ]; then crowded=1; : > "$work/folders"; fi
# record FOLDER: read once; its lists are $work/one-NAME.sealed, .signature and .own, as $one
record() {
  one=${'$'}{1%/}; one=$work/one-${'$'}{one##*/}
  if [ ! -f "$one.record" ]; then
    : > "$one.record"; : > "$one.signature"; : > "$one.sealed"
    [ -f "$1seal.json" ] && [ "$(grep -c '' "$1seal.json")" -eq 1 ] || return 1
    # With or without a last line feed: readers take both
    { cat "$1seal.json"; echo; } > "$work/seal"
    sed -n 's/^{"capturedAt":"\([^"]*\)".*"id":"\([^"]*\)","incidentId":".*"scope":"[a-z]\{1,\}","seal":"\([0-9a-f]\{64\}\)","sealedAt":"\([^"]*\)".*/\3 \1 \4 \2/p' "$work/seal" > "$one.record"
    [ -s "$one.record" ] || return 1
    tr '{' '\n' < "$work/seal" | sed -n 's#^"bytes":\([0-9]\{1,\}\),"mediaType":"[^"\\]*","name":"\([A-Za-z0-9._/-]\{1,\}\)","sha256":"\([0-9a-f]\{64\}\)"}.*#\3 \2 \1#p' > "$one.sealed"
    sed -n 's/.*"signature":{"keyFingerprint":"\([0-9a-f]\{64\}\)","tagmanifest":"\([0-9a-f]\{64\}\)"}.*/\1 \2/p' "$work/seal" > "$one.signature"
    files_of "$1" > "$one.own"
  fi
  read -r seal captured sealed id < "$one.record"
}
# The capture's own files, by their names in the seal
files_of() {
  if [ "$1" = data/ ]; then
    sed 's#^data/##' "$work/payload" | grep -v -E -e '^(custody\.jsonl|incident\.json|report(-[1-9][0-9]*)?\.pdf|evidence-list\.pdf|evidence-list\.docx|post-list\.pdf)$' \
      -e '^(capture-([2-9]|[1-9][0-9]+)|redacted-[1-9][0-9]*|request-[1-9][0-9]*|rebuilt)/'
  else grep "^$1" "$work/payload" | sed "s#^$1##"; fi | grep -v -e '^seal/' -e '^seal\.json$'
}
`;

/** End of verify.sh: what it did not check, and its exit. */
export const shellEnd = `
code=3
if [ "$red" -eq 1 ]; then code=1; echo '== CHANGED: see the lines above'
else echo '== not all checked: nothing that was checked is changed'; fi
[ ! -s "$work/foreign" ] || echo '== take out what other programs left in the folder (file-foreign): it is not of the pack'
echo '== ${scopeWords.en}'
exit "$code"
`;
