import type { deaths } from '#contract/deaths.ts';
import type { Messages } from '../app/messages.ts';

export const deathMessages = {
  pl: {
    resources: {
      deaths: {
        name: 'Zgon |||| Zgony |||| Zgonów',
        forcedCaseName: 'zgon',
        fields: {
          personId: 'Kto zmarł',
          personName: 'Kto zmarł',
          diedOn: 'Dzień zgonu',
          recordedByName: 'Zapisał(a)',
          remindersResumedOn: 'Przypomnienia od',
          resumedByName: 'Zdecydował(a)',
          withdrawnOn: 'Wycofano',
          note: 'Uzasadnienie',
        },
      },
    },
    deaths: {
      record: 'Odnotuj zgon',
      recorded: 'Odnotowano.',
      means:
        'Po zgonie dziecka żadne przypomnienie ani wiadomość o tej rodzinie nie wyjdzie samo. O tym, co trwa dalej, decyduje kierownik.',
      died: 'Zmarł(a): %{name}, %{day}.',
      silent: 'Przypomnienia o tej rodzinie są wstrzymane.',
      resumed: 'Przypomnienia wznowiono %{day}.',
      decide: { resumeReminders: 'Wznów przypomnienia', withdraw: 'Odnotowano omyłkowo' },
      decisionMeans: {
        resumeReminders: 'Przypomnienia o terminach tej rodziny znów będą wysyłane pracownikom.',
        withdraw: 'Wpis zostanie wycofany i pozostanie w historii. Terminy wrócą.',
      },
      done: { resumeReminders: 'Przypomnienia wznowione.', withdraw: 'Wpis wycofany.' },
    },
  },
  en: {
    resources: {
      deaths: {
        name: 'Death |||| Deaths',
        forcedCaseName: 'death',
        fields: {
          personId: 'Who died',
          personName: 'Who died',
          diedOn: 'Day of death',
          recordedByName: 'Recorded by',
          remindersResumedOn: 'Reminders since',
          resumedByName: 'Decided by',
          withdrawnOn: 'Withdrawn',
          note: 'Why',
        },
      },
    },
    deaths: {
      record: 'Record a death',
      recorded: 'Recorded.',
      means:
        'After the death of a child no reminder or message about this family goes out by itself. A supervisor decides what continues.',
      died: 'Died: %{name}, %{day}.',
      silent: 'Reminders about this family are suspended.',
      resumed: 'Reminders resumed %{day}.',
      decide: { resumeReminders: 'Resume reminders', withdraw: 'Recorded by mistake' },
      decisionMeans: {
        resumeReminders: 'Workers are reminded of the duties about this family again.',
        withdraw: 'The record is withdrawn and stays in history. Duties come back.',
      },
      done: { resumeReminders: 'Reminders resumed.', withdraw: 'Withdrawn.' },
    },
  },
} satisfies Messages<typeof deaths>;
