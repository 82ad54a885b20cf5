/** What Piecza consists of when it runs; `npm start` and docker-compose.yml run the same. */
export const processes = {
  migrate: 'prisma/migrate.ts',
  api: 'server/main.ts',
  worker: 'worker/main.ts',
  backup: 'scripts/backup.ts',
};

export const healthPaths = { ready: '/readyz' };

export const defaultPort = 3000;
