/** The page of AWS behind a statement, by its address. */
export function SourceLink({ url }: { readonly url: string }) {
  return (
    <a href={url} rel="noreferrer" className="break-all">
      {url.replace("https://", "").replace(/\/$/, "")}
    </a>
  );
}
