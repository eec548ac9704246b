// Reads and verifies receipts and lists of statuses as docs/preuve.md says. Knows neither a page nor a network.

export const RELIED_ON = 24 * 3600;

const LONGEST = 12_000;
const LONGEST_JSON = 8192;
const LONGEST_LIST = 200_000;
const STATUSES = 32_768;
/** Between two clocks, in seconds. */
const TOLERANCE = 60;
const RECEIPT = "dc+sd-jwt";
const LIST = "statuslist+jwt";
const JWT = /^([\w-]{1,8000})\.([\w-]{1,8000})\.([\w-]{1,1000})~?$/;
const COMPACT = /^([\w-]{1,8000})\.([\w-]{1,1000})$/;
const DIGITS = /^(?:[0-9]{2}){1,6000}$/;
const P_256 = { name: "ECDSA", namedCurve: "P-256" };

function base64(bytes) {
  let text = "";
  bytes.forEach((each) => {
    text += String.fromCharCode(each);
  });
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decoded(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
}

/** Only what is written again in the same way: of no change nobody takes notice. */
function bytes(text) {
  const read = decoded(text);
  if (base64(read) !== text) {
    throw new Error("bits to spare");
  }
  return read;
}

async function inflated(compressed, format, most) {
  const reader = new Blob([compressed]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const read = new Uint8Array(most);
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > most) {
      reader.cancel().catch(() => {});
      throw new Error("too long");
    }
    read.set(part.value, length);
    length += part.value.length;
  }
  return read.subarray(0, length);
}

/** Compressed texts end anywhere in their last byte; a bit after that end changes nothing, and so may not be set. */
async function withoutBitsToSpare(compressed, json) {
  const last = compressed[compressed.length - 1];
  if (last === 0) {
    return true;
  }
  const other = compressed.slice();
  other[other.length - 1] = last ^ (1 << (31 - Math.clz32(last)));
  return inflated(other, "deflate-raw", LONGEST_JSON).then(
    (read) => base64(read) !== base64(json),
    () => true,
  );
}

async function expanded(digits) {
  const compact = COMPACT.exec(digits.replace(/../g, (each) => String.fromCharCode(45 + Number(each))));
  if (!compact) {
    return null;
  }
  const compressed = bytes(compact[1]);
  const json = await inflated(compressed, "deflate-raw", LONGEST_JSON);
  const end = json.indexOf("}".charCodeAt(0)) + 1;
  if (end === 0 || end === json.length || !(await withoutBitsToSpare(compressed, json))) {
    return null;
  }
  return `${base64(json.subarray(0, end))}.${base64(json.subarray(end))}.${compact[2]}~`;
}

/** The credential in what was scanned or typed: digits, an address that ends in them, or itself; null if it is neither. */
export async function credentialOf(scanned) {
  if (scanned.length > LONGEST) {
    return null;
  }
  const text = scanned.trim();
  const code = text.substring(text.indexOf("#") + 1);
  if (JWT.test(code)) {
    return code.endsWith("~") ? code : `${code}~`;
  }
  try {
    return DIGITS.test(code) ? await expanded(code) : null;
  } catch {
    return null;
  }
}

function names(value) {
  const here = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum, each) => sum + (each !== null && typeof each === "object" ? names(each) : 0), here);
}

/** An object in which no name stands twice: of two readers each would take another. */
function parsed(part) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(decoded(part));
  const value = JSON.parse(text);
  const written = [...text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"\s*(:)?/g)].filter(([, colon]) => colon).length;
  if (value === null || typeof value !== "object" || Array.isArray(value) || written !== names(value)) {
    throw new Error("no object");
  }
  return value;
}

function orNull(read, text) {
  try {
    return read(text);
  } catch {
    return null;
  }
}

