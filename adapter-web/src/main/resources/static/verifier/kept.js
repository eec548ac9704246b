// The keys and the lists of statuses that this browser keeps, and reads again when it can. They say nothing about anybody.
import { readList } from "./receipt.js";

const KEPT = "verifier-etats";
const KEYS = "/.well-known/jwks.json";
const NAMED = "/statuts";
const NUMBERED = /^\/statuts\/([1-9][0-9]{0,6})$/;
const READ = "X-Lu";
const KEYS_FOR = 300;
const LIST_FOR = 60;
const PATIENCE = 4000;
/** Of lists, the newest: six million receipts. */
const LISTS = 64;

const now = () => Math.floor(Date.now() / 1000);
const pathOf = (number) => `/statuts/${number}`;

/** In memory where a browser keeps nothing for a page. */
const memory = new Map();

async function kept(path) {
  try {
    const found = await (await caches.open(KEPT)).match(path);
    return found ? { read: Number(found.headers.get(READ)), text: await found.text() } : null;
  } catch {
    return memory.get(path) ?? null;
  }
}

async function keep(path, text) {
  memory.set(path, { read: now(), text });
  try {
    await (await caches.open(KEPT)).put(path, new Response(text, { headers: { [READ]: String(now()) } }));
  } catch {
    // Full or forbidden: the memory has it.
  }
}

/** The text at a path of this service, "" if there is none, null if it cannot be asked. Nothing else is ever asked. */
async function asked(path) {
  try {
    const answer = await fetch(path, { cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
    const text = await answer.text();
    return answer.ok ? text : answer.status === 404 ? "" : null;
  } catch {
    return null;
  }
}

function keysIn(text) {
  try {
    return JSON.parse(text).keys.filter((key) => typeof key.kid === "string");
  } catch {
    return [];
  }
}

function numbersIn(addresses, service) {
  return addresses
    .filter((address) => address.startsWith(service))
    .map((address) => Number(NUMBERED.exec(address.substring(service.length))?.[1] ?? 0))
    .filter((number) => number > 0);
}

export class Kept {
  constructor(issuer) {
    this.issuer = issuer;
  }

  get now() {
    return now();
  }

  async keys(again) {
    const before = await kept(KEYS);
    if (before && !again && now() - before.read < KEYS_FOR && before.read <= now()) {
      return { read: before.read, keys: keysIn(before.text), fresh: false };
    }
    const text = await asked(KEYS);
    const keys = text ? keysIn(text) : [];
    if (keys.length > 0) {
      await keep(KEYS, text);
      return { read: now(), keys, fresh: true };
    }
    return before ? { read: before.read, keys: keysIn(before.text), fresh: false } : null;
  }

  async #listIn(text, number, keys) {
    return text ? readList(text, this.issuer + pathOf(number), keys) : null;
  }

  /** The newest that is known; `again` asks even if the one that is kept is young. */
  async list(number, again) {
    const known = await this.keys(false);
    if (!known) {
      return null;
    }
    const before = await kept(pathOf(number));
    const old = await this.#listIn(before?.text, number, known.keys);
    if (old && !again && now() - old.made < LIST_FOR && old.made <= now()) {
      return old;
    }
    const text = await asked(pathOf(number));
    let list = await this.#listIn(text, number, known.keys);
    if (text && !list) {
      const newer = await this.keys(true);
      list = newer && (await this.#listIn(text, number, newer.keys));
    }
    if (list && (!old || list.made >= old.made)) {
      await keep(pathOf(number), text);
      return list;
    }
    return old;
  }

  /** The numbers of all lists that the service names; null if it cannot be asked. */
  async #named() {
    try {
      return numbersIn(JSON.parse(await asked(NAMED)).status_lists, this.issuer);
    } catch {
      return null;
    }
  }

  async #numbers() {
    try {
      const requests = await (await caches.open(KEPT)).keys();
      return numbersIn(requests.map((request) => request.url), location.origin);
    } catch {
      return numbersIn([...memory.keys()], "");
    }
  }

  /** Reads keys and lists again. Says how many lists are known then, and of when the oldest of them is; null if none is. */
  async renew() {
    const named = (await this.keys(true))?.fresh ? await this.#named() : null;
    const numbers = named ?? (await this.#numbers());
    const made = [];
    for (const number of numbers.sort((one, other) => other - one).slice(0, LISTS)) {
      const list = await this.list(number, false);
      if (list) {
        made.push(list.made);
      }
    }
    return made.length > 0 ? { lists: made.length, oldest: Math.min(...made) } : null;
  }
}
