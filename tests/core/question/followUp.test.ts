/** Who asks what after what, and how it is understood. A line ending in nothing new is a topic of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LONGEST_AGE_MS,
  LONGEST_UNDERSTOOD,
  MOST_TURNS,
  type PastTurn,
  understand,
} from '../../../src/core/question/followUp.ts';

/** Earlier exchanges as question and short answer, each understood from those before it. */
function said(...exchanges: readonly (readonly [question: string, answer: string | null])[]): PastTurn[] {
  const turns: PastTurn[] = [];
  for (const [question, answer] of exchanges) {
    const { understoodAs } = understand(question, turns);
    turns.push({ question, understoodAs, answer, ageMs: 1_000 });
  }
  return turns;
}
const asked = (exchanges: readonly (readonly [string, string | null])[], text: string) =>
  understand(text, said(...exchanges)).understoodAs;

const heads = ['Who heads the Russian delegation?', 'Orlo Veck'] as const;
const led = ['Who led the Drovian delegation?', 'Orlo Veck'] as const;
const lasted = ['How long did the talks in Quorra last?', 'five hours'] as const;
const next = ['When will the next round take place?', 'April 9'] as const;
const told = [
  'What did Mirela Tansk say about the strait?',
  'We will not sign while the strait is mined',
] as const;
const signed = ['Which minister signed the ferry accord on 4 March?', 'Hanne Ostrem'] as const;

describe('one element for its like', () => {
  it.each([
    [heads, 'and the American one?', 'Who heads the American delegation?'],
    [heads, 'and the american one', 'Who heads the American delegation?'],
    [heads, 'And the Americans?', 'Who heads the American delegation?'],
    [heads, 'what about the Ukrainian delegation?', 'Who heads the Ukrainian delegation?'],
    [heads, 'and for Ukraine?', 'Who heads the Ukrainian delegation?'],
    [heads, 'and for ukraine', 'Who heads the Ukrainian delegation?'],
    [heads, 'and the US?', 'Who heads the American delegation?'],
    [heads, 'and the us one', 'Who heads the American delegation?'],
    [heads, 'and the amercian one?', 'Who heads the American delegation?'],
    [heads, 'adn the american one?', 'Who heads the American delegation?'],
    [heads, 'and the ukranian', 'Who heads the Ukrainian delegation?'],
    [heads, 'how about the Norwegian team?', 'Who heads the Norwegian team?'],
    [heads, 'waht about the American one?', 'Who heads the American delegation?'],
    [heads, 'the American one?', 'Who heads the American delegation?'],
    [heads, 'Ukraine?', 'Who heads the Ukrainian delegation?'],
    [heads, 'and in December?', 'Who heads the Russian delegation in December?'],
    [heads, 'and in december', 'Who heads the Russian delegation in December?'],
    [led, 'and the Tarvonian one?', 'Who led the Tarvonian delegation?'],
    [led, 'and the Tarvonian?', 'Who led the Tarvonian delegation?'],
    [led, 'and the tarvonian one', 'Who led the tarvonian delegation?'],
    [led, 'and the Tarvonian team?', 'Who led the Tarvonian team?'],
    [led, 'and the American one?', 'Who led the American delegation?'],
    [led, 'and for Norway?', 'Who led the Norwegian delegation?'],
    [['What does Russia want?', null], 'and Ukraine?', 'What does Ukraine want?'],
    [['What does Russia want?', null], 'and the US?', 'What does the US want?'],
    [['What does Russia want?', null], 'and the American side?', 'What does the American side want?'],
    [['What does Russia want?', null], 'and the Ukrainians?', 'What does Ukraine want?'],
    [next, 'and the second one?', 'When will the second round take place?'],
    [next, 'and the last round?', 'When will the last round take place?'],
    [lasted, 'and in Lissel?', 'How long did the talks in Lissel last?'],
    [lasted, 'and the visit?', 'How long did the visit in Quorra last?'],
    [
      ['What is the Danish position on the straits?', null],
      'and the EU?',
      'What is the EU position on the straits?',
    ],
    [
      ['What is the Danish position on the straits?', null],
      'and the Lathian one?',
      'What is the Lathian position on the straits?',
    ],
    [
      ['How many soldiers were killed at Skarn?', '12'],
      'and civilians?',
      'How many civilians were killed at Skarn?',
    ],
    [
      ['How many soldiers were killed at Skarn?', '12'],
      'and wounded?',
      'How many soldiers were wounded at Skarn?',
    ],
    [
      ['What is the price of grain in Lathia in 2030?', null],
      'and in Brenn?',
      'What is the price of grain in Brenn in 2030?',
    ],
    [
      ['Who represented Drovia at the talks?', null],
      'and Tarvonia?',
      'Who represented Tarvonia at the talks?',
    ],
    [told, 'and about the mines?', 'What did Mirela Tansk say about the mines?'],
    [told, 'and Orlo Veck?', 'What did Orlo Veck say about the strait?'],
    [told, 'what about Veck', 'What did Veck say about the strait?'],
    [told, 'and about Crimea?', 'What did Mirela Tansk say about Crimea?'],
    [signed, 'and on 9 April?', 'Which minister signed the ferry accord on 9 April?'],
    [signed, 'and in May?', 'Which minister signed the ferry accord in May?'],
    [
      ['Who is the foreign minister of Drovia?', null],
      'and the finance minister?',
      'Who is the finance minister of Drovia?',
    ],
    [
      ['Who is the foreign minister of Drovia?', null],
      'and of Tarvonia?',
      'Who is the foreign minister of Tarvonia?',
    ],
    [
      ['Who is the foreign minister of Drovia?', null],
      'and Tarvonia?',
      'Who is the foreign minister of Tarvonia?',
    ],
    [['When were the talks held?', 'Monday'], 'and the signing?', 'When was the signing held?'],
    [['How many ferries sail from Skarn?', '4'], 'and from Lissel?', 'How many ferries sail from Lissel?'],
    [
      ['Where did the delegations meet on Monday?', null],
      'and on Tuesday?',
      'Where did the delegations meet on Tuesday?',
    ],
    [['Where was Orlo Veck born?', 'Anselm'], 'and Mirela Tansk?', 'Where was Mirela Tansk born?'],
    [['Where was Orlo Veck born?', 'Anselm'], 'Mirela Tansk?', 'Where was Mirela Tansk born?'],
    [['where was orlo veck born', 'Anselm'], 'and mirela tansk', 'Where was mirela tansk born?'],
  ] as const)('%s … %s', (exchange, text, understood) => {
    expect(asked([exchange], text)).toBe(understood);
  });
});

