// Subscribes with a client that people use, and writes one line an event: {"at": milliseconds since 1970, "result": …}.
// Arguments: ws | sse, the address of the endpoint, the subscription, a token or nothing. Runs until it is ended.
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createEventStreamClient } from 'graphql-sse';
import WebSocket from 'ws';

const [kind, url, query, token] = process.argv.slice(2);
const authorization = token && `Bearer ${token}`;
const client = kind === 'ws'
  ? createSocketClient({
    url: url.replace('http:', 'ws:'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: authorization && { Authorization: authorization },
  })
  : createEventStreamClient({ url, retryAttempts: 0, headers: authorization && { Authorization: authorization } });

for await (const result of client.iterate({ query })) {
  process.stdout.write(`${JSON.stringify({ at: Date.now(), result })}\n`);
}
