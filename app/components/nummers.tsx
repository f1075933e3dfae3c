/** A text in which casusnummers, and numbers of other files, stay whole: a browser would break them at the hyphen. */
export function MetNummers({ tekst }: { tekst: string }) {
  const delen = tekst.split(/([A-Z]?\d{4}-\d{5})/);
  if (delen.length === 1) return <>{tekst}</>;
  return (
    <>
      {delen.map((deel, plaats) =>
        plaats % 2 === 1 ? (
          <span key={`${deel} ${String(plaats)}`} className="whitespace-nowrap">
            {deel}
          </span>
        ) : (
          deel
        ),
      )}
    </>
  );
}
