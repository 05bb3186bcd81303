/** Who does what to whom in a sentence. All people and places are invented. */
import { describe, expect, it } from 'vitest';
import { actsOf, type Phrase } from '../../../src/core/answer/acts.ts';
import { SentenceView } from '../../../src/core/answer/sentenceView.ts';
import { documentOf } from '../card/documents.ts';
import { indexOf } from './invariants.ts';

function actOf(text: string, verb: string): { agent: string | null; patient: string | null } {
  const document = documentOf('a.txt', [text]);
  const [passage] = indexOf([document]).passagesOf(document.id);
  if (!passage) throw new Error('no passage');
  const view = new SentenceView(document, passage, 0);
  const act = actsOf(view).get(view.tokens.findIndex((token) => token.text === verb));
  const words = (phrase: Phrase | null) =>
    phrase
      ? view.tokens
          .slice(phrase.from, phrase.to)
          .map((token) => token.text)
          .join(' ')
      : null;
  return { agent: words(act?.agent ?? null), patient: words(act?.patient ?? null) };
}

describe('actsOf', () => {
  it.each([
    ['Orlo Veck met the envoy in Quorra.', 'met', 'Orlo Veck'],
    [
      'Orlo Veck, an aide to President Tansk, told reporters that the talks had been frank.',
      'told',
      'Orlo Veck',
    ],
    ['The minister, who was born in Quorra, resigned on Friday.', 'resigned', 'The minister'],
    ['The letter was signed by Orlo Veck.', 'signed', 'Orlo Veck'],
    ['A paper drafted by the Quorra office was read out.', 'drafted', 'the Quorra office'],
    ['“That is no offer,” said Orlo Veck.', 'said', 'Orlo Veck'],
    ['The president asked Mirela Tansk to lead the team.', 'lead', 'Mirela Tansk'],
    ['Orlo Veck refused to sign the letter.', 'sign', 'Orlo Veck'],
    ['Mirela Tansk kept him waiting for two hours and then gave him twenty minutes.', 'gave', 'Mirela Tansk'],
    ['The head of the Quorra delegation praised the text.', 'praised', 'The head of the Quorra delegation'],
  ])('knows the agent: %s', (text, verb, agent) => {
    expect(actOf(text, verb).agent).toBe(agent);
  });

  it.each([
    ['Orlo Veck met Mirela Tansk on Friday.', 'met', 'Mirela Tansk on Friday'],
    ['The consulate was closed by Quorra on Friday.', 'closed', 'The consulate'],
    ['He handed over materials.', 'handed', 'materials'],
  ])('knows the patient: %s', (text, verb, patient) => {
    expect(actOf(text, verb).patient).toBe(patient);
  });

  it('knows no agent where only time and place stand before the verb', () => {
    expect(actOf('On Friday in Quorra spoke the envoys.', 'spoke').agent).toBeNull();
  });

  it('knows nothing of a language without tags', () => {
    expect(actOf('Орло Векк встретил посланника в Куорре.', 'встретил')).toEqual({
      agent: null,
      patient: null,
    });
  });
});
