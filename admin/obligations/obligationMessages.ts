import type { obligations } from '#contract/obligations.ts';
import type { Messages } from '../app/messages.ts';

export const obligationMessages = {
  pl: {
    resources: {
      obligations: {
        name: 'Termin |||| Terminy |||| Terminów',
        forcedCaseName: 'termin',
        fields: {
          rule: 'Obowiązek',
          state: 'Stan',
          staffId: 'Pracownik',
          subjectName: 'Kogo dotyczy',
          dueOn: 'Termin',
          dueFrom: 'Termin od',
          dueUntil: 'Termin do',
          open: 'Tylko do zrobienia',
          responsibleNames: 'Kto prowadzi',
          startedOn: 'Okres biegnie od',
          startedWith: 'Początek okresu',
          metOn: 'Wykonano',
          closedOn: 'Zamknięto',
          daysLate: 'Dni po terminie',
          months: 'Co ile miesięcy',
          days: 'Ile dni',
          underAge: 'Do ukończenia wieku',
          legalBasis: 'Podstawa prawna',
        },
      },
    },
    obligations: {
      title: 'Zadania i terminy',
      rule: {
        familyAssessment: 'Okresowa ocena sytuacji rodziny',
        childAssessment: 'Ocena sytuacji dziecka',
        firstPlan: 'Pierwszy plan pracy z rodziną',
        blueCard: 'Przekazanie NK-A zespołowi interdyscyplinarnemu',
        monitoringEnd: 'Zakończenie monitoringu',
      },
      state: {
        upcoming: 'Później',
        dueSoon: 'Zbliża się termin',
        overdue: 'Po terminie',
        met: 'Wykonano w terminie',
        metLate: 'Wykonano po terminie',
        missed: 'Nie wykonano',
        cancelled: 'Odpadło',
      },
      words: {
        familyAssessment:
          'Sytuację rodziny ocenia się nie rzadziej niż co miesiąc. |||| Sytuację rodziny ocenia się nie rzadziej niż co %{smart_count} miesiące. |||| Sytuację rodziny ocenia się nie rzadziej niż co %{smart_count} miesięcy.',
        childAssessmentUnder:
          'Sytuację dziecka, które nie ukończyło %{age} lat, ocenia się nie rzadziej niż co miesiąc. |||| Sytuację dziecka, które nie ukończyło %{age} lat, ocenia się nie rzadziej niż co %{smart_count} miesiące. |||| Sytuację dziecka, które nie ukończyło %{age} lat, ocenia się nie rzadziej niż co %{smart_count} miesięcy.',
        childAssessment:
          'Sytuację dziecka w pieczy ocenia się nie rzadziej niż co miesiąc. |||| Sytuację dziecka w pieczy ocenia się nie rzadziej niż co %{smart_count} miesiące. |||| Sytuację dziecka w pieczy ocenia się nie rzadziej niż co %{smart_count} miesięcy.',
        firstPlan:
          'Pierwszy plan pracy z rodziną składa się w ciągu 1 dnia od początku pracy. |||| Pierwszy plan pracy z rodziną składa się w ciągu %{smart_count} dni od początku pracy. |||| Pierwszy plan pracy z rodziną składa się w ciągu %{smart_count} dni od początku pracy.',
        blueCard:
          'Wypełniony formularz „Niebieska Karta – A” przekazuje się zespołowi interdyscyplinarnemu nie później niż w ciągu %{smart_count} dnia roboczego. |||| Wypełniony formularz „Niebieska Karta – A” przekazuje się zespołowi interdyscyplinarnemu nie później niż w ciągu %{smart_count} dni roboczych. |||| Wypełniony formularz „Niebieska Karta – A” przekazuje się zespołowi interdyscyplinarnemu nie później niż w ciągu %{smart_count} dni roboczych.',
        monitoringEnd:
          'Funkcjonowanie rodziny po zakończeniu pracy monitoruje się do dnia, który ustalono. Monitoring kończy notatka.',
      },
      legalBasis: 'Podstawa: %{basis}.',
      runsFrom: {
        assessment: 'Okres biegnie od poprzedniej oceny (%{day}).',
        familyAssessment: 'Okres biegnie od początku pracy z rodziną (%{day}).',
        childAssessment: 'Okres biegnie od umieszczenia dziecka (%{day}).',
        firstPlan: 'Termin biegnie od początku pracy z rodziną (%{day}).',
        blueCard: 'Termin biegnie od wypełnienia formularza (%{day}).',
        monitoringEnd: 'Monitoring trwa od zakończenia pracy (%{day}).',
      },
      due: {
        late: 'Termin minął %{day}: 1 dzień po terminie |||| Termin minął %{day}: %{smart_count} dni po terminie |||| Termin minął %{day}: %{smart_count} dni po terminie',
        today: 'Termin mija dziś',
        ahead:
          'Termin %{day}: został 1 dzień |||| Termin %{day}: zostały %{smart_count} dni |||| Termin %{day}: zostało %{smart_count} dni',
        met: 'Wykonano %{day} (termin %{dueOn})',
        metLate:
          'Wykonano %{day}: 1 dzień po terminie |||| Wykonano %{day}: %{smart_count} dni po terminie |||| Wykonano %{day}: %{smart_count} dni po terminie',
        missed: 'Nie wykonano przed zamknięciem sprawy (termin %{day})',
        cancelled: 'Sprawa zamknięta przed terminem (%{day})',
      },
      responsible: 'Prowadzi: %{names}',
      nobody: 'Nikt dziś nie prowadzi tej sprawy',
      recordAssessment: 'Zapisz ocenę',
      draftPlan: 'Przygotuj plan',
      passOnBlueCard: 'Zapisz przekazanie',
      openMonitored: 'Otwórz rodzinę',
      filters: 'Zawęź listę',
      any: 'Wszystkie',
      stateToDo: 'Do zrobienia',
      clear: 'Wyczyść filtry',
      nothing: 'Nic nie czeka. Następny termin pojawi się tutaj, gdy zapiszesz ocenę albo gdy zacznie się nowa sprawa.',
      nothingFiltered: 'Żaden termin nie pasuje do filtrów.',
      late: 'po terminie',
      noneHere: 'Nie ma otwartych terminów.',
    },
  },
  en: {
    resources: {
      obligations: {
        name: 'Duty |||| Duties',
        forcedCaseName: 'duty',
        fields: {
          rule: 'Duty',
          state: 'State',
          staffId: 'Worker',
          subjectName: 'About',
          dueOn: 'Due',
          dueFrom: 'Due from',
          dueUntil: 'Due until',
          open: 'Only to do',
          responsibleNames: 'Looked after by',
          startedOn: 'Counted from',
          startedWith: 'Beginning of the period',
          metOn: 'Met',
          closedOn: 'Closed',
          daysLate: 'Days late',
          months: 'Every how many months',
          days: 'Within how many days',
          underAge: 'Under the age of',
          legalBasis: 'Legal basis',
        },
      },
    },
    obligations: {
      title: 'Tasks and deadlines',
      rule: {
        familyAssessment: 'Periodic assessment of a family',
        childAssessment: 'Assessment of a child’s situation',
        firstPlan: 'First plan of work with the family',
        blueCard: 'Passing the Blue Card on to the interdisciplinary team',
        monitoringEnd: 'End of monitoring',
      },
      state: {
        upcoming: 'Later',
        dueSoon: 'Due soon',
        overdue: 'Overdue',
        met: 'Met in time',
        metLate: 'Met late',
        missed: 'Missed',
        cancelled: 'Fell away',
      },
      words: {
        familyAssessment:
          'A family is assessed at least every month. |||| A family is assessed at least every %{smart_count} months.',
        childAssessmentUnder:
          'A child under %{age} is assessed at least every month. |||| A child under %{age} is assessed at least every %{smart_count} months.',
        childAssessment:
          'A child in care is assessed at least every month. |||| A child in care is assessed at least every %{smart_count} months.',
        firstPlan:
          'The first plan of work is handed in within 1 day of the beginning of work. |||| The first plan of work is handed in within %{smart_count} days of the beginning of work.',
        blueCard:
          'A Blue Card form (NK-A) is passed on to the interdisciplinary team within 1 working day. |||| A Blue Card form (NK-A) is passed on to the interdisciplinary team within %{smart_count} working days.',
        monitoringEnd:
          'How the family fares after the work is watched over until the day that was set. A note ends the monitoring.',
      },
      legalBasis: 'Basis: %{basis}.',
      runsFrom: {
        assessment: 'Counted from the previous assessment (%{day}).',
        familyAssessment: 'Counted from the beginning of work with the family (%{day}).',
        childAssessment: 'Counted from the child’s placement (%{day}).',
        firstPlan: 'Counted from the beginning of work with the family (%{day}).',
        blueCard: 'Counted from the day the form was written (%{day}).',
        monitoringEnd: 'Monitored since work ended (%{day}).',
      },
      due: {
        late: 'Was due %{day}: 1 day late |||| Was due %{day}: %{smart_count} days late',
        today: 'Due today',
        ahead: 'Due %{day}: 1 day left |||| Due %{day}: %{smart_count} days left',
        met: 'Met %{day} (due %{dueOn})',
        metLate: 'Met %{day}: 1 day late |||| Met %{day}: %{smart_count} days late',
        missed: 'Not met before the case closed (due %{day})',
        cancelled: 'The case closed before it was due (%{day})',
      },
      responsible: 'Looked after by: %{names}',
      nobody: 'Nobody looks after this case today',
      recordAssessment: 'Record assessment',
      draftPlan: 'Draft the plan',
      passOnBlueCard: 'Record passing on',
      openMonitored: 'Open the family',
      filters: 'Narrow the list',
      any: 'All',
      stateToDo: 'To do',
      clear: 'Clear filters',
      nothing: 'Nothing is waiting. The next duty appears here once you record an assessment or a new case begins.',
      nothingFiltered: 'No duty matches the filters.',
      late: 'overdue',
      noneHere: 'There are no open duties.',
    },
  },
} satisfies Messages<typeof obligations>;
