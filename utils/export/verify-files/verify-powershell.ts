/**
 * `verify.ps1`, the same in every pack, ASCII since PowerShell 5.1 reads scripts without a BOM in the system's code page.
 * Signatures need PowerShell 7 (.NET 5 reads PEM and DER); older ones leave them open and say so.
 */
export const verifyPowershell =
  String.raw`# Checks a Banken evidence pack with Get-FileHash. Read this file before you run it.
#   powershell -ExecutionPolicy Bypass -File verify.ps1 [-Keys keys.txt]
#     -Keys  fingerprints of the device keys that you know, one a line, received by another way than this pack
# Exit: 1 something is changed, 3 nothing is, but not all was checked (never whole: that takes npm run verify or
# verify.html), 2 the check could not start.
param([string]$Keys = '')
Set-StrictMode -Version 2
$known = @()
if ($Keys) { $known = @(Get-Content -LiteralPath $Keys | ForEach-Object { ($_ -replace '[\s:]', '').ToLower() }) }
Set-Location -LiteralPath $PSScriptRoot
if (-not (Test-Path -LiteralPath 'manifest-sha256.txt')) { Write-Output 'no manifest-sha256.txt beside verify.ps1'; exit 2 }
$script:failed = 0
$script:left = 0
function Holds($what) { Write-Output "ok      $what" }
function Leave($what) { Write-Output "OPEN    $what"; $script:left++ }
function Fails($what) { Write-Output "FAILED  $what"; $script:failed++ }

# Every line of a manifest: digest, two spaces, path. $from is taken off the path, $to put before it.
function Compare-Manifest($manifest, $algorithm, $from, $to) {
  $bad = @()
  foreach ($line in [System.IO.File]::ReadAllLines((Join-Path $PSScriptRoot $manifest))) {
    if ($line -cnotmatch '^[0-9a-f]+  [!-~]+$') { $bad += "no line of a list: $line"; continue }
    $want, $path = $line -split '  ', 2
    if ($from -and $path.StartsWith($from)) { $path = $path.Substring($from.Length) }
    $file = $to + $path
    if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { $bad += "missing $file"; continue }
    $have = (Get-FileHash -Algorithm $algorithm -LiteralPath $file).Hash.ToLower()
    if ($have -cne $want) { $bad += "changed $file" }
  }
  if ($bad.Count -eq 0) { Holds $manifest } else { Fails $manifest; $bad | Select-Object -First 20 | ForEach-Object { Write-Output "        $_" } }
}

function Compare-Count($what, $have, $manifest) {
  $listed = [System.IO.File]::ReadAllLines((Join-Path $PSScriptRoot $manifest)).Length
  if ($have -eq $listed) { Holds "\${what}: $have" } else { Fails "\${what}: $have, listed $listed" }
}

function Test-Signature($folder) {
  $list = "$folder/tagmanifest-sha256.txt"
  if (-not (Test-Path -LiteralPath "$list.sig")) { Leave "signature of \${folder}: there is none"; return }
  if ($PSVersionTable.PSVersion.Major -lt 7) { Leave "signature of \${folder}: needs PowerShell 7 or openssl (VERIFY.txt)"; return }
  $root = $PSScriptRoot
  $key = [System.Security.Cryptography.ECDsa]::Create()
  $key.ImportFromPem([System.IO.File]::ReadAllText((Join-Path $root "$folder/key/device.spki.pem")))
  $data = [System.IO.File]::ReadAllBytes((Join-Path $root $list))
  $signature = [System.IO.File]::ReadAllBytes((Join-Path $root "$list.sig"))
  $sha256 = [System.Security.Cryptography.HashAlgorithmName]::SHA256
  $der = [System.Security.Cryptography.DSASignatureFormat]::Rfc3279DerSequence
  if ($key.VerifyData($data, $signature, $sha256, $der)) { Holds "signature of $folder" } else { Fails "signature of $folder" }
  $digest = [System.Security.Cryptography.SHA256]::Create().ComputeHash($key.ExportSubjectPublicKeyInfo())
  $print = ([System.BitConverter]::ToString($digest) -replace '-', '').ToLower()
  if ($known.Count -eq 0) { Leave "key \${print}: compare it with what its owner told you" }
  elseif ($known -ccontains $print) { Holds "key $print is on your list" }
  else { Leave "key $print is NOT on your list" }
  if (Test-Path -LiteralPath "$list.tsr") { Leave "time stamp of \${folder}: needs openssl (VERIFY.txt)" }
}

Write-Output '== the pack'
Compare-Manifest 'manifest-sha256.txt' 'SHA256' '' ''
Compare-Manifest 'tagmanifest-sha256.txt' 'SHA256' '' ''
$payload = @(Get-ChildItem -LiteralPath 'data' -Recurse -File -Force).Count
Compare-Count 'files below data/' $payload 'manifest-sha256.txt'
$all = @(Get-ChildItem -LiteralPath '.' -Recurse -File -Force)
$after = @($all | Where-Object { $_.Name -like 'tagmanifest-sha256.txt*' -and $_.DirectoryName -eq $PSScriptRoot }).Count
Compare-Count 'other files' ($all.Count - $payload - $after) 'tagmanifest-sha256.txt'
if (Test-Path -LiteralPath 'fetch.txt') { Fails 'fetch.txt is present' }
Test-Signature '.'

$folders = @('data') + @(Get-ChildItem -LiteralPath 'data' -Directory -Filter 'capture-*' | ForEach-Object { "data/$($_.Name)" })
foreach ($folder in $folders) {
  if (-not (Test-Path -LiteralPath "$folder/seal")) {
    $record = Join-Path $PSScriptRoot "$folder/seal.json"
    if ((Test-Path -LiteralPath $record) -and [System.IO.File]::ReadAllText($record).Contains('"signature":')) { Fails "the seal of $folder is missing" }
    continue
  }
  Write-Output "== the capture in $folder/, as sealed"
  Compare-Manifest "$folder/seal/manifest-sha256.txt" 'SHA256' 'data/' "$folder/"
  Compare-Manifest "$folder/seal/manifest-sha512.txt" 'SHA512' 'data/' "$folder/"
  Compare-Manifest "$folder/seal/tagmanifest-sha256.txt" 'SHA256' '' "$folder/seal/"
  Test-Signature "$folder/seal"
}

Write-Output "== $script:failed failed, $script:left left open"
if ($script:failed -gt 0) { exit 1 }
Write-Output '== not all checked: ZIP, records, pictures, custody log, papers and pages'
exit 3
`.replaceAll('\\${', '${');
