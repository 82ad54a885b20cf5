const from = 'ąćęłńóśźżäöüéèáíčřšžý';
const to = 'acelnoszzaoueeaicrszy';

/** Lower case without diacritics, exactly as the database's `fold()` keeps names for searching. */
export const fold = (text: string) =>
  text.toLowerCase().replace(/[^\u0020-\u007e]/g, (letter) => to[from.indexOf(letter)] ?? letter);
