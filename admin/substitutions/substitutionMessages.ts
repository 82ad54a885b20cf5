import type { substitutions } from '#contract/substitutions.ts';
import type { Messages } from '../app/messages.ts';

export const substitutionMessages = {
  pl: {
    resources: {
      substitutions: {
        name: 'Zastępstwo |||| Zastępstwa |||| Zastępstw',
        forcedCaseName: 'zastępstwo',
        fields: {
          absentId: 'Kto będzie nieobecny',
          absentName: 'Nieobecna osoba',
          substituteId: 'Kto zastąpi',
          substituteName: 'Zastępuje',
          startedOn: 'Pierwszy dzień',
          endedOn: 'Ostatni dzień',
          decidedByName: 'Kto zdecydował',
          state: 'Stan',
        },
      },
    },
    substitutions: {
      title: 'Zastępstwa',
      about:
        'W czasie zastępstwa rodziny nieobecnej osoby są otwarte także dla tego, kto ją zastępuje: od pierwszego do ostatniego dnia włącznie.',
      add: 'Dodaj zastępstwo',
      addTitle: 'Nowe zastępstwo',
      added: 'Zapisano zastępstwo.',
      state: { today: 'trwa', planned: 'zaplanowane', over: 'zakończone' },
      filter: { today: 'Trwają dziś', planned: 'Zaplanowane', over: 'Zakończone' },
      none: 'Nie ma takich zastępstw.',
      opens:
        'Ta osoba prowadzi dziś %{smart_count} rodzinę. W podanych dniach otworzy ją także zastępca. |||| Ta osoba prowadzi dziś %{smart_count} rodziny. W podanych dniach otworzy je także zastępca. |||| Ta osoba prowadzi dziś %{smart_count} rodzin. W podanych dniach otworzy je także zastępca.',
      change: 'Zmień ostatni dzień',
      changeOf: 'Zmień ostatni dzień: %{name}',
      changeMeans: 'Od następnego dnia te rodziny nie będą już otwarte w zastępstwie (%{name}).',
      changed: 'Zapisano ostatni dzień zastępstwa.',
      mine: {
        substitute: 'Zastępujesz: %{name}, do %{until} włącznie.',
        substituteSoon: 'Od %{from} do %{until} zastępujesz: %{name}.',
        absent: 'Zastępuje Cię: %{name}, do %{until} włącznie.',
        absentSoon: 'Od %{from} do %{until} zastępuje Cię: %{name}.',
        onYourList: 'Rodziny tej osoby są na Twojej liście, oznaczone „zastępstwo”.',
      },
    },
  },
  en: {
    resources: {
      substitutions: {
        name: 'Substitution |||| Substitutions',
        forcedCaseName: 'substitution',
        fields: {
          absentId: 'Who will be away',
          absentName: 'Away',
          substituteId: 'Who stands in',
          substituteName: 'Stands in',
          startedOn: 'First day',
          endedOn: 'Last day',
          decidedByName: 'Decided by',
          state: 'State',
        },
      },
    },
    substitutions: {
      title: 'Substitutions',
      about:
        'During a substitution the families of the absent person are open to the substitute as well, from the first day to the last, both included.',
      add: 'Add a substitution',
      addTitle: 'New substitution',
      added: 'Substitution saved.',
      state: { today: 'current', planned: 'planned', over: 'over' },
      filter: { today: 'Current', planned: 'Planned', over: 'Over' },
      none: 'There are no such substitutions.',
      opens:
        'This person looks after %{smart_count} family today. On the days given it is open to the substitute as well. |||| This person looks after %{smart_count} families today. On the days given they are open to the substitute as well.',
      change: 'Change the last day',
      changeOf: 'Change the last day: %{name}',
      changeMeans: 'From the next day these families are no longer open by substitution (%{name}).',
      changed: 'The last day of the substitution is saved.',
      mine: {
        substitute: 'You stand in for %{name} until %{until}, that day included.',
        substituteSoon: 'From %{from} until %{until} you stand in for %{name}.',
        absent: '%{name} stands in for you until %{until}, that day included.',
        absentSoon: 'From %{from} until %{until} %{name} stands in for you.',
        onYourList: 'Their families are on your list, marked “substitution”.',
      },
    },
  },
} satisfies Messages<typeof substitutions>;
