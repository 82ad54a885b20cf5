/** The words of the daily summary. How much, never whom or why: a mailbox is not a case file. */
export const summaryMail = ({ dueSoon, overdue }: { dueSoon: number; overdue: number }, publicUrl: string) => ({
  subject: 'Piecza: masz zadania do wykonania',
  text: [
    'Dzień dobry,',
    '',
    `po terminie: ${overdue}`,
    `w najbliższych 14 dniach: ${dueSoon}`,
    '',
    `Szczegóły zobaczysz po zalogowaniu: ${publicUrl}`,
    '',
    'Ta wiadomość nie zawiera danych osobowych. Nie odpowiadaj na nią.',
    '',
  ].join('\n'),
});
