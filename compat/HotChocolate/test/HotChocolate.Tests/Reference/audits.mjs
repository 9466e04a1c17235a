// Audits the endpoint given as {"url": …} for GraphQL over HTTP; writes [{id, name, status, reason}].
import { auditServer } from 'graphql-http';
import { readFileSync } from 'node:fs';

const { url } = JSON.parse(readFileSync(0, 'utf8'));
const results = await auditServer({ url });
process.stdout.write(JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason }))));
