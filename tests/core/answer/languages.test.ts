/** Questions in other languages over English documents, and English questions over documents in other languages. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import type { Document } from '../../../src/core/document.ts';
import { glossOf } from '../../../src/core/question/gloss.ts';
import { languageOfQuestion } from '../../../src/core/question/language.ts';
import { documentOf } from '../card/documents.ts';
import { checkAnswer, indexOf } from './invariants.ts';

const paper = (id: string, language: string, ...paragraphs: string[]): Document =>
  documentOf(id, paragraphs, { publishedAt: '2031-05-04', dated: 'stated', language });

const ENGLISH = [
  paper(
    'wire.md',
    'en',
    'Orlo Veckmann heads the Norwegian delegation at the talks in Geneva, the ministry said on Monday.',
    'The meeting in the customs house lasted six hours.',
    'The talks took place in Geneva on 3 May 2031.',
    'Veckmann said that the ceasefire was too short for a winter.',
    'Twelve prisoners were exchanged at the border.',
  ),
];

function ask(question: string, documents: Document[] = ENGLISH): Answer {
  const index = indexOf(documents);
  const answer = new Answerer(index).ask(question, { visible: 'all', today: '2031-06-15', clock: () => 0 });
  checkAnswer(answer, index, documents);
  return answer;
}

describe('a question over English documents', () => {
  it.each([
    ['ru', 'Кто возглавляет норвежскую делегацию?'],
    ['uk', 'Хто очолює норвезьку делегацію?'],
    ['fr', 'Qui dirige la délégation norvégienne ?'],
    ['de', 'Wer leitet die norwegische Delegation?'],
    ['es', '¿Quién encabeza la delegación noruega?'],
    ['ar', 'من يرأس الوفد النرويجي؟'],
  ])('in %s: who', (language, question) => {
    expect(languageOfQuestion(question)).toBe(language);
    const answer = ask(question);
    expect(answer).toMatchObject({ outcome: 'answered', answer: 'Orlo Veckmann', question });
    expect(answer.notes.join()).toMatch(/Read as “Who heads .*delegation\?”/);
  });

  it.each([
    'Сколько длилась встреча на таможне?',
    'Wie lange dauerte das Treffen?',
    'Combien de temps a duré la réunion ?',
    '¿Cuánto duró la reunión?',
    'كم استمر الاجتماع؟',
    'Скільки тривала зустріч?',
  ])('%s: how long', (question) => {
    expect(ask(question).answer).toBe('six hours');
  });

  it.each([
    'Где прошли переговоры?',
    'Wo fanden die Gespräche statt?',
    'Où ont eu lieu les pourparlers ?',
    '¿Dónde se celebraron las conversaciones?',
    'أين جرت المحادثات؟',
    'Де відбулися переговори?',
  ])('%s: where', (question) => {
    expect(ask(question).answer).toBe('Geneva');
  });

  it.each([
    'Когда состоялись переговоры в Женеве?',
    'Wann fanden die Gespräche in Genf statt?',
    'Quand ont eu lieu les pourparlers de Genève ?',
    '¿Cuándo se celebraron las conversaciones de Ginebra?',
    'متى عقدت المحادثات في جنيف؟',
  ])('%s: when', (question) => {
    expect(ask(question).answer).toBe('3 May 2031');
  });

  it.each([
    'Кто возглавляет датскую делегацию?',
    'Wer leitet die dänische Delegation?',
    'Qui dirige la délégation polonaise ?',
    '¿Quién encabeza la delegación polaca?',
    'من يرأس الوفد البولندي؟',
    'Хто очолює польську делегацію?',
  ])('%s: of another state, refused', (question) => {
    expect(ask(question).outcome).toBe('unanswered');
  });
});

describe('an English question over documents in other languages', () => {
  it.each([
    ['ru', 'Норвежскую делегацию возглавляет Орло Векманн, сообщили в понедельник.', /Векманн/],
    ['fr', 'La délégation norvégienne est dirigée par Orlo Veckmann, a-t-on appris lundi.', /Veckmann/],
    ['de', 'Die norwegische Delegation leitet Orlo Veckmann, hieß es am Montag.', /Veckmann/],
  ])('in %s finds the name', (language, text, name) => {
    const answer = ask('Who heads the Norwegian delegation?', [paper('a.md', language, text)]);
    expect(answer.excerpts[0]?.text ?? answer.nearest[0]?.text).toMatch(name);
  });
});

describe('a reading', () => {
  it.each([
    ['Кто такая Мирела Танск?', 'Who is Мирела Танск?'],
    ['Was sagte Veckmann über den Waffenstillstand?', 'What did Veckmann say about ceasefire?'],
    ['Wann zimmerten die Gesandten das Floß?', 'When did zimmerten envoy Floß?'],
    ['Wann arbeitete der Gesandte im Palast?', 'When did arbeitete of envoy in Palast?'],
    ['¿Por qué fracasaron las conversaciones?', 'Why did fracasaron talks?'],
    ['Pourquoi la délégation russe a-t-elle quitté Genève ?', 'Why did Russian delegation quitté Geneva?'],
  ])('%s', (question, read) => {
    expect(glossOf(question, languageOfQuestion(question))?.text).toBe(read);
  });

  it.each(['Who heads the Russian delegation?', 'davos meeting date', 'Wer', 'a in de la'])(
    'of %s leaves English alone and never throws',
    (question) => {
      const language = languageOfQuestion(question);
      if (language === 'en') expect(glossOf(question, language)).toBeNull();
      else expect(glossOf(question, language)?.text).toBeTypeOf('string');
    },
  );
});
