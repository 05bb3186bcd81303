-- Rows as the version with documents wrote them, one of each kind. Frozen, like the schema beside it.
insert into attache_migrations (name, timestamp) values ('0001-first', '2026-11-25T08:00:00.000Z');
insert into attache_migrations (name, timestamp) values ('0002-documents', '2026-11-25T14:00:00.000Z');
insert into inquiries (id, platform, workspace, channel, thread, kind, shared, message, asker, text, addressed, visibility, route, received_at, state, attempt, revision, claimed_revision, posted, reply, limited, failure, worker, due_at) values ('inquiry-1', 'slack', 'T-orla', 'C-desk', 'th', 'channel', 0, 'm1', 'U-mirela', 'Who heads it?', 'mention', 'room', '{"a":1}', 1790000000000, 'posted', 1, 0, 0, '{"ts":"1.5"}', '{"kind":"answer","answer":"answer-1"}', 0, null, null, null);
insert into inquiries (id, platform, workspace, channel, thread, kind, shared, message, asker, text, addressed, visibility, route, received_at, state, attempt, revision, claimed_revision, posted, reply, limited, failure, worker, due_at) values ('inquiry-2', 'discord', 'G-orla', 'D-desk', null, 'channel', 1, 'm2', 'U-osk', 'Where?', 'command', 'asker', 'null', 1790000000100, 'received', 0, 0, 0, null, null, 0, null, null, 1790000000100);
insert into answers (id, inquiry, platform, workspace, channel, thread, kind, shared, asker, question, understood_as, outcome, reason, answer, revisions, collections, answered_at, removed_at, open, listed) values ('answer-1', 'inquiry-1', 'slack', 'T-orla', 'C-desk', 'th', 'channel', 0, 'U-mirela', 'Who heads it?', 'Who heads the delegation?', 'answered', null, '{"outcome":"answered"}', '{"orla/talks.md":"r1"}', '{"orla/talks.md":"press"}', 1790000000200, null, 1, 'not-useful');
insert into revisions (source, kept_at, body) values ('ac34ca73e6eb3aa541f92e73e6db7c6e7f2241443f928ab544b1a5e9bf8e7aab', 1790000000200, '{"document":{"id":"orla/talks.md"},"revision":"r1"}');
insert into citations (answer, source) values ('answer-1', 'ac34ca73e6eb3aa541f92e73e6db7c6e7f2241443f928ab544b1a5e9bf8e7aab');
insert into judgments (answer, person, useful, at) values ('answer-1', 'U-osk', 0, 1790000000300);
insert into grants (platform, workspace, channel, collection, "by", at) values ('slack', 'T-orla', 'C-desk', 'press', 'U-admin', 1790000000400);
insert into rooms (platform, workspace, channel, joins) values ('slack', 'T-orla', 'C-desk', 0);
insert into conversations (platform, workspace, channel, thread, aside, gone, touched_at) values ('slack', 'T-orla', 'C-desk', 'th', 2, 1, 1790000000500);
insert into turns (inquiry, platform, workspace, channel, thread, asker, question, understood_as, outcome, answer, collections, at) values ('inquiry-1', 'slack', 'T-orla', 'C-desk', 'th', 'U-mirela', 'Who heads it?', 'Who heads the delegation?', 'answered', 'Brana Ketz', '["press"]', 1790000000600);
insert into installations (platform, workspace, data) values ('slack', 'T-orla', 'c1pher');
insert into settings (key, value) values ('prompts', 'on');
insert into pulse (id, at) values (1, 1790000000700);