describe('another question word', () => {
  it.each([
    [lasted, 'where?', 'Where did the talks in Quorra take place?'],
    [lasted, 'and when?', 'When did the talks in Quorra take place?'],
    [next, 'how long?', 'How long will the next round last?'],
    [next, 'where?', 'Where will the next round take place?'],
    [next, 'and where exactly?', 'Where will the next round take place?'],
    [next, 'Where', 'Where will the next round take place?'],
    [next, 'whre?', 'Where will the next round take place?'],
    [next, 'in which city?', 'In which city will the next round take place?'],
    [led, 'since when?', 'Since when did Orlo Veck lead the Drovian delegation?'],
    [heads, 'since when?', 'Since when does Orlo Veck head the Russian delegation?'],
    [heads, 'sicne when', 'Since when does Orlo Veck head the Russian delegation?'],
    [heads, 'why?', 'Why does Orlo Veck head the Russian delegation?'],
    [['Who heads the Russian delegation?', null], 'why?', 'Why does somebody head the Russian delegation?'],
    [led, 'who else?', 'Who else led the Drovian delegation?'],
    [led, 'anyone else?', 'Who else led the Drovian delegation?'],
    [
      ['Who is Orlo Veck?', 'the deputy minister of transport'],
      'since when?',
      'Since when is Orlo Veck the deputy minister of transport?',
    ],
    [
      ['Who is the harbour master of Skarn?', 'Jorun Halle'],
      'since when?',
      'Since when is Jorun Halle the harbour master of Skarn?',
    ],
    [['Who is the harbour master of Skarn?', 'Jorun Halle'], 'how old?', 'How old is Jorun Halle?'],
    [['Who will attend the summit?', 'Jorun Halle'], 'when?', 'When will Jorun Halle attend the summit?'],
    [['Who was detained in Lissel?', 'Jorun Halle'], 'why?', 'Why was Jorun Halle detained in Lissel?'],
    [['Who did Veck meet with?', 'Jorun Halle'], 'when?', 'When did Veck meet with Jorun Halle?'],
    [
      ['What did Veck propose in Quorra?', 'a ceasefire'],
      'why?',
      'Why did Veck propose a ceasefire in Quorra?',
    ],
    [['What did Tansk say?', 'We will not sign'], 'when?', 'When did Tansk say that?'],
    [['Did the sides sign the accord?', null], 'when?', 'When did the sides sign the accord?'],
    [['Did the sides swap prisoners?', null], 'how many?', 'How many prisoners did the sides swap?'],
    [
      ['Which minister signed the accord?', 'Hanne Ostrem'],
      'where?',
      'Where did Hanne Ostrem sign the accord?',
    ],
    [
      ['Who said that the strait is mined?', 'Stromgard'],
      'to whom?',
      'To whom did Stromgard say that the strait is mined?',
    ],
    [['Tell me about the talks in Quorra', null], 'when?', 'When were the talks in Quorra?'],
  ] as const)('%s … %s', (exchange, text, understood) => {
    expect(asked([exchange], text)).toBe(understood);
  });
});

