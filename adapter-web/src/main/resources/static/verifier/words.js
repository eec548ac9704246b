// Verdicts in French.

const PARIS = "Europe/Paris";
const REASONS = {
  EXPIRATION: "elle est arrivée à son terme",
  REVOCATION: "le mandant l’a révoquée",
  RENONCIATION: "le mandataire y a renoncé",
  DECES: "décès",
  PROTECTION: "mesure de protection juridique",
  SIGNALEMENT: "signalement",
};
const CHECK = "Cette page ne dit pas qui se tient devant vous";

function parts(seconds) {
  const format = new Intl.DateTimeFormat("fr-FR", {
    timeZone: PARIS, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(new Date(seconds * 1000)).map(({ type, value }) => [type, value]));
}

const date = (seconds) => {
  const { day, month, year } = parts(seconds);
  return `${day}/${month}/${year}`;
};

/** The hour alone says today. */
function at(seconds, now) {
  const { hour, minute } = parts(seconds);
  const time = `${Number(hour)} h ${minute}`;
  return date(seconds) === date(now) ? `à ${time}` : `le ${date(seconds)} à ${time}`;
}

function count(number, one, many) {
  return `${number} ${number < 2 ? one : many}`;
}

function age(seconds, now) {
  const minutes = Math.max(0, Math.floor((now - seconds) / 60));
  return minutes < 1 ? "moins d’une minute"
    : minutes < 120 ? count(minutes, "minute", "minutes")
      : minutes < 48 * 60 ? count(Math.floor(minutes / 60), "heure", "heures")
        : count(Math.floor(minutes / 1440), "jour", "jours");
}

const day = (text) => text.split("-").filter((part) => part !== "00").reverse().join("/");

const born = (text) => (text.endsWith("-00") ? `né(e) en ${day(text)}` : `né(e) le ${day(text)}`);

function named({ nom, nomUsage, prenom }) {
  const usage = nom && nomUsage && nomUsage !== nom ? ` (nom d’usage ${nomUsage})` : "";
  return [prenom, nom ?? nomUsage].filter(Boolean).join(" ") + usage;
}

/** What it covers is said only of what gives a power. */
function rows(claims, { tone }) {
  return [
    ["Mandataire", `${named(claims.mandataire)}, ${born(claims.mandataire.dateNaissance)}`],
    ["Mandant", named(claims.mandant)],
    ["Période", `du ${day(claims.du)} au ${day(claims.au)}`],
    ["Couvre", tone === "bad" ? null : "Toute démarche administrative et toute information, à l’accueil de l’assurance maladie"],
    ["Ne couvre pas", tone === "bad" ? null : "Le téléphone (3646) ; les convocations du Service Médical"],
    ["Reçu fait", `le ${date(claims.iat)}`],
    ["Référence au journal", claims.journal],
  ].filter(([, value]) => typeof value === "string");
}

const compare = ({ mandataire }) =>
  `Comparez la pièce d’identité : ${named(mandataire)}, ${born(mandataire.dateNaissance)}. ${CHECK}.`;

const UNKNOWN = {
  cles: () => "Cet appareil n’a pas encore les clés de ce service, et ne peut pas les lire sans réseau : rien n’est vérifié.",
  cle: () => "Ce reçu est signé d’une clé que cet appareil ne connaît pas ; sans réseau il ne peut pas en lire d’autres : rien n’est vérifié.",
  liste: () => "La signature est la bonne, mais cet appareil n’a pas de liste d’états pour ce reçu : la procuration a peut-être pris fin.",
  age: ({ list }, now) => "La signature est la bonne, mais ce que cet appareil sait des fins de procuration est trop ancien : "
    + `la liste d’états date d’il y a ${age(list.made, now)}, la limite est de 24 heures. La procuration a peut-être pris fin.`,
  anterieure: ({ list }, now) => "La signature est la bonne, mais la liste d’états n’est pas assez récente pour ce reçu "
    + `(elle est faite ${at(list.made, now)}) et ne le connaît peut-être pas encore. Avec du réseau, vérifiez à nouveau dans deux minutes.`,
};

const VERDICTS = {
  court: ({ claims, list }, now) => ({
    tone: "good",
    title: "Reçu authentique",
    texts: [
      `${named(claims.mandataire)} représente ${named(claims.mandant)}, du ${day(claims.du)} au ${day(claims.au)}.`,
      `La procuration n’avait pas pris fin ${at(list.made, now)} (liste d’il y a ${age(list.made, now)}).`,
      compare(claims),
    ],
  }),
  terminee: ({ claims, list }, now) => ({
    tone: "bad",
    title: "Procuration terminée",
    texts: [
      "Ce reçu a été fait par ce service, mais la procuration a pris fin depuis : il ne donne aucun pouvoir.",
      `C’est ce que dit la liste d’états faite ${at(list.made, now)}.`,
      `${CHECK}.`,
    ],
  }),
  fin: ({ claims }) => ({
    tone: "bad",
    title: "Reçu d’une fin : aucun pouvoir",
    texts: [
      `La procuration a pris fin le ${date(Date.parse(claims.fin.le) / 1000)} : ${REASONS[claims.fin.motif] ?? claims.fin.motif}.`,
      `Ce reçu a été fait par ce service. ${CHECK}.`,
    ],
  }),
  expire: ({ claims }) => ({
    tone: "bad",
    title: claims.acte === "FIN" ? "Reçu d’une fin, expiré" : "Reçu expiré",
    texts: [
      claims.acte === "FIN"
        ? `Ce reçu disait que la procuration avait pris fin le ${date(Date.parse(claims.fin.le) / 1000)} : il ne donne aucun pouvoir.`
        : `Le dernier jour de la procuration, le ${day(claims.au)}, est passé : ce reçu ne donne plus aucun pouvoir.`,
      `Ce reçu a été fait par ce service, et ne vaut plus depuis le ${date(claims.exp)}. ${CHECK}.`,
    ],
  }),
  horloge: () => ({
    tone: "note",
    title: "On ne sait pas",
    again: true,
    texts: [
      "La signature est la bonne, mais l’heure de cet appareil est en retard sur celle du reçu, des listes ou des clés. Réglez-la, puis vérifiez à nouveau.",
      `${CHECK}.`,
    ],
  }),
  inconnu: (judged, now) => ({
    tone: "note",
    title: "On ne sait pas",
    again: true,
    texts: [
      UNKNOWN[judged.why](judged, now),
      "Cherchez la procuration à l’accueil par le numéro de sécurité sociale, ou retrouvez du réseau.",
      judged.claims ? compare(judged.claims) : `${CHECK}.`,
    ],
  }),
  modifie: () => ({
    tone: "bad",
    title: "Reçu modifié",
    texts: ["La signature ne correspond pas : quelque chose y a été changé, ou il a été mal lu. Il ne prouve rien.", `${CHECK}.`],
  }),
  etranger: () => ({
    tone: "bad",
    title: "Pas un reçu de ce service",
    texts: ["Un autre service l’a fait, ou personne. Il ne prouve rien ici.", `${CHECK}.`],
  }),
  "autre-type": () => ({
    tone: "bad",
    title: "Pas un reçu de procuration",
    texts: ["Ce service l’a signé, mais c’est un document d’un autre type : il ne donne aucun pouvoir.", `${CHECK}.`],
  }),
  "autre-version": () => ({
    tone: "note",
    title: "On ne sait pas",
    texts: ["Ce service l’a signé, mais cette page ne sait pas lire tout ce qu’il dit. Avec du réseau, rouvrez-la.", `${CHECK}.`],
  }),
  illisible: () => ({
    tone: "bad",
    title: "Code illisible",
    texts: ["Ce n’est pas le code d’un reçu, ou il n’a pas été lu en entier. Essayez encore.", `${CHECK}.`],
  }),
};

const spaced = (text) => text.replace(/ (?=[:;])|(?<=\d) (?=h )|(?<= h) (?=\d)/g, "\u00a0");

/** What to say of a judgement: `tone`, `title`, `texts`, `rows`, and whether it is worth asking `again`. */
export function words(judged, now) {
  const { tone, title, texts, again = false } = VERDICTS[judged.verdict](judged, now);
  const told = judged.claims ? rows(judged.claims, { tone }) : [];
  return { tone, again, title: spaced(title), texts: texts.map(spaced), rows: told.map((row) => row.map(spaced)) };
}

words.ofLists = (known, now, most) => {
  if (!known) {
    return "Cet appareil n’a pas encore de liste d’états : sans réseau il ne pourrait rien dire.";
  }
  const lists = `${count(known.lists, "liste", "listes")} d’états, ${known.lists < 2 ? "faite" : "la plus ancienne faite"} `
    + `${at(known.oldest, now)}`;
  const until = at(known.oldest + most, now).replace(/^le /, "au ");
  return spaced(now - known.oldest >= most
    ? `Trop ancien pour vérifier : ${lists}. Retrouvez du réseau.`
    : `Prêt sans réseau jusqu’${until} : ${lists}.`);
};
