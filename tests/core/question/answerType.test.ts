/** Which kind of answer a question wants. All people, places and treaties are invented. */
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/core/question/parse.ts';
import type { AnswerType } from '../../../src/core/question/types.ts';

const WANTED: Readonly<Record<AnswerType, readonly string[]>> = {
  person: [
    'Who leads the Drovian delegation?',
    'Who heads the Varnish team at the talks?',
    'Who signed the Lissel accord?',
    'Who is the foreign minister of Tarvonia?',
    'Who was the chief negotiator?',
    'Whom did Ilse Brandvold meet in Quorra?',
    'Whose plane landed in Quorra?',
    'Which minister resigned?',
    'Which official opened the session?',
    'What is the name of the Drovian envoy?',
    'What was the name of the interpreter?',
    'Name the mediator.',
    'Who wrote this?',
    'Who told reporters that the talks had stalled?',
    'Who replaced Tomas Quell as ambassador?',
    'By whom was the letter signed?',
    'Who will chair the next round?',
    'Who is the new US ambassador to Tarvonia?',
    'Which Russian met the envoy?',
    'Who else was in the room?',
    'drovian foreign minister',
    'Кто возглавляет делегацию Дровии?',
    'Qui dirige la délégation drovienne ?',
    'Wer leitet die drowische Delegation?',
    '¿Quién dirige la delegación?',
    'Who took the notes?',
    'Who is the present ambassador?',
    'Who in the WHO signed the letter?',
  ],
  role: [
    'Who is Orlo Veck?',
    'Who was Mirela Tansk?',
    "What is Orlo Veck's role?",
    'What post does Mirela Tansk hold?',
    'What position does Orlo Veck hold?',
    'What office did Mirela Tansk hold?',
    "What is Mirela Tansk's job?",
    "What was Orlo Veck's title?",
    'In what capacity did Orlo Veck attend?',
  ],
  place: [
    'Where did the talks take place?',
    'Where was the accord signed?',
    'Where is the next round to be held?',
    'In which city did the envoys meet?',
    'Which hotel hosted the talks?',
    'What is the venue of the summit?',
    'At which airport did Veck land?',
    'What city hosted the second round?',
    'Where does Mirela Tansk live?',
    'Which country hosted the talks?',
    'In what country was Veck born?',
    'Where will the delegations meet next?',
    'Where did the plane come from?',
    'quorra summit venue',
    'Где прошли переговоры?',
    'Où ont eu lieu les pourparlers ?',
    'Wo fanden die Gespräche statt?',
    '¿Dónde se celebraron las conversaciones?',
  ],
  date: [
    'When did the talks begin?',
    'When was the Lissel accord signed?',
    'On what date was the ceasefire announced?',
    'What day did the delegation arrive?',
    'What year was the treaty ratified?',
    'At what time did the session open?',
    'What is the deadline for ratification?',
    'What is the date of the next round?',
    'In which month does the mandate end?',
    'When will the next round begin?',
    'How soon will the envoys return?',
    'What time did the session end?',
    'When did Orlo Veck say he would leave?',
    'Which day was the vote held?',
    'lissel accord date',
    'test ban treaty date',
    'Когда подписали соглашение?',
    "Quand l'accord a-t-il été signé ?",
    'Wann wurde das Abkommen unterzeichnet?',
    '¿Cuándo se firmó el acuerdo?',
    'Can you help me find the date of the accord?',
    'summit last year when',
  ],
  duration: [
    'How long did the talks last?',
    'How long was the meeting?',
    'For how long did they meet in Quorra?',
    'How many hours did the session last?',
    'What was the duration of the talks?',
    'How many days will the truce hold?',
    'How much time did the envoys spend in Quorra?',
    'How many years did Veck serve?',
    'duration quorra talks',
    'Wie lange dauerten die Gespräche?',
  ],
  quantity: [
    'How many observers were deployed?',
    'How many soldiers were killed in the raid?',
    'What is the number of ships in the harbour?',
    'How far is the border from Quorra?',
    'How many times did the envoys meet?',
    'How many delegates attended?',
    'How big is the garrison?',
    'What was the death toll in Quorra?',
    'How often does the commission meet?',
    'By what margin did the motion pass?',
    'Сколько человек приехало в Квору?',
    "Combien d'observateurs ont été déployés ?",
    'Wie viele Beobachter wurden entsandt?',
    'What was the total number of prisoners exchanged?',
    'How many of the envoys said they would return?',
  ],
  age: [
    'How old is Orlo Veck?',
    'What is the age of the new minister?',
    'How old was Mirela Tansk when she joined the ministry?',
  ],
  money: [
    'How much did the bridge cost?',
    'How much money did Tarvonia pledge?',
    'How much will the repairs cost?',
    'What is the cost of the pipeline?',
    'What was the price of the land?',
    'How much was paid for the port?',
    'What budget does the mission have?',
    'How much does an observer earn?',
    'How much aid did Drovia promise?',
    'bridge cost quorra',
    'Сколько стоит мост?',
  ],
  percent: [
    'What percentage of the territory is held by Drovia?',
    'What share of the vote did the motion get?',
    'How much of the territory does Drovia control?',
    'What percent of the fleet is idle?',
    'What proportion of the delegates abstained?',
  ],
  organization: [
    'Which organization monitors the truce?',
    'Which agency reported the meeting?',
    'What company built the bridge?',
    'Which newspaper published the letter?',
    'Which ministry drafted the text?',
    'What group claimed the attack?',
    'Which party opposes the accord?',
    'Which agency supplies the ships?',
  ],
  definition: [
    'What is the Lissel accord?',
    'What does IAEA stand for?',
    "What does 'demarche' mean?",
    'What is meant by back-channel?',
    'What are security guarantees?',
    'What is the Quorra Group?',
    'What is an agrément?',
    'Define demarche',
  ],
  reason: [
    'Why did Orlo Veck resign?',
    'Why was the summit postponed?',
    'What was the reason for the delay?',
    'What caused the walkout?',
    'What led the envoys to leave?',
    'For what reason did Drovia withdraw?',
    'What prompted the sanctions?',
    'What is the purpose of the visit?',
    'What is the aim of the commission?',
    'Why does Tarvonia refuse to sign?',
    'Почему отложили саммит?',
    'Pourquoi le sommet a-t-il été reporté ?',
    'Warum wurde der Gipfel verschoben?',
  ],
  manner: [
    'How was the letter delivered?',
    'How did the envoys travel to Quorra?',
    'How was the deal reached?',
    'In what manner did the governors cast their votes?',
    'How will the truce be monitored?',
    'In what way was the vote taken?',
    'Comment la lettre a-t-elle été remise ?',
  ],
  statement: [
    'What did Orlo Veck say about the truce?',
    'What did Mirela Tansk tell reporters?',
    'How did Orlo Veck describe the talks?',
    'What does Drovia demand?',
    'What does Tarvonia want?',
    'What is the position of Drovia on the border?',
    'What did the freed pilot tell the envoy she missed most?',
    'According to Orlo Veck, what happened in Quorra?',
    'What has Mirela Tansk proposed?',
    'How did the ministry respond to the note?',
    "What was Drovia's reaction to the accord?",
    'What did the spokesman claim?',
    "What is Tarvonia's view of the corridor?",
    'Что сказал Орло Век о перемирии?',
  ],
  yesno: [
    'Did Orlo Veck resign?',
    'Is the truce still in force?',
    'Was the accord signed in Quorra?',
    'Will the talks resume?',
    'Has Tarvonia ratified the treaty?',
    'Is it true that Orlo Veck resigned?',
    'Are the observers armed?',
    'Can the mandate be extended?',
    'Does Drovia recognise the border?',
    'Were the prisoners exchanged?',
    'Did the WHO sign the letter?',
  ],
  thing: [
    'What did the envoys discuss?',
    'What happened in Quorra?',
    'Which treaty was signed in Lissel?',
    'What weapon was used in the raid?',
    'What gift did Veck bring?',
    'What did Orlo Veck bring to the talks?',
    'What kind of aircraft landed in Quorra?',
    'Which flag flew over the fort?',
    'What did the delegations agree on?',
    'What language did the envoys speak?',
    'What did the talks achieve?',
  ],
};

