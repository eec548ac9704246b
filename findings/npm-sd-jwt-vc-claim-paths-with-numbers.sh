#!/usr/bin/env bash
# @sd-jwt/sd-jwt-vc 0.19.0: a type that describes one element of an array is refused as a whole.
#
# Expected: the path of a claim in the description of a type is made of strings, nulls and non-negative integers
# (draft-ietf-oauth-sd-jwt-vc-19, "Claim Path"): ["degrees", 0] is the first element of degrees.
# Seen: TypeMetadataFormatSchema, through which every description goes, takes strings and nulls only.
# Matters to: issuers with arrays in their credentials; a wallet made with this package shows none of their descriptions.
#
# Output seen:
#   ["degrees"]: read
#   ["degrees",null]: read
#   ["degrees",0]: refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @sd-jwt/sd-jwt-vc@0.19.0 > errors 2>&1 || { cat errors; exit 1; }
cat > finding.mjs <<'JS'
import { TypeMetadataFormatSchema } from '@sd-jwt/sd-jwt-vc';

for (const path of [['degrees'], ['degrees', null], ['degrees', 0]]) {
  const { success } = TypeMetadataFormatSchema.safeParse({ vct: 'https://example.com/type', claims: [{ path }] });
  console.log(`${JSON.stringify(path)}: ${success ? 'read' : 'refused'}`);
}
JS
node finding.mjs | tee output
diff output - <<'SEEN'
["degrees"]: read
["degrees",null]: read
["degrees",0]: refused
SEEN
