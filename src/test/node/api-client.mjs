// Reads {"call": "crm.contacts.basicApi.create", "args": [...]}, one a line, calls @hubspot/api-client, writes its answer.
import { createInterface } from 'node:readline';
import { Client } from '@hubspot/api-client';

const client = new Client({
  accessToken: process.env.HUBSPOT_ACCESS_TOKEN,
  basePath: process.env.HUBSPOT_BASE_URL,
  numberOfApiCallRetries: 0,
});

async function answer({ call, args }) {
  const names = call.split('.');
  const method = names.pop();
  try {
    const api = names.reduce((owner, name) => owner[name], client);
    const result = await api[method](...args.map((arg) => arg ?? undefined));
    const isResponse = typeof result?.json === 'function';
    return {
      type: result?.constructor?.name ?? 'undefined',
      status: isResponse ? result.status : 200,
      body: (isResponse ? await result.json() : result) ?? null,
    };
  } catch (failure) {
    return { type: failure.constructor.name, status: failure.code ?? 0, body: failure.body ?? String(failure) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}
