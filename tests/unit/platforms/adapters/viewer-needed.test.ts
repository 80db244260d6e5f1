import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { leaveOutSession } from '../../../../utils/capture/page/session-traces';
import { platforms } from '../../../../utils/platforms';

/** Parts of the sites' pages that name who looks at them, here Nobody. */
const parts = [
  '<button data-testid="SideNav_AccountSwitcher_Button"><span>Nobody</span><span>@viewer_nobody</span></button>',
  '<button data-testid="DashButton_ProfileIcon_Link"><img alt="Nobody"></button>',
  '<a data-testid="AppTabBar_Profile_Link" href="/Nobody">Profile</a>',
  '<div data-testid="DMDrawer"><p>Nobody, are you there?</p></div>',
  '<div data-testid="tweetTextarea_0_label"><span>A draft of Nobody</span></div>',
  '<a href="https://accounts.google.com/SignOutOptions?hl=ja" aria-label="Google アカウント: Nobody (nobody@example.com)"></a>',
];

/** How many of them name the viewer in a copy without these regions. */
function named(viewer: readonly string[]): number {
  const { document } = new JSDOM(parts.join('')).window;
  leaveOutSession(document.body, viewer);
  return document.body.outerHTML.match(/Nobody/g)?.length ?? 0;
}

describe.each(platforms.filter(({ viewer }) => viewer !== undefined))('$id', ({ viewer = [] }) => {
  it.each([...viewer])('%s is still needed: without it a copy names who looked', (selector) => {
    expect(named(viewer.filter((other) => other !== selector))).toBeGreaterThan(named(viewer));
  });
});
