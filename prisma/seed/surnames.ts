/** A surname as a man, a woman and a whole family carry it. */
export type Surname = { readonly male: string; readonly female: string; readonly family: string };

/** How a man, a woman and a family are called. */
const endings = {
  ski: ['ski', 'ska', 'scy'],
  cki: ['cki', 'cka', 'ccy'],
  ny: ['ny', 'na', 'ni'],
  wy: ['wy', 'wa', 'wi'],
  ony: ['ony', 'ona', 'eni'],
  any: ['any', 'ana', 'ani'],
  wicz: ['wicz', 'wicz', 'wiczowie'],
} as const;

/** Invented, and plainly so: nobody should look for these people. */
const invented: readonly Surname[] = [
  ...each('Przykładow Makietow Szablonow Testow Schematow Szkicow Notatkow Powieściow Rozdziałow Akapitow', 'ski'),
  ...each('Nawiasow Przecinkow Kropkow Myślnikow Alfabetow Rysunkow Ołówkow Zakładkow Tabelkow Wykresow', 'ski'),
  ...each('Formularzow Rubrykow Legendow Opowiastkow Założeniow Epizodow Kurtynow Kulisow Stronicow Wersetow', 'ski'),
  ...each('Kałamarzow Okładkow Sylabow Tytułow Prologow Paragrafow Atlasow Kompasow Globusow Latawcow', 'ski'),
  ...each('Dopiskow Przypisow Zaimkow Spójnikow Refrenow Balladow Sonetow Strofow Pergaminow Stalówkow', 'ski'),
  ...each(
    'Kleksow Pytajnikow Wykrzyknikow Wielokropkow Dwukropkow Mianownikow Celownikow Dialogow Indeksow Atramentow',
    'ski',
  ),
  ...each('Refreno Sylabo Szyfro Ballado Dialogo Atramento Pergamino Tytuło Wykrzykniko Dopisko', 'wy'),
  ...each('Wyobraźni Zmyślni Pozorni Umowni Modeli Wzorni Próbni Książni Zeszytni Szkicowni', 'cki'),
  ...each('Fikcyj Umow Pozor Domyśl Teoretycz Hipotetycz Prób Symbolicz Ćwiczeb Przypuszczal', 'ny'),
  ...each('Niedosłow Orientacyj Ilustracyj Tabelarycz Scenicz Dosłow Bezimien Fabular Abstrakcyj Aluzyj', 'ny'),
  ...each('Modelo Wzorco Testo Pokazo Poglądo Szkolenio Książko Szkico Powieścio Rysunko', 'wy'),
  ...each('Papiero Szacunko Anonimo Akapito Baśnio Makieto Przykłado Kartko Zeszyto Nagłówko', 'wy'),
  ...each('Zmyśl Wymyśl Wyobraż Ułoż Wyśni Założ Skreśl Oznacz Wytycz Zamyśl', 'ony'),
  ...each('Wydum Napis Opowiedzi Zapis Domniem Przewidyw Planow Rysow Nazw Dopis', 'any'),
  ...each('Testo Wzoro Przykłado Szablono Makieto Akapito Noteso Rozdziało Wykreso Szkico', 'wicz'),
];

/** Carried by the people of the demo accounts alone. */
const taken = ['Przykładowski', 'Wzorcowy', 'Umowny', 'Testowicz', 'Domyślny'];
const free = invented.filter(({ male }) => !taken.includes(male));

/** A worker and a family of one name would only confuse those who look around. */
export const staffSurnames = free.filter((_, at) => at % 4 === 0);
export const surnames = free.filter((_, at) => at % 4 !== 0);

function each(stems: string, ending: keyof typeof endings): Surname[] {
  const [male, female, family] = endings[ending];
  return stems.split(' ').map((stem) => ({ male: stem + male, female: stem + female, family: stem + family }));
}
