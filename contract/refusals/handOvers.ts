import type { Refusals } from './words.ts';

export const handOvers = {
  'handOvers.samePerson': {
    status: 422,
    pl: 'Nikt nie przekazuje rodziny samemu sobie. Wybierz inną osobę.',
    en: 'Nobody hands a family over to themselves. Choose someone else.',
  },
  'handOvers.notAssigned': {
    status: 422,
    pl: 'Przekazujący nie prowadzi już tej rodziny, więc nie ma czego przekazać. Sprawdź przydziały.',
    en: 'The giver does not look after this family any more, so there is nothing to hand over. Check the assignments.',
  },
  'handOvers.pendingAlready': {
    status: 409,
    pl: 'Ta rodzina czeka już na przyjęcie przez kogoś. Najpierw wycofaj tamto przekazanie.',
    en: 'This family is waiting to be accepted by somebody already. Withdraw that hand-over first.',
  },
  'handOvers.closedToReceiver': {
    status: 422,
    pl: 'Tych akt ta osoba nie może otworzyć (konflikt interesów albo pieczęć). Wybierz kogoś innego.',
    en: 'This file is closed to that person (a conflict of interest or a seal). Choose someone else.',
  },
  'handOvers.ceiling': {
    status: 422,
    pl: 'Po przyjęciu byłoby {count} rodzin, a ustawa dopuszcza najwyżej {ceiling} jednocześnie (art. 15 ust. 4 i art. 77 ustawy o wspieraniu rodziny). Podaj powód, jeśli mimo to przekazujesz.',
    en: 'That would make {count} families and the Act allows at most {ceiling} at one time (art. 15(4) and art. 77). Give a reason to hand over nevertheless.',
  },
  'handOvers.decided': {
    status: 422,
    pl: 'To przekazanie jest już rozstrzygnięte.',
    en: 'This hand-over has been decided already.',
  },
  'handOvers.reasonMissing': {
    status: 422,
    pl: 'Napisz, dlaczego nie przyjmujesz tej rodziny.',
    en: 'Say why you do not accept this family.',
  },
} as const satisfies Refusals;
