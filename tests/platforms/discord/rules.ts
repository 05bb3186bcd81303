/**
 * What Discord refuses and its OpenAPI document does not say. Each rule names its source: [M] Message resource, [C]
 * Component reference, [A] Application commands, [I] Receiving and responding (discord.com/developers/docs).
 *
 * [M] content of 2,000 characters; 6,000 over all embeds; 5 rows without Components V2; no empty message; nonce of 25
 *     characters; Components V2 excludes content, embeds, polls and stickers, and cannot be taken back
 * [C] Components V2: 4,000 characters of text over the whole message, 40 components with the nested ones; custom ids
 *     are unique in a message, 100 characters; a button has a label of 80 or an emoji, a link button an http(s) or
 *     discord address of 512 and no custom id; 5 buttons a row; text is never empty; what may be within what
 * [A] names of slash commands and options: one lower-case word of 32; descriptions of 100; required options first;
 *     names are unique in their kind; 8,000 characters a command; 25 options and choices; no choices with autocomplete
 * [I] 25 choices with names and values of 100; the deferral takes the ephemeral flag alone
 */

export const FLAG = { suppressEmbeds: 4, ephemeral: 64, loading: 128, silent: 4096, v2: 32_768 } as const;
type Fields = Readonly<Record<string, unknown>>;

/** A message's body against the rules. @param before the flags and form it had, where it is changed */
export function messageFaults(body: unknown, before: { flags: number } | null, allowed: number): string[] {
  if (!isFields(body)) return ['a message is an object'];
  const faults: string[] = [];
  const flags = typeof body.flags === 'number' ? body.flags : 0;
  const v2 = ((flags | (before?.flags ?? 0)) & FLAG.v2) !== 0;
  if ((flags & ~allowed) !== 0) faults.push(`flags ${flags & ~allowed} cannot be set here`);
  const content = typeof body.content === 'string' ? body.content : '';
  const embeds = list(body.embeds);
  const components = list(body.components);
  if (v2 && (content !== '' || embeds.length > 0 || body.poll || list(body.sticker_ids).length > 0))
    faults.push('Components V2 excludes content, embeds, polls and stickers');
  if (content.length > 2_000) faults.push(`content of ${content.length} characters`);
  if (JSON.stringify(embeds).length > 6_000) faults.push('embeds of more than 6,000 characters');
  if (content.trim() === '' && embeds.length + components.length === 0) faults.push('an empty message');
  if (typeof body.nonce === 'string' && (body.nonce === '' || body.nonce.length > 25))
    faults.push('a nonce of more than 25 characters');
  if (body.enforce_nonce === true && body.nonce === undefined) faults.push('enforce_nonce without a nonce');
  return [...faults, ...componentFaults(components, v2)];
}

/** Components against the rules. */
function componentFaults(components: readonly unknown[], v2: boolean): string[] {
  const all = components.flatMap(flat);
  const faults = all.flatMap(oneFaults);
  const ids = all.map(({ custom_id: id }) => id).filter((id) => typeof id === 'string');
  if (new Set(ids).size < ids.length) faults.push('a custom id comes twice');
  if (v2) {
    const text = all.reduce(
      (sum, { type, content }) =>
        sum + (type === 10 && typeof content === 'string' ? [...content].length : 0),
      0,
    );
    if (text > 4_000) faults.push(`${text} characters of text`);
    if (all.length > 40) faults.push(`${all.length} components`);
    for (const top of components)
      if (isFields(top) && ![1, 9, 10, 12, 13, 14, 17].includes(Number(top.type)))
        faults.push(`type ${top.type} at the top`);
  } else {
    if (components.length > 5) faults.push(`${components.length} rows`);
    if (components.some((top) => !isFields(top) || top.type !== 1))
      faults.push('only rows without Components V2');
  }
  return faults;
}

