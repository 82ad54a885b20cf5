import { randomBytes } from 'node:crypto';

/** As the device makes it: time first, then chance. */
export function uuidv7(at = Date.now()) {
  const time = at.toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}
