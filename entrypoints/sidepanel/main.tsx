import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/guide/guide.css';
import '../../components/panel/posts-panel.css';
import '../../components/lock/lock.css';
import '../../components/styles/forced.css';
import '../../components/styles/shared.css';
import { GuideAbsent } from '../../components/guide/guide-absent';
import { PostsFrame } from '../../components/panel/posts-frame';
import { t } from '../shared/page-words';
import { showFrame } from '../shared/show-screen';

const { searchParams } = new URL(location.href);
const [form, page] = [searchParams.get('tab'), searchParams.get('posts')];
const rest = () => import('./start-panel');
const started = form
  ? showFrame(<GuideAbsent isWaiting />, () => t('guide_name')).then(async () =>
      (await rest()).startGuide(Number(form)),
    )
  : showFrame(<PostsFrame />, () => t('panel_title')).then(async () =>
      (await rest()).startPosts(page ? Number(page) : undefined),
    );
started.catch(reportError);
