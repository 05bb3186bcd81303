/** The scenarios of every platform, on Slack's two transports. */
import { scenarios } from '../scenarios.ts';
import { openSlack } from './stage.ts';

scenarios('Slack over HTTP', (setup) => openSlack({ ...setup, transport: 'http' }));
scenarios('Slack in Socket Mode', (setup) => openSlack({ ...setup, transport: 'socket' }));
