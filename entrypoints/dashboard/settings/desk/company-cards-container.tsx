import { useState } from 'preact/hooks';
import { ListsCard, SelfCard } from '../../../../components/settings/desk/company-cards';
import { ProblemToast } from '../../../../components/shared/acts/problem';
import { useAct } from '../../../../components/shared/acts/use-act';
import { Unread } from '../../../../components/shared/unread';
import { csvText } from '../../../../utils/bytes/read-csv';
import { type LineProblem, type ListKind, readCompanyCsv } from '../../../../utils/evidence/settings/company-csv';
import { readPolicy } from '../../../../utils/evidence/settings/company-policy';
import {
  readCompanyLists,
  readDeskSelf,
  saveCompanyLists,
  saveDeskSelf,
} from '../../../../utils/evidence/settings/desk-settings';
import { useLive } from '../../../shared/use-live';

/** Who uses this device, and the company's lists. */
export function CompanyCardsContainer() {
  const act = useAct();
  const [last, setLast] = useState<{ kind: ListKind; count: number; problems: LineProblem[] }>();
  const live = useLive(
    async () => ({ self: await readDeskSelf(), lists: await readCompanyLists(), policy: await readPolicy() }),
    [],
  );
  if (live.is !== 'read') return <Unread live={live} />;
  const { self, lists, policy } = live.value;
  const take = (kind: ListKind, file: File) =>
    void act.run(async () => {
      const { rows, problems } = readCompanyCsv(kind, csvText(new Uint8Array(await file.arrayBuffer())));
      if (rows.length > 0) await saveCompanyLists({ ...lists, [kind]: rows });
      setLast({ kind, count: rows.length, problems });
    });
  return (
    <>
      <SelfCard
        self={self}
        isRoleFixed={policy?.values.role !== undefined}
        isShopFixed={policy?.values.shop !== undefined}
        reviewers={lists.reviewers.map(({ name }) => name)}
        shops={lists.shops.map(({ name }) => name)}
        onChange={(next) => void act.run(() => saveDeskSelf(next))}
      />
      <ListsCard lists={lists} last={last} onFile={take} />
      <ProblemToast act={act} />
    </>
  );
}
