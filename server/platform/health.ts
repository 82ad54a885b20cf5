import { Router } from 'express';
import type { PrismaClient } from '#prisma/client.ts';

/** /livez: the process turns; /readyz: it can also reach its database. No details for the public. */
export const health = (prisma: PrismaClient) =>
  Router()
    .get('/livez', (_request, response) => {
      response.type('text').send('ok');
    })
    .get('/readyz', async (_request, response) => {
      const reached = await prisma.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      );
      response
        .status(reached ? 200 : 503)
        .type('text')
        .send(reached ? 'ok' : 'no database');
    });