/** What a JWT says (`claims`, null if they cannot be read), or a word for what is wrong with it; the type is left to compare. */
async function signed(jwt, keys) {
  const [head, payload, tail] = jwt.split(".");
  const header = orNull(parsed, head);
  if (header?.alg !== "ES256" || "crit" in header) {
    return { defect: "illisible" };
  }
  const jwk = keys.find((key) => key.kid === header.kid && key.kty === "EC" && key.crv === "P-256");
  if (!jwk) {
    return { defect: "cle" };
  }
  const signature = orNull(bytes, tail);
  const key = await crypto.subtle.importKey("jwk", { kty: "EC", crv: "P-256", x: jwk.x, y: jwk.y }, P_256, false, ["verify"]);
  const text = new TextEncoder().encode(`${head}.${payload}`);
  const verifies = signature?.length === 64 && (await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, text));
  return verifies
    ? { type: String(header.typ).replace(/^application\//, ""), claims: orNull(parsed, payload) }
    : { defect: "modifie" };
}

/**
 * A list of statuses that these keys signed for this address; null if it is none.
 * `made` and `expires` are in seconds; `at(place)` is a status.
 */
export async function readList(token, address, keys) {
  try {
    if (token.length > LONGEST_LIST) {
      return null;
    }
    const { type, claims } = await signed(token.trim(), keys);
    if (type !== LIST || claims.sub !== address || claims.status_list.bits !== 2 || !Number.isInteger(claims.iat)
      || !Number.isInteger(claims.exp)) {
      return null;
    }
    const statuses = await inflated(bytes(claims.status_list.lst), "deflate", STATUSES);
    return statuses.length === STATUSES
      ? { made: claims.iat, expires: claims.exp, at: (place) => (statuses[place >> 2] >> ((place % 4) * 2)) & 3 }
      : null;
  } catch {
    return null;
  }
}

function entryOf(claims, issuer) {
  const { uri, idx } = claims.status.status_list;
  const number = /^\/statuts\/([1-9][0-9]{0,6})$/.exec(uri.startsWith(issuer) ? uri.substring(issuer.length) : "");
  if (!number || !Number.isInteger(idx) || idx < 0 || idx >= STATUSES * 4) {
    throw new Error("in no list");
  }
  return { list: Number(number[1]), place: idx };
}

/** All that a page says must be there: an answer with a gap would be believed. */
function isWhole(claims) {
  const named = (person) => typeof (person.nom ?? person.prenom) === "string";
  const day = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
  const acts = { OCTROI: () => true, FIN: () => !Number.isNaN(Date.parse(claims.fin.le)) && typeof claims.fin.motif === "string" };
  return named(claims.mandant) && named(claims.mandataire) && day(claims.mandataire.dateNaissance) && day(claims.du)
    && day(claims.au) && [claims.iat, claims.nbf, claims.exp].every(Number.isInteger)
    && Object.hasOwn(acts, claims.acte) && acts[claims.acte]();
}

/**
 * What is to be thought of something scanned.
 *
 * `service` knows the `issuer` and the present `now` (in seconds), gives `keys(again)` (`{ read, keys }`, null if none are known) and
 * `list(number, again)` (null if none is known). The answer has a `verdict`, and a `why` where it is "inconnu".
 */
export async function judge(scanned, service) {
  const credential = await credentialOf(scanned);
  if (!credential) {
    return { verdict: "illisible" };
  }
  const jwt = credential.slice(0, -1);
  let known = await service.keys(false);
  let read = known && (await signed(jwt, known.keys));
  if (read?.defect === "cle") {
    known = await service.keys(true);
    read = known && (await signed(jwt, known.keys));
  }
  if (!known) {
    return { verdict: "inconnu", why: "cles" };
  }
  if (read.defect === "cle") {
    return known.fresh ? { verdict: "etranger" } : { verdict: "inconnu", why: "cle" };
  }
  if (read.defect) {
    return { verdict: read.defect };
  }
  if (read.type !== RECEIPT) {
    return { verdict: "autre-type" };
  }
  if (!read.claims) {
    return { verdict: "autre-version" };
  }
  if (read.claims.iss !== service.issuer) {
    return { verdict: "etranger" };
  }
  if (read.claims.vct !== `${service.issuer}/preuve`) {
    return { verdict: "autre-type" };
  }
  try {
    return isWhole(read.claims) ? await dated(read.claims, known, service) : { verdict: "autre-version" };
  } catch {
    return { verdict: "autre-version" };
  }
}

/** Made late enough to know of a receipt that was registered meanwhile, whichever of two clocks is ahead. */
const follows = (list, claims) => list.made > claims.iat + TOLERANCE;

async function dated(claims, known, service) {
  if (claims.nbf > service.now + TOLERANCE) {
    return { verdict: "horloge", claims };
  }
  if (claims.exp <= service.now) {
    return { verdict: "expire", claims };
  }
  if (claims.acte === "FIN") {
    return { verdict: "fin", claims };
  }
  const { list: number, place } = entryOf(claims, service.issuer);
  let list = await service.list(number, false);
  if (list && list.at(place) !== 0 && !follows(list, claims)) {
    list = (await service.list(number, true)) ?? list;
  }
  if (!list) {
    return { verdict: "inconnu", why: "liste", claims };
  }
  if (Math.max(list.made, known.read) > service.now + TOLERANCE) {
    return { verdict: "horloge", claims };
  }
  // An end is never taken back: an old list that knows of it is believed.
  if (list.at(place) !== 0 && follows(list, claims)) {
    return { verdict: "terminee", claims, list };
  }
  if (list.expires <= service.now || service.now - list.made >= RELIED_ON || service.now - known.read >= RELIED_ON) {
    return { verdict: "inconnu", why: "age", claims, list };
  }
  return list.at(place) === 0 ? { verdict: "court", claims, list } : { verdict: "inconnu", why: "anterieure", claims, list };
}
