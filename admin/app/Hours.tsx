/** 90 → "1 h 30 min". */
export function hoursInWords(minutes: number) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`]
    .filter(Boolean)
    .join(' ')
    .replaceAll(' ', '\u00a0');
}
