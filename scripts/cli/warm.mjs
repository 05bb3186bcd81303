/**
 * Asks a few questions of a built command line, and keeps the code that V8 compiled for them beside it: run by
 * build.mjs, with the folder of the build, the corpus and the questions.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, corpus, questions] = process.argv.slice(2);
process.argv.splice(2, Number.POSITIVE_INFINITY, 'ask', '--corpus', corpus, '--questions', questions);
process.on('exit', () => writeFileSync(join(dist, 'cli.cache'), script.createCachedData()));
const { script } = await import(pathToFileURL(join(dist, 'cli.js')).href);
