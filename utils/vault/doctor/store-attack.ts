import type { AttackVerdict } from '../../shapes/attack-verdict';
import type { Ward } from './ward';

export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** With the reason where it could not be tried. */
export interface Outcome {
  readonly verdict: AttackVerdict;
  /** Technical: what came back. */
  readonly saw?: string;
}

export interface Attack {
  readonly id: string;
  /** What is tried, as a person would say it. */
  readonly title: Words;
  /** What to do when it gets through. */
  readonly remedy: Words;
  run(ward: Ward): Promise<Outcome>;
}

export const held = (isHeld: boolean, saw: string | number = ''): Outcome => ({
  verdict: isHeld ? 'refused' : 'through',
  saw: String(saw),
});

/** Where the bucket of the key wraps was not named. */
export const noWraps: Outcome = { verdict: 'untried', saw: 'no bucket of wraps was given' };

/** Remedies that several attacks share. */
export const remedies = {
  lock: {
    ja: 'バケットを Object Lock 付きで作り直し、既定を COMPLIANCE にします。aws s3api create-bucket --object-lock-enabled-for-bucket …、続けて put-object-lock-configuration',
    en: 'Make the bucket anew with Object Lock and COMPLIANCE as its default: aws s3api create-bucket --object-lock-enabled-for-bucket …, then put-object-lock-configuration',
  },
  engine: {
    ja: 'この物置は約束どおりに動きません。ソフトを更新するか、間にある中継を外すか、別の物置を使います。',
    en: 'This store does not keep its word. Update it, take away what stands between, or use another one.',
  },
  versions: {
    ja: '鍵用のバケットの版の記録を有効にします。aws s3api put-bucket-versioning …',
    en: 'Switch versioning on for the bucket of wraps: aws s3api put-bucket-versioning …',
  },
  role: {
    ja: 'この役割のポリシー（roles の JSON）を入れ直します。ほかの許可が残っていないかも見ます。',
    en: 'Put in the policy file of this role again, and look for other grants that are left.',
  },
} as const satisfies Record<string, Words>;
