/** How certain or how measured something is, by sign, word and frame, so that colour alone says nothing. */
export type MarkStyle = { readonly sign: string; readonly word: string; readonly frame: string };

export function Mark({ sign, word, frame }: MarkStyle) {
  return (
    <span
      className={`inline-flex flex-none items-center gap-1 rounded-sm border px-1.5 text-[0.75rem] print:text-13 leading-4.5 whitespace-nowrap ${frame}`}
    >
      <span aria-hidden="true">{sign}</span>
      {word}
    </span>
  );
}
