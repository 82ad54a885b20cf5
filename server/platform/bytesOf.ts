import type { NextFunction, Request, Response } from 'express';
import { takeLonger } from './arrival.ts';
import { Refusal } from './errors.ts';
import { limits } from './limits.ts';

/** Whose bodies of bytes are being read: they are in memory, so who comes next is asked to come again. */
const reading: string[] = [];

/** Reads a body of bytes, whatever it calls itself: what it is, is found by looking. @throws Refusal `documents.tooLarge`, `unavailable` */
export const bytesOf = (largest: number) => async (request: Request, response: Response, next: NextFunction) => {
  if (Number(request.get('Content-Length') ?? 0) > largest) throw new Refusal('documents.tooLarge');
  const { staffId } = request.session!;
  const own = reading.filter((each) => each === staffId);
  if (reading.length >= limits.uploads || own.length >= limits.uploadsEach) throw new Refusal('unavailable');
  reading.push(staffId);
  response.once('close', () => reading.splice(reading.indexOf(staffId), 1));
  takeLonger(request);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > largest) throw new Refusal('documents.tooLarge');
    parts.push(part);
  }
  request.bytes = Buffer.concat(parts);
  next();
};
