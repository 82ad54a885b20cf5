import type { Random } from './random.ts';

export const city = 'Przykładowo';

const streets = (
  'Przykładowa Zmyślona Wzorcowa Makietowa Szablonowa Umowna Fikcyjna Próbna Modelowa Testowa Schematyczna ' +
  'Poglądowa Papierowa Szkicowa Domyślna Pokazowa Niebyła Rysunkowa Ćwiczebna Hipotetyczna Wyobrażona Literacka ' +
  'Akapitowa Wymyślona'
).split(' ');

export function address(random: Random) {
  const flat = random.chance(0.7) ? `/${random.between(1, 42)}` : '';
  return { street: `ul. ${random.pick(streets)} ${random.between(1, 88)}${flat}`, city };
}
