import { describe, expect, it } from 'vitest';
import { AliasTable } from '../../../src/core/names/aliasTable.ts';

describe('AliasTable', () => {
  const table = new AliasTable([
    ['POTUS', 'Orlo Veck'],
    ['Nadia Pell', 'Nadja Bell', 'Pell'],
  ]);

  it('finds the other names by a single word or a surname', () => {
    expect(table.of('potus')).toEqual([{ folded: 'veck', printed: 'Orlo Veck' }]);
    expect(table.of('veck')).toEqual([{ folded: 'potus', printed: 'POTUS' }]);
    expect(table.of('bell').map((alias) => alias.printed)).toEqual(['Nadia Pell', 'Pell']);
  });

  it('does not give a name itself, nor its own surname, as another', () => {
    expect(table.of('pell').map((alias) => alias.printed)).toEqual(['Nadja Bell']);
    expect(table.of('orlo')).toEqual([]);
  });
});
