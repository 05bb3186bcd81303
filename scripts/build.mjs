/**
 * `npm run build`: compiles `src/` to `dist/`.
 *
 * `tsc` checks the types and writes a module for each source file: that is what `npm start` runs, and what workers
 * are started from. Over its `cli.js` comes a start that takes tens of milliseconds instead of hundreds: one file
 * (cli/bundle.mjs), the tagger's model as memory (tagger/pack.mjs), and compiled code (cli/warm.mjs).
 */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessages } from 'esbuild';
import { bundleCli } from './cli/bundle.mjs';
import { packTagger } from './tagger/pack.mjs';

/** Asked once, so that the code which answers them is compiled ahead; what they are hardly matters. */
const QUESTIONS = 'scripts/cli/questions.txt';
const CORPUS = 'corpus';

/**
 * Builds.
 *
 * @param {string} root the project
 * @param {string} dist the folder to write, somewhere in the project
 * @returns {Promise<string | null>} what is wrong with the source, in lines, or null
 */
export async function build(root, dist) {
  const [types, bundle] = await Promise.all([compile(root, dist), bundleOf(root, dist)]);
  // A mistake that both found is told by the compiler, which says more.
  const problem = types ?? bundle;
  if (problem !== null) return problem;
  copyFileSync(join(root, 'scripts/cli/entry.mjs'), join(dist, 'cli.js'));
  writeFileSync(join(dist, 'tagger.bin'), packTagger());
  await warm(root, dist);
  return null;
}

/** Node runs the compiler's own script: a shell in between would differ by system. */
async function compile(root, dist) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', dist];
  const { failed, out } = await node(args, root);
  return failed ? out : null;
}

async function bundleOf(root, dist) {
  try {
    await bundleCli(root, dist);
    return null;
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    return (await formatMessages(error.errors, { kind: 'error' })).join('');
  }
}

/** Without a corpus, or where it fails, the command line compiles as it runs. */
async function warm(root, dist) {
  const corpus = join(root, CORPUS);
  const questions = join(root, QUESTIONS);
  if (!existsSync(corpus) || !existsSync(questions)) return;
  await node([join(root, 'scripts/cli/warm.mjs'), dist, corpus, questions], root);
}

function node(args, cwd) {
  return new Promise((resolve) => {
    const options = { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ failed: error !== null, out: stdout + stderr }),
    );
  });
}
