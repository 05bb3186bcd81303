/** The documents that the scenarios ask about: invented places, people and papers. */

const ISLETS = Array.from(
  { length: 28 },
  (_, n) =>
    `, and the delegates of islet number ${n} added that the harbour master had been heard with patience`,
).join('');
const DAYS = ['two', 'three', 'four', 'five', 'six', 'seven'];

/** What Quillon's note says: everything that a chat could take for markup. */
export const HOSTILE_SENTENCE =
  'Envoy Marit Quillon said <!channel> and <@U1> and <@1234567890123456> should read <https://evil.example|your bank> or ' +
  '[your bank](https://evil.example) and `rm -rf` and &lt;!here&gt; and @everyone before the Quillon memorandum is signed in Oderhaven.';

/** The same with marks that turn the reading direction round and letters of no width. */
const TURNED_SENTENCE =
  'The Quillon annex was signed by Tobin\u200b Farrow\u202e, evah ton did eh yas emos\u202c, in the Marble\u2060 Hall.';

export const CORPUS: Readonly<Record<string, string>> = {
  'lisbon-opening.md': `---
title: Talks on the Orlen strait open in Lisbon
publisher: Kestrel Wire
date: 2026-11-02
url: https://kestrel.example/lisbon-opening
---

Ilse Maarten heads the Talvera delegation at the talks on the Orlen strait, the Talveran foreign ministry said on Monday.

The delegations met in the Ajuda Palace in Lisbon. Brandov sent its deputy foreign minister, Pavo Renholt, who heads the Brandovan delegation.

The first session lasted three hours, a Talveran diplomat said.
`,
  'evening-paper.txt': `Title: A long first day in Lisbon
Publisher: Harbour Evening Post
Date: 2026-11-03

The first session lasted five hours, a Brandovan diplomat said.
`,
  'hostile-note.md': `---
title: "Note <!channel> on *Quillon* <https://evil.example|your bank>"
publisher: "<@U1> & Partners @everyone"
date: 2026-11-04
---

${HOSTILE_SENTENCE}

${TURNED_SENTENCE}
`,
  // Sentences so long that all of them together fit no platform's message.
  ...Object.fromEntries(
    DAYS.map((days, n) => [
      `ferro-${n}.txt`,
      `Title: Ferro bulletin ${n}
Publisher: Ferro Gazette ${n}
Date: 2026-10-0${n + 1}

The Ferro islands conference lasted ${days} days, the secretariat said${ISLETS}.
`,
    ]),
  ),
};

/** Questions and the words that answer them. */
export const WHO_HEADS = { question: 'Who heads the Talvera delegation?', answer: 'Ilse Maarten' } as const;
export const WHO_ELSE = { question: 'and the Brandovan one?', answer: 'Pavo Renholt' } as const;
export const WHERE = { question: 'Where did the delegations meet?', answer: 'Lisbon' } as const;
export const HOW_LONG = {
  question: 'How long did the first session of the talks last?',
  answers: ['three hours', 'five hours'],
} as const;
export const HOSTILE = {
  question: 'Where will the Quillon memorandum be signed?',
  answer: 'Oderhaven',
} as const;
export const TURNED = { question: 'Who signed the Quillon annex?', answer: 'Tobin' } as const;
export const OVERSIZE = {
  question: 'How long did the Ferro islands conference last?',
  answer: 'days',
} as const;
export const UNKNOWN = { question: 'Who is the mayor of Zubrowka?' } as const;