describe('a pronoun stands for what was last spoken of', () => {
  it.each([
    [led, 'when was he born?', 'When was Orlo Veck born?'],
    [led, 'When was she born', 'When was Orlo Veck born?'],
    [led, 'what did he say about Donbas?', 'What did Orlo Veck say about Donbas?'],
    [led, 'who is his deputy?', 'Who is Orlo Veck’s deputy?'],
    [led, 'and his deputy?', 'Who is Orlo Veck’s deputy?'],
    [led, 'who met him?', 'Who met Orlo Veck?'],
    [led, 'where did they meet?', 'Where did the Drovian delegation meet?'],
    [led, 'how many members does it have?', 'How many members does the Drovian delegation have?'],
    [told, 'when did she say it?', 'When did Mirela Tansk say that?'],
    [['Who is Orlo Veck?', 'the deputy minister'], 'where was he born?', 'Where was Orlo Veck born?'],
    [['who is orlo veck', 'the deputy minister'], 'where was he born', 'Where was orlo veck born?'],
    [
      ['Who is the foreign minister of Drovia?', 'Hanne Ostrem'],
      'where does she live?',
      'Where does Hanne Ostrem live?',
    ],
    [
      ['What did the foreign minister of Drovia say?', null],
      'where was he born?',
      'Where was the foreign minister of Drovia born?',
    ],
    [
      ['Where did the talks in Quorra take place?', 'Salt Palace'],
      'how long did they last?',
      'How long did the talks in Quorra last?',
    ],
    [
      ['Who attended the summit in Quorra?', 'Orlo Veck'],
      'how long did it last?',
      'How long did the summit in Quorra last?',
    ],
    [['Who attended the summit in Quorra?', 'Orlo Veck'], 'who else was there?', 'Who else was in Quorra?'],
    [['Where will the next round be held?', 'Lissel'], 'who lives there?', 'Who lives in Lissel?'],
    [
      ['Which accord was signed?', 'the ferry accord'],
      'when was it signed?',
      'When was the ferry accord signed?',
    ],
    [['What is the capital of Norway?', null], 'how big is it?', 'How big is the capital of Norway?'],
    [['What does Ukraine want?', null], 'who leads their delegation?', 'Who leads Ukraine’s delegation?'],
  ] as const)('%s … %s', (exchange, text, understood) => {
    expect(asked([exchange], text)).toBe(understood);
  });

  it('of the newest exchange that has it', () => {
    expect(asked([led, lasted], 'when was he born?')).toBe('When was Orlo Veck born?');
    expect(asked([led, ['and the Tarvonian one?', 'Mirela Tansk']], 'where was she born?')).toBe(
      'Where was Mirela Tansk born?',
    );
    expect(asked([heads, ['What does Ukraine want?', null]], 'who leads theirs?')).toBe(
      'Who leads the Ukrainian delegation?',
    );
  });

  it('a man is no longer who was just called she', () => {
    const turns = [led, ['and the Tarvonian one?', 'Mirela Tansk'], ['how old is she?', '58']] as const;
    expect(asked(turns, 'where was she born?')).toBe('Where was Mirela Tansk born?');
    expect(
      asked(
        [
          ['Who is Mirela Tansk?', 'a former ambassador'],
          ['how old is she?', '58'],
        ],
        'what did he say?',
      ),
    ).toBe(null);
  });

  it('not one who was never named', () => {
    expect(asked([led, ['Who led the Tarvonian team?', null]], 'when was he born?')).toBe(null);
  });
});

