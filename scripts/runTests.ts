import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startLeashed } from '#server/platform/leash.ts';
import { root } from './bootstrap.mjs';
import { isOutdated, preparations } from './preparations.ts';

type Count = { passed: number; failed: number; skipped: number };
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const summary: string[] = [];
const results = mkdtempSync(join(tmpdir(), 'piecza-results-'));
process.once('disconnect', () => process.exit(1));

const { browser, redis, nginx } = await findPrograms();
if (!redis) summary.push('redis-server is missing: the queue is tested on PostgreSQL only (see “skipped”).');
if (!redis || !nginx)
  summary.push('redis-server or nginx is missing: the city’s set-up is not started (see “skipped”).');

await check('generate', preparations.client.by);
await check('tsc', ['node_modules/typescript/bin/tsc']);
await check('biome', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']);
await check('knip', ['node_modules/knip/bin/knip.js']);
await tests('unit', 'Europe/Warsaw');
// Days must not depend on where the machine stands.
await tests('unit', 'America/New_York');
await tests('api', 'Europe/Warsaw');
if (browser) await journeys();
else skip('journeys', 'no Chromium, and it could not be installed (apt-get as root)');

rmSync(results, { recursive: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed ? 1 : 0);

/** A browser, Redis and nginx come from the system; on a fresh machine where we may, we install them. */
async function findPrograms() {
  const here = () => ({
    browser: isInstalled('chromium') || isInstalled('google-chrome'),
    redis: isInstalled('redis-server'),
    nginx: isInstalled('nginx') || existsSync('/usr/sbin/nginx'),
  });
  const found = here();
  const packages = { browser: 'chromium', redis: 'redis-server', nginx: 'nginx' };
  const missing = Object.entries(packages).flatMap(([name, each]) => (found[name as keyof typeof found] ? [] : [each]));
  if (missing.length === 0 || process.getuid?.() !== 0 || !isInstalled('apt-get')) return found;
  console.log(`Installing ${missing.join(', ')} with apt-get… (1–2 min)`);
  // At this level nothing that is installed is also started as a service of the machine.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env, stdio: 'ignore' });
  return here();
}

function isInstalled(program: string) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** One check counts as one test. */
async function check(name: string, args: string[]) {
  const code = await run(name, args);
  add(name, code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
}

async function journeys() {
  if (isOutdated(preparations.admin)) await check('build of the admin', preparations.admin.by);
  await tests('journeys', 'Europe/Warsaw');
}

async function tests(project: string, TZ: string) {
  const name = `vitest ${project}, TZ=${TZ}`;
  const report = join(results, `${summary.length}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', ...reporters];
  const code = await run(name, args, { TZ });
  const count = countIn(report);
  // A set-up that fails leaves no failed test, or no report at all.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  add(name, count);
}

function countIn(report: string): Count {
  const count = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(report)) return count;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  for (const { status, assertionResults } of testResults) {
    const of = (wanted: string) => assertionResults.filter((test) => test.status === wanted).length;
    const failedTests = of('failed');
    const brokenFile = status === 'failed' && failedTests === 0 ? 1 : 0;
    count.passed += of('passed');
    count.failed += failedTests + brokenFile;
    count.skipped += assertionResults.length - of('passed') - failedTests;
  }
  return count;
}

type VitestReport = { testResults: { status: string; assertionResults: { status: string }[] }[] };

async function run(name: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  console.log(`\n— ${name}`);
  const { exited } = startLeashed(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    log: 'inherit',
  });
  return (await exited).code;
}

function skip(name: string, reason: string) {
  summary.push(`${name}: skipped, ${reason}`);
  total.skipped++;
}

function add(name: string, { passed, failed, skipped }: Count) {
  summary.push(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
