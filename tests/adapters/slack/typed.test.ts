import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typed } from '../../../src/adapters/slack/typed.ts';

const BOT = 'U0BOT';

test.each([
  ['<@U0BOT> Who leads?', 'Who leads?', true, false],
  ['<@U0BOT|attache> Who leads?', 'Who leads?', true, false],
  ['Who leads, <@U0BOT>?', 'Who leads, ?', true, false],
  ['<@U1> who leads?', '@someone who leads?', false, true],
  ['<@U1|anna> who leads?', '@anna who leads?', false, true],
  ['<!subteam^S1|@desk> who leads?', '@desk who leads?', false, true],
  ['<!here> who leads in <#C1|talks>?', '@here who leads in #talks?', false, false],
  [
    'see <https://a.example/x|the paper> and <https://a.example/y>',
    'see the paper and https://a.example/y',
    false,
    false,
  ],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example', false, false],
  ['at <!date^1392734382^{date}|18 February>?', 'at 18 February?', false, false],
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d', false, false],
  ['&lt;@U0BOT&gt; who?', '<@U0BOT> who?', false, false],
  ['&amp;lt;', '&lt;', false, false],
  ['  <@U0BOT>   ', '', true, false],
])('%s', (markup, text, mentionsBot, namesOthers) => {
  expect(typed(markup, BOT)).toEqual({ text, mentionsBot, namesOthers });
});

test('what somebody types comes out as typed, as Slack escapes it on the way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (said) => {
      const sent = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(typed(sent, BOT)).toEqual({
        text: said.replace(/[^\S\n]+/g, ' ').trim(),
        mentionsBot: false,
        namesOthers: false,
      });
    }),
  );
});
