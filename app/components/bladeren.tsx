interface BladerenProps {
  pagina: number;
  paginas: number;
  vorige: string | null;
  volgende: string | null;
}

/** To the pages before and after this one; nothing when there is only one. */
export function Bladeren({ pagina, paginas, vorige, volgende }: BladerenProps) {
  if (paginas < 2) return null;
  return (
    <nav aria-label="Pagina's" className="niet-printen my-3 flex flex-wrap items-baseline gap-x-6 gap-y-1">
      {vorige && (
        <a href={vorige} rel="prev">
          Vorige
        </a>
      )}
      <span>
        Pagina {pagina} van {paginas}
      </span>
      {volgende && (
        <a href={volgende} rel="next">
          Volgende
        </a>
      )}
    </nav>
  );
}
