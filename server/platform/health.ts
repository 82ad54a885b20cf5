import { Router } from 'express';

type Reachable = { askTheGate: (at: Date, sql: string) => Promise<unknown> };

/** /livez: the process turns; /readyz: it can also reach its database. No details for the public. */
export const health = ({ askTheGate }: Reachable) =>
  Router()
    .get('/livez', (_request, response) => {
      response.type('text').send('ok');
    })
    .get('/readyz', async (_request, response) => {
      const reached = await askTheGate(new Date(), 'SELECT 1').then(
        () => true,
        () => false,
      );
      response
        .status(reached ? 200 : 503)
        .type('text')
        .send(reached ? 'ok' : 'no database');
    });
