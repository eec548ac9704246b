#!/usr/bin/env bash
# @sd-jwt/sd-jwt-vc 0.19.0: the type of a credential that carries vct#integrity cannot be read.
#
# Expected: vct#integrity is integrity metadata as Subresource Integrity has it (draft-ietf-oauth-sd-jwt-vc-19, "Integrity of Referenced
# Documents"): sha256-, and the digest in base64. getVct returns the type whose document has that digest.
# Seen: the digest is computed in hexadecimal and compared with the base64 as text, which are never equal: every right document is refused.
# Matters to: issuers who protect the description of their type; wallets made with this package do not show their credentials.
#
# Output seen:
#   without integrity: https://example.com/type
#   its digest in base64, as specified: refused
#   its digest in hexadecimal: https://example.com/type
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @sd-jwt/sd-jwt-vc@0.19.0 > errors 2>&1 || { cat errors; exit 1; }
cat > finding.mjs <<'JS'
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const document = JSON.stringify({ vct: 'https://example.com/type' });
const server = createServer((_, answer) => answer.end(document)).listen(0, '127.0.0.1');
await new Promise((listening) => server.on('listening', listening));

const library = new SDJwtVcInstance({
  hasher: (data, algorithm) => createHash(algorithm).update(Buffer.from(data)).digest(),
});
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const credential = (integrity) => {
  const claims = { vct: `http://127.0.0.1:${server.address().port}/`, 'vct#integrity': integrity };
  return `${part({ alg: 'ES256', typ: 'dc+sd-jwt' })}.${part(claims)}.${part('not verified here')}~`;
};
const digest = (encoding) => `sha256-${createHash('sha256').update(document).digest(encoding)}`;

for (const [what, integrity] of [
  ['without integrity', undefined],
  ['its digest in base64, as specified', digest('base64')],
  ['its digest in hexadecimal', digest('hex')],
]) {
  const read = await library.getVct(credential(integrity)).then((type) => type.mergedTypeMetadata.vct, () => 'refused');
  console.log(`${what}: ${read}`);
}
server.close();
JS
node finding.mjs | tee output
diff output - <<'SEEN'
without integrity: https://example.com/type
its digest in base64, as specified: refused
its digest in hexadecimal: https://example.com/type
SEEN
