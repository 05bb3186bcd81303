import { spawn } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Excerpt } from '../../src/core/answer/types.ts';
import { attache, build, folder, lines, ROOT, TALKS, tidy, WHO } from './cli.ts';

const ESC = '\u001b';
let talks = '';

beforeAll(async () => {
  build();
  talks = await folder(TALKS);
});
afterAll(tidy);

/** Fails unless the command refused in one plain line and printed nothing else. */
function expectRefusal(said: Awaited<ReturnType<typeof attache>>, line: RegExp): void {
  expect(lines(said.err)).toHaveLength(1);
  expect(said.err).toMatch(line);
  expect(said.err).not.toMatch(/\bat .+:\d+|Error/);
  expect(said.out).toBe('');
  expect(said.status).toBe(2);
}

function answers(out: string): Answer[] {
  return lines(out).map((line) => JSON.parse(line) as Answer);
}

async function textOf(dir: string, id: string): Promise<string> {
  return (await attache(['text', '--corpus', dir, id])).out;
}

async function expectVerbatim(dir: string, excerpts: readonly Excerpt[]): Promise<void> {
  for (const { document, start, end, text } of excerpts)
    expect((await textOf(dir, document.id)).slice(start, end)).toBe(text);
}

describe('an answer', () => {
  it('is plain where it is piped: the answer, the sentence, the document, its date and its place', async () => {
    const said = await attache(['ask', '--corpus', talks, WHO]);
    expect(said).toMatchObject({ status: 0, err: '' });
    const shown = lines(said.out);
    expect(shown[0]).toBe('Orlo Veck');
    expect(shown).toContain(
      '  │ Admiral Orlo Veck heads the Tarnian delegation at the fishing talks in Solmark, the foreign ministry said.',
    );
    expect(said.out).toContain(
      '— Tarnian admiral arrives in Solmark · The Brookvale Post · 12 April 2031 · paragraph 1\n',
    );
    expect(said.out).toContain('https://brookvale.example/tarn');
    expect(said.out).toContain('13 April 2031 (date inferred)');
    expect(said.out).not.toContain(ESC);
  });

  it('in JSON is one line in the promised shape, verbatim by its offsets', async () => {
    const said = await attache(['ask', '--json', '--corpus', talks, WHO]);
    expect(said).toMatchObject({ status: 0, err: '' });
    const [answer, ...more] = answers(said.out);
    expect(more).toEqual([]);
    expect(answer).toMatchObject({ question: WHO, outcome: 'answered', answer: 'Orlo Veck', reason: null });
    expect(Object.keys(answer ?? {})).toEqual(
      expect.arrayContaining(['excerpts', 'positions', 'parts', 'nearest', 'confidence', 'elapsedMs']),
    );
    expect(answer?.excerpts[0]?.document).toEqual({
      id: 'brookvale.md',
      title: 'Tarnian admiral arrives in Solmark',
      publisher: 'The Brookvale Post',
      publishedAt: '2031-04-12',
      dated: 'stated',
      url: 'https://brookvale.example/tarn',
    });
    await expectVerbatim(talks, answer?.excerpts ?? []);
  });

  it('takes words without quotation marks as one question', async () => {
    const said = await attache(['ask', '--json', '--corpus', talks, ...WHO.split(' ')]);
    expect(answers(said.out)[0]?.question).toBe(WHO);
  });

  it('unanswered is no failure', async () => {
    const said = await attache(['ask', '--corpus', talks, 'Who heads the Norwegian delegation?']);
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(said.out).toMatch(/^No answer: /);
  });

  it('hides what was printed after --as-of, and what bears no date', async () => {
    const asked = ['ask', '--json', '--corpus', talks, WHO, '--as-of'];
    const [before] = answers((await attache([...asked, '2031-04-12'])).out);
    expect(before?.excerpts.map(({ document }) => document.id)).toEqual(['brookvale.md']);
    const [never] = answers((await attache([...asked, '2031-04-11'])).out);
    expect(never?.outcome).toBe('unanswered');
    expect(never?.nearest).toEqual([]);
  });

  it('explains itself below, or in the JSON', async () => {
    const said = await attache(['ask', '--explain', '--corpus', talks, WHO]);
    expect(said.out).toMatch(/\nWhy: “Who heads the Tarnian delegation\?” \(person\)\n/);
    expect(said.out).toMatch(/\n {3}[+−]\d+\.\d\d {2}\S.*: \S+\n/);
    expect(said.out).toMatch(/\nConfidence 0?\.?\d+/);
    const json = await attache(['ask', '--explain', '--json', '--corpus', talks, WHO]);
    const [explained] = lines(json.out).map((line) => JSON.parse(line));
    expect(explained.explanation[0].sentences[0].because.length).toBeGreaterThan(0);
    expect(explained.explanation[0].lookedUp.map((one: { word: string }) => one.word)).toContain(
      'delegation',
    );
  });

  it('is cited as a reporter pastes it', async () => {
    const said = await attache(['ask', '--cite', '--corpus', talks, WHO]);
    const [answer] = answers((await attache(['ask', '--json', '--corpus', talks, WHO])).out);
    const cited = said.out.split('\n').filter((line) => /, accessed \d{1,2} \p{L}+ \d{4}$/u.test(line));
    expect(cited).toHaveLength(answer?.excerpts.length ?? -1);
    expect(said.out).toContain(`“${answer?.excerpts[0]?.text}”`);
    expectRefusal(
      await attache(['ask', '--cite', '--json', '--corpus', talks, WHO]),
      /--cite and --json exclude/,
    );
  });

  it('is shown from CONFIDENCE_THRESHOLD on', async () => {
    const asked = ['ask', '--json', '--explain', '--corpus', talks, WHO];
    const told = async (threshold: string) => {
      const { out } = await attache(asked, { env: { CONFIDENCE_THRESHOLD: threshold } });
      const [{ outcome, explanation }] = lines(out).map((line) => JSON.parse(line));
      return [outcome, explanation[0].threshold];
    };
    expect(await told('1')).toEqual(['unanswered', 1]);
    expect(await told('0')).toEqual(['answered', 0]);
    const home = await folder({ '.env': 'CONFIDENCE_THRESHOLD=sure\n' });
    for (const command of ['ask', 'timeline'])
      expectRefusal(
        await attache([command, '--corpus', talks, WHO], { cwd: home }),
        /CONFIDENCE_THRESHOLD should be a number from 0 to 1/,
      );
  });

  it('comes from a default folder, CORPUS_DIR or .env', async () => {
    const home = await folder({ '.env': 'CORPUS_DIR=documents\nPORT=nonsense\n' });
    await mkdir(join(home, 'corpus'));
    expectRefusal(await attache(['ask', WHO], { cwd: talks }), /there is no folder 'corpus'/);
    expectRefusal(await attache(['ask', WHO], { cwd: home }), /there is no folder 'documents'/);
    const said = await attache(['ask', WHO], { cwd: home, env: { CORPUS_DIR: talks } });
    expect(said).toMatchObject({ status: 0, err: '' });
  });
});

