import type { z } from 'zod';
import type { Role } from '#contract/actor.ts';
import type { EndingReason } from '#contract/endingGrounds.ts';
import type { IntakeRoute } from '#contract/families.ts';
import type { ProgrammeForm } from '#contract/formsOfSupport.ts';
import type { ProgrammeReport } from '#contract/programme.ts';

/** The spreadsheet goes to Polish offices, so its words are Polish and the programme's own. */
export const formNames: Record<ProgrammeForm, string> = {
  planDrafting: 'wspólne opracowanie planu pomocy rodzinie',
  socialActivity: 'wspieranie aktywności społecznej',
  qualificationsAndWork: 'podnoszenie kwalifikacji i podejmowanie pracy',
  parentingConsultations: 'konsultacje wychowawcze',
  parentingProblems: 'rozwiązywanie problemów wychowawczych',
  socialProblems: 'rozwiązywanie problemów socjalnych',
  psychologicalProblems: 'rozwiązywanie problemów psychologicznych',
  householdManagement: 'edukacja w zakresie prowadzenia gospodarstwa domowego',
  forLife: 'wsparcie „Za życiem” (art. 8 ust. 2 i 3)',
  fosterFamilySupport: 'wsparcie rodziny zastępczej w realizacji zadań',
  childPlanPreparation: 'przygotowanie planu pomocy dziecku',
  specialistPsychological: 'specjalistyczna pomoc dziecku: psychologiczna',
  specialistRehabilitation: 'specjalistyczna pomoc dziecku: rehabilitacyjna',
  specialistEducational: 'specjalistyczna pomoc dziecku: reedukacyjna',
  adultWardsSupport: 'wspieranie pełnoletnich wychowanków',
};

export const routeNames: Record<z.infer<typeof IntakeRoute>, string> = {
  socialWorker: 'wniosek pracownika socjalnego',
  court: 'zobowiązanie przez sąd',
  forLife: '„Za życiem”',
  childInCare: 'dziecko w pieczy zastępczej',
};

export const reasonNames: Record<z.infer<typeof EndingReason>, string> = {
  goalsReached: 'osiągnięcie celów',
  familyStoppedCooperating: 'zaprzestanie współpracy przez rodzinę',
  noEffects: 'brak efektów',
  changeOfMethod: 'zmiana metody pracy',
};

export const roleNames: Record<Role, string> = {
  assistant: 'asystent rodziny',
  coordinator: 'koordynator rodzinnej pieczy zastępczej',
  supervisor: 'kierownik',
  administrator: 'administrator',
  dataProtectionOfficer: 'inspektor ochrony danych',
};

type Simple = Exclude<keyof ProgrammeReport['people'], 'familiesByRoute' | 'endings'>;

export const indicatorNames: Record<Simple, string> = {
  families: 'Rodziny objęte wsparciem asystenta w okresie',
  familiesOnLastDay: 'w tym na ostatni dzień okresu',
  children: 'Dzieci w tych rodzinach',
  fosterFamilies: 'Rodziny zastępcze objęte opieką koordynatora w okresie',
  fosterFamiliesOnLastDay: 'w tym na ostatni dzień okresu',
  childrenInCare: 'Dzieci i pełnoletni wychowankowie w tych rodzinach zastępczych',
};

export const gapNames: Record<ProgrammeReport['gaps'][number]['kind'], string> = {
  closedFiles: 'akta zamknięte dla sporządzającego, nieujęte w liczbach',
  notesToFollow: 'wpisy z notatką do uzupełnienia',
  familiesWithoutEntries: 'rodziny objęte wsparciem bez żadnego wpisu w okresie',
  workersWithoutEmployment: 'pracownicy bez wpisanej umowy w okresie',
  yearsWithoutMoney: 'lata bez wpisanej wartości zadania i dotacji',
};
