import type { CaptureJob } from '../../utils/shapes/schema';
import { Icon } from '../icon';
import { CodeForTechnician } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { Spinner } from '../shared/spinner';
import { errorWords } from '../words/code-words';
import { useWords } from '../words/words';

interface JobsNoticeProps {
  jobs: readonly CaptureJob[];
  onRetry(captureId: string): void;
}

/** Captures on their way, and captures that stopped: what was read is kept, and they can be taken up again. */
export function JobsNotice({ jobs, onRetry }: JobsNoticeProps) {
  const { t } = useWords();
  return (
    <>
      {jobs.map((job) =>
        job.state === 'failed' ? (
          <div key={job.id} class="notice caution" role="alert">
            <Icon name="alert" />
            <p>
              <b>{t('dashboard_job_failed')}</b>
              {job.error && errorWords(job.error.code, t)}
            </p>
            <p class="job-acts">
              <Button size="s" icon="retry" onPress={() => onRetry(job.id)}>
                {t('dashboard_job_retry')}
              </Button>
            </p>
            {job.error && <CodeForTechnician code={job.error.code} />}
          </div>
        ) : (
          <div key={job.id} class="notice" role="status">
            <Spinner />
            <p>{t('dashboard_job_running', [t(`dashboard_step_${job.step}`)])}</p>
          </div>
        ),
      )}
    </>
  );
}
