import type { blueCards } from '#contract/interventions.ts';
import type { Messages } from '../app/messages.ts';

export const blueCardMessages = {
  pl: {
    resources: {
      'blue-cards': {
        name: 'Niebieska Karta |||| Niebieskie Karty |||| Niebieskich Kart',
        forcedCaseName: 'Niebieską Kartę',
        fields: {
          ourRole: 'Nasza rola',
          drawnOn: 'Data karty (NK-A)',
          number: 'Numer',
          passedOn: 'Przekazano zespołowi interdyscyplinarnemu',
          passOnBy: 'Przekazać do',
          recordedByName: 'Kto zapisał',
        },
      },
    },
    blueCards: {
      title: 'Niebieska Karta',
      none: 'Nie zapisano Niebieskiej Karty.',
      record: 'Zapisz Niebieską Kartę',
      recorded: 'Zapisano Niebieską Kartę.',
      complete: 'Uzupełnij numer lub przekazanie',
      completed: 'Uzupełniono.',
      cardOf: 'Niebieska Karta z %{day}',
      numberOf: 'nr %{number}',
      noNumber: 'bez numeru',
      numberHelp: 'Jeśli już nadany.',
      passedOnHelp: 'Najpóźniej piątego dnia roboczego po wypełnieniu NK-A.',
      passOnBy: 'Przekaż zespołowi interdyscyplinarnemu do %{day}.',
      passOnLate: 'Nie przekazano zespołowi interdyscyplinarnemu. Termin minął %{day}.',
      passedOn: 'Przekazano zespołowi interdyscyplinarnemu %{day}.',
      noContent: 'Tylko data, numer i nasza rola. Formularz i jego treść zostają poza systemem.',
      role: {
        wroteForm: 'Nasz pracownik wypełnił NK-A',
        groupMember: 'Członek grupy diagnostyczno-pomocowej',
        informed: 'Poinformowani o procedurze',
      },
    },
  },
  en: {
    resources: {
      'blue-cards': {
        name: 'Blue Card |||| Blue Cards',
        forcedCaseName: 'Blue Card',
        fields: {
          ourRole: 'Our role',
          drawnOn: 'Date of the card (NK-A)',
          number: 'Number',
          passedOn: 'Passed on to the interdisciplinary team',
          passOnBy: 'To be passed on by',
          recordedByName: 'Recorded by',
        },
      },
    },
    blueCards: {
      title: 'Blue Card',
      none: 'No Blue Card was recorded.',
      record: 'Record a Blue Card',
      recorded: 'Blue Card recorded.',
      complete: 'Complete number or passing on',
      completed: 'Completed.',
      cardOf: 'Blue Card of %{day}',
      numberOf: 'no. %{number}',
      noNumber: 'without a number',
      numberHelp: 'If it has one already.',
      passedOnHelp: 'On the fifth working day after the form was written, at the latest.',
      passOnBy: 'Pass it on to the interdisciplinary team by %{day}.',
      passOnLate: 'It has not been passed on to the interdisciplinary team. It was due on %{day}.',
      passedOn: 'Passed on to the interdisciplinary team on %{day}.',
      noContent: 'Only date, number and our role. The form and its content stay outside.',
      role: {
        wroteForm: 'Our worker wrote the NK-A form',
        groupMember: 'Member of the diagnostic and help group',
        informed: 'Informed of the procedure',
      },
    },
  },
} satisfies Messages<typeof blueCards>;
