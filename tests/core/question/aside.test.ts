/** What is typed and is no question to the documents: small talk, commands, and what must be asked back. */
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/core/question/parse.ts';

const asideOf = (text: string) => parseQuestion(text).aside;

describe('small talk', () => {
  it.each([
    [
      'greeting',
      [
        'hi',
        'Hello!',
        'Good morning, team',
        'привет',
        'Добрый день!',
        'Bonjour !',
        'Hallo',
        '¡Hola!',
        'Привіт',
      ],
    ],
    [
      'thanks',
      ['Thanks!', 'thank you so much', 'ok thanks', 'Спасибо!', 'Merci beaucoup !', 'Danke schön', 'Gracias'],
    ],
    ['farewell', ['bye', 'See you later', 'До свидания', 'Au revoir !', 'Auf Wiedersehen']],
    ['how-are-you', ['How are you?', 'what’s up', 'Как дела?', 'Ça va ?', 'Wie geht es dir?']],
    [
      'about-bot',
      ['Who are you?', 'help', 'What can you do?', 'Are you a bot?', 'Кто ты?', 'помощь', 'Hilfe'],
    ],
    ['empty', ['', '   ', '???', '👍', '…']],
  ] as const)('%s', (talk, texts) => {
    for (const text of texts)
      expect({ text, aside: asideOf(text) }).toEqual({ text, aside: { kind: 'small-talk', talk } });
  });

  it('may be two utterances, and the second is answered', () => {
    expect(asideOf('Hi, thanks a lot!')).toEqual({ kind: 'small-talk', talk: 'thanks' });
  });

  it.each(['/help', '!status', '/Watch-list'])('is not a command: %s', (text) => {
    expect(asideOf(text)).toEqual({ kind: 'command', command: text.slice(1).toLowerCase() });
  });

  it.each([
    ['Hi, who leads the talks?', 'who leads the talks?'],
    ['Hello! When was the accord signed?', 'When was the accord signed?'],
    ['Hey Attaché, who signed the accord?', 'who signed the accord?'],
    ['Good morning team, where is the summit?', 'where is the summit?'],
    ['Thanks, and who chaired the session?', 'and who chaired the session?'],
    ['Здравствуйте, кто возглавляет делегацию?', 'кто возглавляет делегацию?'],
    ['Bonjour, qui dirige la délégation ?', 'qui dirige la délégation ?'],
    ['Help me find who signed the accord', 'who signed the accord'],
    ['Could you please tell me where the talks were held?', 'where the talks were held?'],
    ['test ban treaty date', 'test ban treaty date'],
    ['ping pong diplomacy in Quorra', 'ping pong diplomacy in Quorra'],
    ['Great power rivalry in Quorra', 'Great power rivalry in Quorra'],
    ['Who are you negotiating with in Quorra?', 'Who are you negotiating with in Quorra?'],
    ['What do you know about the Lissel accord?', 'What do you know about the Lissel accord?'],
    ['help for refugees in Quorra', 'help for refugees in Quorra'],
    ['What is this treaty about?', 'What is this treaty about?'],
    ['no fly zone', 'no fly zone'],
    ['Good day for peace?', 'Good day for peace?'],
    ['Привет мир', 'Привет мир'],
    ['merci accord date', 'merci accord date'],
  ])('never swallows a question: %s', (text, asked) => {
    const { aside, parts } = parseQuestion(text);
    expect(aside).toBeNull();
    expect(parts.map((part) => part.text)).toEqual([asked]);
  });
});

describe('a pronoun', () => {
  it.each([
    ['Where was he born?', 'he'],
    ['What did she say?', 'she'],
    ['Thanks. And where was it?', 'it'],
    ['Who did they meet?', 'they'],
    ['What was their answer?', 'their'],
    ['Why did her plane land?', 'her'],
    ['How many of them signed?', 'them'],
    ['What is it?', 'it'],
    ['What time did they meet?', 'they'],
    ['What post did he hold?', 'he'],
    ['Which hotel did she stay at?', 'she'],
    ['How many days did they talk?', 'they'],
    ['When, where and for how long did they meet?', 'they'],
    ['Did the ministers sign it?', 'it'],
    ['Что он сказал?', 'он'],
    ['Где они встретились?', 'они'],
    ['Où est-il né ?', 'il'],
    ['À quelle heure est-il arrivé ?', 'il'],
    ['Wo wurde er geboren?', 'er'],
  ])('that nothing stands for is asked back: %s', (text, words) => {
    expect(parseQuestion(text)).toMatchObject({
      aside: { kind: 'clarify', what: 'pronoun', words },
      parts: [],
    });
  });

  it.each([
    'When did Orlo Veck say he would leave?',
    'Where did Mirela Tansk say her plane would land?',
    'Is it true that the talks failed?',
    'How long did it take to reach the accord?',
    'In what manner did the governors cast their votes?',
    'What did the freed pilot tell the envoy she missed most?',
    'What did the envoys say they would do?',
    'Which envoys said they would return?',
    'What did the minister say when he resigned?',
    'What does the president think of his rival?',
    'When did the talks begin and who chaired them?',
    'What did the ministry say of its ships?',
    'Quand l’accord a-t-il été signé ?',
    'Pourquoi le sommet a-t-il été reporté ?',
    'Что министр сказал о своём визите и его цели?',
    'Who leads the US team?',
    'Who joined us at the table?',
  ])('with something before it in the same question is not: %s', (text) => {
    const { aside, parts } = parseQuestion(text);
    expect(aside).toBeNull();
    expect(parts.length).toBeGreaterThan(0);
  });
});

describe('an abbreviation of several senses', () => {
  it.each([
    ['Who is the FM?', 'FM', ['foreign minister', 'finance minister']],
    ['Can the FM be trusted?', 'FM', ['foreign minister', 'finance minister']],
    ['Who is the SG?', 'SG', ['secretary general', 'surgeon general', 'solicitor general']],
  ])('is asked back with its senses: %s', (text, words, choices) => {
    expect(asideOf(text)).toEqual({ kind: 'clarify', what: 'ambiguous', words, choices });
  });

  it.each([
    'Who is the FM of Norway?',
    'What did FM Tansk say?',
    // Two wordings of one sense are no choice.
    'Who heads the MFA?',
    'What did the PM say?',
    'What does the IAEA say?',
  ])('is not asked back where one sense is meant: %s', (text) => {
    expect(asideOf(text)).toBeNull();
  });
});
