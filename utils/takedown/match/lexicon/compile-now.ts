import { compileLexicon } from './compile-lexicon';

compileLexicon();
