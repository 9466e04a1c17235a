// Subscribes with a reference client, publishes once it is subscribed, and writes what arrived.
// Reads {"client": "ws" | "sse", "url": …, "subscription": …, "publish": […], "ready": …, "take": …}: `ready` is a mutation that is repeated until its
// event arrives, because neither protocol tells when a subscription has begun; its events are left out.
import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createEventStreamClient } from 'graphql-sse';
import WebSocket from 'ws';
import { readFileSync } from 'node:fs';

const { client: kind, url, subscription, publish, ready, isReady, take } = JSON.parse(readFileSync(0, 'utf8'));
const client = kind === 'ws'
  ? createSocketClient({ url: url.replace('http:', 'ws:'), webSocketImpl: WebSocket, retryAttempts: 0 })
  : createEventStreamClient({ url, retryAttempts: 0 });

const send = query => fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query }),
});

const received = [];
let subscribed = false;
const knock = async () => {
  while (!subscribed) {
    await send(ready);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  for (const mutation of publish) await send(mutation);
};
const knocking = ready ? knock() : undefined;
for await (const result of client.iterate({ query: subscription })) {
  if (ready && JSON.stringify(result.data) === JSON.stringify(isReady)) {
    subscribed = true;
    continue;
  }
  received.push(result);
  if (received.length === take) break;
}
await knocking;
await client.dispose();
process.stdout.write(JSON.stringify(received));
process.exit(0);
