/**
 * The commands that must answer at once, as one file: `dist/cli.cjs`.
 *
 * A start through a hundred modules spends its time finding and compiling them. Everything else (`npm start`,
 * `evaluate`, workers) runs the modules that `tsc` wrote, one file each, where `import.meta.url` says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** The commands in the bundle: what cli.ts imports besides stays outside, and is loaded when it is asked for. */
const COMMANDS = ['ask', 'search', 'text'].map((name) => `commands/${name}.js`);
/** The packages in the bundle, with what they need: those that most questions need. Others stay outside. */
const PACKAGES = [
  '@orama/stemmers',
  'any-ascii',
  'dotenv',
  'fastest-levenshtein',
  'htmlparser2',
  'mdast-util-from-markdown',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-table',
  'minisearch',
  'wink-eng-lite-web-model',
  'wink-nlp',
  'yaml',
];
const TAGGER = 'wink-eng-lite-web-model';

/**
 * Bundles the command line.
 *
 * @param {string} root the project
 * @param {string} dist where `cli.cjs` goes; `tagger.bin` is expected beside it
 * @throws esbuild's failure, with `errors` to format
 */
export async function bundleCli(root, dist) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/cli.ts')],
    outfile: join(dist, 'cli.cjs'),
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    charset: 'ascii',
    // Leaves signs beyond ASCII in patterns and comments alone: see `asciiOf`.
    supported: { 'template-literal': false },
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'silent',
    legalComments: 'none',
    banner: {
      js: 'const urlOf = (path) => require("node:url").pathToFileURL(require("node:path").join(__dirname, path)).href;',
    },
    plugins: [bundled(root)],
  });
  for (const { path, text } of outputFiles) writeFileSync(path, asciiOf(text));
}

/**
 * The bundle in ASCII, which takes half the memory and is read without decoding. esbuild escapes what stands in
 * strings; in a pattern a sign and its escape are the same, and so is a sign that was escaped needlessly (`\–`).
 */
function asciiOf(text) {
  return text.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, unit) => {
    const kept = slashes.length % 2 === 0 ? slashes : slashes.slice(1);
    return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function bundled(root) {
  const src = join(root, 'src');
  const require = createRequire(join(root, 'package.json'));
  const isOurs = (path) => path.startsWith(src);
  return {
    name: 'bundled',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, importer, resolveDir, kind }) => {
        if (kind !== 'dynamic-import' || importer !== join(src, 'cli.ts')) return undefined;
        const target = relative(src, resolve(resolveDir, path)).replaceAll('\\', '/').replace(/\.ts$/, '.js');
        if (COMMANDS.includes(target) || target === 'commands/streams.js') return undefined;
        return { path: `./${target}`, namespace: 'outside' };
      });
      onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
        if (path.startsWith('node:') || !isOurs(importer)) return undefined;
        if (path === TAGGER) return { path, namespace: 'tagger' };
        if (PACKAGES.some((name) => path === name || path.startsWith(`${name}/`))) return undefined;
        if (kind === 'dynamic-import') return { path, namespace: 'outside' };
        // It is required as CommonJS: a package that cannot be is found out here, not by a user.
        require(path);
        return { path, external: true };
      });
      // Code that V8 kept has forgotten where it may import from. An import that leaves the bundle is therefore made
      // by entry.mjs, and the module that stands for it here is a promise of the real one.
      onLoad({ filter: /.*/, namespace: 'outside' }, ({ path }) => ({
        contents: `export const then = (done, failed) => outside(${JSON.stringify(path)}).then(done, failed);`,
      }));
      onLoad({ filter: /.*/, namespace: 'tagger' }, () => ({
        contents: `
          import { readFileSync, writeFileSync } from 'node:fs';
          import { modelFrom } from './scripts/tagger/model.mjs';
          export default modelFrom(() => readFileSync(__dirname + '/tagger.bin'));`,
        resolveDir: root,
      }));
      // A module in the bundle finds what lies beside its own file in dist, such as a worker.
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!isOurs(path)) return undefined;
        const contents = readFileSync(path, 'utf8');
        if (!contents.includes('import.meta.url')) return undefined;
        const own = relative(src, path).replaceAll('\\', '/').replace(/\.ts$/, '.js');
        return {
          contents: contents.replaceAll('import.meta.url', `urlOf(${JSON.stringify(own)})`),
          loader: 'ts',
          resolveDir: dirname(path),
        };
      });
    },
  };
}
