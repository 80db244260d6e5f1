export { rebuiltPage } from '../../../utils/inert-page/rebuild-page';
