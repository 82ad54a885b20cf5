import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentUploadEndpoint, largestDocument } from '#contract/documents.ts';
import { readConfig } from '#server/config.ts';
import { limits } from '#server/platform/limits.ts';
import { makeSecrets } from '#server/platform/secrets.ts';
import { signsOfLife } from '#worker/signsOfLife.ts';
import { backupSettings } from '../../scripts/backup/settings.ts';
import { ownersInCompose } from '../../scripts/ownersInCompose.ts';
import { defaultPort, healthPaths, processes } from '../../scripts/processes.ts';
import { compose, environmentOf, proxyTemplate, type Service } from './compose.ts';

const { services, secrets, networks, volumes } = compose;
const dockerfile = readFileSync('Dockerfile', 'utf8');
const apis = ['api-1', 'api-2'] as const;
const ours = Object.entries(services).filter(([, { image }]) => image === 'piecza');
const office = { PUBLIC_URL: 'https://piecza.example.pl' };

test('the containers run the same programs as npm start', () => {
  const { api, ...rest } = processes;
  for (const name of apis) expect(services[name]?.command).toEqual(['node', api]);
  for (const [name, script] of Object.entries(rest)) expect(services[name]?.command).toEqual(['node', script]);
  for (const [, { command }] of ours) expect(existsSync(command![1]!), command!.join(' ')).toBe(true);
  expect(dockerfile).toContain(`CMD ["node", "${api}"]`);
});

test('two APIs that differ in nothing but their address, and two workers', () => {
  const [first, second] = apis.map((name) => ({ ...services[name], networks: undefined }));
  expect(first).toEqual(second);
  expect(services.worker?.deploy?.replicas).toBe(2);
});

test('the API is asked for its health where it answers', () => {
  for (const name of apis)
    expect(services[name]?.healthcheck?.test.join(' ')).toContain(
      `http://127.0.0.1:${defaultPort}${healthPaths.ready}`,
    );
  expect(readFileSync('server/platform/health.ts', 'utf8')).toContain(`'${healthPaths.ready}'`);
});

test('everything that runs for long says whether it is well', () => {
  const lasting = Object.entries(services).filter(([, { restart }]) => restart === 'unless-stopped');
  expect(lasting.filter(([, { healthcheck }]) => !healthcheck).map(([name]) => name)).toEqual([]);
});

test('the worker is asked by the file it touches', () => {
  const { healthcheck, environment, tmpfs } = services.worker!;
  const folder = mkdtempSync(join(tmpdir(), 'alive-'));
  const alive = join(folder, 'alive');
  const [, , , question] = healthcheck!.test;
  expect(question).toContain(`'${environment!.ALIVE_FILE}'`);
  expect(tmpfs).toContain('/tmp');
  const isWell = () =>
    spawnSync(process.execPath, ['-e', question!.replace(environment!.ALIVE_FILE!, alive)]).status === 0;

  expect(isWell()).toBe(false);
  const cameRound = signsOfLife(alive);
  utimesSync(alive, 0, 0);
  expect(isWell()).toBe(false);
  cameRound();
  expect(isWell()).toBe(true);
});

test('the proxy alone is published, reaches the APIs where they are, and is believed by them', () => {
  const published = Object.entries(services).filter(([, { ports }]) => ports);
  expect(published.map(([name]) => name)).toEqual(['proxy']);
  expect(services.proxy?.ports?.map((port) => port.split(':').at(-1))).toEqual(['8080', '8443']);
  const { environment, networks: reach } = services.proxy!;
  expect([environment?.PIECZA_HTTP_PORT, environment?.PIECZA_HTTPS_PORT]).toEqual(['8080', '8443']);
  const addresses = apis.map((name) => `${addressOf(services[name]!)}:${defaultPort}`);
  expect([environment?.PIECZA_API_1, environment?.PIECZA_API_2]).toEqual(addresses);
  for (const name of apis) expect(services[name]?.environment?.TRUST_PROXY).toBe(addressOf(services.proxy!));
  expect(Object.keys(reach!)).toEqual(['outside', 'front']);
  expect(dockerfile).toContain(`EXPOSE ${defaultPort}`);
  expect(dockerfile).toContain(`PORT=${defaultPort}`);
});

