/** A newsroom's texts, all invented: long enough that a reprint can be told from a coincidence. */
import type { Document } from '../../../src/core/document.ts';
import { documentOf } from '../card/documents.ts';

/** A wire story in paragraphs. */
export const WIRE = [
  'Envoys of Drovia and Tarvonia agreed on Tuesday to open the Quorra bridge to lorries, a step that both sides had refused for eleven years, after a night of talks in the customs house.',
  'The meeting began at nine in the evening and lasted six hours, said Orlo Veck, who led the Drovian delegation. He spoke of a frank exchange and named no date for the first convoy.',
  'Tarvonian officials confirmed that fees had been the last open question. Each lorry will pay forty crowns, half of what the Drovian side had demanded in spring.',
  'Fishermen on the eastern bank lit fires when the news came, and a brass band that had waited since noon played until the batteries of its lamps were empty.',
];

/** Another reporter's account of the same night. */
export const OWN = [
  'It took a stopped clock to get the two delegations out of the customs house. Orlo Veck, the Drovian chief negotiator, had sworn not to leave before midnight had passed twice.',
  'Six hours after they sat down, the doors opened. The bridge over the Quorra will carry goods again, at forty crowns for every vehicle, and nobody could say from which day on.',
  'What moved the Tarvonians was the price, according to two people in the room. The band outside, meanwhile, had long run out of marches.',
];

/** A text with a share of its words replaced. */
export function edited(paragraphs: readonly string[], changed: (word: number) => boolean): string[] {
  let at = 0;
  return paragraphs.map((paragraph) =>
    paragraph.replace(/\S+/g, (word) => (changed(at++) ? `edit${at}x` : word)),
  );
}

/** A text as a paper prints it. */
export function printed(
  id: string,
  paragraphs: readonly string[],
  particulars: Partial<Document> = {},
): Document {
  return documentOf(id, paragraphs, particulars);
}
