import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, folder, ROOT, tidy } from './cli.ts';

beforeAll(build);
afterAll(tidy);

/** What a program says of questions, but for the time that it took. */
function saysOf(program: readonly string[], args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.replace(/"elapsedMs":[\d.e-]+/g, '');
}

it('answers from one file to the letter as from the modules', async () => {
  const set = join(ROOT, 'tests/gold/corpus-build');
  const questions = readdirSync(set, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('questions.jsonl'))
    .flatMap((path) => readFileSync(join(set, path), 'utf8').trim().split('\n'))
    .map((line) => (JSON.parse(line) as { question: string }).question);
  expect(questions.length).toBeGreaterThan(50);
  const file = join(await folder({ 'questions.txt': questions.join('\n') }), 'questions.txt');
  const args = ['--corpus', 'corpus', '--json', '--explain', '--questions', file];
  const modules = `
    const { runAsk } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'dist/commands/ask.js')).href)});
    process.exitCode = await runAsk(process.argv.slice(1));`;
  const bundled = saysOf(['dist/cli.js', 'ask'], args);
  expect(bundled.split('\n')).toHaveLength(questions.length + 1);
  expect(bundled).toBe(saysOf(['--input-type=module', '--eval', modules, '--'], args));
});
