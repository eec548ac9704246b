// Verifies receipts with @sd-jwt: one question of JSON a line on the standard input, one answer a line.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(process.argv[2]);
const { SDJwtVcInstance, TypeMetadataFormatSchema } = require('@sd-jwt/sd-jwt-vc');

const read = (part) => JSON.parse(Buffer.from(part, 'base64url'));

/** The library leaves signatures to the caller; this one takes only the way of writing that was signed. */
const verifier = (jwks) => async (content, signature) => {
  const { alg, kid } = read(content.split('.')[0]);
  const key = JSON.parse(jwks).keys.find((each) => each.kid === kid);
  const bytes = Buffer.from(signature, 'base64url');
  if (alg !== 'ES256' || !key || bytes.toString('base64url') !== signature) {
    return false;
  }
  const imported = await crypto.subtle.importKey('jwk', key, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, bytes, new TextEncoder().encode(content));
};

const hasher = async (data, algorithm) =>
  new Uint8Array(await crypto.subtle.digest(algorithm, typeof data === 'string' ? new TextEncoder().encode(data) : data));

async function answer({ credential, list, keys, now, type }) {
  if (type) {
    return { accepted: TypeMetadataFormatSchema.safeParse(JSON.parse(type)).success, said: '' };
  }
  const library = new SDJwtVcInstance({ hasher, verifier: verifier(keys), statusListFetcher: async () => list });
  const { payload } = await library.verify(credential, { currentDate: now });
  return { accepted: true, said: JSON.stringify(payload) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { accepted, said } = await answer(JSON.parse(line)).catch((refused) => ({ accepted: false, said: String(refused.message) }));
  console.log(JSON.stringify({ accepted, said }));
}
