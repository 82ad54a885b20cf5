import type { z } from 'zod';

/** One address of the API: what goes in, what comes out, who may call it at all. Rows are the policies' business. */
export type Endpoint = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Under /api, parameters as ":id". */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** Bytes instead of JSON: at most so many. */
  readonly upload?: { readonly largest: number };
  /** What is answered; 'list' answers carry X-Total-Count, 'file' answers are downloads. */
  readonly answer: z.ZodType | 'file' | 'nothing';
  readonly kind: 'list' | 'one' | 'create' | 'update' | 'remove' | 'other';
  /** Sent like a change and changes nothing: it only shows. Sent again it is looked at again, and leaves its trace again. */
  readonly changesNothing?: true;
  /** Public addresses need no session; everything else does. */
  readonly access: 'public' | 'session';
};

/** An address that is not part of a resource; only what differs from the usual needs saying. */
export const endpoint = <const E extends Omit<Endpoint, 'access' | 'kind'> & { access?: Endpoint['access'] }>(
  definition: E,
) => ({ access: 'session' as const, kind: 'other' as const, ...definition });
