import type { Addressee } from '../../../utils/takedown/operators';
import { CheckedMark } from '../../facts/checked-mark';
import { Lacking } from '../../facts/fact-line';
import { useWords } from '../../words/words';

/** Who gets a letter and where, each with its quality and dates; what is not known is said, an old name's address too. */
export function LetterTo({ addressee: { entity, address, formerAddress } }: { addressee: Addressee }) {
  const { t } = useWords();
  return (
    <div class="letter-addressee small">
      <p>
        <span class="muted">{t('chooser_letter_to')}</span>{' '}
        {entity ? (
          <>
            {entity.name} <CheckedMark quality={entity.quality} checkedOn={entity.checkedOn} of="route" />
          </>
        ) : (
          <Lacking words={t('chooser_letter_noEntity')} />
        )}
      </p>
      {address ? (
        <p>
          {address.text} <CheckedMark quality={address.quality} checkedOn={address.checkedOn} of="route" />{' '}
          <span class="muted">{t('chooser_letter_stated', [address.statedOn])}</span>
        </p>
      ) : (
        <p>
          <Lacking words={t('chooser_letter_noAddress')} />
        </p>
      )}
      {formerAddress && (
        <p class="muted">{t('chooser_letter_former', [formerAddress.of, formerAddress.statedOn.slice(0, 4)])}</p>
      )}
    </div>
  );
}
