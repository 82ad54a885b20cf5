import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const file = (name: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
let read: { plain: Buffer; bold: Buffer } | undefined;

/** DejaVu Sans has every Polish letter; what a document uses of it is embedded. Read when the first one is drawn. */
export function fonts() {
  read ??= { plain: readFileSync(file('DejaVuSans')), bold: readFileSync(file('DejaVuSans-Bold')) };
  return read;
}
