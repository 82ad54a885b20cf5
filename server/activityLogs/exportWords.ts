import type { z } from 'zod';
import type { ActivityKind, ActivityOutcome, ActivityPlace, TravelMeans } from '#contract/activityLogs.ts';
import { statutoryTasks } from '#contract/statutoryTasks.ts';

// The file goes to Polish offices, so its words are Polish and those of the screens.

export const kindNames: Record<z.infer<typeof ActivityKind>, string> = {
  visit: 'wizyta',
  phoneCall: 'rozmowa telefoniczna',
  accompanying: 'towarzyszenie',
  institutionContact: 'kontakt z instytucją',
  teamMeeting: 'spotkanie zespołu',
  court: 'sąd',
};

export const outcomeNames: Record<z.infer<typeof ActivityOutcome>, string> = {
  tookPlace: 'odbyła się',
  notAtHome: 'nie zastano',
  refused: 'odmowa',
  cancelled: 'odwołana',
};

export const placeNames: Record<z.infer<typeof ActivityPlace>, string> = {
  home: 'dom',
  office: 'biuro',
  school: 'szkoła',
  health: 'przychodnia, szpital',
  court: 'sąd',
  outdoors: 'w terenie',
  phone: 'telefon',
  other: 'inne',
};

export const travelNames: Record<z.infer<typeof TravelMeans>, string> = {
  onFoot: 'pieszo lub rowerem',
  publicTransport: 'komunikacja publiczna',
  ownCar: 'samochód własny',
  officeCar: 'samochód służbowy',
};

/** "pkt 13a: Zadania określone w ustawie…" */
export const taskNames = Object.fromEntries(statutoryTasks.map(({ code, pl }) => [code, `pkt ${code}: ${pl}`]));
