import type { Response } from 'express';
import { z } from 'zod';
import type { Endpoint } from '#contract/endpoint.ts';

/** What `work` gives back: the value of the contract's answer, and the headers that go with it. */
export type Answer = {
  readonly value?: unknown;
  readonly headers?: Record<string, string>;
  readonly status?: number;
  readonly file?: Buffer;
};

/** An answer as it goes over the wire. */
export type Told = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** Encodes an answer as the contract has it: days and moments in its way, and no column it does not name. */
export function toldAs({ answer: shape, kind }: Endpoint, { value, headers = {}, status, file }: Answer): Told {
  const head = { status: status ?? (kind === 'create' ? 201 : shape === 'nothing' ? 204 : 200), headers };
  if (shape === 'file') return { ...head, ...(file && { body: file }) };
  if (shape === 'nothing') return head;
  return {
    ...head,
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(z.encode(shape, value as never)),
  };
}

export function tell(response: Response, { status, headers, body }: Told) {
  response.status(status).set(headers).end(body);
}
