import type { conflictsOfInterest } from '#contract/conflicts.ts';
import type { Messages } from '../app/messages.ts';

export const conflictMessages = {
  pl: {
    resources: {
      'conflicts-of-interest': {
        name: 'Konflikt interesów |||| Konflikty interesów |||| Konfliktów interesów',
        forcedCaseName: 'konflikt interesów',
        fields: {
          staffId: 'Kogo dotyczy',
          staffName: 'Kogo dotyczy',
          subjectName: 'Akta',
          kind: 'Kim jest dla tej rodziny',
          declaredAt: 'Zgłoszono',
          withdrawnAt: 'Wycofano',
          withdrawn: 'Wycofany',
        },
      },
    },
    conflicts: {
      title: 'Konflikty interesów',
      about:
        'Te akta są zamknięte dla wskazanej osoby, cokolwiek innego by je otwierało. Konflikt zgłasza się na stronie rodziny lub rodziny zastępczej, w „Dostęp do akt”.',
      state: 'Stan',
      filter: { true: 'Obowiązują', false: 'Wycofane' },
      none: 'Nie ma takich konfliktów interesów.',
      holds: 'obowiązuje',
      over: 'wycofany',
      kindOwn: 'Kim jesteś dla tej rodziny',
      kind: { relative: 'Krewny lub krewna', neighbour: 'Sąsiad lub sąsiadka', other: 'Inny powód' },
      closedToYou: 'akta zamknięte dla Ciebie',
      declaredSelf: 'zgłoszono we własnym imieniu:',
      declaredOther: 'zgłoszono przez kierownika:',
      withdrawnAt: 'wycofano:',
      declare: 'Zgłoś konflikt interesów',
      declareSave: 'Zgłoś i zamknij akta',
      meansOwn:
        'Te akta zamkną się dla Ciebie od razu, także w zastępstwie i w trybie awaryjnym. Otworzyć je znowu może tylko kierownik. Jeśli prowadzisz tę rodzinę, powiedz mu, że trzeba ją przekazać.',
      means: 'Te akta zamkną się dla tej osoby od razu, także w zastępstwie i w trybie awaryjnym.',
      declaredOwn: 'Zgłoszono. Te akta są już dla Ciebie zamknięte.',
      declared: 'Zgłoszono. Te akta są dla tej osoby zamknięte.',
      withdraw: 'Wycofaj',
      withdrawOf: 'Wycofaj konflikt interesów: %{name}',
      withdrawMeans: 'Ta osoba znów otworzy te akta, o ile je prowadzi, kogoś zastępuje albo jest kierownikiem.',
      withdrawn: 'Wycofano konflikt interesów.',
      own: 'Własny konflikt interesów wycofuje inny kierownik.',
    },
  },
  en: {
    resources: {
      'conflicts-of-interest': {
        name: 'Conflict of interest |||| Conflicts of interest',
        forcedCaseName: 'conflict of interest',
        fields: {
          staffId: 'Whom it concerns',
          staffName: 'Whom it concerns',
          subjectName: 'File',
          kind: 'What they are to this family',
          declaredAt: 'Declared',
          withdrawnAt: 'Withdrawn',
          withdrawn: 'Withdrawn',
        },
      },
    },
    conflicts: {
      title: 'Conflicts of interest',
      about:
        'These files are closed to the person named, whatever else would open them. A conflict is declared on the page of the family or foster family, under “Access to the file”.',
      state: 'State',
      filter: { true: 'In force', false: 'Withdrawn' },
      none: 'There are no such conflicts of interest.',
      holds: 'in force',
      over: 'withdrawn',
      kindOwn: 'What you are to this family',
      kind: { relative: 'Relative', neighbour: 'Neighbour', other: 'Another reason' },
      closedToYou: 'file closed to you',
      declaredSelf: 'declared by that person:',
      declaredOther: 'declared by a supervisor:',
      withdrawnAt: 'withdrawn:',
      declare: 'Declare a conflict of interest',
      declareSave: 'Declare and close the file',
      meansOwn:
        'The file closes for you at once, by substitution and in an emergency too. Only a supervisor can open it again. If you look after this family, tell them that it must be handed over.',
      means: 'The file closes for this person at once, by substitution and in an emergency too.',
      declaredOwn: 'Declared. This file is closed to you now.',
      declared: 'Declared. This file is closed to that person.',
      withdraw: 'Withdraw',
      withdrawOf: 'Withdraw the conflict of interest: %{name}',
      withdrawMeans:
        'This person opens the file again if they look after it, stand in for someone or are a supervisor.',
      withdrawn: 'Conflict of interest withdrawn.',
      own: 'Another supervisor withdraws your own.',
    },
  },
} satisfies Messages<typeof conflictsOfInterest>;
