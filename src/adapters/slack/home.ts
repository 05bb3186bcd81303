/** The app's own place: what the corpus holds, how to ask, what this person asked; and questions to begin with. */
import { noticeView } from '../../core/card/notice.ts';
import type { CardView } from '../../core/card/view.ts';
import type { CorpusOverview, Desk, RecentQuestion } from '../../desk/desk.ts';
import { StoreUnavailable } from '../../desk/unavailable.ts';
import { roomOf } from './asked.ts';
import { type Block, drawn } from './blocks.ts';
import { cut, escaped, inert } from './escape.ts';
import { text, type Wire } from './events.ts';
import { LIMITS } from './limits.ts';
import type { SlackLog } from './options.ts';
import { troubleOf } from './trouble.ts';
import type { Workspace } from './workspaces.ts';

/** How many of a person's questions are listed. */
const RECENT = 10;
/** A question or answer is cut here in the list (UTF-16 units): it is a reminder, not the answer. */
const LONGEST_LINE = 300;
/** A prompt is cut here (UTF-16 units): it stands on a button. */
const LONGEST_PROMPT = 150;

/** Somebody opened the app: fills its Home, or offers questions where its messages are open. Never rejects. */
export async function opened(desk: Desk, workspace: Workspace, event: Wire, log: SlackLog): Promise<void> {
  const person = text(event.user);
  const channel = text(event.channel);
  if (person === '' || channel === '') return;
  // The app's direct messages with one person: nobody else reads along.
  const room = roomOf(workspace, channel, null, false);
  try {
    if (event.tab === 'messages') {
      const questions = await desk.prompts(room, LIMITS.prompts);
      const prompts = questions.slice(0, LIMITS.prompts).map((question) => {
        const words = cut(inert(question), LONGEST_PROMPT);
        return { title: words, message: inert(question) };
      });
      // With a `thread_ts`, the call would silently do nothing for an app with `agent_view`.
      if (prompts.length > 0)
        await workspace.client.assistant.threads.setSuggestedPrompts({
          channel_id: channel,
          title: 'The documents can answer these:',
          prompts,
        });
      return;
    }
    const [overview, recent] = await Promise.all([desk.overview(room), desk.recent(room, person, RECENT)]);
    await workspace.client.views.publish({
      user_id: person,
      view: { type: 'home', blocks: homeBlocks(overview, recent, desk.help()) },
    });
  } catch (error) {
    const code = error instanceof StoreUnavailable ? 'store_unavailable' : troubleOf(error).code;
    log.warn({ code }, event.tab === 'messages' ? 'no prompts offered' : 'Home not shown');
  }
}

/** The Home. */
function homeBlocks(overview: CorpusOverview, recent: readonly RecentQuestion[], help: CardView): Block[] {
  const blocks: Block[] = [header('What I can answer from'), ...plain(holdings(overview))];
  blocks.push(header('How to ask'), ...drawn(help, null, LIMITS.viewBlocks).blocks);
  blocks.push(header('What you asked lately'));
  if (recent.length === 0) blocks.push(...plain('Nothing yet.'));
  for (const { answer, at, outcome, question } of recent) {
    blocks.push({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: `${line(question)}\n`, style: { bold: true } },
            { type: 'text', text: `${result(outcome, answer)} · ${new Date(at).toISOString().slice(0, 10)}` },
          ],
        },
      ],
    });
  }
  return blocks.slice(0, LIMITS.viewBlocks);
}

function holdings({ collections, documents, newest }: CorpusOverview): string {
  if (documents === 0) return 'No documents yet.';
  const number = `${documents} ${documents === 1 ? 'document' : 'documents'}`;
  const dated = newest === null ? '' : `, the newest of ${newest}`;
  const named = collections.map(({ name, documents: count }) => `${inert(name)} (${count})`).join(', ');
  return `${number}${dated}. ${collections.length === 1 ? 'Collection' : 'Collections'}: ${named}.`;
}

function result(outcome: RecentQuestion['outcome'], answer: string | null): string {
  if (outcome === 'disputed') return 'the documents differ';
  return outcome === 'unanswered' || answer === null
    ? outcome === 'answered'
      ? 'answered'
      : 'no answer'
    : line(answer);
}

function line(words: string): string {
  return cut(inert(words).replace(/\s+/g, ' '), LONGEST_LINE) || '…';
}

function plain(words: string): Block[] {
  return drawn(noticeView('talk', words), null).blocks;
}

function header(words: string): Block {
  return { type: 'header', text: { type: 'plain_text', text: escaped(words), emoji: false } };
}
