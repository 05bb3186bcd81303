/** Starts the threads of this folder. */
import { Worker } from 'node:worker_threads';

/**
 * Starts a thread, which does not keep the process alive.
 *
 * @param name of the thread's file in this folder, without its ending: as compiled; or as source, in tests and
 *   measurements, which the thread needs a loader for
 */
export function startThread(name: 'worker' | 'sealer'): Worker {
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(sourceOf(new URL(`./${name}.ts`, import.meta.url)), { eval: true })
    : new Worker(new URL(`./${name}.js`, import.meta.url));
  worker.unref();
  return worker;
}

function sourceOf(url: URL): string {
  const source = JSON.stringify(url);
  return `import('tsx/esm/api').then(({ tsImport }) => tsImport(${source}, ${source}))`;
}
