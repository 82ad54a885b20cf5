import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

// Plain JavaScript on purpose: it runs on the machine's own Node, with nothing installed yet.

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  refuse(
    `Piecza potrzebuje Node.js 20.19 lub nowszego, a to jest ${process.version}. Zainstaluj nowszy z https://nodejs.org.`,
    `Piecza needs Node.js 20.19 or newer; this is ${process.version}.`,
  );
}

/** Installs what package-lock.json names, unless it is there already. */
export async function installWhatIsMissing() {
  if (isInstalled()) return;
  refuseFullDisk(root, 1_500);
  console.log('Instaluję biblioteki… (pierwszy raz: 1–2 min) / Installing libraries… (first time: 1–2 min)');
  const started = Date.now();
  const progress = setInterval(() => {
    console.log(`  … jeszcze instaluję (${Math.round((Date.now() - started) / 1000)} s)`);
  }, 20_000);
  // The versions of the lock file, which stays as it is. `npm ci` would refuse it on a machine whose registry lacks the
  // optional packages of other operating systems.
  const { code, output } = await runNpm([
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=2000',
  ]);
  clearInterval(progress);
  if (code !== 0) refuseInstall(output);
}

/** npm leaves a copy of the lock file in node_modules when it has finished; without it an install was interrupted. */
function isInstalled() {
  const copy = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(copy)) return false;
  const { packages: present } = JSON.parse(readFileSync(copy, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  // Optional packages are for one operating system each.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...args], { cwd: root })
    : spawn('npm', args, { cwd: root });
  const interrupted = () => {
    child.once('close', () => process.exit(0));
    // Asked politely npm first takes everything back, for a minute; what is left half done is done again next time.
    child.kill('SIGKILL');
  };
  process.once('SIGTERM', interrupted).once('SIGINT', interrupted);
  return new Promise((done) => {
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.once('error', (error) => done({ code: 1, output: error.message }));
    child.once('close', (code) => {
      process.off('SIGTERM', interrupted).off('SIGINT', interrupted);
      done({ code, output });
    });
  });
}

function refuseInstall(output) {
  if (/ENOSPC/.test(output)) refuseForSpace(root);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i.test(output))
    refuse(
      'Nie można pobrać bibliotek: brak połączenia z rejestrem npm. Sprawdź sieć i uruchom ponownie.',
      'The libraries cannot be downloaded: no connection to the npm registry.',
    );
  const reason =
    output.split('\n').find((line) => /npm (error|ERR!) (?!code)/.test(line)) ?? output.trim().split('\n').at(-1);
  refuse(`Instalacja bibliotek nie powiodła się: ${reason}`, 'Installing the libraries failed.');
}

/** Ends with a sentence when fewer megabytes are free where the folder lies. */
export function refuseFullDisk(folder, megabytes) {
  const { bavail, bsize } = statfsSync(folder);
  if ((bavail * bsize) / 1_000_000 < megabytes) refuseForSpace(folder, megabytes);
}

function refuseForSpace(folder, megabytes) {
  const needed = megabytes ? ` (potrzeba ${megabytes} MB)` : '';
  refuse(
    `Za mało miejsca na dysku w ${folder}${needed}. Zwolnij miejsce i uruchom ponownie.`,
    'There is not enough disk space left.',
  );
}

/** Goes on in TypeScript with the Node.js the repository pins, passing on signals, until that ends. */
export function handOver(script, args) {
  const child = spawn(newestNode(), [join(root, script), ...args], {
    cwd: root,
    // The channel closes when we are killed: the other side then stops too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}

function newestNode() {
  const pinned = join(root, 'node_modules/.bin/node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return refuse(
    `Na tym systemie (${process.platform} ${process.arch}) zainstaluj Node.js 24 lub nowszy z https://nodejs.org.`,
    'On this system install Node.js 24 or newer.',
  );
}

/** One clear sentence instead of a stack trace. */
export function refuse(polish, english) {
  console.error(`\n${polish}\n${english}`);
  process.exit(1);
}