/** The type of a question of one part; what it was taken for instead, otherwise. */
function typeOf(question: string): string {
  const { aside, parts } = parseQuestion(question);
  if (aside) return aside.kind;
  return parts.map(({ type }) => type).join(' + ');
}

describe('the type of a question', () => {
  const rows = Object.entries(WANTED).flatMap(([type, questions]) =>
    questions.map((question) => ({ type, question })),
  );

  it('is tried on enough questions to mean something', () => {
    expect(rows.length).toBeGreaterThan(180);
    expect(new Set(rows.map(({ question }) => question)).size).toBe(rows.length);
  });

  it.each(rows)('$question wants $type', ({ type, question }) => {
    expect(typeOf(question)).toBe(type);
  });
});

describe('a list', () => {
  it.each([
    'Who attended the talks?',
    'Who took part in the Quorra talks?',
    'Who was present at the signing?',
    'Who are the members of the Drovian delegation?',
    'Name all participants',
    'List the members of the commission',
    'What were the conditions of the truce?',
    'What issues were discussed?',
    'What did Norway and Chile agree?',
  ])('is wanted by: %s', (question) => {
    expect(parseQuestion(question).parts.map(({ list }) => list)).toEqual([true]);
  });

  it.each([
    'Who took the notes?',
    'Who is the present ambassador?',
    'Who leads the Drovian delegation?',
    'When did the talks begin?',
    'What is the status of the accord?',
    'Where was the treaty signed?',
  ])('is not wanted by: %s', (question) => {
    expect(parseQuestion(question).parts.map(({ list }) => list)).toEqual([false]);
  });
});
