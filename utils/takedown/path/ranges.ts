/** Ranges of others' cases, each with where it was read; what nobody read is absent and shown as not known. */
export const ranges = [
  {
    id: 'fee',
    text: { ja: '1 ID 約5,000円', en: 'about ¥5,000 for each ID' },
    quality: 'reported',
    source: {
      ja: 'アクセスプロバイダーの案内（インターリンク、楽天）による。実物は確かめていません',
      en: 'guides of access providers (Interlink, Rakuten) as reported; the live pages were not seen',
    },
    checkedOn: '2026-11-24',
  },
  { id: 'time' },
  { id: 'counsel' },
  { id: 'court' },
] as const;
