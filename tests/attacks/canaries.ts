import { randomBytes } from 'node:crypto';

/** Words that are nowhere else, each with what it stands for. */
export class Canaries {
  readonly #cores = new Map<string, string>();

  /** A word that fits in a name, a telephone number or a sentence, and is looked for without its capitals. */
  for(what: string) {
    const core = `k${randomBytes(9).toString('hex')}`;
    this.#cores.set(what, core);
    return core;
  }

  get names() {
    return [...this.#cores.keys()];
  }

  /** What these bytes give away, and how it is written there. */
  in(bytes: Buffer) {
    const found: string[] = [];
    for (const [what, core] of this.#cores)
      for (const [how, forms] of Object.entries(writtenAs(core)))
        if (forms.some((form) => bytes.includes(form))) found.push(`${what} (${how})`);
    return found;
  }
}

/** A core is letters and digits: addresses, JSON and quoted-printable leave it as it is. */
const writtenAs = (core: string): Record<string, Buffer[]> => ({
  plain: [Buffer.from(core), Buffer.from(core.toUpperCase())],
  'UTF-16': [Buffer.from(core, 'utf16le'), Buffer.from(core, 'utf16le').swap16()],
  base64: [0, 1, 2].map((shift) => insideBase64(core, shift)),
  hex: [Buffer.from(Buffer.from(core).toString('hex'))],
  'percent signs': [Buffer.from([...core].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''))],
});

/** The letters of base64 that depend on the core alone, for each place in a group of three it may begin at. */
function insideBase64(core: string, shift: number) {
  const text = Buffer.from('.'.repeat(shift) + core).toString('base64');
  return Buffer.from(text.slice(shift === 0 ? 0 : 4, Math.floor((shift + core.length) / 3) * 4));
}
