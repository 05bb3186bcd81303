import { afterEach, expect, it } from 'vitest';
import { type HealthCheck, type HealthServer, serveHealth } from '../../src/service/health.ts';

const running: HealthServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function serving(
  ...checks: HealthCheck[]
): Promise<(path: string, method?: string) => Promise<Response>> {
  const server = await serveHealth(0, checks);
  running.push(server);
  return (path, method = 'GET') => fetch(`http://127.0.0.1:${server.port}${path}`, { method });
}

it('is live while it turns, and ready when every part is', async () => {
  let trouble: string | null = null;
  const get = await serving({ name: 'store', check: async () => trouble });
  expect([(await get('/livez')).status, (await get('/readyz')).status]).toEqual([200, 200]);
  trouble = 'the database does not reply';
  const unready = await get('/readyz');
  expect([unready.status, await unready.json()]).toEqual([
    503,
    { live: true, ready: false, troubles: { store: 'the database does not reply' } },
  ]);
  expect((await get('/livez')).status).toBe(200);
});

it('takes an exception and a silence for a trouble', async () => {
  const get = await serving(
    {
      name: 'corpus',
      check: () => Promise.reject(new Error('no such folder')),
    },
    { name: 'slack', check: () => new Promise(() => {}) },
  );
  expect(await (await get('/healthz')).json()).toMatchObject({
    troubles: { corpus: 'no such folder', slack: 'does not reply' },
  });
});

it('has three addresses and reads only', async () => {
  const get = await serving();
  expect((await get('/')).status).toBe(404);
  expect((await get('/readyz', 'POST')).status).toBe(405);
  const head = await get('/readyz', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('says so when the port is taken', async () => {
  const first = await serveHealth(0, []);
  running.push(first);
  await expect(serveHealth(first.port, [])).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
