#!/usr/bin/env bash
# npm mrz 5.0.2: a family name that leaves no room for given names is given as first name too.
#
# Expected: names without the separator `<<` have no second part (ICAO Doc 9303 part 3: a name whose primary identifier fills its
# field has no secondary one in the zone), so that firstName is empty, as it is for a short single name.
# Seen: lastName and firstName are both the whole field, and the result is valid: true. Long names of Madagascar or Sri Lanka do this.
# Matters to: whoever compares the given name on a document with one declared, or fills a form from the zone.
#
# Output seen:
#   room left: valid true, last MADONNA, first
#   one place left: valid true, last RAKOTOARIMANANANDRIANJAFIMANG, first RAKOTOARIMANANANDRIANJAFIMANG
#   no room left: valid true, last RAKOTOARIMANANANDRIANJAFIMANGA, first RAKOTOARIMANANANDRIANJAFIMANGA
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund mrz@5.0.2 > errors 2>&1 || { cat errors; exit 1; }
cat > finding.mjs <<'JS'
import { parse } from 'mrz';

// The lines of the French specimen card, PRADO FRA-BO-03001.
const card = (names) => ['IDFRAX4RTBPFW46<<<<<<<<<<<<<<<', '9007138F3002119FRA<<<<<<<<<<<6', names.padEnd(30, '<')];
for (const [room, names] of [
  ['room left', 'MADONNA'],
  ['one place left', 'RAKOTOARIMANANANDRIANJAFIMANG'],
  ['no room left', 'RAKOTOARIMANANANDRIANJAFIMANGA'],
]) {
  const { valid, fields } = parse(card(names));
  console.log(`${room}: valid ${valid}, last ${fields.lastName}, first ${fields.firstName}`.trim());
}
JS
node finding.mjs | tee output
diff output - <<'SEEN'
room left: valid true, last MADONNA, first
one place left: valid true, last RAKOTOARIMANANANDRIANJAFIMANG, first RAKOTOARIMANANANDRIANJAFIMANG
no room left: valid true, last RAKOTOARIMANANANDRIANJAFIMANGA, first RAKOTOARIMANANANDRIANJAFIMANGA
SEEN
