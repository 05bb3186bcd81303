/**
 * Becomes `dist/cli.js`: runs the bundled command line with the code that V8 compiled when it was built.
 *
 * The compiled code is an offer: another version of V8 refuses it and compiles the bundle itself.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const bundle = fileURLToPath(new URL('./cli.cjs', import.meta.url));

function compiled() {
  try {
    return readFileSync(new URL('./cli.cache', import.meta.url));
  } catch {
    return undefined;
  }
}

/**
 * What warm.mjs takes the compiled code from. The bundle is ASCII: as Latin-1 it is read fastest, and says the same.
 */
export const script = new Script(
  `(function (require, module, __dirname, outside) {${readFileSync(bundle, 'latin1')}\n})`,
  { filename: 'dist/cli.cjs', cachedData: compiled() },
);
script.runInThisContext()(
  createRequire(bundle),
  { exports: {} },
  dirname(bundle),
  (specifier) => import(specifier),
);
