import type { documents } from '#contract/documents.ts';
import { refusals } from '#contract/refusals.ts';
import type { Messages } from '../app/messages.ts';

/** What the server would refuse is said in its own words before anything is sent. */
const refused = (locale: 'pl' | 'en') => ({
  heic: refusals['documents.heic'][locale],
  wrongType: refusals['documents.wrongType'][locale],
  empty: refusals['documents.empty'][locale],
  tooLarge: refusals['documents.tooLarge'][locale],
});

export const documentMessages = {
  pl: {
    resources: {
      documents: {
        name: 'Dokument |||| Dokumenty |||| Dokumentów',
        forcedCaseName: 'dokument',
        fields: {
          kind: 'Rodzaj',
          title: 'Co to jest',
          documentOn: 'Data dokumentu',
          mediaType: 'Rodzaj pliku',
          recordedByName: 'Kto dodał',
          recordedAt: 'Kiedy dodano',
          uploadedAt: 'Kiedy przesłano plik',
          sizeBytes: 'Wielkość',
          withdrawnAt: 'Kiedy wycofano',
          withdrawnByName: 'Kto wycofał',
          withdrawnReason: 'Dlaczego wycofano',
        },
      },
    },
    documents: {
      ...refused('pl'),
      kind: {
        consent: 'Zgoda',
        courtDecision: 'Postanowienie sądu',
        certificate: 'Zaświadczenie',
        photo: 'Zdjęcie',
        letter: 'Pismo',
        other: 'Inny dokument',
      },
      nothing: 'Nie ma tu jeszcze dokumentów. Zrób zdjęcie albo dodaj PDF.',
      add: 'Dodaj dokument',
      added: 'Dokument jest w aktach.',
      chooseFile: 'Wybierz plik',
      takePhoto: 'Zrób zdjęcie',
      limits: 'PDF, JPEG albo PNG, najwyżej 10 MB. Miejsce i czas zrobienia zdjęcia usuwamy z pliku.',
      chosen: 'Wybrano: %{name}',
      chooseFirst: 'Najpierw wybierz plik albo zrób zdjęcie.',
      send: 'Wyślij',
      sendAgain: 'Wyślij ponownie',
      sending: 'Wysyłanie',
      open: 'Pobierz',
      waiting: 'czeka na plik',
      withdraw: 'Wycofaj',
      withdrawTitle: 'Wycofaj dokument: %{title}',
      withdrawMeans: 'Dokument zostanie w aktach, przekreślony, z powodem i nazwiskiem. Nie można tego cofnąć.',
      withdrawn: 'Wycofano (%{name}): %{reason}',
    },
  },
  en: {
    resources: {
      documents: {
        name: 'Document |||| Documents',
        forcedCaseName: 'document',
        fields: {
          kind: 'Kind',
          title: 'What it is',
          documentOn: 'Day of the document',
          mediaType: 'Kind of file',
          recordedByName: 'Added by',
          recordedAt: 'Added at',
          uploadedAt: 'File sent at',
          sizeBytes: 'Size',
          withdrawnAt: 'Withdrawn at',
          withdrawnByName: 'Withdrawn by',
          withdrawnReason: 'Why it is withdrawn',
        },
      },
    },
    documents: {
      ...refused('en'),
      kind: {
        consent: 'Consent',
        courtDecision: 'Court decision',
        certificate: 'Certificate',
        photo: 'Photo',
        letter: 'Letter',
        other: 'Other document',
      },
      nothing: 'There are no documents here yet. Take a photo or add a PDF.',
      add: 'Add a document',
      added: 'The document is in the file.',
      chooseFile: 'Choose a file',
      takePhoto: 'Take a photo',
      limits: 'PDF, JPEG or PNG, 10 MB at most. Where and when a photo was taken is removed from it.',
      chosen: 'Chosen: %{name}',
      chooseFirst: 'First choose a file or take a photo.',
      send: 'Send',
      sendAgain: 'Send again',
      sending: 'Sending',
      open: 'Download',
      waiting: 'waiting for its file',
      withdraw: 'Withdraw',
      withdrawTitle: 'Withdraw the document: %{title}',
      withdrawMeans: 'It stays in the file, struck out, with the reason and your name. This cannot be undone.',
      withdrawn: 'Withdrawn (%{name}): %{reason}',
    },
  },
} satisfies Messages<typeof documents>;
