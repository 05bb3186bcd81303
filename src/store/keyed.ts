/** Installations and settings: one value a key. */
import type { Platform } from '../desk/inquiry.ts';
import type { InstallationStore, SettingStore } from '../desk/ports.ts';
import type { Engine } from './engine.ts';

/** Keeps the ciphertext it is given, and never looks into it. */
export class Installations implements InstallationStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async put(platform: Platform, workspace: string, data: string): Promise<void> {
    await this.#engine.run((db) =>
      db
        .insertInto('installations')
        .values({ platform, workspace, data })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'workspace'])
            .doUpdateSet((eb) => ({ data: eb.ref('excluded.data') })),
        )
        .execute(),
    );
  }

  async get(platform: Platform, workspace: string): Promise<string | null> {
    const row = await this.#engine.run((db) =>
      db
        .selectFrom('installations')
        .select('data')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .executeTakeFirst(),
    );
    return row?.data ?? null;
  }

  async remove(platform: Platform, workspace: string): Promise<void> {
    await this.#engine.run((db) =>
      db
        .deleteFrom('installations')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .execute(),
    );
    await this.#engine.erase();
  }

  list(platform: Platform): Promise<{ readonly workspace: string; readonly data: string }[]> {
    return this.#engine.run((db) =>
      db
        .selectFrom('installations')
        .select(['workspace', 'data'])
        .where('platform', '=', platform)
        .orderBy('workspace')
        .execute(),
    );
  }
}

export class Settings implements SettingStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async get(key: string): Promise<string | null> {
    const row = await this.#engine.run((db) =>
      db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst(),
    );
    return row?.value ?? null;
  }

  async put(key: string, value: string): Promise<void> {
    await this.#engine.run((db) =>
      db
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
        )
        .execute(),
    );
  }
}