describe('--questions', () => {
  it('answers one a line, in order, whatever the line ends', async () => {
    const dir = await folder({
      'q.txt': `\uFEFF${WHO}\r\n\r\nWhat opens in the spring?\r\nhello`,
    });
    const said = await attache(['ask', '--json', '--corpus', talks, '--questions', join(dir, 'q.txt')]);
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(answers(said.out).map(({ question }) => question)).toEqual([
      WHO,
      'What opens in the spring?',
      'hello',
    ]);
  });

  it('names a line that is too long, and answers the others', async () => {
    const dir = await folder({ 'q.txt': `hello\n${'x'.repeat(4001)}\n${WHO}\n` });
    const said = await attache(['ask', '--json', '--corpus', talks, '--questions', join(dir, 'q.txt')]);
    expect(said.status).toBe(2);
    expect(lines(said.err)).toEqual([
      'attache: line 2: a question may have 4,000 characters at most, and this one has 4,001',
    ]);
    expect(answers(said.out).map(({ question }) => question)).toEqual(['hello', WHO]);
  });

  it('reads standard input as -', async () => {
    const said = await attache(['ask', '--json', '--corpus', talks, '--questions', '-'], {
      input: `${WHO}\n`,
    });
    expect(answers(said.out)).toHaveLength(1);
  });
});

