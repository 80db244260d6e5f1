/** Words of the page in both languages, put in by the build (utils/node/build/offline-page.ts). */
declare module 'virtual:verify-words' {
  const words: Record<'ja' | 'en', Record<string, string>>;
  export default words;
}
