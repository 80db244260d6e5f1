import { NoCase } from '../../components/dashboard/no-case';

export function GuideContainer(_: { requestId: string }) {
  return <NoCase isLost />;
}
