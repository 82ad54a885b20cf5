import type { WorkCard, WorkCardLine, WorkHours } from '#contract/workCards.ts';

// The card on paper and in a spreadsheet speaks Polish, in whatever language the screen is.

export const stateNames: Record<WorkCardLine['state'], string> = {
  open: 'w toku',
  returned: 'zwrócona do poprawy',
  confirmed: 'potwierdzona, czeka na przyjęcie',
  accepted: 'przyjęta i zamknięta',
};

export const hoursNames: Record<WorkHours['kind'], string> = {
  office: 'praca biurowa',
  documentation: 'dokumentacja',
  training: 'szkolenie',
  teamMeeting: 'zebranie zespołu',
  otherWork: 'inna praca',
  leave: 'urlop lub inna nieobecność',
};

export const stepNames: Record<WorkCard['steps'][number]['step'], string> = {
  confirm: 'potwierdził(a)',
  confirmFor: 'potwierdził(a) za pracownika',
  takeBack: 'cofnął (cofnęła) potwierdzenie',
  accept: 'przyjął (przyjęła)',
  return: 'zwrócił(a)',
};

export const annexNames: Record<WorkCard['annex'][number]['what'], string> = {
  added: 'dopisano',
  changed: 'zmieniono',
  moved: 'przeniesiono do innego miesiąca',
  withdrawn: 'wycofano',
};

export const remarkNames: Record<WorkCard['remarks'][number]['kind'], string> = {
  overlap: 'dwie pozycje w tym samym czasie, policzone raz',
  noStart: 'wpis bez godziny rozpoczęcia, policzony w całości',
  workDuringLeave: 'praca w czasie urlopu lub nieobecności',
};

export const contractNames: Record<WorkCard['contracts'][number]['form'], string> = {
  taskTimeContract: 'umowa o pracę (zadaniowy czas pracy)',
  serviceContract: 'umowa o świadczenie usług',
  externalBody: 'podmiot zewnętrzny',
};

const months = [
  'styczeń',
  'luty',
  'marzec',
  'kwiecień',
  'maj',
  'czerwiec',
  'lipiec',
  'sierpień',
  'wrzesień',
  'październik',
  'listopad',
  'grudzień',
];
export const monthInPolish = (month: Date) => `${months[month.getUTCMonth()]} ${month.getUTCFullYear()}`;

/** 5430 → "90 h 30 min". */
export function hoursInPolish(minutes: number) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0 && rest > 0) return `${rest} min`;
  return rest ? `${hours} h ${rest} min` : `${hours} h`;
}

/** A moment as clocks in Warsaw showed it. */
export const momentInPolish = (moment: Date) =>
  new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', dateStyle: 'short', timeStyle: 'short' }).format(
    moment,
  );
