// @in-a-document
import { expect, it } from 'vitest';
import { KeepRoom } from '../../../components/company/keep-room';
import { show, t } from './dashboard-parts';

const nothing = async () => ({ deleted: [], stayed: [] });

it.each([true, false])(
  'before it is deleted says what stays of it in the vault, where there is one (%s)',
  (hasVault) => {
    const due = [
      { incident: { id: 'one', number: 'K-2026-0001', acts: [] }, retention: { rule: 'closed', until: '' } },
    ];
    const policy = { id: 'policy', closedMonths: 36, untouchedDays: 90, since: '2026-11-29', old: 'keep' } as const;
    const text = show(
      <KeepRoom
        {...{ policy, hasVault, today: '2026-11-29', left: undefined, clearing: undefined, atLeastDays: undefined }}
        due={due as unknown as Parameters<typeof KeepRoom>[0]['due']}
        dueInAll={1}
        onPolicy={nothing}
        onPropose={nothing}
        onWithdraw={nothing}
        onClear={nothing}
      />,
    ).textContent;
    expect(text).toContain(t('keep_note'));
    expect(text?.includes(t('keep_vault'))).toBe(hasVault);
  },
);
