/** Chance that repeats itself: the same seed and number give the same choices. */
export class Chance {
  #state: number;

  constructor(seed: number, number = 0) {
    this.#state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0;
    for (let n = 0; n < 4; n++) this.next();
  }

  /** From 0 up to, not including, 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  happens(share: number) {
    return this.next() < share;
  }

  /** Both ends included. */
  int(from: number, to: number) {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** One of these, each as likely as its number says. */
  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T {
    let left = this.next() * from.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of from) {
      left -= weight;
      if (left < 0) return value;
    }
    return from.at(-1)![1];
  }

  hex(digits: number) {
    return Array.from({ length: digits }, () => this.int(0, 15).toString(16)).join('');
  }

  /** Of the kind devices make. */
  uuid() {
    return `0199${this.hex(4)}-${this.hex(4)}-7${this.hex(3)}-8${this.hex(3)}-${this.hex(12)}`;
  }
}
