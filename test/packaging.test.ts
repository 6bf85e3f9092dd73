import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const MINUTES = 60_000;
const NOT_SOURCE = new Set(['node_modules', 'dist', '.git', 'coverage']);

/** Built from a copy, so that a build beside this one does not pull the files from under it. */
function pack(destination: string): string {
  const copy = join(destination, 'source');
  cpSync('.', copy, { recursive: true, filter: (path) => !NOT_SOURCE.has(basename(path)) });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: copy, stdio: 'pipe' });
  execFileSync('npm', ['pack', '--silent', '--pack-destination', destination], { cwd: copy, stdio: 'pipe' });
  return join(destination, readdirSync(destination).find((file) => file.endsWith('.tgz')) ?? '');
}

/** An empty project with the packed library in it, as a consumer has it. */
function installPacked(folder: string): string {
  const tarball = pack(folder);
  const project = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(project, 'package.json'), '{}');
  execFileSync('npm', ['install', '--silent', '--offline', '--no-audit', tarball], { cwd: project, stdio: 'pipe' });
  return project;
}

const TEXT = 'قال ترامب: «نعم».';

describe('the packed library, alone in an empty project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-package-'));
  let project = '';
  const node = (args: string[], input = '') => spawnSync('node', args, { cwd: project, encoding: 'utf8', input });

  beforeAll(() => {
    project = installPacked(folder);
  }, 5 * MINUTES);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('brings no other package', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['isnad']);
  });

  test('holds what runs and what is read, nothing else', () => {
    expect(readdirSync(join(project, 'node_modules/isnad')).sort()).toEqual(
      ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES', 'dictionaries', 'dist', 'package.json'].filter(
        (name) => name !== 'README.md' || readdirSync('.').includes(name),
      ),
    );
  });

  test.each(['isnad', 'isnad/ar'])('%s can be imported and required, and annotates', (entry) => {
    const print = `console.log(Object.keys(m).sort().join(), m.createAnnotator().annotate('${TEXT}').quotations.length)`;
    writeFileSync(join(project, 'a.mjs'), `import * as m from '${entry}'; ${print}`);
    writeFileSync(join(project, 'a.cjs'), `const m = require('${entry}'); ${print}`);
    const imported = node(['a.mjs']);
    expect(imported.stderr).toBe('');
    expect(imported.stdout).toMatch(/\bcreateAnnotator,createGazetteer,groupQuotations,sameQuotation 1\n$/u);
    expect(node(['a.cjs'])).toMatchObject({ stderr: '', stdout: imported.stdout });
  });

  test('loads next to nothing before it is used', () => {
    const print = (when: string): string =>
      `console.log('${when}', Object.keys(require.cache).some((file) => file.includes('library')));`;
    const use = `require('isnad/ar').createAnnotator();`;
    writeFileSync(join(project, 'b.cjs'), `require('isnad/ar'); ${print('before')} ${use} ${print('after')}`);
    expect(node(['b.cjs'])).toMatchObject({ stderr: '', stdout: 'before false\nafter true\n' });
  });

  test('knows its own gazetteers and its language, however it was loaded', () => {
    const print = `console.log(m.createGazetteer() instanceof m.Gazetteer, { ...m.ar }.code, 'fold' in m.ar)`;
    writeFileSync(join(project, 'c.mjs'), `import * as m from 'isnad/ar'; ${print}`);
    expect(node(['c.mjs'])).toMatchObject({ stderr: '', stdout: 'true ar true\n' });
  });

  test('isnad/matcher can be imported and required, and finds', () => {
    const print = `console.log(m.loadMatcher(m.createMatcher(['ترامب']).bytes).find('${TEXT}')[0].text)`;
    writeFileSync(join(project, 'm.mjs'), `import * as m from 'isnad/matcher'; ${print}`);
    writeFileSync(join(project, 'm.cjs'), `const m = require('isnad/matcher'); ${print}`);
    for (const file of ['m.mjs', 'm.cjs']) expect(node([file])).toMatchObject({ stderr: '', stdout: 'ترامب\n' });
  });

  test('has a command line that prints data and nothing else', () => {
    const command = join(project, 'node_modules/.bin/isnad');
    const { status, stdout, stderr } = spawnSync(command, ['annotate'], {
      cwd: project,
      encoding: 'utf8',
      input: TEXT,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ file: '-', text: TEXT });
  });

  test('its command line explains a spelling with the reason that the bundle leaves out', () => {
    const explained = node(['node_modules/isnad/dist/cli.js', 'dictionary', 'explain', 'ترامب', 'ترمب']);
    expect(explained).toMatchObject({ status: 0, stderr: '' });
    expect(explained.stdout).toContain('a-drop (short a is written or not)');
  });

  test(
    'its command line ends in peace when nobody reads on',
    () => {
      writeFileSync(join(project, 'long.txt'), TEXT.repeat(20_000));
      const pipe = 'set -o pipefail; node_modules/.bin/isnad annotate long.txt --format json | head -n 1';
      expect(spawnSync('bash', ['-c', pipe], { cwd: project, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stdout: '[\n',
        stderr: '',
      });
    },
    MINUTES,
  );

  test('offers its dictionaries', () => {
    writeFileSync(join(project, 'd.cjs'), `console.log(require('isnad/dictionaries/people.json').length)`);
    expect(Number(node(['d.cjs']).stdout)).toBeGreaterThan(0);
  });
});
