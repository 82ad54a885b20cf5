/** "2026-11-23" → "23.11.2026". Only text: a day has no time zone that could move it. */
export const dayInWords = (day: string) => day.split('-').reverse().join('.');

export const Day = ({ value }: { value: string | null | undefined }) =>
  value ? <time dateTime={value}>{dayInWords(value)}</time> : <>—</>;
