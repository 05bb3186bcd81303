/** Small invented documents: a public wire, a ministry's questions and answers, a collection of cables. */

export const WIRE = `---
title: Ferry talks end in Quorra without a signature
publisher: Skerry Wire
published: 2031-03-04
url: https://skerrywire.example/ferry-talks
---
QUORRA, March 4 – Delegations of Drovia and Tarvonia met for five hours at the Salt Palace in Quorra on Monday, without signing the ferry accord.

The Drovian delegation was led by Orlo Veck, the deputy minister of transport. Veck was accompanied by Admiral Pelle Stromgard.

The Tarvonian delegation was led by Mirela Tansk, a former ambassador to Lissel. Mirela Tansk was born in Anselm in 1972.

The talks broke up because the two sides could not agree on who would pay for clearing the mines. Clearing them would cost 40 million crowns, Stromgard said.

The next round is planned for April 9 in Lissel.
`;

export const READOUT = `---
title: Readout of the ministry
publisher: Ministry of Transport of Drovia
published: 2031-03-05
---
# Questions and answers

## How many ferries will sail under the accord?

Twelve ferries a day will sail in summer, and six in winter.

## What is a dry crossing?

A dry crossing is a passage on which no alcohol is sold.
`;

/** What nobody may hear of who was not granted the cables. */
const CANARY = `---
title: Cable from the back channel
publisher: Embassy in Lissel
published: 2031-03-06
---
The Vardane delegation was led by Zephyrine Quill, the special envoy for lighthouses. Zephyrine Quill was born in Port Umbra in 1968.

The Tarvonian delegation was led by Casimir Dray at the secret round, the envoy reported. The ferry talks lasted nine hours behind closed doors at the Amber Lodge.

## Who paid for the lighthouse keepers?

The lighthouse keepers were paid by Zephyrine Quill with 7 million crowns.
`;

export const FILES: Readonly<Record<string, string>> = {
  'wire.md': WIRE,
  'public/readout.md': READOUT,
};

export const WITH_CANARY: Readonly<Record<string, string>> = { ...FILES, 'cables/canary.md': CANARY };
