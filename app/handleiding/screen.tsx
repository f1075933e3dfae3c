import type { MetaFunction } from "@remix-run/node";
import { Kaart, Paginakop } from "~/components";
import { useEnvelop } from "~/lib/view";
import type { HandleidingView } from "./view";

export const meta: MetaFunction = () => [{ title: "Handleiding – PGA-systeem" }];

function Fasen({ fasen }: Pick<HandleidingView, "fasen">) {
  return (
    <Kaart titel="De zeven fasen" id="fasen">
      <p className="max-w-prose">
        Een casus is altijd in één fase. Elke fase heeft een eigen doel, en alleen daarvoor worden gegevens gebruikt.
        Onder elke fase staat wat u daar kunt doen als u bij de casus hoort.
      </p>
      <ol className="mt-3 list-none space-y-4 pl-0">
        {fasen.map(({ fase, label, doel, handelingen }, plek) => (
          <li key={fase} className="break-inside-avoid">
            <h3>
              {plek + 1}. {label}
            </h3>
            <p className="max-w-prose text-inkt-zacht">{doel}</p>
            {handelingen.length > 0 && (
              <ul className="mt-1 list-disc pl-5 md:columns-2 md:gap-8 xl:columns-3">
                {handelingen.map((handeling) => (
                  <li key={handeling}>{handeling}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Kaart>
  );
}

export default function Handleiding() {
  const { view } = useEnvelop<HandleidingView>();
  const { rol, kern, stappen, fasen, onderwerpen, toetsen } = view;
  return (
    <>
      <Paginakop
        titel="Handleiding"
        inleiding={
          <>
            <p>
              Voor u als {rol.toLowerCase()}. {kern}
            </p>
            <p className="niet-printen mt-2">
              <a href="#fasen">De zeven fasen</a>
              {onderwerpen.map(({ id, kop }) => (
                <span key={id}>
                  , <a href={`#${id}`}>{kop}</a>
                </span>
              ))}
              {toetsen.length > 0 && (
                <>
                  , <a href="#toetsen">Sneltoetsen</a>
                </>
              )}
            </p>
          </>
        }
      />
      <Kaart titel="Zo werkt u">
        <ol className="max-w-prose list-decimal space-y-2 pl-5">
          {stappen.map((stap) => (
            <li key={stap}>{stap}</li>
          ))}
        </ol>
      </Kaart>
      <Fasen fasen={fasen} />
      {onderwerpen.map(({ id, kop, regels }) => (
        <Kaart key={id} titel={kop} id={id}>
          <dl className="grid gap-x-10 gap-y-3 lg:grid-cols-2">
            {regels.map(([woord, uitleg]) => (
              <div key={woord} className="break-inside-avoid">
                <dt className="font-bold">{woord}</dt>
                <dd>{uitleg}</dd>
              </div>
            ))}
          </dl>
          {id === "zien" && (
            <p className="mt-3">
              Alle regels, met artikel en per soort Partij: <a href="/protocol">Protocol</a>.
            </p>
          )}
        </Kaart>
      ))}
      {toetsen.length > 0 && (
        <Kaart titel="Sneltoetsen aan de tafel" id="toetsen">
          <dl className="grid gap-x-6 gap-y-1 md:grid-cols-2">
            {toetsen.map(([toets, wat]) => (
              <div key={toets} className="flex gap-3">
                <dt className="w-20 flex-none">
                  <kbd className="toets">{toets}</kbd>
                </dt>
                <dd>{wat}</dd>
              </div>
            ))}
          </dl>
        </Kaart>
      )}
    </>
  );
}
