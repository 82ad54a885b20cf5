import type { NextFunction, Request, Response } from 'express';
import { limits } from './limits.ts';

const patience = new WeakMap<Request, NodeJS.Timeout>();

/**
 * Ends what has not arrived within `limits.requestMs`. Node.js has one limit for requests of every kind, which is that
 * of documents (`limits.uploadMs`): whoever may send one is given that time by `takeLonger`.
 */
export function arriveInTime(request: Request, _response: Response, next: NextFunction) {
  if (hasBody(request)) {
    const timer = setTimeout(() => request.complete || request.destroy(), limits.requestMs);
    patience.set(request, timer);
    request.once('close', () => clearTimeout(timer));
  }
  next();
}

export const takeLonger = (request: Request) => clearTimeout(patience.get(request));

export const hasBody = (request: Request) =>
  Number(request.get('Content-Length') ?? 0) > 0 || request.get('Transfer-Encoding') !== undefined;