describe('a mistake is one line and status 2', () => {
  it.each<[string, string[], RegExp]>([
    ['no such folder', ['--corpus', '/nowhere/at/all', WHO], /there is no folder '\/nowhere\/at\/all'/],
    ['a file for a folder', ['--corpus', join(ROOT, 'package.json'), WHO], /package\.json' is not a folder/],
    ['a long question', ['--corpus', '/nowhere', 'who '.repeat(2500)], /4,000 characters at most.* 10,000/],
    ['an unknown option', ['--frobnicate', WHO], /Unknown option '--frobnicate'; usage: ask /],
    ['an option without its value', ['--corpus'], /--corpus.*; usage: ask /],
    ['a bad date', ['--as-of', '2026-02-30', WHO], /--as-of wants a date.*'2026-02-30'/],
    ['a date in words', ['--as-of', 'yesterday\nat noon', WHO], /--as-of wants a date/],
    ['no questions file', ['--questions', '/nowhere/q.txt'], /there is no file '\/nowhere\/q\.txt'/],
    ['a folder of questions', ['--questions', ROOT], /cannot be read for --questions \(EISDIR\)/],
    ['both at once', ['--questions', 'q.txt', WHO], /exclude each other/],
  ])('%s', async (_, args, line) => {
    expectRefusal(await attache(['ask', ...args]), line);
  });

  it('an empty folder, and one where nothing can be read', async () => {
    const empty = await folder({});
    expectRefusal(await attache(['ask', '--corpus', empty, WHO]), /there are no documents .* in '/);
    const binary = await folder({ 'a.txt': Buffer.from([0, 1, 2, 255, 0, 7]), 'b.txt': '' });
    expectRefusal(await attache(['ask', '--corpus', binary, WHO]), /a\.txt is not text, b\.txt is empty/);
  });

  it('no command, an unknown one, and help', async () => {
    expectRefusal(await attache([]), /a command is wanted/);
    expectRefusal(await attache(['answer']), /there is no command 'answer'/);
    const help = await attache(['ask', '--help']);
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('npm run ask');
  });
});

describe('a corpus with flaws', () => {
  it('names each unreadable file in a line, and answers from the rest', async () => {
    const outside = await folder({ 'secret.txt': 'Ilse Morn heads the Tarnian delegation.\n' });
    const dir = await folder({
      ...TALKS,
      'binary.txt': Buffer.from([0, 159, 146, 150, 0, 1, 2, 3]),
      'empty.txt': '',
      'forged\nname.txt': Buffer.from([0, 0, 0, 255]),
      'aliases.txt': 'Orlo Veck = the admiral\nalone\n',
    });
    await symlink(join(outside, 'secret.txt'), join(dir, 'leak.txt'));
    const said = await attache(['ask', '--json', '--corpus', dir, WHO]);
    expect(said.status).toBe(0);
    expect(lines(said.err)).toEqual([
      'attache: warning: binary.txt is not text: left out',
      'attache: warning: empty.txt is empty: left out',
      'attache: warning: forged name.txt is not text: left out',
      'attache: warning: leak.txt is a link that leads out of the folder: left out',
      "attache: warning: aliases.txt, line 2: one name alone: write 'A = B': left out",
    ]);
    expect(answers(said.out)[0]?.answer).toBe('Orlo Veck');
    expect(said.out).not.toContain('Morn');
  });

  it('joins folders, and leaves out the second document of an id', async () => {
    const other = await folder({
      'brookvale.md': 'Ilse Morn heads the Tarnian delegation.\n',
      'pell.txt': 'Ada Quill is the gardener of Pell.\n',
    });
    const both = ['ask', '--json', '--corpus', talks, '--corpus', other, '--corpus', `${talks}/.`];
    const said = await attache([...both, 'Who is the gardener of Pell?']);
    expect(lines(said.err)).toEqual([
      `attache: warning: brookvale.md is in '${talks}' and in '${other}': the second is left out`,
    ]);
    expect(answers(said.out)[0]?.excerpts[0]?.document.id).toBe('pell.txt');
  });

  it('shows escape sequences and never sends them; JSON has them to the letter', async () => {
    const sentence = `Admiral ${ESC}[31mOrlo Veck${ESC}[0m heads the Tarnian delegation\u009b2J in Solmark.`;
    const dir = await folder({ 'evil.txt': `${sentence}\n`, 'gardens.txt': TALKS['gardens.txt'] ?? '' });
    const said = await attache(['ask', '--corpus', dir, WHO]);
    expect(said.out).toContain('␛[31m');
    const unsafe = [...said.out].filter((mark) => mark < ' ' && mark !== '\n');
    expect([unsafe, said.out.includes('\u009b')]).toEqual([[], false]);
    const json = await attache(['ask', '--json', '--corpus', dir, WHO]);
    expect(json.out).not.toContain('\u009b');
    const [answer] = answers(json.out);
    const shown = [...(answer?.excerpts ?? []), ...(answer?.nearest ?? [])];
    expect(shown.map(({ text }) => text)).toContain(sentence);
    await expectVerbatim(dir, shown);
  });
});

describe('a conversation', () => {
  it('answers each line of its input, and ends with it', async () => {
    const said = await attache(['ask', '--corpus', talks], { input: `hello\n\n${WHO}\n` });
    expect(said).toMatchObject({ status: 0, err: '' });
    const [first, second] = said.out.split('\n\n');
    expect(first).toMatch(/^Hello!/);
    expect(second).toBe('Orlo Veck');
    expect(said.out).not.toContain('? ');
  });

  it.each(['exit', '/quit'])('ends with %s', async (word) => {
    const said = await attache(['ask', '--corpus', talks], { input: `/help\n${word}\n${WHO}\n` });
    expect(said).toMatchObject({ status: 0, err: '' });
    expect(said.out).toContain('/quit');
    expect(said.out).not.toContain('Veck');
  });

  it('speaks JSON, refuses a line that is too long, and goes on', async () => {
    const input = `${'x'.repeat(5000)}\n${WHO}\n`;
    const said = await attache(['ask', '--json', '--corpus', talks], { input });
    expect(lines(said.err)).toHaveLength(1);
    expect(said.status).toBe(2);
    expect(answers(said.out).map(({ answer }) => answer)).toEqual(['Orlo Veck']);
  });
});

it('ends quietly when its reader has gone', async () => {
  const dir = await folder({ 'q.txt': `${WHO}\n`.repeat(400) });
  const args = [
    join(ROOT, 'dist/cli.js'),
    'ask',
    '--json',
    '--corpus',
    talks,
    '--questions',
    join(dir, 'q.txt'),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, err]).toEqual([0, '']);
  await rm(dir, { recursive: true });
});
