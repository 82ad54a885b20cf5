/**
 * Places in PostgreSQL's journal (WAL). A place is a number of bytes since the beginning of the cluster, written as two
 * halves in hex; the journal is cut into segments, whose names say which timeline they belong to.
 */
export const placeFrom = (text: string) => {
  const [high, low] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
};

export const placeText = (place: bigint) =>
  `${(place >> 32n).toString(16)}/${(place & 0xffff_ffffn).toString(16)}`.toUpperCase();

/** PostgreSQL's own size unless initdb was told otherwise, which `receiveJournal` refuses. */
export const segmentBytes = 16 * 1024 * 1024;

const perFile = 0x1_0000_0000n / BigInt(segmentBytes);

export const segmentOf = (place: bigint) => place / BigInt(segmentBytes);
export const offsetIn = (place: bigint) => Number(place % BigInt(segmentBytes));
export const startOf = (segment: bigint) => segment * BigInt(segmentBytes);

/** As PostgreSQL names the file: timeline, and the number of the segment in two parts. */
export const segmentName = (timeline: number, segment: bigint) =>
  [BigInt(timeline), segment / perFile, segment % perFile]
    .map((part) => part.toString(16).toUpperCase().padStart(8, '0'))
    .join('');

export function segmentNamed(name: string) {
  const [timeline, high, low] = [0, 8, 16].map((from) => BigInt(`0x${name.slice(from, from + 8)}`));
  return { timeline: Number(timeline), segment: high! * perFile + low! };
}
