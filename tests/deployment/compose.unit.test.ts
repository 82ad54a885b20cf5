import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '#server/config.ts';
import { makeSecrets } from '#server/platform/secrets.ts';
import { defaultPort, healthPaths, processes } from '../../scripts/processes.ts';

type Service = {
  image?: string;
  command?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  healthcheck?: { test: string[] };
};

const { services, secrets } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');

test('the containers run the same programs as npm start', () => {
  for (const [name, script] of Object.entries(processes)) {
    expect(services[name]?.command).toEqual(['node', script]);
    expect(existsSync(script)).toBe(true);
  }
  expect(dockerfile).toContain(`CMD ["node", "${processes.api}"]`);
});

test('the API is asked for its health where it answers', () => {
  expect(services.api?.healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${defaultPort}${healthPaths.ready}`);
  expect(readFileSync('server/platform/health.ts', 'utf8')).toContain(`'${healthPaths.ready}'`);
});

test('the API is published on this machine only, on the port it listens on', () => {
  expect(services.api?.ports).toEqual([`127.0.0.1:\${PORT:-${defaultPort}}:${defaultPort}`]);
  expect(dockerfile).toContain(`EXPOSE ${defaultPort}`);
  expect(dockerfile).toContain(`PORT=${defaultPort}`);
});

test('the variables of the containers are settings Piecza accepts, also where .env leaves them empty', () => {
  const given = Object.entries(services.api?.environment ?? {}).map(([name, value]) => [name, filledIn(value)]);

  const config = readConfig(Object.fromEntries(given));

  expect(config).toMatchObject({ REDIS_URL: 'redis://redis:6379', PUBLIC_URL: 'https://piecza.example.pl' });
  expect(config.SMTP_URL).toBeUndefined();
  expect(config.MAIL_FROM).toContain('@');
});

test('no secret is written down, and every process is given its own and no other', () => {
  const text = readFileSync('docker-compose.yml', 'utf8') + readFileSync('.env.example', 'utf8');
  expect(text).not.toMatch(/password[=:] *\w|:\/\/\w+:[^@\s]+@(?!host)/i);
  expect(services.postgres?.environment?.POSTGRES_PASSWORD_FILE).toBe('/run/secrets/owner.password');
  expect(services.api?.secrets).toEqual(['api.password', 'gate.password', 'context.key', 'identifiers-1.key']);
  expect(services.worker?.secrets).toEqual(['worker.password', 'sealer.password', 'context.key', 'seal.key']);
  for (const name of ['api', 'worker']) expect(services[name]?.secrets).not.toContain('owner.password');
  const folder = mkdtempSync(join(tmpdir(), 'piecza-secrets-'));
  makeSecrets(folder, { owner: true });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(Object.keys(secrets)));
});

test('Redis refuses rather than forgets, and the image does not run as root', () => {
  expect(services.redis?.command).toContain('noeviction');
  expect(dockerfile.trim().split('\n').at(-3)).toBe('USER node');
});

const filled: Record<string, string> = { PUBLIC_URL: 'https://piecza.example.pl' };

/** As compose does it: `${NAME:-default}` and `${NAME:?what is missing}`. */
const filledIn = (value: string) =>
  value.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, rest: string) => {
    return filled[name] ?? (kind === '-' ? rest : '');
  });
