/** Health over HTTP: `/livez` (the process turns), `/readyz` (it can keep and answer questions), `/healthz` (both). */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is asked of each part. */
export interface HealthCheck {
  /** A short name: 'store', 'corpus', 'slack'. */
  readonly name: string;
  /** @returns null when well, else what is wrong in a few words without secrets */
  readonly check: () => Promise<string | null>;
}

/** A running health server. */
export interface HealthServer {
  /** The port it listens on, which differs from the one asked for when that was 0. */
  readonly port: number;
  close(): Promise<void>;
}

/** A check that has said nothing for this long (milliseconds) counts as failed. */
const PATIENCE = 2000;

/** Asks every part, at most two seconds. @returns the troubles, by part; empty when ready */
async function troubles(checks: readonly HealthCheck[]): Promise<Record<string, string>> {
  const found = await Promise.all(
    checks.map(async ({ name, check }) => [name, await within(check(), PATIENCE)] as const),
  );
  return Object.fromEntries(found.flatMap(([name, trouble]) => (trouble === null ? [] : [[name, trouble]])));
}

/**
 * Starts telling.
 *
 * @param port 0 picks a free one
 * @returns once it listens
 * @throws the system's error when the port cannot be had
 */
export async function serveHealth(port: number, checks: readonly HealthCheck[]): Promise<HealthServer> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://health').pathname;
    const reply = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(body)}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return reply(405, { error: 'GET or HEAD' });
    if (path === '/livez') return reply(200, { live: true });
    if (path !== '/readyz' && path !== '/healthz')
      return reply(404, { error: 'there is /livez, /readyz and /healthz' });
    const wrong = await troubles(checks);
    const ready = Object.keys(wrong).length === 0;
    return reply(ready ? 200 : 503, { live: true, ready, ...(ready ? {} : { troubles: wrong }) });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function within(asked: Promise<string | null>, patience: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('does not reply'), patience);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
