/**
 * Every step from an empty database to the present schema, in order, forward only. A new one gets the next number and a
 * line here; a released one is never changed, renamed or removed, for databases remember it by its name.
 */
import type { Kysely } from 'kysely';
import type { EngineKind } from '../engine.ts';
import * as first from './0001-first.ts';
import * as documents from './0002-documents.ts';

export interface SchemaStep {
  /** Number and title; sorted by it. */
  readonly name: string;
  up(db: Kysely<unknown>, engine: EngineKind): Promise<void>;
}

export const STEPS: readonly SchemaStep[] = [
  { name: '0001-first', up: first.up },
  { name: '0002-documents', up: documents.up },
];
