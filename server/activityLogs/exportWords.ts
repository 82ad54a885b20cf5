import type { z } from 'zod';
import type { ActivityKind, ActivityOutcome, ActivityPlace } from '#contract/activityLogs.ts';

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
