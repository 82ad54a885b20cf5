import type { TimelineFilter } from '#contract/timeline.ts';
import { assessments } from './sources/assessments.ts';
import { attempts, contacts } from './sources/contacts.ts';
import { courtDates } from './sources/courtDates.ts';
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
const timelineSources: readonly TimelineSource[] = [
  contacts,
  plans,
  assessments,
  members,
  home,
  documents,
  work,
  intakes,
  courtDates,
  handOvers,
  endings,
  interventions,
];

/** What of it one asked for; attempts are contacts too, so they are no source of their own. */
export const sourcesOf = (filter: TimelineFilter | undefined) =>
  filter === 'attempt' ? [attempts] : timelineSources.filter(({ kind }) => !filter || kind === filter);
