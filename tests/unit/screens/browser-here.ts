import { placeBrowser } from './scene';

// Before any screen is loaded: their words are read when they are
placeBrowser();
// jsdom lays nothing out and has no such method
Element.prototype.scrollIntoView = () => undefined;
