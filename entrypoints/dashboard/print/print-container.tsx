import { useState } from 'preact/hooks';
import { NoCase } from '../../../components/case/no-case';
import type { Summary } from '../../../components/case/summary-card';
import { PrintPage } from '../../../components/print/print-page';
import { type PrintPart, printParts } from '../../../components/print/print-parts';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { together, Unread } from '../../../components/shared/unread';
import { actWord } from '../../../components/words/code-words';
import type { Translate } from '../../../components/words/translate';
import { vocabularyOf } from '../../../components/words/vocabulary';
import { readCare } from '../../../utils/desk/care-acts';
import { periodOf } from '../../../utils/desk/clearing';
import { readCompany } from '../../../utils/desk/company-acts';
import { deskCase } from '../../../utils/desk/desk-log';
import { firstCaptures, incidentFile } from '../../../utils/evidence/queries';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { readCompanyLists, readDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { readProfile } from '../../../utils/evidence/settings/read-profile';
import { noteExports } from '../../../utils/evidence/store/incidents';
import type { TablePaper } from '../../../utils/export/documents/table-pdf';
import { browser } from '../../../utils/messaging/browser';
import { type CampaignRow, viewOf } from '../../../utils/review/campaigns/campaign-rows';
import { careRows } from '../../../utils/review/care/first-playbook';
import { deskNext } from '../../../utils/review/care/next-date';
import { shopAndRegion, shopFinder } from '../../../utils/review/company/shops';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import { summaryExposed, summaryWho } from '../../../utils/shapes/desk/summary';
import { actKinds } from '../../../utils/shapes/schema';
import { named } from '../../shared/named-incident';
import { paperWords } from '../../shared/page-words';
import { instantNow, personOf } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';
import { useAlike } from '../campaigns/use-alike';
import { useLeaving } from '../desk/use-leaving';
import { dueDates } from '../requests/request-views';
import { casePaper } from './case-paper';

/** A case for the printer, whole, the words of posts masked; that it was printed stands in its log. */
export function PrintContainer({ incidentId }: { incidentId: string }) {
  const live = together({
    file: useLive(() => incidentFile(incidentId), [incidentId]),
    rest: useLive(() => readRest(incidentId), [incidentId]),
  });
  const campaign = useCampaignRows(incidentId);
  const [parts, setParts] = useState<readonly PrintPart[]>(['care', 'custody']);
  const act = useAct();
  const here = live.is === 'read' ? live.value.file?.incident : undefined;
  const leaving = useLeaving(here ? [here] : [], act);
  if (live.is !== 'read') return <Unread live={live} look="c-page" />;
  const { file, rest } = live.value;
  if (!file) return <NoCase isLost />;
  const incident = named(file.incident, 'ja');
  const { care, desk, company, lists, period, self, profile, t } = rest;
  const { titleOf, word } = vocabularyOf(t, 'ja');
  const paper = casePaper(
    {
      ...{ file, desk, care, rows: careRows(company.playbook, incident, care.steps) },
      campaign,
      place: shopAndRegion(deskFacts(desk, incident), shopFinder(lists.shops)),
      next: deskNext(desk, file.incident, company.playbook, 'ja'),
      ...{ title: titleOf(incident), state: word('status', incident.status), summary: summaryWords(desk, t) },
      date: dueDates([file.incident], file.requests, t, 'ja').get(incidentId)?.words ?? '',
      kept: period?.retention.until ?? t('print_keptOpen'),
      ...{ organization: profile.hrName ?? '', by: self.name ?? '' },
    },
    parts,
    t,
    instantNow(),
  );
  const note = (to?: FreeRecipient) => noteExports([incidentId], 'print', personOf(file.custody), instantNow(), to);
  return (
    <>
      <PrintPage
        incidentId={incidentId}
        paper={paper}
        parts={printParts.map((id) => ({ id, isIn: parts.includes(id) }))}
        isBusy={act.isBusy}
        onPart={(id) => setParts(printParts.filter((each) => parts.includes(each) !== (each === id)))}
        onSave={() =>
          leaving.leave({
            name: 'save',
            async save(_, to) {
              await note(to);
              await savePaper(paper, incident.number);
            },
          })
        }
        onPrint={() =>
          leaving.leave({
            name: 'print',
            async save(_, to) {
              await note(to);
              printAsked();
            },
          })
        }
      />
      {leaving.dialog}
      <ProblemToast act={act} />
    </>
  );
}

/** The posts of the case's campaign; empty for a case without one, absent until cases are compared. */
function useCampaignRows(incidentId: string): readonly CampaignRow[] | undefined {
  const { campaigns } = useAlike();
  const campaign = campaigns?.at.of(incidentId);
  const read = useLive(() => firstCaptures(campaign?.cases ?? []), [campaign]);
  if (!campaigns || read.is !== 'read') return undefined;
  const facts = read.value.map(({ incident, capture }) => ({ capture, incident: named(incident, 'ja') }));
  return campaign ? viewOf(campaign, facts).rows : [];
}

function summaryWords(desk: DeskCase, t: Translate): string {
  const body = desk.words['summary']?.at(-1)?.body;
  if (!body) return '';
  const slot = <Each extends string>(all: readonly Each[], said: unknown) =>
    all.filter((each) => typeof said === 'string' && said.split(' ').includes(each));
  const said: Summary = {
    ...{ who: slot(summaryWho, body['who']), acts: slot(actKinds, body['act']) },
    exposed: slot(summaryExposed, body['exposed']),
  };
  const between = t('campaign_between');
  return t('summary_words', [
    said.who.map((each) => t(`summary_who_${each}`)).join(between),
    said.acts.map((each) => actWord(each, t)).join(between),
    said.exposed.map((each) => t(`summary_exposed_${each}`)).join(between),
  ]);
}

async function readRest(incidentId: string) {
  const [care, desk, company, lists, period, self, profile, t] = await Promise.all([
    readCare(incidentId),
    deskCase(incidentId),
    readCompany(),
    readCompanyLists(),
    periodOf(incidentId),
    readDeskSelf(),
    readProfile(),
    paperWords(),
  ]);
  return { care, desk, company, lists, period, self, profile, t };
}

/** Prints what was asked for by its button; the browser's own way prints nothing, for it asks no gate and leaves no entry. */
function printAsked(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'asked';
  addEventListener('afterprint', () => delete dataset['print'], { once: true });
  print();
}

async function savePaper(paper: TablePaper, number: string): Promise<void> {
  const [{ tablePdf }, { loadReportFonts }] = await Promise.all([
    import('../../../utils/export/documents/table-pdf'),
    import('../../../utils/export/layout/fonts'),
  ]);
  const { version } = browser.runtime.getManifest();
  const facts = { createdAt: instantNow(), version, author: `番犬 ${version}` };
  const pdf = await tablePdf(paper, facts, await loadReportFonts());
  saveBlob(new Blob([pdf], { type: 'application/pdf' }), `印刷-${number}.pdf`);
}
