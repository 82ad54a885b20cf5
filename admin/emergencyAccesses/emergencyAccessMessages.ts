import type { emergencyAccesses } from '#contract/emergencyAccesses.ts';
import type { Messages } from '../app/messages.ts';

export const emergencyAccessMessages = {
  pl: {
    resources: {
      'emergency-accesses': {
        name: 'Dostęp awaryjny |||| Dostępy awaryjne |||| Dostępów awaryjnych',
        forcedCaseName: 'dostęp awaryjny',
        fields: {
          caseSign: 'Znak sprawy',
          staffName: 'Kto otworzył',
          subjectName: 'Akta',
          reason: 'Powód',
          grantedAt: 'Otwarto',
          expiresAt: 'Otwarte do',
          reviewedByName: 'Kto ocenił',
          reviewedAt: 'Kiedy oceniono',
          outcome: 'Ocena',
          reviewNote: 'Uwagi do oceny',
        },
      },
    },
    emergencyAccesses: {
      title: 'Dostępy awaryjne',
      open: 'Otwórz akta awaryjnie',
      openFor:
        'Otwórz na %{smart_count} godzinę |||| Otwórz na %{smart_count} godziny |||| Otwórz na %{smart_count} godzin',
      opened: 'Akta są otwarte. Kierownik został powiadomiony.',
      warning: 'Kierownik dowie się od razu',
      means:
        'To dla sytuacji, gdy dziecko nie może czekać, a rodzinę prowadzi kto inny. Akta będą otwarte przez %{hours} godz. Kierownicy od razu dostaną wiadomość i ocenią, czy było to uzasadnione.',
      caseSignHelp: 'Dokładnie tak, jak na aktach.',
      reasonMissing:
        'Co się dzieje i dlaczego nie można czekać. Brakuje jeszcze %{smart_count} znaku. |||| Co się dzieje i dlaczego nie można czekać. Brakuje jeszcze %{smart_count} znaków. |||| Co się dzieje i dlaczego nie można czekać. Brakuje jeszcze %{smart_count} znaków.',
      reasonLength:
        'Powód ma %{smart_count} znak. |||| Powód ma %{smart_count} znaki. |||| Powód ma %{smart_count} znaków.',
      mine: 'Twoje dostępy awaryjne',
      notOnList: 'Rodziny prowadzonej przez kogo innego tu nie ma. Gdy dziecko nie może czekać:',
      until: 'Otwarte awaryjnie do %{time}.',
      untilMeans: 'Potem akta zamkną się same. Kierownik oceni to otwarcie.',
      untilFor: '%{name}: akta otwarte awaryjnie do %{time}.',
      about: 'Akta otwarte przez osoby, które ich nie prowadzą. Kierownik ocenia każde otwarcie, ale nigdy własne.',
      aboutOwn: 'Akta, które otworzono z Twojego konta w trybie awaryjnym, i jak to oceniono.',
      filter: { false: 'Do oceny', true: 'Ocenione' },
      none: 'Nie ma takich dostępów.',
      noneToReview: 'Żaden dostęp awaryjny nie czeka na ocenę.',
      file: { family: 'Akta rodziny', fosterFamily: 'Akta rodziny zastępczej' },
      outcome: { waits: 'czeka na ocenę', justified: 'uzasadniony', notJustified: 'nieuzasadniony' },
      review: 'Oceń',
      reviewTitle: 'Ocena dostępu awaryjnego',
      reviewSave: 'Zapisz ocenę',
      reviewed: 'Zapisano ocenę.',
      once: 'Oceny nie można potem zmienić.',
      own: 'Własny dostęp ocenia inny kierownik.',
    },
  },
  en: {
    resources: {
      'emergency-accesses': {
        name: 'Emergency access |||| Emergency accesses',
        forcedCaseName: 'emergency access',
        fields: {
          caseSign: 'Case sign',
          staffName: 'Opened by',
          subjectName: 'File',
          reason: 'Reason',
          grantedAt: 'Opened',
          expiresAt: 'Open until',
          reviewedByName: 'Reviewed by',
          reviewedAt: 'Reviewed',
          outcome: 'Review',
          reviewNote: 'Remarks',
        },
      },
    },
    emergencyAccesses: {
      title: 'Emergency accesses',
      open: 'Open a file in an emergency',
      openFor: 'Open for %{smart_count} hour |||| Open for %{smart_count} hours',
      opened: 'The file is open. The supervisor has been told.',
      warning: 'The supervisor is told at once',
      means:
        'This is for when a child cannot wait and somebody else looks after the family. The file stays open for %{hours} h. Supervisors get a message at once and decide whether it was justified.',
      caseSignHelp: 'Exactly as on the file.',
      reasonMissing:
        'What is happening and why it cannot wait. %{smart_count} character is still missing. |||| What is happening and why it cannot wait. %{smart_count} characters are still missing.',
      reasonLength: 'The reason has %{smart_count} character. |||| The reason has %{smart_count} characters.',
      mine: 'Your emergency accesses',
      notOnList: 'Families somebody else looks after are not here. When a child cannot wait:',
      until: 'Open in an emergency until %{time}.',
      untilMeans: 'Then the file closes by itself. The supervisor will review this.',
      untilFor: '%{name}: file open in an emergency until %{time}.',
      about: 'Files opened by people who do not look after them. A supervisor reviews each of them, never their own.',
      aboutOwn: 'Files that were opened from your account in an emergency, and what was found about it.',
      filter: { false: 'To review', true: 'Reviewed' },
      none: 'There are no such accesses.',
      noneToReview: 'No emergency access waits for a review.',
      file: { family: 'File of a family', fosterFamily: 'File of a foster family' },
      outcome: { waits: 'waits for review', justified: 'justified', notJustified: 'not justified' },
      review: 'Review',
      reviewTitle: 'Review of an emergency access',
      reviewSave: 'Save the review',
      reviewed: 'Review saved.',
      once: 'A review cannot be changed later.',
      own: 'Another supervisor reviews your own.',
    },
  },
} satisfies Messages<typeof emergencyAccesses>;
