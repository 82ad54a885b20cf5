import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { allMessages } from './allMessages.ts';
import { reactAdminPolish } from './reactAdminPolish.ts';

type Tree = { [key: string]: string | Tree };

const messages = {
  pl: allMessages.reduce<Tree>((all, { pl }) => merged(all, pl as Tree), reactAdminPolish as unknown as Tree),
  en: allMessages.reduce<Tree>((all, { en }) => merged(all, en as Tree), english as unknown as Tree),
};

const locales = [
  { locale: 'pl', name: 'Polski' },
  { locale: 'en', name: 'English' },
];

export const i18nProvider = polyglotI18nProvider(
  (locale) => messages[locale === 'en' ? 'en' : 'pl'] as never,
  'pl',
  locales,
  // react-admin asks for words it can do without (empty lists, help texts) and falls back by itself.
  { allowMissing: true },
);

function merged(one: Tree, other: Tree): Tree {
  const result = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = result[key];
    result[key] = typeof before === 'object' && typeof value === 'object' ? merged(before, value) : value;
  }
  return result;
}
