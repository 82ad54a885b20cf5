import { expect, test } from 'vitest';
import { Canaries } from './canaries.ts';

test('a canary is found however it is written, and only there', () => {
  const canaries = new Canaries();
  const core = canaries.for('note');
  const sentence = `Zażółć "${core}" gęślą`;
  const written: Record<string, Buffer> = {
    plain: Buffer.from(sentence),
    'in capitals': Buffer.from(sentence.toUpperCase()),
    'JSON twice': Buffer.from(JSON.stringify(JSON.stringify({ sentence }))),
    'an address': Buffer.from(encodeURIComponent(sentence)),
    'percent signs': Buffer.from([...Buffer.from(core)].map((byte) => `%${byte.toString(16)}`).join('')),
    'UTF-16': Buffer.from(sentence, 'utf16le'),
    hex: Buffer.from(Buffer.from(sentence).toString('hex')),
    'base64, from the first letter': Buffer.from(Buffer.from(sentence).toString('base64')),
    'base64, from the second': Buffer.from(Buffer.from(`a${sentence}`).toString('base64')),
    'base64, from the third': Buffer.from(Buffer.from(`ab${sentence}`).toString('base64url')),
  };
  for (const [how, bytes] of Object.entries(written)) expect(canaries.in(bytes), how).toHaveLength(1);
  expect(canaries.in(Buffer.from(`Zażółć ${core.slice(1)} gęślą`))).toEqual([]);
});
