import { byteSize } from '../dashboard/short-forms';
import { Icon, type IconName } from '../icon';
import { CopyButton } from './facts';

/** A file that has been saved: its name and size. */
export function SavedFile({ icon, name, bytes }: { icon: IconName; name: string; bytes: number }) {
  return (
    <p class="file">
      <Icon name={icon} />
      <span>
        <b class="mono">{name}</b>
        <small class="muted num">{byteSize(bytes)}</small>
      </span>
    </p>
  );
}

/** A SHA-256 in eight groups over two lines: read out when the file is handed over. */
export function FileDigest({ label, sha256 }: { label: string; sha256: string }) {
  const groups = sha256.match(/.{8}/g) ?? [sha256];
  return (
    <div>
      <p class="muted small digest-head">
        {label}
        <CopyButton text={sha256} what="SHA-256" />
      </p>
      <p class="digest mono">
        <span>{groups.slice(0, 4).join(' ')}</span>
        <span>{groups.slice(4).join(' ')}</span>
      </p>
    </div>
  );
}
