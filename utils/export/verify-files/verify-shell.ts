/**
 * `verify.sh`, the same in every pack: POSIX sh, sha256sum or shasum, openssl. It does what VERIFY.txt tells, and no
 * more; a script that travels in a pack proves nothing to the other side.
 */
export const verifyShell = String.raw`#!/bin/sh
# Checks a Banken evidence pack with stock tools. Read this file before you run it.
#   sh verify.sh [-k keys.txt] [-r roots.pem]
#     -k  fingerprints of the device keys that you know, one a line, received by another way than this pack
#     -r  root certificates of the time-stamp authorities that you trust, PEM
# Exit: 0 everything that was checked holds, 1 something does not, 2 the check could not start.
set -u
keys=; roots=
while getopts k:r: option; do
  case $option in
    k) keys=$OPTARG ;;
    r) roots=$OPTARG ;;
    *) exit 2 ;;
  esac
done
absolute() { case $1 in ''|/*) printf '%s' "$1" ;; *) printf '%s/%s' "$PWD" "$1" ;; esac; }
keys=$(absolute "$keys"); roots=$(absolute "$roots")
cd "$(dirname -- "$0")" || exit 2
[ -f manifest-sha256.txt ] || { echo 'no manifest-sha256.txt beside verify.sh' >&2; exit 2; }
if command -v sha256sum >/dev/null 2>&1; then sum256() { sha256sum "$@"; }; sum512() { sha512sum "$@"; }
elif command -v shasum >/dev/null 2>&1; then sum256() { shasum -a 256 "$@"; }; sum512() { shasum -a 512 "$@"; }
else echo 'sha256sum or shasum is needed' >&2; exit 2; fi
failed=0; left=0
holds() { printf 'ok      %s\n' "$1"; }
open() { printf 'OPEN    %s\n' "$1"; left=$((left + 1)); }
fails() { printf 'FAILED  %s\n' "$1"; failed=$((failed + 1)); }
# tell NAME STATUS OUTPUT: on failure the lines that do not say OK
tell() {
  if [ "$2" -eq 0 ]; then holds "$1"; else fails "$1"; printf '%s\n' "$3" | grep -v ': OK$' | sed 's/^/        /' | head -n 20; fi
}
same() { if [ "$2" = "$3" ]; then holds "$1: $2"; else fails "$1: $2, listed $3"; fi; }
count() { printf '%s' $(($1)); }

echo '== the pack'
out=$(sum256 -c manifest-sha256.txt 2>&1); tell 'manifest-sha256.txt' $? "$out"
out=$(sum256 -c tagmanifest-sha256.txt 2>&1); tell 'tagmanifest-sha256.txt' $? "$out"
same 'files below data/' "$(count "$(find data ! -type d | wc -l)")" "$(count "$(wc -l < manifest-sha256.txt)")"
same 'other files' "$(count "$(find . -path ./data -prune -o ! -type d ! -name 'tagmanifest-sha256.txt*' -print | wc -l)")" "$(count "$(wc -l < tagmanifest-sha256.txt)")"
[ -f fetch.txt ] && fails 'fetch.txt is present'

# signature FOLDER: the device signature and the time stamp over FOLDER/tagmanifest-sha256.txt
signature() {
  list=$1/tagmanifest-sha256.txt; key=$1/key/device.spki.pem
  if ! command -v openssl >/dev/null 2>&1; then open "signature of $1: openssl is needed"; return; fi
  if [ ! -f "$list.sig" ]; then open "signature of $1: there is none"; else
    out=$(openssl dgst -sha256 -verify "$key" -signature "$list.sig" "$list" 2>&1); tell "signature of $1" $? "$out"
    print=$(openssl pkey -pubin -in "$key" -outform DER 2>/dev/null | sum256 | cut -c 1-64)
    if [ -z "$keys" ]; then open "key $print: compare it with what its owner told you"
    elif tr -d ' :' < "$keys" | tr 'A-F' 'a-f' | grep -q "$print"; then holds "key $print is on your list"
    else open "key $print is NOT on your list"; fi
  fi
  if [ ! -f "$list.tsr" ]; then open "time stamp of $1: there is none"
  elif [ -z "$roots" ]; then open "time stamp of $1: give root certificates with -r"
  else out=$(openssl ts -verify -in "$list.tsr" -data "$list" -CAfile "$roots" 2>&1); tell "time stamp of $1" $? "$out"; fi
}
signature .

for seal in data/seal data/capture-*/seal; do
  [ -d "$seal" ] || continue
  folder=$(dirname "$seal")
  echo "== the capture in $folder/, as sealed"
  # its manifests name data/…: in the pack that is $folder/…
  out=$(sed "s#  data/#  $folder/#" "$seal/manifest-sha256.txt" | sum256 -c - 2>&1); tell 'manifest-sha256.txt' $? "$out"
  out=$(sed "s#  data/#  $folder/#" "$seal/manifest-sha512.txt" | sum512 -c - 2>&1); tell 'manifest-sha512.txt' $? "$out"
  out=$(cd "$seal" && sum256 -c tagmanifest-sha256.txt 2>&1); tell 'tagmanifest-sha256.txt' $? "$out"
  signature "$seal"
done

echo "== $failed failed, $left left open"
[ "$failed" -eq 0 ]
`;
