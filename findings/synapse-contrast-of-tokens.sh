#!/usr/bin/env bash
# @cnamts/synapse 1.1.3, the public design system of the Assurance Maladie: semantic tokens of the CNAM theme below the contrast of WCAG 2.1.
#
# Expected: the tokens that are meant for each other pass AA (RGAA 3.2 and 3.3): 4.5:1 for text on its ground, 3:1 for the border by
# which a field is seen.
# Seen: border.base on background.surface has 2.8:1, text.error on background.error 4.4:1. Matters to: services that take the tokens
# without the components. Way around: another step of the same scale, grey.lighten20 (4.4:1) and orange.lighten90 (5.0:1).
#
# Output seen:
#   border.base #989b9b on background.surface #ffffff: 2.8
#   text.error #b33f2e on background.error #f9dcd7: 4.4
#   border of grey.lighten20 #76797a on background.surface #ffffff: 4.4
#   text.error #b33f2e on background.errorSubdued #fcedeb: 5.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm pack @cnamts/synapse@1.1.3 --silent > /dev/null
tar xzf cnamts-synapse-1.1.3.tgz package/src/designTokens/tokens
cat > contrast.mjs <<'JS'
import { readFileSync } from "node:fs";

const folder = "package/src/designTokens/tokens/";
const read = (file) => readFileSync(folder + file, "utf8").split("\n");
// Two levels of names, one value: scale.step of the colours, group.token of what they mean.
const tokens = (lines, value) => {
  const all = {};
  let group = "";
  for (const line of lines) {
    const opened = line.match(/^\t+(\w+): \{$/);
    const said = line.match(value);
    group = opened ? opened[1] : group;
    if (said) {
      all[`${group}.${said[1]}`] ??= said[2];
    }
  }
  return all;
};
const colors = tokens([...read("baseColors.ts"), ...read("cnam/cnamColors.ts")], /^\t+(\w+): '(#[0-9a-f]{6})'/);
const meant = tokens(read("cnam/cnamSemantic.ts"), /^\t+(\w+): cnamColorsTokens\.(\w+\.\w+)/);
const of = (token) => colors[meant[token]] ?? colors[token];
const light = (hex) => [1, 3, 5]
  .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
const contrast = (one, other) => {
  const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
  return ((bright + 0.05) / (dark + 0.05)).toFixed(1);
};
const say = (words, token, ground) => console.log(`${words} ${of(token)} on ${ground} ${of(ground)}: ${contrast(of(token), of(ground))}`);
say("border.base", "border.base", "background.surface");
say("text.error", "text.error", "background.error");
say("border of grey.lighten20", "grey.lighten20", "background.surface");
say("text.error", "text.error", "background.errorSubdued");
JS
node contrast.mjs | tee output
diff output - <<'SEEN'
border.base #989b9b on background.surface #ffffff: 2.8
text.error #b33f2e on background.error #f9dcd7: 4.4
border of grey.lighten20 #76797a on background.surface #ffffff: 4.4
text.error #b33f2e on background.errorSubdued #fcedeb: 5.0
SEEN
