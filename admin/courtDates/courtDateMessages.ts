import type { courtDates } from '#contract/courtDates.ts';
import type { Messages } from '../app/messages.ts';

export const courtDateMessages = {
  pl: {
    resources: {
      'court-dates': {
        name: 'Termin sądu |||| Terminy sądu |||| Terminów sądu',
        forcedCaseName: 'Termin sądu',
        fields: {
          kind: 'Czego oczekuje sąd',
          dueOn: 'Termin wyznaczony przez sąd',
          sentOn: 'Wysłano dnia',
          sentAs: 'Sposób wysłania lub numer pisma',
          note: 'Uwagi',
          withdrawnOn: 'Wycofano dnia',
          withdrawnReason: 'Powód wycofania',
          recordedByName: 'Kto zapisał',
        },
      },
    },
    courtDates: {
      title: 'Terminy sądu',
      none: 'Nie zapisano terminów sądu. Gdy sąd wyznaczy termin sprawozdania lub opinii, zapisz go tutaj.',
      record: 'Zapisz termin sądu',
      recorded: 'Zapisano termin sądu.',
      answered: 'Zapisano.',
      send: 'Wysłano',
      withdraw: 'Wycofaj termin',
      sent: 'Wysłano %{day}',
      withdrawn: 'Wycofano %{day}: %{reason}',
      awaited: 'Jeszcze nie wysłano.',
      late: 'Nie wysłano, termin minął.',
      sentAsHelp: 'Na przykład: list polecony, ePUAP, pismo nr 12/2026.',
      withdrawHelp: 'Dlaczego sąd już na to pismo nie czeka. Termin zostaje w aktach.',
      kind: { report: 'Sprawozdanie z pracy z rodziną', opinion: 'Opinia o rodzinie i jej członkach' },
      dueBy: { report: 'Sprawozdanie dla sądu do %{day}', opinion: 'Opinia dla sądu do %{day}' },
    },
  },
  en: {
    resources: {
      'court-dates': {
        name: 'Court date |||| Court dates',
        forcedCaseName: 'Court date',
        fields: {
          kind: 'What the court awaits',
          dueOn: 'Day set by the court',
          sentOn: 'Sent on',
          sentAs: 'How it was sent, or number of the letter',
          note: 'Note',
          withdrawnOn: 'Withdrawn on',
          withdrawnReason: 'Why it was withdrawn',
          recordedByName: 'Recorded by',
        },
      },
    },
    courtDates: {
      title: 'Court dates',
      none: 'No court date was recorded. When the court sets a day for a report or an opinion, record it here.',
      record: 'Record a court date',
      recorded: 'Court date recorded.',
      answered: 'Saved.',
      send: 'Sent',
      withdraw: 'Withdraw the date',
      sent: 'Sent on %{day}',
      withdrawn: 'Withdrawn on %{day}: %{reason}',
      awaited: 'Not sent yet.',
      late: 'Not sent, and the day has passed.',
      sentAsHelp: 'For example: registered letter, ePUAP, letter no. 12/2026.',
      withdrawHelp: 'Why the court no longer waits for this letter. The date stays in the file.',
      kind: { report: 'Report on the work with the family', opinion: 'Opinion on the family and its members' },
      dueBy: { report: 'Report for the court by %{day}', opinion: 'Opinion for the court by %{day}' },
    },
  },
} satisfies Messages<typeof courtDates>;
