import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { freePort } from '#server/platform/freePort.ts';
import { startLeashed } from '#server/platform/leash.ts';
import { makeSecrets, secretsIn } from '#server/platform/secrets.ts';
import { type DatasetName, datasets, prepareDataset, signIn } from './datasets.ts';
import { ask, load, type Run } from './load.ts';
import { timesOfTotals } from './totals.ts';
import { longWorks, type Work, works } from './works.ts';

/**
 * Measures the product beside the floor, in one run and turn by turn, so that a busy machine slows both. Only ratios say
 * something about the product; times say something about the machine.
 *
 *   npm run bench -- --dataset city --dataset nation --works hot --works long --rounds 3 --seconds 5 --connections 10,50
 */
const { values: asked } = parseArgs({
  options: {
    dataset: { type: 'string', multiple: true, default: ['city', 'nation'] },
    works: { type: 'string', multiple: true, default: ['hot', 'long'] },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '10,50' },
  },
});
const [rounds, seconds] = [Number(asked.rounds), Number(asked.seconds)];
const connections = asked.connections.split(',').map(Number);

const root = join(import.meta.dirname, '../..');
const home = join(root, '.piecza/bench');
mkdirSync(home, { recursive: true });
const secretsFolder = join(home, 'secrets');
makeSecrets(secretsFolder);
const running: { stop: (patienceMs: number) => Promise<unknown> }[] = [];
process.once('disconnect', () => process.exit(1));

async function measure(name: DatasetName, serverUrl: string) {
  const url = await prepareDataset(serverUrl, name, secretsIn(secretsFolder));
  const floor = await start('tests/bench/floor.ts', url);
  const product = await start('server/main.ts', url);
  const people = { assistants: await signIn(url, 'assistant', 40), supervisors: await signIn(url, 'supervisor', 5) };
  const entries = datasets[name].reduce((sum, { logs }) => sum + logs, 0);
  console.log(`\n${name}: units ${datasets[name].length}, entries ${entries.toLocaleString('en')}`);
  if (asked.works.includes('hot')) await measureHotWork(works(people), floor.port, product.port);
  if (asked.works.includes('long') && name === 'city') await measureLongWork(longWorks(people), floor.port, product);
  if (asked.works.includes('long') && name === 'nation') await measureTotals(url);
  await floor.stop(5_000);
  await product.stop(5_000);
}

async function measureHotWork(hot: Work[], floorPort: number, productPort: number) {
  console.log(
    '| Work | connections | floor /s | product /s | ratio | p50 / p95 / p99 ms, floor | p50 / p95 / p99 ms, product |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const work of hot) {
    await refuseDifference(work, floorPort, productPort);
    for (const count of [1, ...connections]) {
      const runs: [Run, Run][] = [];
      for (let n = 0; n < rounds; n++)
        runs.push([
          await load(floorPort, work.floor, { connections: count, seconds }),
          await load(productPort, work.product, { connections: count, seconds }),
        ]);
      const [f, p] = middle(runs, ([a, b]) => b.perSecond / a.perSecond);
      const ratio = (p.perSecond / f.perSecond).toFixed(2);
      console.log(
        `| ${work.name} | ${count} | ${f.perSecond.toFixed(0)} | ${p.perSecond.toFixed(0)} | ${ratio} | ${spread(f)} | ${spread(p)} |`,
      );
      if (f.failed || p.failed) console.log(`failed: floor ${f.failed}, product ${p.failed}`);
    }
  }
}

/** Who asks for a statement by its name gets, from the sixth time on, the plan that is kept. */
const untilSettled = 6;

async function measureLongWork(long: Work[], floorPort: number, product: { port: number; pid: number }) {
  console.log(
    '\n| Work | floor ms | product ms | product / floor | memory of the product before, after |\n|---|---|---|---|---|',
  );
  for (const work of long) {
    const runs: [number, number][] = [];
    const before = memoryOf(product.pid);
    for (let n = 0; n < untilSettled + rounds; n++)
      runs.push([await timeOf(floorPort, work.floor), await timeOf(product.port, work.product)]);
    const [f, p] = middle(runs.slice(untilSettled), ([a, b]) => b / a);
    console.log(
      `| ${work.name} | ${f.toFixed(0)} | ${p.toFixed(0)} | ${(p / f).toFixed(2)} | ${before}, ${memoryOf(product.pid)} |`,
    );
  }
}

async function measureTotals(url: string) {
  const [f, p] = middle((await timesOfTotals(url, 2 + rounds)).slice(2), ([a, b]) => b / a);
  console.log('\n| Work | floor ms | product ms | product / floor |\n|---|---|---|---|');
  console.log(`| W5 totals, all units and year | ${f.toFixed(0)} | ${p.toFixed(0)} | ${(p / f).toFixed(2)} |`);
}

async function timeOf(port: number, next: Work['floor']) {
  const begun = performance.now();
  const { status } = await ask(port, next());
  if (status !== 200) throw new Error(`answered ${status}`);
  return performance.now() - begun;
}

/** A ratio of two different answers would say nothing. */
async function refuseDifference(work: Work, floorPort: number, productPort: number) {
  const [floor, product] = [await ask(floorPort, work.floor()), await ask(productPort, work.product())];
  if (floor.status >= 300 || product.status >= 300)
    throw new Error(`${work.name}: floor ${floor.status}, product ${product.status}`);
  if (work.comparable && sorted(floor.text) !== sorted(product.text)) throw new Error(`${work.name}: answers differ`);
}

const sorted = (json: string) =>
  JSON.stringify(JSON.parse(json), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

async function start(program: string, url: string) {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, SECRETS_DIR: secretsFolder };
  const server = startLeashed(process.execPath, [program], {
    cwd: root,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    log: 'inherit',
  });
  running.push(server);
  for (let tries = 0; tries < 200; tries++) {
    const answered = await ask(port, { path: '/livez' }).catch(() => null);
    if (answered) return { port, ...server };
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${program} did not start`);
}

function middle<T>(all: readonly T[], of: (each: T) => number): T {
  const inOrder = [...all].sort((a, b) => of(a) - of(b));
  return inOrder[Math.floor(inOrder.length / 2)]!;
}

const spread = ({ p50, p95, p99 }: Run) => [p50, p95, p99].map((ms) => ms.toFixed(1)).join(' / ');

/** Where the system tells it. */
function memoryOf(pid: number) {
  try {
    return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024)} MB`;
  } catch {
    return '–';
  }
}

try {
  console.log('PostgreSQL and the datasets… (the nation takes some minutes, once)');
  const postgres = await startEmbeddedPostgres({ directory: join(home, 'postgres'), durable: true });
  running.push(postgres);
  for (const name of asked.dataset as DatasetName[]) await measure(name, postgres.url);
} finally {
  for (const each of running.reverse()) await each.stop(10_000);
}
process.exit(0);
