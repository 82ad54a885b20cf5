import type { Notification } from '#prisma/client.ts';

/** How much, never whom or why: a mailbox is not a case file. */
export function mailOf(
  { kind, dueSoon, overdue }: Pick<Notification, 'kind' | 'dueSoon' | 'overdue'>,
  publicUrl: string,
) {
  const words = {
    dailySummary: {
      subject: 'Piecza: masz zadania do wykonania',
      lines: [`po terminie: ${overdue}`, `w najbliższych 14 dniach: ${dueSoon}`],
    },
    emergencyAccess: {
      subject: 'Piecza: dostęp awaryjny do akt',
      lines: ['ktoś w Twojej jednostce otworzył akta w trybie awaryjnym. Sprawdź i oceń.'],
    },
    intervention: {
      subject: 'Piecza: pilne, nowa interwencja',
      lines: ['w Twojej jednostce zapisano nową interwencję. Otwórz ją od razu.'],
    },
  }[kind];
  const closing = ['', `Szczegóły zobaczysz po zalogowaniu: ${publicUrl}`, '', noPersonalData, ''];
  return { subject: words.subject, text: ['Dzień dobry,', '', ...words.lines, ...closing].join('\n') };
}

const noPersonalData = 'Ta wiadomość nie zawiera danych osobowych. Nie odpowiadaj na nią.';
