/** Writes one generation of records after another, until it is killed; says when it is in the midst of one, and done. */
import { writeRecords } from '../../src/corpus/records.ts';

const RECORDS = 40;
const [, , path = '', first = '0'] = process.argv;

function* generation(number: number): Generator<unknown> {
  for (let at = 0; at < RECORDS; at++) {
    if (at % 13 === 7) process.stdout.write(`at ${number} ${at}\n`);
    yield { generation: number, of: RECORDS, fill: 'x'.repeat(50_000) };
  }
  process.stdout.write(`ending ${number}\n`);
}

for (let number = Number(first); ; number++) {
  await writeRecords(path, generation(number));
  process.stdout.write(`done${number}\n`);
}
