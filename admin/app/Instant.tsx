const inWarsaw = new Intl.DateTimeFormat('pl', {
  timeZone: 'Europe/Warsaw',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as the clock in Warsaw showed it: "23.11.2026, 14:05". */
export const Instant = ({ value }: { value: string }) => (
  <time dateTime={value}>{inWarsaw.format(new Date(value))}</time>
);

const clock = new Intl.DateTimeFormat('pl', { timeZone: 'Europe/Warsaw', hour: '2-digit', minute: '2-digit' });

/** The time alone: "14:05". */
export const clockTime = (moment: string) => clock.format(new Date(moment));
