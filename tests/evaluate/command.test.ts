import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runEvaluate } from '../../src/evaluate/command.ts';
import { findSets, loadSet, QuestionSetError } from '../../src/evaluate/sets.ts';

const NOTE =
  'Ilse Varga chairs the Orla Commission, the ministry of Sotheria said on Monday.\n\nThe commission meets in Brandov on 4 May 2025.\n';
const QUESTIONS = [
  {
    id: 'q1',
    question: 'Who chairs the Orla Commission?',
    answerable: true,
    answers: [{ document: 'note.txt', start: 0, end: 10, text: 'Ilse Varga' }],
  },
  { id: 'q2', question: 'Which zeppelin did Quandry Moult purchase?', answerable: false, kind: 'absent' },
  // Right by nothing in the document: whatever comes of it is wrong.
  {
    id: 'q3',
    question: 'Where does the Orla Commission meet?',
    answerable: true,
    answers: [{ document: 'other.txt', start: 0, end: 4, text: 'Rome' }],
  },
];

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attache-evaluate-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function putSet(name: string, settings: object = {}): Promise<void> {
  await put(`${name}/set.json`, JSON.stringify({ corpus: '.', ...settings }));
  await put(`${name}/note.txt`, NOTE);
  await put(`${name}/questions.jsonl`, lines(QUESTIONS));
}

async function run(
  ...args: string[]
): Promise<{ status: number; out: string; err: string; progress: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const progress: string[] = [];
  let time = 0;
  const status = await runEvaluate(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: (line) => progress.push(line),
    clock: () => {
      time += 1000;
      return time;
    },
  });
  return { status, out: out.join('\n'), err: err.join('\n'), progress };
}

describe('evaluate', () => {
  it('counts what was answered and refused, by set and by part', async () => {
    await putSet('one');
    await putSet('two', { held: true });
    const { status, out, err } = await run('--json', root);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const report = JSON.parse(out);
    expect(report.sets).toHaveLength(2);
    for (const one of [...report.sets, report.totals.build, report.totals.held]) {
      expect(one).toMatchObject({
        questions: 3,
        answerable: 2,
        unanswerable: 1,
        refused: 1,
        first: 1,
        three: 1,
      });
      expect(one.shownRight).toBe(1);
      expect(one.shown + one.wronglyRefused).toBe(2);
      expect(one.medianMs).toBeGreaterThan(0);
    }
    expect(report.totals.public).toBeUndefined();
  });

  it('lays the same out as a table', async () => {
    await putSet('one');
    const { out } = await run(root);
    expect(out).toContain('one');
    expect(out).toContain('1/2 50.0%');
    expect(out).toMatch(/^total +build +3/m);
  });

  it('lists what went wrong when asked to, but never a question of a held set', async () => {
    await putSet('open');
    // Whole words: a temporary folder's name may hold any two letters.
    expect((await run(root)).out).not.toMatch(/\bq3\b/);
    const open = await run('--verbose', root);
    expect(open.out).toContain('q3 "Where does the Orla Commission meet?"');
    expect(open.out).not.toMatch(/\bq1\b/);
    await rm(join(root, 'open'), { recursive: true });
    await putSet('closed', { held: true });
    for (const args of [['--verbose'], ['--json'], ['--verbose', '--json']]) {
      const { out, err, progress } = await run(...args, root);
      expect([out, err, ...progress].join('\n')).not.toMatch(/\bq[123]\b|Commission|Varga/);
    }
  });

  it('asks some of many with --limit', async () => {
    await putSet('one');
    const report = JSON.parse((await run('--limit', '2', '--json', root)).out);
    expect(report.sets[0]).toMatchObject({ questions: 2 });
  });

  it('asks questions that bring their own documents of those alone, as one set', async () => {
    const own = (id: string, name: string) => ({
      id,
      question: 'Who chairs the Orla Commission?',
      answers: [name],
      documents: [
        { id: `${id}-0`, text: `${name} chairs the Orla Commission, the ministry said.` },
        { id: `${id}-1`, text: '\u0000\u0001\u0002\u0003 binary \u0000\u0001' },
      ],
    });
    await put('own/questions.jsonl', lines([own('a', 'Ilse Varga'), own('b', 'Tomas Querin')]));
    const report = JSON.parse((await run('--json', root)).out);
    expect(report.sets).toHaveLength(1);
    expect(report.sets[0]).toMatchObject({ part: 'public', questions: 2, answerable: 2, first: 2 });
  });

  it('judges pairs of names', async () => {
    await put(
      'names/pairs.jsonl',
      lines([
        { name1: 'Ilse Varga', name2: 'Ilse Warga', is_match: 'true' },
        { name1: 'Ilse Varga', name2: 'Tomas Querin', is_match: 'false' },
      ]),
    );
    const { status, out } = await run(root);
    expect(status).toBe(0);
    expect(out).toMatch(/names: 2 pairs of names, precision 1\.000, recall 1\.000, F1 1\.000$/);
  });

  it('says what is left out, and why', async () => {
    await putSet('one');
    await putSet('two', { corpus: 'gone' });
    const { status, out } = await run(root);
    expect(status).toBe(0);
    expect(out).toMatch(/left out: \S+\/two needs gone, which is not there$/);
  });

  it('reports progress', async () => {
    await putSet('one');
    const { progress } = await run(root);
    expect(progress.some((line) => line.endsWith('one: 2 of 3'))).toBe(true);
    expect(progress.at(-1)).toBe('');
  });

  it('refuses in one line what it cannot do', async () => {
    await putSet('one');
    await put('bad/questions.jsonl', `${JSON.stringify(QUESTIONS[0])}\n{"id": 7}\n`);
    await put('worse/questions.jsonl', 'no JSON\n');
    await put('empty/readme.txt', 'nothing');
    const cases: [string[], RegExp][] = [
      [['--nonsense'], /nonsense/],
      [['--limit', '0', root], /--limit takes a whole number above 0, not '0'/],
      [['--limit', 'few', root], /'few'/],
      [[join(root, 'nowhere')], /no such folder: .*nowhere/],
      [[join(root, 'empty')], /no question set/],
      [[join(root, 'bad')], /bad.questions\.jsonl, line 2: id: /],
      [[join(root, 'worse')], /worse.questions\.jsonl, line 1: not JSON/],
    ];
    for (const [args, message] of cases) {
      const { status, out, err } = await run(...args);
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(message);
      expect(err.split('\n')).toHaveLength(1);
    }
  });
});

