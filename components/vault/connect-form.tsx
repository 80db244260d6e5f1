import { useState } from 'preact/hooks';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { TextField } from './text-field';

const fields = ['endpoint', 'region', 'bucket', 'wraps', 'accessKeyId', 'secretAccessKey'] as const;
/** What an administrator gives: where the buckets lie, and the key of a role. */
export type TypedConnection = Record<(typeof fields)[number], string>;

/** `wrong`: no https address or a value that cannot be. `refused`: the browser's question was answered with no. */
export type ConnectProblem = 'wrong' | 'refused';

export function ConnectForm(props: {
  problem?: ConnectProblem | undefined;
  isBusy: boolean;
  /** Must ask the browser in the click. */
  onConnect: (typed: TypedConnection) => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<TypedConnection>({
    ...{ endpoint: '', region: 'ap-northeast-1', bucket: '', wraps: '', accessKeyId: '', secretAccessKey: '' },
  });
  return (
    <>
      <div class="settings-form">
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`vault_${field}`)}
            isMono
            isSecret={field === 'secretAccessKey'}
            value={typed[field]}
            onValue={(value) => setTyped({ ...typed, [field]: value.trim() })}
          />
        ))}
      </div>
      <p class="muted small">{t('vault_connectHelp')}</p>
      {props.problem && (
        <p class="small" role="alert">
          <Sign kind="missing" /> {t(props.problem === 'wrong' ? 'vault_connectWrong' : 'vault_connectRefused')}
        </p>
      )}
      <p class="acts">
        <Button
          kind="primary"
          disabled={props.isBusy || fields.some((field) => typed[field] === '')}
          onPress={() => props.onConnect(typed)}
        >
          {t('vault_connect')}
        </Button>
      </p>
    </>
  );
}
