/** A program: takes an image on its input and gives it encoded anew, upright and without what the camera wrote into it. */

import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { mostPixels } from '#contract/documents.ts';
import { encoderSays } from './encoderSays.ts';

// When memory runs out it is this program that the system ends. Elsewhere than on Linux nobody can be told so.
try {
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {}

sharp.concurrency(1);
sharp.cache(false);

const bytes = await buffer(process.stdin);
// Counted before anything is unfolded.
const { width, height } = await sharp(bytes, { limitInputPixels: false, sequentialRead: true }).metadata();
if (width * height > mostPixels) process.exit(encoderSays.tooManyPixels);
const upright = sharp(bytes, { limitInputPixels: mostPixels, sequentialRead: true, failOn: 'error' }).autoOrient();
const encoded = process.argv[2] === 'image/png' ? upright.png() : upright.jpeg({ quality: 85 });
process.stdout.write(await encoded.toBuffer());
