import type { formsOfSupport } from '#contract/formsOfSupport.ts';
import type { Messages } from '../app/messages.ts';

export const formOfSupportMessages = {
  pl: {
    resources: {
      'forms-of-support': {
        name: 'Forma wsparcia |||| Formy wsparcia |||| Form wsparcia',
        forcedCaseName: 'formę wsparcia',
        fields: {
          code: 'Kod',
          programmeForm: 'Liczy się w sprawozdaniu jako',
          namePl: 'Nazwa',
          nameEn: 'Nazwa angielska',
          retiredOn: 'Wycofana od',
        },
      },
    },
    formsOfSupport: {
      title: 'Formy wsparcia',
      about:
        'Z tych form wybierają asystenci i koordynatorzy przy wpisie. Każda liczy się w sprawozdaniu jako jedna z form programu. Wycofanej nie można już wybrać, ale dawne wpisy ją zachowują.',
      add: 'Dodaj formę wsparcia',
      addTitle: 'Nowa forma wsparcia',
      codeHelp: 'Małe i duże litery bez polskich znaków oraz cyfry, pierwsza mała litera; nie zmieni się później.',
      retireHelp: 'Od tego dnia nie można jej wybrać. Puste pole: w użyciu.',
      inUse: 'w użyciu',
      retired: 'wycofana %{day}',
      retireToday: 'Wycofaj',
      retireOf: 'Wycofaj: %{name}',
      retireQuestion: 'Wycofać tę formę wsparcia?',
      retireMeans: 'Nie będzie można jej wybrać w nowych wpisach. Dawne wpisy i sprawozdania się nie zmienią.',
      bringBack: 'Przywróć',
      bringBackOf: 'Przywróć: %{name}',
      saved: 'Zapisano.',
    },
  },
  en: {
    resources: {
      'forms-of-support': {
        name: 'Form of support |||| Forms of support',
        forcedCaseName: 'form of support',
        fields: {
          code: 'Code',
          programmeForm: 'Counts in the report as',
          namePl: 'Polish name',
          nameEn: 'Name',
          retiredOn: 'Retired from',
        },
      },
    },
    formsOfSupport: {
      title: 'Forms of support',
      about:
        'Assistants and coordinators choose from these. Each counts in the report as one form of the programme. A retired one can no longer be chosen, but old entries keep it.',
      add: 'Add a form of support',
      addTitle: 'New form of support',
      codeHelp: 'Latin letters and digits, a small letter first; it cannot change later.',
      retireHelp: 'From this day it cannot be chosen. Empty: in use.',
      inUse: 'in use',
      retired: 'retired %{day}',
      retireToday: 'Retire',
      retireOf: 'Retire: %{name}',
      retireQuestion: 'Retire this form of support?',
      retireMeans: 'It can no longer be chosen in new entries. Old entries and reports do not change.',
      bringBack: 'Bring back',
      bringBackOf: 'Bring back: %{name}',
      saved: 'Saved.',
    },
  },
} satisfies Messages<typeof formsOfSupport>;
