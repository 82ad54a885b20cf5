import type { units } from '#contract/units.ts';
import type { Messages } from '../app/messages.ts';

export const unitMessages = {
  pl: {
    resources: {
      units: {
        name: 'Jednostka |||| Jednostki |||| Jednostek',
        forcedCaseName: 'jednostkę',
        fields: { name: 'Nazwa', kind: 'Rodzaj', letterhead: 'Nagłówek pism' },
      },
    },
    units: {
      title: 'Jednostka i nagłówek pism',
      letterheadHelp: 'Adres i telefon, każdy w osobnym wierszu. Stoją pod nazwą jednostki na drukowanych dokumentach.',
      saved: 'Nagłówek zapisany.',
    },
  },
  en: {
    resources: {
      units: {
        name: 'Unit |||| Units',
        forcedCaseName: 'unit',
        fields: { name: 'Name', kind: 'Kind', letterhead: 'Letterhead' },
      },
    },
    units: {
      title: 'Unit and letterhead',
      letterheadHelp: 'Address and telephone, a line each. They stand under the name of the unit on printed documents.',
      saved: 'Letterhead saved.',
    },
  },
} satisfies Messages<typeof units>;
