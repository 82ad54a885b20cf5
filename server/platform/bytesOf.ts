import type { NextFunction, Request, Response } from 'express';
import { Refusal } from './errors.ts';

/** Bodies of bytes in memory at once; who comes next is asked to come again. */
const atOnce = 4;
let reading = 0;

/** Reads a body of bytes, whatever it calls itself: what it is, is found by looking. @throws Refusal `documents.tooLarge`, `unavailable` */
export const bytesOf = (largest: number) => async (request: Request, response: Response, next: NextFunction) => {
  if (Number(request.get('Content-Length') ?? 0) > largest) throw new Refusal('documents.tooLarge');
  if (reading >= atOnce) throw new Refusal('unavailable');
  reading++;
  response.once('close', () => reading--);
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
