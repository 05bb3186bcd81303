/**
 * What Slack takes at most, in UTF-16 units unless said otherwise, measured after escaping.
 *
 * Source: docs.slack.dev, reference of blocks, block elements, composition objects, methods and views; those marked
 * 'seen' are documented nowhere and were found by those who ran into them.
 */
export const LIMITS = {
  /** Blocks of a message. */
  messageBlocks: 50,
  /** Blocks of a modal or of the App Home. */
  viewBlocks: 100,
  /** Text over all blocks of a message. Seen: `msg_blocks_too_long` from about 13,200 on; kept well below. */
  messageText: 12_000,
  /** `text` of `chat.update`; `chat.postMessage` would take 40,000. */
  plain: 4_000,
  /** A text object of a section or a context block. */
  textObject: 3_000,
  /** Elements of a context block. */
  contextElements: 10,
  /** Elements of an actions block. */
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  /** A modal's title and its close button. */
  modalTitle: 24,
  /** Suggested prompts. Title and message have no documented limit. */
  prompts: 4,
} as const;
