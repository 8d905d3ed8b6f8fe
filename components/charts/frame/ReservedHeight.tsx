/**
 * Reserves a height in the page. It is an svg, because an svg's height is an attribute: the Content-Security-Policy
 * allows no style attribute in the HTML.
 */
export function ReservedHeight({ height }: { readonly height: number }) {
  return <svg className="block" width="1" height={height} aria-hidden="true" />;
}