describe('loading sets', () => {
  it('finds them below a folder, in order, and none below another', async () => {
    await putSet('b/two');
    await putSet('a');
    await putSet('a/inner');
    await put('c/pairs.jsonl', '');
    expect(await findSets(root)).toEqual([join(root, 'a'), join(root, 'b', 'two')]);
    expect(await findSets(join(root, 'nowhere'))).toEqual([]);
  });

  it('tells the parts apart', async () => {
    await putSet('build');
    await putSet('held', { held: true });
    await put('public/questions.jsonl', lines(QUESTIONS));
    await put('public/documents.jsonl', lines([{ id: 'note.txt', title: 'Note', text: NOTE }]));
    const parts = [];
    for (const dir of await findSets(root)) {
      const { sets } = await loadSet(dir);
      parts.push(...sets.map(({ part, held, questions }) => [part, held, questions.length]));
    }
    expect(parts).toEqual([
      ['build', false, 3],
      ['held', true, 3],
      ['public', false, 3],
    ]);
  });

  it('keeps the offsets of a document that comes as a string', async () => {
    const texts = [
      '\ufeffZwölf Räte 😀 tagten.',
      'Совет собрался в Брандове.',
      `a\r\nb \ud800 ${'c '.repeat(100)}`,
    ];
    await put('public/questions.jsonl', '');
    await put(
      'public/documents.jsonl',
      lines(texts.map((text, i) => ({ id: `d${i}`, title: `D${i}`, text }))),
    );
    const { sets } = await loadSet(join(root, 'public'));
    const read = sets[0]?.documents.map(({ text }) => text) ?? [];
    expect(read.map((text) => text.length)).toEqual(texts.map((text) => text.length));
    expect(read.slice(0, 2)).toEqual(texts.slice(0, 2));
  });

  it('is an error of its own kind where a file is malformed', async () => {
    await put('set/set.json', '{"corpus": 3}');
    await put('set/questions.jsonl', '');
    await expect(loadSet(join(root, 'set'))).rejects.toBeInstanceOf(QuestionSetError);
  });
});
