/** Starts the threads of this folder. */
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread, which does not keep the process alive.
 *
 * @param source of the thread, ending in `.ts`. Where this runs compiled, so does the thread; otherwise, in tests and
 *   measurements, it needs a loader
 */
export function startThread(source: URL): Worker {
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(loading(source), { eval: true })
    : new Worker(new URL(source.href.replace(/\.ts$/, '.js')));
  worker.unref();
  return worker;
}

function loading(url: URL): string {
  const source = JSON.stringify(url);
  return `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`;
}
