import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  atThreshold,
  calibrationError,
  coverageCurve,
  reliability,
  thresholdForPrecision,
} from '../../src/evaluate/calibration.ts';
import { runEvaluate } from '../../src/evaluate/command.ts';
import { chartSvg } from '../../src/evaluate/svg.ts';

const FERRY =
  'Odile Marrant heads the Tessaly ferry board, the harbour office said on Friday.\n\nThe ferry board sits in Port Callow. The ferry board has a ferry.\n';
const BRIDGE = 'Bruno Tack keeps the drawbridge of Hallam Sound, the mayor said.\n';
const span = (document: string, text: string, from: string) => {
  const start = from.indexOf(text);
  return { document, start, end: start + text.length, text };
};
const HEADS = {
  id: 'f1',
  question: 'Who heads the Tessaly ferry board?',
  answerable: true,
  answers: [span('ferry.txt', 'Odile Marrant', FERRY)],
};
const ABSENT = { id: 'f2', question: 'Which zeppelin did Quandry Moult purchase?', answerable: false };
const KEEPS = {
  id: 'f3',
  question: 'Who keeps the drawbridge of Hallam Sound?',
  answerable: true,
  answers: [span('bridge.txt', 'Bruno Tack', BRIDGE)],
};
const QUESTIONS = [HEADS, ABSENT, KEEPS];

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attache-measures-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function putSet(name: string, settings: object = {}, questions: readonly object[] = QUESTIONS) {
  await put(`${name}/set.json`, JSON.stringify({ corpus: '.', ...settings }));
  await put(`${name}/ferry.txt`, FERRY);
  await put(`${name}/bridge.txt`, BRIDGE);
  await put(`${name}/questions.jsonl`, questions.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await runEvaluate(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: null,
    clock: () => 0,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

/** Keeps what `--json` prints now as a file, as a shell would. */
async function keep(): Promise<string> {
  const file = join(root, 'earlier.json');
  await writeFile(file, `Building …\n${(await run('--json', root)).out}\n`);
  return file;
}

describe('beside the answers', () => {
  it('plain search, the ceiling of the passages found, and the error of confidence', async () => {
    await putSet('one');
    const { out } = await run('--json', root);
    const [one] = JSON.parse(out).sets;
    expect(one).toMatchObject({ answerable: 2, best: 2, plain: 2, within10: 2, within50: 2, plainAuc: 1 });
    expect(one.calibrationError).toBeGreaterThan(0);
    expect(one.calibrationError).toBeLessThan(1);
    const lines = (await run(root)).out;
    expect(lines).toMatch(
      /one +build +2\/2 100\.0% +2\/2 100\.0% +1\.000 +1\.000 +2\/2 100\.0% +2\/2 100\.0% +0\.\d{3}$/m,
    );
  });

  it('a passage that holds no accepted span is not found, however well it is ranked', async () => {
    await putSet('one', {}, [{ ...HEADS, answers: [span('bridge.txt', 'Bruno Tack', BRIDGE)] }]);
    const [one] = JSON.parse((await run('--json', root)).out).sets;
    expect(one).toMatchObject({ answerable: 1, best: 0, plain: 0, within10: 0, within50: 0 });
  });

  it('plain search takes the sentence with most words of the question, not the first', async () => {
    const question = 'Where does the ferry board sit, in Port what?';
    await putSet('one', {}, [
      { id: 's', question, answerable: true, answers: [span('ferry.txt', 'Port Callow', FERRY)] },
    ]);
    expect(JSON.parse((await run('--json', root)).out).sets[0]).toMatchObject({ plain: 1 });
  });

  it('where precision is reached, and with --curve what each threshold comes to', async () => {
    await putSet('one');
    const { out } = await run('--curve', root);
    expect(out).toMatch(
      /^build: 0\.95 of what is shown is right from confidence 0\.\d{3} on, which answers 66\.7%/m,
    );
    expect(out).toMatch(/^ +0\.05 +\d+\.\d% +\d+\.\d%$/m);
    expect((await run(root)).out).not.toMatch(/^threshold/m);
  });
});

describe('--compare', () => {
  it('says what was lost and won, question by question', async () => {
    await putSet('one');
    const file = await keep();
    const same = await run('--compare', file, root);
    expect(same.out).toMatch(/one: 3\/3 → 3\/3, won 0, lost 0$/);
    // The document that answered is gone, then comes back.
    await put('one/bridge.txt', 'Nothing of note happened on the quay.\n');
    const worse = await run('--compare', file, root);
    expect(worse.out).toMatch(/one: 3\/3 → 2\/3, won 0, lost 1$/m);
    expect(worse.out).toContain(`  - f3 "${KEEPS.question}": right → refused`);
    expect(worse.out).not.toContain('f1 ');
    const bad = await keep();
    await put('one/bridge.txt', BRIDGE);
    const better = await run('--compare', bad, root);
    expect(better.out).toContain(`  + f3 "${KEEPS.question}": refused → right`);
    const json = JSON.parse((await run('--json', '--compare', bad, root)).out);
    expect(json.compared[0]).toMatchObject({
      won: [{ id: 'f3', before: 'refused', now: 'right' }],
      lost: [],
    });
  });

  it('says how many questions only one of the two asked', async () => {
    await putSet('one', {}, [HEADS, ABSENT]);
    const file = await keep();
    await putSet('one', {}, [HEADS, KEEPS]);
    expect((await run('--compare', file, root)).out).toMatch(/, 2 questions asked in one of the two alone$/m);
  });

  it('gives totals alone of a held set, in either file', async () => {
    await putSet('closed', { held: true });
    const file = await keep();
    await put('closed/bridge.txt', 'Nothing of note happened on the quay.\n');
    for (const args of [[], ['--json'], ['--verbose']]) {
      const { out } = await run(...args, '--curve', '--compare', file, root);
      expect(out).not.toMatch(/f[123]\b|Tessaly|Hallam|zeppelin/);
    }
    expect(await readFile(file, 'utf8')).not.toMatch(/f[123]\b|Tessaly|Hallam|zeppelin/);
    expect((await run('--compare', file, root)).out).toMatch(/closed: 3\/3 → 2\/3$/);
  });

  it('refuses in one line a file that is no evaluation', async () => {
    await putSet('one');
    await put('odd.json', '{"sets": 7}\n');
    await put('text.json', 'no JSON\n');
    for (const name of ['odd.json', 'text.json', 'gone.json']) {
      const { status, out, err } = await run('--compare', join(root, name), root);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toMatch(new RegExp(`${name}: [^\\n]+$`));
    }
  });
});

describe('--plots', () => {
  it('draws both pictures, with titles and labels, a line for each part', async () => {
    await putSet('one');
    await putSet('two', { held: true });
    expect((await run('--plots', join(root, 'new/plots'), root)).status).toBe(0);
    for (const [name, label] of [
      ['reliability', 'share right'],
      ['risk-coverage', 'coverage (share of questions answered, the surest first)'],
    ]) {
      const svg = await readFile(join(root, `new/plots/${name}.svg`), 'utf8');
      expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
      expect(svg).toContain(`>${label}<`);
      expect(svg).toContain('build (3 questions)');
      expect(svg).toContain('held (3 questions)');
      expect(svg.match(/<polyline/g)).toHaveLength(2);
    }
  });

  it('refuses in one line a folder that cannot be', async () => {
    await putSet('one');
    await put('file', 'in the way');
    const { status, err } = await run('--plots', join(root, 'file'), root);
    expect(status).toBe(2);
    expect(err).toMatch(/file: the plots cannot be written there$/);
  });

  it('keeps what is drawn inside the axes, and words out of the markup', () => {
    const svg = chartSvg({
      title: 'a < b & "c"',
      xLabel: 'x',
      yLabel: 'y',
      series: [
        {
          label: '<one>',
          points: [
            { x: -1, y: 2 },
            { x: 0.5, y: 0.5 },
          ],
        },
      ],
    });
    expect(svg).toContain('a &lt; b &amp; &quot;c&quot;');
    expect(svg).not.toContain('<one>');
    // The left and upper edge, then the middle of both axes.
    expect(svg).toContain('points="70.0,50.0 345.0,255.0"');
  });
});

describe('confidence as a probability', () => {
  it('bins by tenths; the error weighs each bin by its size', () => {
    const rows = [
      { confidence: 0.1, right: false },
      { confidence: 0.15, right: true },
      { confidence: 0.9, right: true },
      { confidence: 1, right: true },
    ];
    const bins = reliability(rows);
    expect(bins.map(({ count }) => count)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(bins[1]).toEqual({ count: 2, said: 0.125, right: 0.5 });
    // Half of the questions are .375 off, half .05.
    expect(calibrationError(rows)).toBeCloseTo(0.2125);
    expect(calibrationError([])).toBeNull();
  });

  it('shows equal confidences together, and finds the threshold that shows most', () => {
    const rows = [
      { confidence: 0.9, right: true },
      { confidence: 0.8, right: false },
      { confidence: 0.7, right: true },
      { confidence: 0.7, right: true },
      { confidence: 0.2, right: false },
    ];
    expect(coverageCurve(rows)).toEqual([
      { threshold: 0.9, coverage: 0.2, precision: 1 },
      { threshold: 0.8, coverage: 0.4, precision: 0.5 },
      { threshold: 0.7, coverage: 0.8, precision: 0.75 },
      { threshold: 0.2, coverage: 1, precision: 0.6 },
    ]);
    expect(thresholdForPrecision(rows, 0.75)?.threshold).toBe(0.7);
    expect(thresholdForPrecision(rows, 0.95)?.threshold).toBe(0.9);
    expect(thresholdForPrecision([{ confidence: 1, right: false }], 0.95)).toBeNull();
    expect(atThreshold(rows, 0.95)).toEqual({ coverage: 0, precision: null });
  });

  const sure = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
  it('holds for whatever was asked', () => {
    fc.assert(
      fc.property(fc.array(sure, { minLength: 1 }), (rows) => {
        const error = calibrationError(rows) ?? -1;
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1 + 1e-9);
        expect(reliability(rows).reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        for (const { threshold, coverage, precision } of coverageCurve(rows))
          expect(atThreshold(rows, threshold)).toEqual({ coverage, precision });
      }),
    );
  });
});
