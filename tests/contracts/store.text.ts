/** Part of the store's contract: every string that JavaScript can hold comes back as it went in. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Open } from './store.contract.ts';
import { answerOf, claimed, incomingOf, LONG, recordOf, revisionOf, roomOf } from './store.fixtures.ts';

const NASTY = [
  'Где пройдут переговоры? 和平会谈在哪里 مكان 🕊️👩‍⚖️ e\u0301 \u202e\ufeff',
  'nul \0 within',
  '\0',
  'lone \ud83d high and \udd4a low, \udfff\ud800 turned round',
  'mark \u001a0000 and \u001a',
  'quotes \' " ` ; -- \\ % _ \\0 \\u0000',
  '',
  ' \t\r\n ',
  '\uffff\ufffe\u0080\u009f',
];

export function textContract(open: Open): void {
  it('keeps text of every kind, in every place', async () => {
    const { store } = await open();
    for (const [index, text] of NASTY.entries()) {
      const room = roomOf({ workspace: `T${text}`, channel: `C${text}`, thread: `${index}${text}` });
      const inquiry = await claimed(store, {
        room,
        text,
        asker: `U${text}`,
        message: `${index}`,
        route: { [text]: [text] },
      });
      expect(inquiry).toMatchObject({ room, text, asker: `U${text}`, route: { [text]: [text] } });
      const answer = answerOf({ answer: text, notes: [text] });
      const record = recordOf(inquiry, { cited: [revisionOf(`d${text}`, `r${text}`, text)] }, answer);
      expect(await store.inquiries.answer(inquiry.id, 'w', record)).toBe(true);
      expect(await store.inquiries.posted(inquiry.id, 'w', { [text]: text })).toBe(true);
      expect((await store.inquiries.byId(inquiry.id))?.posted).toEqual({ [text]: text });
      expect((await store.answers.byId(record.answer?.id ?? ''))?.answer).toEqual(answer);
      expect(await store.answers.revision(`d${text}`, `r${text}`)).toEqual(
        revisionOf(`d${text}`, `r${text}`, text),
      );
      expect((await store.conversations.read(room, LONG)).turns).toMatchObject([
        { question: text, answer: text },
      ]);
      await store.settings.put(`key${text}`, text);
      expect(await store.settings.get(`key${text}`)).toBe(text);
      await store.rooms.grant({ room, collection: text, by: text });
      expect(await store.rooms.granted(room)).toEqual(new Set([text]));
    }
    expect(await store.answers.wellAnswered(99)).toHaveLength(NASTY.length);
  });

  it('tells strings apart that a database would take for one', async () => {
    const { store } = await open();
    const messages = ['a', 'a\0', 'a\0b', 'A', 'a ', '\ud800', '\ud801', '\ufffd', 'e\u0301', '\u00e9'];
    for (const message of messages) expect(await store.inquiries.keep(incomingOf({ message }))).toBe('kept');
    for (const message of messages)
      expect(await store.inquiries.keep(incomingOf({ message }))).toBe('repeated');
  });

  it('keeps any string', async () => {
    const { store } = await open();
    const any = fc.string({ unit: 'binary', maxLength: 20 });
    const units = fc.array(fc.nat({ max: 0xffff }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          any,
          units.map((list) => String.fromCharCode(...list)),
        ),
        async (text) => {
          await store.settings.put('any', text);
          expect(await store.settings.get('any')).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps long text', async () => {
    const { store } = await open();
    const text = 'Vor dem Hafen 🕊 '.repeat(120_000);
    const inquiry = await claimed(store, { text });
    expect(inquiry.text).toBe(text);
    const record = recordOf(inquiry, { cited: [revisionOf(`${'long/'.repeat(800)}path.md`, 'r1', text)] });
    await store.inquiries.answer(inquiry.id, 'w', record);
    expect((await store.answers.byId(record.answer?.id ?? ''))?.question).toBe(text);
    const kept = await store.answers.revision(`${'long/'.repeat(800)}path.md`, 'r1');
    expect(kept?.document.text).toBe(text);
  });
}
