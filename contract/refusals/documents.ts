import type { Refusals } from './words.ts';

export const documents = {
  'documents.heic': {
    status: 422,
    pl: 'Zdjęć HEIC nie przyjmujemy, bo nie każdy urząd je otworzy. W telefonie wybierz zapis „najbardziej zgodny” (JPEG) albo zrób zdjęcie stąd.',
    en: 'HEIC photos are not taken, since not every office can open them. Set the phone to “most compatible” (JPEG), or take the photo from here.',
  },
  'documents.wrongType': {
    status: 422,
    pl: 'Przyjmujemy tylko PDF, JPEG i PNG.',
    en: 'Only PDF, JPEG and PNG are taken.',
  },
  'documents.notThatType': {
    status: 422,
    pl: 'To nie jest plik tego rodzaju, jaki podano, albo jest uszkodzony. Niczego nie zapisano.',
    en: 'This is not a file of the kind that was declared, or it is damaged. Nothing was saved.',
  },
  'documents.empty': {
    status: 422,
    pl: 'Plik jest pusty. Wybierz go jeszcze raz.',
    en: 'The file is empty. Choose it again.',
  },
  'documents.tooLarge': {
    status: 413,
    pl: 'Plik jest za duży: najwyżej 10 MB. Zeskanuj w mniejszej rozdzielczości albo podziel na części.',
    en: 'The file is too large: 10 MB at most. Scan it with fewer dots, or in parts.',
  },
  'documents.tooManyPixels': {
    status: 422,
    pl: 'Obraz ma za dużo punktów: najwyżej 40 milionów. Zmniejsz go i wyślij ponownie.',
    en: 'The image has too many dots: 40 million at most. Make it smaller and send it again.',
  },
  'documents.uploadedAlready': {
    status: 409,
    pl: 'Ten dokument ma już treść. Jeżeli jest błędna, wycofaj go i dodaj nowy.',
    en: 'This document has its content already. If it is wrong, withdraw it and add another.',
  },
  'documents.notUploaded': {
    status: 409,
    pl: 'Treść tego dokumentu jeszcze nie dotarła.',
    en: 'The content of this document has not come yet.',
  },
  'documents.entryOfAnotherFamily': {
    status: 422,
    pl: 'Ten wpis dotyczy innej rodziny.',
    en: 'This entry is about another family.',
  },
  'documents.inFuture': {
    status: 422,
    pl: 'Data dokumentu nie może być z przyszłości.',
    en: 'The day of a document cannot be in the future.',
  },
  'documents.withdrawnAlready': {
    status: 409,
    pl: 'Ten dokument jest wycofany i zostaje w aktach bez zmian.',
    en: 'This document is withdrawn and stays in the file as it is.',
  },
} as const satisfies Refusals;
