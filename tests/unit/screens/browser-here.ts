import { placeBrowser } from './scene';

// Before any screen is loaded: their words are read when they are
placeBrowser();
