/** What a person reads and can press in a message's blocks. */
import type { Button } from '../stage.ts';

/** A message's content, drawn. */
export interface Read {
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  readonly pings: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Draws a message as a client does: its blocks, or its text where it has none. */
export function read(text: string, blocks: readonly unknown[]): Read {
  const screen = new Screen();
  if (blocks.length === 0) screen.lines.push(screen.mrkdwn(text));
  else {
    for (const block of blocks) screen.block(fields(block));
    // What is not shown is still read out by notifications, and pings.
    screen.mrkdwn(text, true);
  }
  return { text: screen.lines.join('\n'), buttons: screen.buttons, links: screen.links, pings: screen.pings };
}

class Screen {
  readonly lines: string[] = [];
  readonly buttons: Button[] = [];
  readonly links: { text: string; url: string }[] = [];
  readonly pings: string[] = [];

  block(block: Fields): void {
    const elements = Array.isArray(block.elements) ? block.elements.map(fields) : [];
    switch (block.type) {
      case 'rich_text':
        for (const section of elements) {
          const parts = Array.isArray(section.elements) ? section.elements.map(fields) : [];
          this.lines.push(parts.map((part) => this.#rich(part)).join(''));
        }
        break;
      case 'context':
        for (const element of elements) this.lines.push(this.#textObject(element));
        break;
      case 'actions':
      case 'context_actions':
        for (const element of elements) this.#pressable(element);
        break;
      default: {
        const objects = [block.text, ...(Array.isArray(block.fields) ? block.fields : [])];
        for (const object of objects)
          if (object !== undefined) this.lines.push(this.#textObject(fields(object)));
      }
    }
  }

  /** Markup resolved. `silent`: its links are not to be seen, its pings ring all the same. */
  mrkdwn(text: string, silent = false): string {
    return text
      .replace(/<([^<>]*)>/g, (_, inner: string) => {
        const [target = '', label] = inner.split('|', 2);
        if (/^(?:!(?:here|channel|everyone|subteam)|@)/.test(target)) this.pings.push(target);
        if (/^(?:https?:|mailto:)/.test(target) && !silent)
          this.links.push({ text: decode(label ?? target), url: decode(target) });
        return label ?? target;
      })
      .replace(/&(?:amp|lt|gt);/g, decode);
  }

  #rich(part: Fields): string {
    const text = String(part.text ?? '');
    if (part.type === 'link') this.links.push({ text: text || String(part.url), url: String(part.url) });
    if (part.type === 'user' || part.type === 'broadcast' || part.type === 'usergroup')
      this.pings.push(`${part.type} ${String(part.user_id ?? part.range ?? part.usergroup_id)}`);
    return part.type === 'link' ? text || String(part.url) : text;
  }

  #textObject(object: Fields): string {
    const text = String(object.text ?? '');
    return object.type === 'mrkdwn' ? this.mrkdwn(text) : decode(text);
  }

  #pressable(element: Fields): void {
    if (element.type === 'feedback_buttons') this.buttons.push('useful', 'not-useful');
    const [, name] = /^attache\.(more|context|cite|share|remove)/.exec(String(element.action_id ?? '')) ?? [];
    if (name !== undefined && !this.buttons.includes(name as Button)) this.buttons.push(name as Button);
  }
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : '>',
  );
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
