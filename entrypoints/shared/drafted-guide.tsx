import { GuidePanel, type GuidePanelProps } from '../../components/guide/guide-panel';
import { useDraft } from '../../components/shared/drafts/use-draft';

interface DraftedGuideProps extends Omit<GuidePanelProps, 'receipt' | 'onSent'> {
  /** True when it was written. */
  onSent(receipt: string | undefined): Promise<boolean>;
}

/** The guide in a page of the extension: what is typed as the receipt is kept until it is written. Key it by the request. */
export function DraftedGuide(props: DraftedGuideProps) {
  const draft = useDraft('receipt', props.session.requestId, '');
  const send = async (receipt: string | undefined) => {
    const typed = draft.now();
    if (await props.onSent(receipt)) draft.written(typed);
  };
  return <GuidePanel {...props} receipt={draft} onSent={(receipt) => void send(receipt)} />;
}
