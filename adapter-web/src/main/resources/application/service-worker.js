// Shows a page that says what can be done when there is no network. Keeps that page and its looks, and nothing about anybody. For who
// has opened the page that verifies receipts it keeps that one too, whole; its keys and lists are kept by itself.
"use strict";

const KEPT = "procuration-@version@";
const PAGE = "/hors-ligne";
const FILES = [PAGE, @files@];
const OF_VERIFIER = "verifier-";
const KEPT_VERIFIER = `${OF_VERIFIER}@version@`;
const STATUSES = "verifier-etats";
const VERIFIER = "/verifier";
const VERIFIER_FILES = [VERIFIER, @verifier@];
/** A line that hangs is none. */
const PATIENCE = 4000;

function keep(name, files) {
  const fresh = files.map((file) => new Request(file, { cache: "reload", credentials: "omit" }));
  return caches.open(name).then((cache) => cache.addAll(fresh));
}

const isPageOfVerifier = (name) => name.startsWith(OF_VERIFIER) && name !== STATUSES;

// Who had the page that verifies has the new one before the old one goes.
async function keepVerifierAgain() {
  if ((await caches.keys()).some(isPageOfVerifier)) {
    await keep(KEPT_VERIFIER, VERIFIER_FILES);
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(keep(KEPT, FILES).then(keepVerifierAgain).then(() => self.skipWaiting()));
});

self.addEventListener("message", (event) => {
  if (event.data === "verifier") {
    const kept = caches.open(KEPT_VERIFIER)
      .then((cache) => cache.match(VERIFIER))
      .then((has) => has || keep(KEPT_VERIFIER, VERIFIER_FILES));
    event.waitUntil(kept.then(() => event.ports[0].postMessage(true), () => event.ports[0].postMessage(false)));
  }
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => ![KEPT, KEPT_VERIFIER, STATUSES].includes(name)).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// Everything comes from the network; what is kept stands in only when that fails.
self.addEventListener("fetch", (event) => {
  const request = event.request;
  const path = new URL(request.url).pathname;
  // The desk is no application of theirs.
  if (path.startsWith("/medialog")) {
    return;
  }
  if (request.method === "GET" && VERIFIER_FILES.includes(path)) {
    event.respondWith(
      fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
        .catch(() => caches.match(path))
        .then((answer) => answer ?? (request.mode === "navigate" ? caches.match(PAGE) : Response.error())),
    );
  } else if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (request.method === "GET" && FILES.includes(path)) {
    event.respondWith(fetch(request).catch(() => caches.match(path)));
  }
});
