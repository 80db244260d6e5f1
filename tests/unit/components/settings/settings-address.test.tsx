// @in-a-document
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { cardAt } from '../../../../components/settings/card-address';
import { addressIn } from '../../../../entrypoints/dashboard/hash-address';
import { useSettingsCard } from '../../../../entrypoints/dashboard/settings/use-settings-card';
import { type SettingsAddress, settingsCards } from '../../../../utils/shapes/settings-address';

const sources = import.meta.glob<string>('../../../../components/settings/**/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const addresses = Object.entries(settingsCards).flatMap(([task, cards]) => cards.map((card) => `${task}#${card}`));

describe('an address of the settings', () => {
  it.each(addresses)('%s names a card that is drawn once', (address) => {
    expect(addressIn(`#settings/${address}`)).toEqual({ page: 'settings', card: address });
    expect(addressIn(`#/settings/${address}`)).toEqual({ page: 'settings', card: address });
    expect(Object.values(sources).join().split(`cardAt('${address}')`)).toHaveLength(2);
  });

  it('of a task alone is its first card, and of nothing known the top', () => {
    expect(addressIn('#settings/keys')).toEqual({ page: 'settings', card: 'keys#identity' });
    for (const unknown of ['#settings', '#settings/nothing#here', '#settings/keys#nothing', '#settings/constructor'])
      expect(addressIn(unknown), unknown).toEqual({ page: 'settings' });
  });
});

describe('the card of an address', () => {
  const scrolled: string[] = [];
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled.push(this.getAttribute('data-address') ?? this.className);
  };
  afterEach(() => {
    void act(() => render(null, document.body));
    scrolled.length = 0;
  });

  function Page({ card, cards }: { card?: SettingsAddress; cards: readonly SettingsAddress[] }) {
    useSettingsCard(card, true);
    return (
      <main class="settings">
        {cards.map((address) => (
          <section key={address} {...cardAt(address)} />
        ))}
      </main>
    );
  }
  const show = (page: Parameters<typeof Page>[0]) => void act(() => render(<Page {...page} />, document.body));
  const focused = () => document.activeElement?.getAttribute('data-address');

  it('is brought into sight with the focus, also when it is drawn later and when the address changes', async () => {
    show({ card: 'keys#pins', cards: ['keys#identity'] });
    expect(focused()).toBeNull();
    show({ card: 'keys#pins', cards: ['keys#identity', 'keys#pins'] });
    await expect.poll(() => focused()).toBe('keys#pins');
    expect(scrolled.at(-1)).toBe('keys#pins');
    show({ card: 'keys#identity', cards: ['keys#identity', 'keys#pins'] });
    expect(focused()).toBe('keys#identity');
  });

  it('leaves the person alone once they act', async () => {
    show({ card: 'keys#pins', cards: ['keys#identity'] });
    void act(() => void dispatchEvent(new Event('wheel')));
    show({ card: 'keys#pins', cards: ['keys#identity', 'keys#pins'] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(focused()).not.toBe('keys#pins');
  });

  it('that is none shows the page from its top', () => {
    show({ cards: ['keys#identity'] });
    expect(scrolled).toEqual(['settings']);
    expect(focused()).toBeFalsy();
  });
});
