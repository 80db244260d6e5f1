/** Key under which content scripts find the watch terms in `storage.local`; absent while there are none. */
export const watchTermsKey = 'watch-terms';
