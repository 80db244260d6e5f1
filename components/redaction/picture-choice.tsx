import { useState } from 'preact/hooks';
import type { RedactablePicture, Region } from '../../utils/shapes/schema';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { RegionEditor } from './region-editor';

type Chosen = { name: RedactablePicture; regions: Region[] };

interface PictureChoiceProps {
  names: readonly RedactablePicture[];
  chosen: readonly Chosen[];
  /** Fields or words go, so their twins in the pixels have to be painted, too. */
  hidesWords: boolean;
  /** Of a kind over which this person wants a harder mask. */
  isHard: boolean;
  loadPicture(name: RedactablePicture): Promise<string | undefined>;
  onOpen(): void;
  onChange(pictures: Chosen[]): void;
}

/** Which pictures go into the copy, and which parts of them are painted. None is in it until somebody opens it. */
export function PictureChoice({
  names,
  chosen,
  hidesWords,
  isHard,
  loadPicture,
  onOpen,
  onChange,
}: PictureChoiceProps) {
  const { t } = useWords();
  const [urls, setUrls] = useState<Partial<Record<RedactablePicture, string>>>({});
  const regionsOf = (name: RedactablePicture) => chosen.find((picture) => picture.name === name)?.regions;
  const set = (name: RedactablePicture, regions: Region[] | undefined) =>
    onChange(
      names.flatMap((each) => {
        const kept = each === name ? regions : regionsOf(each);
        return kept ? [{ name: each, regions: kept }] : [];
      }),
    );
  const open = async (name: RedactablePicture) => {
    onOpen();
    const url = await loadPicture(name);
    if (!url) return;
    setUrls((before) => ({ ...before, [name]: url }));
    set(name, regionsOf(name) ?? []);
  };
  const isBare = chosen.some(({ regions }) => regions.length === 0);
  return (
    <section class="group" aria-labelledby="redact-pictures">
      <h2 id="redact-pictures">{t('redact_pictures')}</h2>
      {names.length === 0 && <p class="muted small">{t('redact_pictures_none')}</p>}
      {hidesWords && isBare && (
        <p class="notice caution" role="status">
          <Icon name="eyeoff" />
          <span>{t('redact_pictures_bare')}</span>
        </p>
      )}
      {names.map((name) => {
        const regions = regionsOf(name);
        const url = urls[name];
        return (
          <div class="redact-picture" key={name}>
            <p class="redact-picture-head">
              <b>{t(name === 'screenshot-post.png' ? 'redact_picture_post' : 'redact_picture_viewport')}</b>
              {regions === undefined || !url ? (
                <Button size="s" onPress={() => void open(name)}>
                  {t('redact_picture_open')}
                </Button>
              ) : (
                <Button kind="quiet" size="s" onPress={() => set(name, undefined)}>
                  {t('redact_picture_leave')}
                </Button>
              )}
            </p>
            {regions !== undefined && url ? (
              <RegionEditor url={url} isHard={isHard} regions={regions} onChange={(changed) => set(name, changed)} />
            ) : (
              <p class="muted small">{t('redact_picture_out')}</p>
            )}
          </div>
        );
      })}
      <p class="muted small">{t('redact_pictures_help')}</p>
    </section>
  );
}
