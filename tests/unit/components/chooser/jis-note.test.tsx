// @in-a-document
import { expect, it, vi } from 'vitest';
import { SenderStep } from '../../../../components/chooser/steps/sender-step';
import { PartyForm } from '../../../../components/party/party-form';
import { PathSender } from '../../../../components/path/path-sender';
import type { Party } from '../../../../utils/shapes/schema';
import { show, t } from '../dashboard-parts';

const party = (name: string): Party => ({
  id: '00000000-0000-4000-8000-00000000000a',
  kind: 'self',
  data: { name, email: 'a@example.jp' },
});
const form = (name: string) => (
  <PartyForm party={party(name)} fields={['name']} isSecret onSave={vi.fn(() => Promise.resolve())} />
);

it('warns of letters outside JIS X 0208 where a name is typed, chosen and put into papers, before one is made', () => {
  const [typed, plain] = ['髙橋', '佐伯'].map((name) => show(form(name)).textContent);
  expect(typed).toContain(t('path_jis', ['髙']));
  expect(plain).not.toContain('JIS');
  const chosen = show(
    <SenderStep
      {...{ number: 1, standing: 'self', claim: 'privacy', isSecret: true }}
      parties={[party('髙橋')]}
      chosen={{ partyId: party('').id }}
      onChoose={vi.fn()}
      onParty={vi.fn(() => Promise.resolve())}
    />,
  );
  expect(chosen.textContent).toContain(t('path_jis_party', ['髙橋', '髙']));
  const papers = show(<PathSender parties={[party('髙橋')]} chosen={{ partyId: party('').id }} onChoose={vi.fn()} />);
  expect(papers.textContent).toContain(t('path_jis_party', ['髙橋', '髙']));
});
