import type { MetaFunction } from "@remix-run/node";
import { altijd, Handelingsformulier, Kaart, Leegmelding, Melding, Paginakop } from "~/components";
import { formatMoment } from "~/lib/datum";
import { useEnvelop } from "~/lib/view";
import type { Envelop } from "~/protocol/antwoord.server";
import type { Postregel } from "./repository.server";
import type { PostvakView } from "./route.server";

export const meta: MetaFunction = () => [{ title: "Postvak uit – PGA-systeem" }];

const standen: Record<Postregel["status"], string> = {
  klaar: "Klaar om te versturen",
  verzonden: "Verstuurd",
  mislukt: "Mislukt",
};

function schrijfStand(post: Postregel): string {
  const delen = [standen[post.status]];
  if (post.verzondenOp) delen.push(`op ${formatMoment(post.verzondenOp)}`);
  if (post.pogingen > 1 || (post.pogingen === 1 && post.status !== "verzonden"))
    delen.push(`na ${String(post.pogingen)} ${post.pogingen === 1 ? "poging" : "pogingen"}`);
  if (post.laatsteFout) delen.push(`(${post.laatsteFout})`);
  if (post.volgendePogingOp) delen.push(`– volgende poging ${formatMoment(post.volgendePogingOp)}`);
  return delen.join(" ");
}

function Bericht({ post, envelop }: { post: Postregel; envelop: Envelop<PostvakView> }) {
  return (
    <li className="border-b border-lijn py-3 last:border-b-0">
      <p className="font-semibold">{post.onderwerp}</p>
      <p>
        Aan {post.aan}, klaargezet op {formatMoment(post.aangemaaktOp)}
      </p>
      <p className={post.status === "mislukt" ? "text-fout" : "text-inkt-zacht"}>{schrijfStand(post)}</p>
      {post.tekst && (
        <details className="mt-1">
          <summary className="w-fit">
            Tekst<span className="sr-only"> van {post.onderwerp}</span>
          </summary>
          <div className="mt-1 border border-lijn bg-papier p-3 whitespace-pre-line">{post.tekst}</div>
        </details>
      )}
      {envelop.view.isDemo && post.isGeheim && (
        <p className="text-sm">De tekst blijft hier dicht: er staat een persoonlijke link in.</p>
      )}
      {envelop.view.magOpnieuw && post.magOpnieuw && (
        <div className="mt-2">
          <Handelingsformulier<{ id: string }>
            envelop={envelop}
            handeling="opnieuw_versturen"
            formulierId={`opnieuw_versturen-${post.id}`}
            stand={altijd("Opnieuw versturen")}
            knopsoort="tweede"
          >
            {(velden) => <input type="hidden" name={velden.id.name} value={post.id} />}
          </Handelingsformulier>
        </div>
      )}
    </li>
  );
}

export default function Postvak() {
  const envelop = useEnvelop<PostvakView>();
  const { view, melding } = envelop;
  return (
    <>
      <Paginakop
        titel="Postvak uit"
        inleiding={
          view.isDemo
            ? "Dit is een demo. Zonder mailserver blijven berichten hier klaarstaan en kunt u ze lezen."
            : "Mail van het systeem, zonder de tekst. Berichten bevatten nooit persoonsgegevens van een betrokkene."
        }
      />
      {melding && <Melding soort="succes">{melding}</Melding>}
      <Kaart titel="Berichten">
        {view.post.length === 0 ? (
          <Leegmelding>Er zijn nog geen berichten.</Leegmelding>
        ) : (
          <ul className="list-none pl-0">
            {view.post.map((post) => (
              <Bericht key={post.id} post={post} envelop={envelop} />
            ))}
          </ul>
        )}
      </Kaart>
    </>
  );
}