describe('a follow-up of a follow-up', () => {
  it('goes on from what the last one was understood as', () => {
    const turns = said(heads, ['and the American one?', 'Hanne Ostrem']);
    expect(turns[1]?.understoodAs).toBe('Who heads the American delegation?');
    expect(understand('and the Norwegian?', turns).understoodAs).toBe('Who heads the Norwegian delegation?');
    expect(understand('since when?', turns).understoodAs).toBe(
      'Since when does Hanne Ostrem head the American delegation?',
    );
    expect(understand('how old is she?', turns).understoodAs).toBe('How old is Hanne Ostrem?');
  });

  it('passes over small talk', () => {
    expect(asked([heads, ['thanks!', null]], 'and the American one?')).toBe(
      'Who heads the American delegation?',
    );
  });

  it('goes back to the last question about the same', () => {
    expect(asked([heads, next], 'and the American delegation?')).toBe('Who heads the American delegation?');
    expect(asked([heads, next], 'and the second round?')).toBe('When will the second round take place?');
  });

  it('takes one for what was last spoken of', () => {
    const turns = [heads, ['when was he born?', '1969']] as const;
    expect(asked(turns, 'and who heads the Ukrainian one?')).toBe('Who heads the Ukrainian delegation?');
  });

  it('does not go on from what nobody understood', () => {
    expect(asked([heads, ['and why not?', null]], 'and the American one?')).toBe(
      'Who heads the American delegation?',
    );
  });

  it('borrows what a deed was done to', () => {
    expect(asked([lasted], 'who attended?')).toBe('Who attended the talks in Quorra?');
    expect(asked([lasted], 'what was agreed?')).toBe('What was agreed at the talks in Quorra?');
    expect(asked([next], 'who will attend')).toBe('Who will attend the next round?');
    expect(asked([signed], 'who else signed?')).toBe('Who else signed the ferry accord?');
  });

  it('answers what was asked back', () => {
    expect(asked([['Where was he born?', null]], 'Orlo Veck')).toBe('Where was Orlo Veck born?');
    expect(asked([['Where was he born?', null]], 'I mean Orlo Veck')).toBe('Where was Orlo Veck born?');
    expect(asked([['Who is the FM?', null]], 'the foreign minister of Norway')).toBe(
      'Who is the foreign minister of Norway?',
    );
  });
});

describe('in other languages', () => {
  const vozglavil = ['Кто возглавил российскую делегацию?', 'Орло Век'] as const;
  const dirige = ['Qui dirige la délégation russe ?', 'Odile Maréchal'] as const;
  const leitet = ['Wer leitet die russische Delegation?', 'Jorun Halle'] as const;
  it.each([
    [vozglavil, 'а американскую?', 'Кто возглавил американскую делегацию?'],
    [vozglavil, 'а украинскую делегацию?', 'Кто возглавил украинскую делегацию?'],
    [vozglavil, 'а Украина?', 'Кто возглавил украинскую делегацию?'],
    [vozglavil, 'когда?', 'Когда Орло Век возглавил российскую делегацию?'],
    [vozglavil, 'где он родился?', 'Где Орло Век родился?'],
    [['Когда пройдёт следующий раунд?', '9 апреля'], 'а где?', 'Где пройдёт следующий раунд?'],
    [['Кто возглавил тарвонскую делегацию?', null], 'а дровскую?', 'Кто возглавил дровскую делегацию?'],
    [dirige, 'et la délégation américaine ?', 'Qui dirige la délégation américaine?'],
    [dirige, "et l'équipe américaine ?", "Qui dirige l'équipe américaine?"],
    [dirige, 'depuis quand ?', 'Depuis quand Odile Maréchal dirige la délégation russe?'],
    [dirige, 'où est-elle née ?', 'Où est Odile Maréchal née?'],
    [leitet, 'und die amerikanische?', 'Wer leitet die amerikanische Delegation?'],
    [leitet, 'seit wann?', 'Seit wann leitet Jorun Halle die russische Delegation?'],
    [leitet, 'wo wurde sie geboren?', 'Wo wurde Jorun Halle geboren?'],
    [['Wo fanden die Gespräche statt?', 'Genf'], 'wann?', 'Wann fanden die Gespräche statt?'],
    [
      ['¿Quién encabeza la delegación rusa?', null],
      '¿y la estadounidense?',
      '¿Quién encabeza la delegación estadounidense?',
    ],
    [heads, 'а американская?', 'Who heads the American delegation?'],
  ] as const)('%s … %s', (exchange, text, understood) => {
    expect(asked([exchange], text)).toBe(understood);
  });
});

