/** 101130473 → "1 011 304,73", as it is typed. */
export function written(grosze: number) {
  const [zloty, rest] = [Math.trunc(grosze / 100), grosze % 100];
  return `${String(zloty).replace(/\B(?=(\d{3})+$)/g, ' ')},${String(rest).padStart(2, '0')}`;
}

/** "1 011 304,73" → 101130473; a full stop will do for the comma. Anything that is no amount is null. */
export function read(text: string) {
  const typed = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s|zł$/g, ''));
  return typed ? Number(typed[1]) * 100 + Number((typed[2] ?? '').padEnd(2, '0')) : null;
}
