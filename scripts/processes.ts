/** What Piecza consists of when it runs; `npm start` and docker-compose.yml run the same. */
export const processes = {
  migrate: 'prisma/migrate.ts',
  api: 'server/main.ts',
  worker: 'worker/main.ts',
};

export const healthPaths = { alive: '/livez', ready: '/readyz' };

export const defaultPort = 3000;

/** Every variable server/config.ts reads that tells a process where the others are. */
export const connectionVariables = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL'] as const;