test('people’s data have no way out: the database and the APIs are on networks without one', () => {
  for (const name of ['front', 'inside']) expect(networks[name]?.internal).toBe(true);
  for (const name of [...apis, 'postgres', 'redis', 'backup', 'migrate', 'verify'])
    for (const network of networksOf(services[name]!)) expect(['front', 'inside']).toContain(network);
  expect(services.restore?.network_mode).toBe('none');
});

test('every variable of the proxy’s configuration is given, and none of nginx’s own is taken for one', () => {
  const used = new Set([...proxyTemplate.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
  const given = Object.keys(services.proxy!.environment!).filter((name) => name.startsWith('PIECZA_'));
  expect([...used].sort()).toEqual(given.sort());
  expect(services.proxy!.environment!.NGINX_ENVSUBST_FILTER).toBe('^PIECZA_');
});

test('whoever is nearer to the work gives up first: Node.js, the proxy, the browser', () => {
  const proxy = seconds(/proxy_read_timeout (\d+)s/, proxyTemplate);
  expect(limits.requestMs).toBeLessThan(proxy * 1000);
  expect(proxy * 1000).toBe(limits.proxyMs);
});

test('a document may be as large at the proxy as at the API, and is passed on as it comes', () => {
  const [, where, said] = /location ~ (\S+content\$) \{([^}]*)\}/.exec(proxyTemplate)!;
  expect(`/api${documentUploadEndpoint.path.replace(':id', crypto.randomUUID())}`).toMatch(new RegExp(where!));
  expect('/api/families').not.toMatch(new RegExp(where!));
  expect(seconds(/client_max_body_size (\d+)k/, said!) * 1024).toBeGreaterThan(largestDocument);
  expect(said).toContain('proxy_request_buffering off');
});

test('a stop takes longer in no program than compose waits for it', () => {
  const drain = Number(services['api-1']?.environment?.DRAIN_SECONDS);
  const finish = (limits.finishMs + limits.closeMs) / 1000;
  expect(drain + finish).toBeLessThan(Number.parseInt(services['api-1']!.stop_grace_period!, 10));
  // The proxy keeps no connection that the API could close under a request.
  expect(seconds(/keepalive_timeout (\d+)s;\n {2}}/, proxyTemplate)).toBeLessThan(drain);
});

test('the proxy holds bodies in memory, and takes a little more than the API', () => {
  const [most, buffer] = [/client_max_body_size (\d+)k/, /client_body_buffer_size (\d+)k/].map((each) =>
    seconds(each, proxyTemplate),
  );
  expect(most).toBeGreaterThan(256);
  expect(buffer).toBeGreaterThanOrEqual(most!);
  expect(proxyTemplate).toContain('proxy_max_temp_file_size 0');
  expect(proxyTemplate).toContain('X-Forwarded-For $remote_addr');
  expect(proxyTemplate).not.toMatch(/^\s*proxy_next_upstream.*non_idempotent/m);
  // Queries hold names that people search for.
  expect(proxyTemplate.match(/log_format[^;]*;/)![0]).not.toMatch(/\$(request|request_uri|args|query_string)\b/);
});

test('the variables of the containers are settings Piecza accepts, also where .env leaves them empty', () => {
  for (const name of [...apis, 'worker']) {
    const config = readConfig(environmentOf(name, office, {}));
    expect(config).toMatchObject({ REDIS_URL: 'redis://redis:6379', PUBLIC_URL: 'https://piecza.example.pl' });
    expect(config.SMTP_URL).toBeUndefined();
    expect(config.MAIL_FROM).toContain('@');
  }
  const backup = environmentOf('backup', office, {});
  expect(backupSettings(backup)).toEqual({ folder: '/var/lib/piecza/backups', everyHours: 24, keep: 7 });
});