describe('a new topic inherits nothing', () => {
  it.each([
    'Who led the Tarvonian team?',
    'and who leads the Tarvonian team?',
    'Where is the Salt Palace?',
    'Is there a ceasefire?',
    'How long did it take to reach Lissel?',
    'Is it true that the strait is mined?',
    'davos meeting date',
    'Skarn ferries a day',
    'What did Veck say before he left Quorra?',
    'Did the ministers say that they would sign?',
    'What is a dry crossing?',
    'Why did the talks break up?',
    'Which country says that nobody consulted it?',
    'How many dockers lost their jobs?',
    'How much does the Compact pay its director?',
    'What does it mean when an envoy is recalled?',
    'Who signed the accord there in Lissel?',
    'thanks',
    'ok',
    '/help',
    '??',
    'Кто такой Орло Век?',
    'Was ist ein Fährvertrag?',
    "Qu'est-ce que l'accord sur le bac ?",
    'When did Orlo Veck and his deputy meet Mirela Tansk?',
  ])('%s', (text) => {
    expect(understand(text, said(led, lasted))).toEqual({ text, understoodAs: null });
  });

  it('nor does anything that has nothing before it', () => {
    for (const text of ['when was he born?', 'and the American one?', 'since when?'])
      expect(understand(text, [])).toEqual({ text, understoodAs: null });
  });

  it('nor is anything made up that nobody would type', () => {
    const wordy = (length: number) => `Who led the ${'very '.repeat(length / 5)}large Drovian delegation?`;
    expect(asked([[wordy(300), null]], 'and in December?')).toContain('delegation in December?');
    expect(asked([[wordy(355), null]], 'and in December?')).toBe(null);
  });

  it('nor from too long ago, nor too far back', () => {
    const [turn] = said(led);
    const old = { ...(turn as PastTurn), ageMs: LONGEST_AGE_MS + 1 };
    expect(understand('when was he born?', [old]).understoodAs).toBe(null);
    const far = said(
      led,
      ...Array.from({ length: MOST_TURNS }, () => ['Why did the talks break up?', null] as const),
    );
    expect(understand('when was he born?', far).understoodAs).toBe(null);
  });
});

it('never throws, and makes up nothing long, whatever is said after whatever', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      ...'and what about the a one ones he she it they there his their theirs who when where since how long many else in for of Ukraine American Veck December 2031 delegation talks led heads did was а и где он Украина et la und die est-il ? , . - ’s'.split(
        ' ',
      ),
    ),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
  const anyTurn = fc.record({
    question: anyText,
    understoodAs: fc.option(anyText),
    answer: fc.option(anyText),
    ageMs: fc.nat(LONGEST_AGE_MS * 2),
  });
  fc.assert(
    fc.property(anyText, fc.array(anyTurn, { maxLength: 4 }), (text, turns) => {
      const { text: understood, understoodAs } = understand(text, turns);
      if (understoodAs === null) expect(understood).toBe(text);
      else {
        expect(understood).toBe(understoodAs);
        expect(understoodAs.length).toBeLessThanOrEqual(LONGEST_UNDERSTOOD);
      }
    }),
    { numRuns: 200 },
  );
});
