/** A small world that never was, read as files are: two capitals, one strait, a few envoys. */
import type { Document } from '../../src/core/document.ts';
import { readDocument } from '../../src/readers/index.ts';

/** The files, by their paths below the corpus folder. */
export const FILES: Readonly<Record<string, string>> = {
  'wire.md': `---
title: Ferry talks end in Quorra without a signature
publisher: Skerry Wire
author: Hanne Ostrem
published: 2031-03-04
url: https://skerrywire.example/ferry-talks
---
By Hanne Ostrem

QUORRA, March 4 – Delegations of Drovia and Tarvonia met for five hours at the Salt Palace in Quorra on Monday, without signing the ferry accord.

The Drovian delegation was led by Orlo Veck, the deputy minister of transport. Veck was accompanied by Admiral Pelle Stromgard.

The Tarvonian team was headed by Mirela Tansk, 58, a former ambassador to Lissel. "We will not sign while the strait is mined," Tansk told reporters after the meeting.

The talks broke up because the two sides could not agree on who would pay for clearing the mines. Clearing them would cost 40 million crowns, Stromgard said.

The next round is planned for April 9 in Lissel.
`,
  'readout.md': `---
title: Readout of the ministry
publisher: Ministry of Transport of Drovia
published: 2031-03-05
---
# What the sides agreed

In Quorra the two delegations agreed on the following steps:

- to reopen the lighthouse on Skarn Island by May
- to exchange the crews of the two seized trawlers
- to keep a telephone line between the harbour masters

# Questions and answers

## How many ferries will sail under the accord?

Twelve ferries a day will sail in summer, and six in winter.

## What is a dry crossing?

A dry crossing is a passage on which no alcohol is sold.

| Port | Ferries a day | Harbour master |
| --- | --- | --- |
| Skarn | 4 | Jorun Halle |
| Lissel | 7 | Anton Pryce |
`,
  'vestnik.md': `---
title: Переговоры о пароме в Кворре
publisher: Островной вестник
published: 2031-03-05
language: ru
---
Делегацию Тарвонии на переговорах в Кворре возглавила Мирела Танск. Встреча прошла в Соляном дворце и продолжалась пять часов.

Следующий раунд переговоров пройдёт в Лисселе 9 апреля.
`,
  'depeche.md': `---
title: Le bac et le phare
publisher: La Dépêche des Îles
published: 2031-03-06
language: fr
---
La gardienne du phare de Skarn, Odile Maréchal, a annoncé sa démission mercredi à Lissel.

Le nouveau phare sera inauguré le 2 mai par le maire de Skarn.
`,
  'profile.md': `---
title: The man who counts mines
publisher: Harbour Review
published: 2031-02-20
---
Volodar Zhelenskiy has cleared mines for thirty years. He was born in the port of Anselm in 1969. Zhelenskiy commands the Drovian minesweeper Petrel.
`,
};

/** The documents of the dialogues. */
export async function readCorpus(): Promise<Document[]> {
  const documents: Document[] = [];
  for (const [id, text] of Object.entries(FILES)) {
    const read = await readDocument(id, new TextEncoder().encode(text));
    if (!read.ok) throw new Error(`${id} ${read.reason}`);
    documents.push(read.document);
  }
  return documents;
}
