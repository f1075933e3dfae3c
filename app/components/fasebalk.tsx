export interface FasebalkItem {
  fase: string;
  label: string;
  stand: "geweest" | "nu" | "later";
  href: string | null;
}

const standen = {
  geweest: { woord: "geweest", teken: "✓", vorm: "rounded-full bg-merk text-op-merk border-merk" },
  nu: { woord: "nu", teken: "▶", vorm: "rounded-klein bg-papier text-merk border-merk border-[3px]" },
  later: { woord: "later", teken: "○", vorm: "rounded-full border-dashed border-rand text-inkt-zacht" },
} as const;

/** Where the casus stands among the seven phases: by word and shape, not by colour only. */
export function Fasebalk({
  fasen,
  hier,
}: {
  fasen: readonly FasebalkItem[];
  /** Phase of this screen. */ hier?: string;
}) {
  return (
    <nav aria-label="Fasen van de casus" className="fasebalk">
      <ol className="flex flex-wrap">
        {fasen.map(({ fase, label, stand, href }) => {
          const { woord, teken, vorm } = standen[stand];
          return (
            <li
              key={fase}
              className={`flex min-w-34 flex-1 items-center gap-2 border-b-4 px-3 pt-2 pb-1 text-sm ${fase === hier ? "border-merk bg-merk-licht" : "border-transparent"}`}
              aria-current={stand === "nu" ? "step" : undefined}
            >
              <span
                aria-hidden="true"
                className={`flex size-6 flex-none items-center justify-center border-2 text-xs leading-none ${vorm}`}
              >
                {teken}
              </span>
              <span className="min-w-0 leading-tight">
                {href ? (
                  <a
                    href={href}
                    aria-current={fase === hier ? "page" : undefined}
                    className={stand === "nu" ? "font-bold" : ""}
                  >
                    {label}
                  </a>
                ) : (
                  <span className={stand === "nu" ? "font-bold" : ""}>{label}</span>
                )}
                <span className="block text-xs text-inkt-zacht">{woord}</span>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
