const list = (names: string) => names.split(' ');

/** Ordinary names by sex and by the years in which they were given. */
export const givenNames = {
  child: {
    female: list(
      'Zuzanna Julia Maja Hanna Lena Alicja Oliwia Amelia Emilia Pola Laura Nadia Iga Antonina Nikola Wiktoria ' +
        'Liliana Marcelina Gabriela Kornelia Milena Blanka Michalina Martyna Natalia Kaja Jagoda Helena Marika Róża',
    ),
    male: list(
      'Antoni Jakub Szymon Aleksander Franciszek Filip Mikołaj Wojciech Kacper Adam Marcel Nikodem Leon Tymon Igor ' +
        'Oskar Fabian Miłosz Dawid Bartosz Patryk Dominik Sebastian Hubert Olaf Natan Tymoteusz Ksawery Gabriel Alan',
    ),
  },
  adult: {
    female: list(
      'Anna Katarzyna Magdalena Joanna Agnieszka Monika Karolina Paulina Natalia Sylwia Patrycja Justyna Ewelina ' +
        'Kamila Aleksandra Marta Dominika Klaudia Weronika Angelika Izabela Kinga Marlena Edyta Dorota Aneta Daria Sandra',
    ),
    male: list(
      'Piotr Krzysztof Tomasz Paweł Marcin Michał Łukasz Kamil Mateusz Damian Rafał Adrian Mariusz Robert Przemysław ' +
        'Dariusz Daniel Grzegorz Artur Radosław Jarosław Konrad Maciej Arkadiusz Szymon Bartłomiej',
    ),
  },
  senior: {
    female: list(
      'Maria Krystyna Barbara Teresa Elżbieta Danuta Grażyna Halina Bożena Jadwiga Jolanta Irena Wanda Zofia Ewa ' +
        'Urszula Renata Małgorzata Lucyna Stanisława Iwona Wiesława',
    ),
    male: list(
      'Jan Stanisław Andrzej Józef Tadeusz Jerzy Zbigniew Ryszard Henryk Kazimierz Marian Zdzisław Mirosław Leszek ' +
        'Wiesław Bogdan Waldemar Janusz Roman Eugeniusz',
    ),
  },
} as const;
