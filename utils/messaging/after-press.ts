/**
 * Chromium hands a person's press on with every message and script, as far as the page: `navigator.userActivation` would
 * tell it of a press in the side panel, the popup or a menu. A task later nothing is handed on.
 */
export const afterPress = () => new Promise<void>((resolve) => setTimeout(resolve));