function oneFaults(component: Fields): string[] {
  switch (component.type) {
    case 1: {
      const children = list(component.components);
      const buttons = children.every((child) => isFields(child) && child.type === 2);
      return (buttons ? children.length >= 1 && children.length <= 5 : children.length === 1)
        ? []
        : ['a row of 1 to 5 buttons'];
    }
    case 2:
      return buttonFaults(component);
    case 10:
      return typeof component.content === 'string' && component.content.trim() !== ''
        ? []
        : ['an empty text'];
    case 17:
      return list(component.components).every(
        (child) => isFields(child) && [1, 9, 10, 12, 13, 14].includes(Number(child.type)),
      )
        ? []
        : ['what may not be in a container'];
    default:
      return [];
  }
}

function buttonFaults({ style, label, emoji, url, custom_id: id }: Fields): string[] {
  const faults: string[] = [];
  if (typeof label === 'string' ? label.trim() === '' || label.length > 80 : !emoji)
    faults.push('a label of 1 to 80 characters');
  if (style === 5) {
    if (typeof url !== 'string' || url.length > 512 || !/^(?:https?|discord):\/\/./.test(url))
      faults.push('an address of a link button');
    if (id !== undefined) faults.push('a link button with a custom id');
  } else if (typeof id !== 'string' || id === '' || id.length > 100 || url !== undefined)
    faults.push('a custom id of 1 to 100 characters');
  return faults;
}

/** Every component with all within. */
export function flat(component: unknown): Fields[] {
  if (!isFields(component)) return [];
  return [component, ...list(component.components).flatMap(flat), ...flat(component.accessory)];
}

/** An application's commands against the rules. */
export function commandFaults(commands: unknown): string[] {
  const all = list(commands).filter(isFields);
  const names = all.map(({ type, name }) => `${type ?? 1} ${name}`);
  return [
    ...(new Set(names).size < names.length ? ['two commands of one name'] : []),
    ...all.flatMap((command) =>
      command.type === 1 || command.type === undefined ? slashFaults(command) : menuFaults(command),
    ),
  ];
}

function slashFaults(command: Fields): string[] {
  const options = list(command.options).filter(isFields);
  const texts = [command, ...options, ...options.flatMap((option) => list(option.choices).filter(isFields))];
  const size = texts.flatMap(({ name, description, value }) => [name, description, value]).join('').length;
  const required = options.map((option) => option.required === true);
  return [
    ...[command, ...options].flatMap(
      ({ name, name_localizations: others, description, description_localizations: words }) => [
        ...[name, ...Object.values(isFields(others) ? others : {})].flatMap((one) =>
          typeof one === 'string' &&
          /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(one) &&
          one === one.toLowerCase()
            ? []
            : [`the name ${one}`],
        ),
        ...[description, ...Object.values(isFields(words) ? words : {})].flatMap((one) =>
          typeof one === 'string' && one.length >= 1 && one.length <= 100 ? [] : [`a description of ${name}`],
        ),
      ],
    ),
    ...(required.some((one, at) => one && at > 0 && !required[at - 1])
      ? ['a required option after another']
      : []),
    ...(options.length > 25 ? ['more than 25 options'] : []),
    ...options.flatMap(({ choices, autocomplete }) =>
      autocomplete === true && list(choices).length > 0 ? ['choices with autocomplete'] : [],
    ),
    ...(size > 8_000 ? [`a command of ${size} characters`] : []),
  ];
}

function menuFaults({ description, options, name }: Fields): string[] {
  return [
    ...(description ? ['a description of a context menu command'] : []),
    ...(list(options).length > 0 ? ['options of a context menu command'] : []),
    ...(typeof name === 'string' && name.length >= 1 && name.length <= 32
      ? []
      : ['a name of 1 to 32 characters']),
  ];
}

/** What may be chosen, against the rules. */
export function choiceFaults(choices: unknown): string[] {
  const all = list(choices);
  const good = all.every(
    (one) =>
      isFields(one) &&
      typeof one.name === 'string' &&
      one.name.trim() !== '' &&
      one.name.length <= 100 &&
      typeof one.value === 'string' &&
      one.value !== '' &&
      one.value.length <= 100,
  );
  return [
    ...(all.length > 25 ? ['more than 25 choices'] : []),
    ...(good ? [] : ['a choice of 1 to 100 characters']),
  ];
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
