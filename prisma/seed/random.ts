/** Chance that always falls the same way for the same seed, so that two demo databases of one day are alike. */
export type Random = ReturnType<typeof randomFrom>;

export function randomFrom(seed: string) {
  let state = hash(seed);

  /** mulberry32: from 0 up to, but not including, 1. */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  const between = (from: number, until: number) => from + Math.floor(next() * (until - from + 1));
  const chance = (share: number) => next() < share;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;

  /** One of the keys, each as likely as its weight says. */
  function weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries.at(-1)![0];
  }

  function shuffled<T>(items: readonly T[]) {
    const mixed = [...items];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = between(0, last);
      [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
    }
    return mixed;
  }

  /** UUIDv7 of that moment: time first, then chance. */
  function idAt(moment: number) {
    const time = Math.max(0, Math.floor(moment)).toString(16).padStart(12, '0');
    const part = () => between(0, 0xfff).toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${part()}-8${part()}-${part()}${part()}${part()}${part()}`;
  }

  return { next, between, chance, pick, weighted, shuffled, idAt };
}

function hash(text: string) {
  let value = 2_166_136_261;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 16_777_619);
  return value >>> 0;
}

/** Gives the items in a mixed order and starts anew when they run out: two notes in a row never begin alike. */
export function inTurns<T>(random: Random, items: readonly T[]) {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = random.shuffled(items);
    return left.pop()!;
  };
}
