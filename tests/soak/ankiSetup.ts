// Brings a real Anki 2.1.15 into a folder: the last one written in Python alone, which runs without a screen. It comes from the
// mirror that the machine's own packages come from, with what it imports; nothing is installed and nothing outside the folder changes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An Anki that can be started. */
export interface RealAnki {
  readonly python: string;
  /** What its process needs to know: where its modules are. */
  readonly env: Readonly<Record<string, string>>;
}

const ANKI = 'anki=2.1.15+dfsg-3';
const ANKI_FILE = 'anki_2.1.15+dfsg-3_all.deb';
const ANKI_SHA256 = '04e1b389c6ce28a2dd26438144222ce1baa19ddec3eaa14c92f4b7a52d6a5812';
/** The release that still has it. */
const ANKI_RELEASE = 'bullseye';

/** What Anki imports, and what that imports. */
const MODULES =
  'decorator bs4 soupsieve html5lib webencodings six send2trash requests urllib3 chardet charset-normalizer idna certifi markdown jsonschema attr pyrsistent distro distutils'
    .split(' ')
    .map((name) => `python3-${name}`);

/** Sets Anki up in a folder, which is made; or says in words why it cannot be had here. */
export function setUpAnki(folder: string): RealAnki | string {
  const python = '/usr/bin/python3';
  if (process.platform !== 'linux' || !existsSync(python)) return 'it needs Debian with its Python 3';
  const sources = '/etc/apt/sources.list.d/debian.sources';
  if (!existsSync(sources)) return `there is no ${sources} that names a mirror`;
  const described = readFileSync(sources, 'utf8');
  const mirror = /^URIs:\s*(\S+)/mu.exec(described)?.[1];
  const release = /^Suites:\s*(\S+)/mu.exec(described)?.[1];
  if (mirror === undefined || release === undefined) return `${sources} names no mirror`;
  const apt = (args: readonly string[]): string | undefined =>
    run('apt-get', args, folder, aptConfig(folder));
  writeAptConfig(
    folder,
    [ANKI_RELEASE, release].map((name) => `deb ${mirror} ${name} main`),
  );
  const failed = apt(['update']) ?? apt(['download', ANKI]);
  if (failed !== undefined) return `the package cannot be had from ${mirror}: ${failed}`;
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, ANKI_FILE)))
    .digest('hex');
  if (sha256 !== ANKI_SHA256) return `${ANKI_FILE} is not the one it should be: ${sha256}`;
  const modules = MODULES.map((name) => `${name}/${release}`);
  // Not all of them exist in every release, and not all are needed everywhere: starting Anki tells.
  if (apt(['download', ...modules]) !== undefined) modules.forEach((name) => apt(['download', name]));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    const reason = run('dpkg-deb', ['-x', file, 'root'], folder, {});
    if (reason !== undefined) return `${file} cannot be unpacked: ${reason}`;
  }
  const packages = join(folder, 'root/usr/lib/python3/dist-packages');
  const env = { ANKI_HOME: join(folder, 'root/usr/share/anki'), PYTHONPATH: packages, HOME: folder };
  const reason = run(
    python,
    ['-O', '-c', 'import sys; sys.path.insert(0, sys.argv[1]); import anki', env.ANKI_HOME],
    folder,
    env,
  );
  return reason === undefined ? { python, env } : `it does not start: ${reason}`;
}

function aptConfig(folder: string): Readonly<Record<string, string>> {
  return { APT_CONFIG: join(folder, 'apt.conf') };
}

function writeAptConfig(folder: string, lines: readonly string[]): void {
  for (const name of ['lists/partial', 'cache/archives/partial', 'tmp']) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeFileSync(join(folder, 'sources.list'), `${lines.join('\n')}\n`);
  const settings = [
    `Dir::Etc::sourcelist "${folder}/sources.list";`,
    'Dir::Etc::sourceparts "-";',
    `Dir::State::lists "${folder}/lists";`,
    `Dir::Cache "${folder}/cache";`,
  ];
  writeFileSync(join(folder, 'apt.conf'), `${settings.join('\n')}\n`);
}

/** Runs a program; its last words when it failed. */
function run(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): string | undefined {
  const { status, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status === 0) return undefined;
  return (error?.message ?? stderr).trim().split('\n').slice(-2).join(' ');
}
