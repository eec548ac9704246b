// Makes every call with the generated client; TypeScriptClientE2E compiles and runs it beside the client.
import {
  AccueilApi,
  Configuration,
  type Evenement,
  type EvenementAccorde,
  type EvenementRevoque,
  FinDemandeeConcerneEnum,
  FinDemandeeMotifEnum,
  FluxApi,
  LeveeDemandeeMotifEnum,
  MandantApi,
  MandataireDeclareCiviliteEnum,
  PieceDIdentiteSexeEnum,
  ResponseError,
  type Verification,
} from './index';

declare const process: { argv: string[]; exitCode: number };
const [service, assure, accueil, dossier, medialog, nir] = process.argv.slice(2);

const as = (token: string) =>
  new Configuration({
    basePath: service,
    accessToken: token,
    middleware: [
      {
        post: async ({ init, url }) => {
          const path = new URL(url).pathname.replace(/[0-9a-f-]{36}|(?<=\/sites\/)[^/]+/, '{id}');
          console.log(`${init.method} ${path}`);
        },
      },
    ],
  });

function must(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(what);
  }
}

async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (refused) {
    if (refused instanceof ResponseError) {
      return (await refused.response.json()).code;
    }
    throw refused;
  }
  throw new Error('not refused');
}

const at = (hour: string) => new Date(`2025-12-16T${hour}:00+01:00`);
const demandeDeProcuration = {
  mandataire: { civilite: MandataireDeclareCiviliteEnum.Monsieur, nom: 'Martin', prenom: 'Nicolas', dateNaissance: '1991-04-16' },
  certifie: true,
};
const card = (prenom: string): Verification => ({
  nir,
  piece: { nom: 'MARTIN', prenoms: [prenom], dateNaissance: '1991-04-16', sexe: PieceDIdentiteSexeEnum.M },
});
const rendezVousPourQuelquUn = {
  nir: nir.replace(/.$/, '9'),
  assure: { civilite: MandataireDeclareCiviliteEnum.Monsieur, nom: 'EXEMPLE', prenom: 'Camille' },
  site: 'CPAM-PARIS-01',
  motif: 'SUIVI_DOSSIER',
  debut: at('10:00'),
  represente: false,
};

async function main(): Promise<void> {
  const mandant = new MandantApi(as(assure));
  const agent = new AccueilApi(as(accueil));
  const file = new AccueilApi(as(dossier));
  const feed = new FluxApi(as(medialog));

  must((await refusal(mandant.procurationEnCours())) === 'aucune-procuration', 'none runs');
  const given = await mandant.donnerProcuration({ demandeDeProcuration, xCanal: 'MOBILE', idempotencyKey: 'une-cle-ts' });
  must(given.etat === 'EN_COURS' && given.mandataire.nomUsage === null, 'given');
  must((await mandant.procurationEnCours()).id === given.id, 'runs');
  must((await mandant.procuration({ id: given.id })).id === given.id, 'is one');
  must((await mandant.procurations()).length === 1, 'is the only one');
  await mandant.donnerAvis({ avis: { satisfait: true } });
  const found = await agent.rechercherMandataire({ recherche: { nir } });
  must(found.mandataire?.nomFamille === 'Martin', 'found');
  const recu = await (await mandant.recu({ id: given.id })).text();
  must((await agent.verifierRecu({ recuPresente: { recu } })).nir === nir, 'scanned');
  must((await agent.verifierIdentite({ verification: card('Nicolas') })).verdict === 'CONFORME', 'agrees');
  must((await mandant.revoquerProcuration({ id: given.id })).revoqueeLe !== null, 'revoked');
  await mandant.donnerProcuration({ demandeDeProcuration });
  must((await agent.renoncer({ verification: card('Nicolas') })).fin?.motif === 'RENONCIATION', 'renounced');
  const finDemandee = { nir, motif: FinDemandeeMotifEnum.Deces, concerne: FinDemandeeConcerneEnum.Mandant };
  must((await file.terminer({ finDemandee })).bloque, 'blocked');
  must((await file.leverLeBlocage({ leveeDemandee: { nir, motif: LeveeDemandeeMotifEnum.Erreur } })).verdict === 'LEVE', 'lifted');
  must((await mandant.consultations()).length > 0, 'consulted');

  const id = 'CPAM-PARIS-01';
  const motif = 'SUIVI_DOSSIER';
  must((await mandant.sites()).length > 0, 'sites');
  must((await mandant.creneaux({ id, motif })).length > 0, 'slots');
  const demandeDeRendezVous = { site: id, motif, debut: at('10:00'), represente: false };
  const own = await mandant.prendreRendezVous({ demandeDeRendezVous });
  must((await mandant.rendezVous()).length === 1, 'taken');
  must((await mandant.unRendezVous({ id: own.id })).etat === 'PRIS', 'is taken');
  await mandant.direQuiViendra({ id: own.id, representation: { represente: true } });
  await mandant.deplacerRendezVous({ id: own.id, deplacement: { debut: at('10:30') } });
  must((await mandant.annulerRendezVous({ id: own.id })).etat === 'ANNULE', 'cancelled');

  const theirs = await agent.prendreRendezVousPour({ rendezVousPourQuelquUn });
  must((await agent.agendaDuJour({ site: id })).length > 0, 'agenda');
  await agent.appelPreparatoire({ id: theirs.id, appelPreparatoire: { represente: false } });
  must((await agent.ouvrirRendezVous({ id: theirs.id })).rendezVous.id === theirs.id, 'opened');
  await agent.deplacerRendezVousPour({ id: theirs.id, nouveauCreneau: { debut: at('11:00') } });
  must((await refusal(agent.enregistrerAbsence({ id: theirs.id }))) === 'absence-prematuree', 'too early');
  must((await agent.enregistrerVenue({ id: theirs.id })).etat === 'HONORE', 'kept');
  const other = await agent.prendreRendezVousPour({ rendezVousPourQuelquUn: { ...rendezVousPourQuelquUn, debut: at('11:00') } });
  must((await agent.annulerRendezVousPour({ id: other.id })).etat === 'ANNULE', 'cancelled too');

  const events: Evenement[] = await feed.suivreLesProcurations({ lastEventId: '', timeout: 0 });
  const first = events[0] as EvenementAccorde;
  must(first.type === 'fr.procuration.accordee' && first.data.mandataire.nomFamille === 'Martin', 'first is a grant');
  const ends = events.filter((event) => event.type === 'fr.procuration.revoquee') as EvenementRevoque[];
  must(ends.map((end) => end.data.motif).includes('RENONCIATION'), 'ends have reasons');
  const waiting = feed.suivreLesProcurations({ lastEventId: events[events.length - 1].id, timeout: 50000 });
  await mandant.donnerProcuration({ demandeDeProcuration });
  must((await waiting).length === 1, 'answered by what happens');
}

main().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
