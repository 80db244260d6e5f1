export { ChooserScreen, type RequestAnswers } from './screens/chooser';
export { DashboardScreen } from './screens/dashboard';
export { GuideScreen } from './screens/guide';
export { Marks } from './screens/marks';
export { PopupScreen } from './screens/popup';
