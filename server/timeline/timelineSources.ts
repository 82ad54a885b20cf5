import { assessments } from './sources/assessments.ts';
import { contacts } from './sources/contacts.ts';
import { documents } from './sources/documents.ts';
import { endings } from './sources/endings.ts';
import { handOvers } from './sources/handOvers.ts';
import { home } from './sources/home.ts';
import { intakes } from './sources/intakes.ts';
import { interventions } from './sources/interventions.ts';
import { members } from './sources/members.ts';
import { plans } from './sources/plans.ts';
import { work } from './sources/work.ts';
import type { TimelineSource } from './timelineSource.ts';

/** Everything a family's timeline is made of, one line each. */
export const timelineSources: readonly TimelineSource[] = [
  contacts,
  plans,
  assessments,
  members,
  home,
  documents,
  work,
  intakes,
  handOvers,
  endings,
  interventions,
];
