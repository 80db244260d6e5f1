import { Icon } from '../icon';
import { FlatMask } from '../shared/mask';
import { useWords } from '../words/words';

/** How much is hidden: bars and a count; where a post has no words, its pictures are counted. */
export function RowMask({ length, mediaCount }: { length?: number | undefined; mediaCount: number }) {
  const { t } = useWords();
  if (length) return <FlatMask length={length} most={6} />;
  return (
    <span class="mask flat">
      <Icon name={mediaCount > 0 ? 'image' : 'doc'} />
      {mediaCount > 0 ? t('dashboard_mask_media', [String(mediaCount)]) : t('dashboard_mask_noText')}
    </span>
  );
}