test('.env.example names what compose asks for, and nothing else', () => {
  const text = readFileSync('docker-compose.yml', 'utf8');
  const asked = new Set([...text.matchAll(/\$\{(\w+):/g)].map(([, name]) => name));
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual([...asked].sort());
});

test('no secret is written down, and every process is given its own and no other', () => {
  const text = readFileSync('docker-compose.yml', 'utf8') + readFileSync('.env.example', 'utf8');
  expect(text).not.toMatch(/password[=:] *\w|:\/\/\w+:[^@\s]+@(?!host)/i);
  expect(services.postgres?.environment?.POSTGRES_PASSWORD_FILE).toBe('/run/secrets/owner.password');
  for (const name of apis)
    expect(services[name]?.secrets).toEqual(['api.password', 'gate.password', 'context.key', 'identifiers-1.key']);
  expect(services.worker?.secrets).toEqual(['worker.password', 'sealer.password', 'context.key', 'seal.key']);
  // Copies of the database and the keys to what is encrypted in it are never in one hand.
  expect(services.backup?.secrets).toEqual(['backup.password']);
  expect(services.restore?.secrets).toBeUndefined();
  const withOwner = Object.entries(services).filter(([, service]) => service.secrets?.includes('owner.password'));
  expect(withOwner.map(([name]) => name).sort()).toEqual(['migrate', 'postgres']);
  const folder = mkdtempSync(join(tmpdir(), 'piecza-secrets-'));
  makeSecrets(folder, { owner: true });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(Object.keys(secrets)));
});

test('each secret can be read by the user of every container it is given to, and by nobody else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'piecza-secrets-'));
  makeSecrets(folder, { owner: true });
  const owners = ownersInCompose(folder);
  for (const [service, { user, secrets: given = [] }] of Object.entries(services)) {
    const [uid, gid] = user!.split(':').map(Number);
    for (const name of given) {
      const { mode, ...owner } = owners.get(name)!;
      const readable = (owner.uid === uid && mode & 0o400) || (owner.gid === gid && mode & 0o040);
      expect(readable, `${service} reads ${name}`).toBeTruthy();
      expect(mode & 0o007).toBe(0);
    }
  }
});

test('nobody runs as root, writes outside its volumes, or has rights it does not need', () => {
  for (const [name, service] of Object.entries(services)) {
    expect(service.user, name).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.read_only, name).toBe(true);
    expect(service.cap_drop, name).toEqual(['ALL']);
    expect(service.security_opt, name).toEqual(['no-new-privileges:true']);
    if (service.restart === 'unless-stopped') expect(service.mem_limit, name).toMatch(/^\d+[mg]$/);
  }
  expect(dockerfile.trim().split('\n').at(-3)).toBe('USER node');
});

test('a volume belongs to the user who writes to it, as the image makes its folder', () => {
  for (const [, { user, volumes: mounted = [] }] of ours)
    for (const [, place] of mounted.map((each) => /:(\/[\w/]+)/.exec(each)!).filter(Boolean)) {
      const line = dockerfile.split('\n').find((each) => each.includes('install -d') && each.includes(place!))!;
      expect(line, place).toContain(user === '999:999' ? '-o 999 -g 999' : '-o node -g node');
    }
  const named = Object.values(services).flatMap(({ volumes: mounted = [] }) =>
    mounted.map((each) => each.split(':')[0]!),
  );
  for (const name of Object.keys(volumes))
    expect(named.some((each) => each === name || each.includes('BACKUPS'))).toBe(true);
});

test('Redis refuses rather than forgets', () => {
  expect(services.redis?.command).toContain('noeviction');
});

test('PostgreSQL has room for every connection the programs may open, and bounds what it keeps for the backup', () => {
  const setting = (name: string) =>
    services.postgres!.command!.find((each) => each.startsWith(`${name}=`))!.split('=')[1]!;
  const [perApi, perWorker, spare] = [12 + 8, 12 + 1, 10];
  expect(Number(setting('max_connections'))).toBeGreaterThanOrEqual(3 * perApi + 2 * perWorker + spare);
  expect(setting('max_slot_wal_keep_size')).toMatch(/^\d+GB$/);
  const access = readFileSync('deployment/pg_hba.conf', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  for (const line of access) expect(line).toMatch(/scram-sha-256$/);
});

const addressOf = ({ networks: on }: Service) => (on as Record<string, { ipv4_address?: string }>).front?.ipv4_address;

const networksOf = ({ networks: on }: Service) => (Array.isArray(on) ? on : Object.keys(on ?? {}));

const seconds = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.slice(1).find(Boolean));
