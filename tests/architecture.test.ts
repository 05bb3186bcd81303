/** The house rules that a program can check: which way imports run, and what the core may not touch. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, violations } from './architecture.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

function sources(): { file: string; source: string }[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      file: relative(SRC, path).replaceAll('\\', '/'),
      source: readFileSync(path, 'utf8'),
    }));
}

describe('the house', () => {
  const all = sources();

  it('has its core, and it is read', () => {
    expect(all.map(({ file }) => file)).toContain('core/document.ts');
    expect(all.flatMap(({ source }) => importsOf(source)).length).toBeGreaterThan(all.length);
  });

  it('keeps to its rules', () => {
    expect(all.flatMap(({ file, source }) => violations(file, source))).toEqual([]);
  });
});

describe('reading imports', () => {
  it('finds every form of import', () => {
    const source = [
      "import a from './a.ts';",
      "import type { B } from '../b.ts';",
      'import {',
      '  c,',
      '  type C,',
      "} from './c.ts';",
      "import './d.ts';",
      "export * from './e.ts';",
      "export { f } from './f.ts';",
      "export type { G } from './g.ts';",
      "const h = await import('./h.ts');",
      "type I = import('./i.ts').I;",
      "import * as j from 'j';",
      'const k = import(`./k.ts`);',
    ].join('\n');
    expect(importsOf(source).map(({ from }) => from)).toEqual([
      './a.ts',
      '../b.ts',
      './c.ts',
      './d.ts',
      './e.ts',
      './f.ts',
      './g.ts',
      './h.ts',
      './i.ts',
      'j',
      './k.ts',
    ]);
  });

  it('tells types from values', () => {
    const types = (source: string) => importsOf(source).map(({ type }) => type);
    expect(types("import type { B } from './b.ts';")).toEqual([true]);
    expect(types("export type { B } from './b.ts';")).toEqual([true]);
    expect(types("type I = import('./i.ts').I;")).toEqual([false]);
    expect(types("import { type B, c } from './b.ts';")).toEqual([false]);
    expect(types("import { type B } from './b.ts';")).toEqual([false]);
  });

  it('does not take a comment for an import', () => {
    const source = " * import x from './x.ts';\n// import y from './y.ts';\n/* import z from './z.ts'; */";
    expect(importsOf(source)).toEqual([]);
  });

  it('gives a computed import as one that cannot be told', () => {
    expect(importsOf('await import(name);')).toEqual([{ from: null, type: false }]);
  });
});

describe('the rules', () => {
  const allowed: readonly [string, string][] = [
    ['core/answer/a.ts', "import type { B } from '../text/b.ts';"],
    ['core/search/a.ts', "import M from 'minisearch';"],
    ['evaluate/plain.ts', "import M from 'minisearch';"],
    ['desk/a.ts', "import { b } from '../core/answer/b.ts';"],
    [
      'readers/a.ts',
      "import { b } from '../core/document.ts';\nimport { readFile } from 'node:fs/promises';",
    ],
    ['store/a.ts', "import { b } from '../core/document.ts';"],
    ['evaluate/a.ts', "import { b } from '../readers/index.ts';\nimport { c } from '../core/c.ts';"],
    ['adapters/slack/a.ts', "import { b } from '../../desk/b.ts';"],
    ['adapters/slack/a.ts', "import { b } from '../../core/card/b.ts';"],
    ['adapters/slack/a.ts', "import type { B } from '../../core/answer/types.ts';"],
    ['adapters/slack/a.ts', "import { b } from './b.ts';"],
    ['commands/a.ts', "import { b } from '../store/b.ts';\nimport { c } from '../config.ts';"],
    ['service/a.ts', "import { b } from '../desk/b.ts';\nimport { c } from '../adapters/slack/c.ts';"],
    ['main.ts', "import { b } from './adapters/slack/b.ts';"],
    ['config.ts', 'const port = process.env.PORT;'],
    ['core/a.ts', 'const day = new Date(printed).toISOString();'],
  ];
  it.each(allowed)('lets %s have %s', (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });

  const forbidden: readonly [string, string, RegExp][] = [
    ['core/answer/a.ts', "import { b } from '../../readers/b.ts';", /core may not import readers/],
    ['core/answer/a.ts', "import type { B } from '../../desk/b.ts';", /core may not import desk/],
    ['core/a.ts', "const b = await import('../evaluate/b.ts');", /core may not import evaluate/],
    ['core/a.ts', "export * from '../config.ts';", /core may not import config\.ts/],
    ['core/answer/a.ts', "import type M from 'minisearch';", /minisearch/],
    ['readers/a.ts', "import M from 'minisearch/es';", /minisearch/],
    ['evaluate/run.ts', "import M from 'minisearch';", /minisearch/],
    ['core/a.ts', "import { readFile } from 'node:fs';", /core may not import node:fs/],
    ['core/a.ts', "import { readFile } from 'fs/promises';", /core may not import fs\/promises/],
    ['core/a.ts', 'const now = Date.now();', /clock/],
    ['core/a.ts', 'const now = new Date();', /clock/],
    ['core/a.ts', 'const now = performance.now();', /clock/],
    ['core/a.ts', 'const port = process.env.PORT;', /environment/],
    ['desk/a.ts', "const port = process.env['PORT'];", /environment/],
    ['desk/a.ts', "import { b } from '../adapters/slack/b.ts';", /desk may not import adapters\/slack/],
    ['desk/a.ts', "import { b } from '../store/b.ts';", /desk may not import store/],
    ['readers/a.ts', "import { b } from '../store/b.ts';", /readers may not import store/],
    ['store/a.ts', "import { b } from '../readers/b.ts';", /store may not import readers/],
    ['evaluate/a.ts', "import { b } from '../desk/b.ts';", /evaluate may not import desk/],
    ['adapters/slack/a.ts', "import { b } from '../discord/b.ts';", /may not import adapters\/discord/],
    ['adapters/slack/a.ts', "import type { B } from '../discord/b.ts';", /may not import adapters\/discord/],
    ['adapters/slack/a.ts', "import { b } from '../../core/answer/b.ts';", /may not import core/],
    ['adapters/slack/a.ts', "import { b } from '../../readers/b.ts';", /may not import readers/],
    ['adapters/slack/a.ts', "import { b } from '../../config.ts';", /may not import config\.ts/],
    ['desk/a.ts', "import { b } from '../main.ts';", /desk may not import main\.ts/],
    ['readers/a.ts', 'await import(name);', /cannot be told/],
    ['readers/a.ts', "import b from '../../package.json';", /outside src/],
    ['service/a.ts', "import { b } from '../commands/b.ts';", /service may not import commands/],
    ['elsewhere/a.ts', 'export {};', /has no rule/],
    ['core/a.ts', "import { b } from './b.js';", /end in \.ts/],
  ];
  it.each(forbidden)('forbids %s: %s', (file, source, message) => {
    const found = violations(file, source);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });
});
