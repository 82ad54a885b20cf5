import type { Refusals } from './words.ts';

export const programme = {
  'formsOfSupport.codeTaken': {
    status: 409,
    pl: 'Taki kod już istnieje w słowniku.',
    en: 'This code is in the dictionary already.',
  },
  'programme.grantOverValue': {
    status: 422,
    pl: 'Dotacja nie może być większa niż wartość zadania.',
    en: 'The grant cannot exceed the value of the task.',
  },
  'programme.yearTaken': {
    status: 409,
    pl: 'Ten rok programu już istnieje.',
    en: 'This year of the programme exists already.',
  },
  'programme.period': {
    status: 422,
    pl: 'Okres musi być uporządkowany i nie dłuższy niż 10 lat.',
    en: 'The period must be in order and no longer than 10 years.',
  },
} as const satisfies Refusals;
