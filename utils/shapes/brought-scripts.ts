/** Scripts that join others in a page: choosing several posts, marking watch terms, answering what popup and side panel ask, the guide over the page. */
export const broughtScripts = ['select', 'watch', 'look', 'guide-overlay'] as const;
export type BroughtScript = (typeof broughtScripts)[number];
