/** A page that says nothing about anybody: Japan's weather. */
const neutralPage = 'https://www.jma.go.jp/bosai/map.html';

/** Leaves at once; the dashboard does not stay in the tab's history. */
export function leavePage(): void {
  location.replace(neutralPage);
}
