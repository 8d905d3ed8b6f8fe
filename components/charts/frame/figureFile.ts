import { wrapText } from "@/components/charts/wrapText";

/** The texts of a saved figure. */
export type FigureFile = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly source: string;
};

type Picture = { readonly text: string; readonly width: number; readonly height: number };

/** Style properties that a drawing has from the page. They are written into the file, which has no style sheet. */
const inlinedProperties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
] as const;

/** A file embeds no fonts: the page's font is used where it is installed, else one of about the same width. */
const fontFamily = "Geist, Inter, Helvetica, Arial, 'Liberation Sans', sans-serif";
const marginPx = 16;
const svgNamespace = "http://www.w3.org/2000/svg";

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const node = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.textContent = text;
  return node;
}

/**
 * Runs `read` with the page's light colours, and restores the theme before the next frame. It sets `data-theme`: the
 * build compiles `light-dark()` into variables that follow that attribute, not `color-scheme`.
 */
function withLightColors<T>(read: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = "light";
  try {
    return read();
  } finally {
    if (before === undefined) delete dataset.theme;
    else dataset.theme = before;
  }
}

/**
 * Copies a drawing with every colour, width and font size as an attribute, in light colours whatever the page's theme.
 */
function standaloneCopy(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>("*");
  withLightColors(() => {
    for (const [i, original] of svg.querySelectorAll<SVGElement>("*").entries()) {
      const style = getComputedStyle(original);
      const target = copies[i];
      if (!target) continue;
      for (const attribute of ["class", "style", "tabindex"]) target.removeAttribute(attribute);
      for (const property of inlinedProperties) target.setAttribute(property, style.getPropertyValue(property));
    }
  });
  return copy;
}

type TextLine = { readonly text: string; readonly size: number; readonly fill: string; readonly weight: number };

/** The drawing as an SVG file that needs no other: white paper, title and note above, the price date below. */
export function svgFile(svg: SVGSVGElement, { title, note, source }: FigureFile): Picture {
  const { width, height } = svg.getBoundingClientRect();
  const drawing = standaloneCopy(svg);
  const line = (text: string, size: number, fill: string, weight = 400): TextLine => ({ text, size, fill, weight });
  const above = [
    ...wrapText(title, width, 18).map((text) => line(text, 18, "#1c1a17", 600)),
    ...wrapText(note, width, 13).map((text) => line(text, 13, "#645e54")),
  ];
  const below = wrapText(source, width, 12).map((text) => line(text, 12, "#645e54"));

  let y = marginPx;
  const texts: SVGElement[] = [];
  const write = (lines: readonly TextLine[]) => {
    for (const { text, size, fill, weight } of lines) {
      y += size * 1.4;
      texts.push(element("text", { x: marginPx, y, fill, "font-size": size, "font-weight": weight }, text));
    }
  };
  write(above);
  y += 12;
  for (const attribute of ["class", "style", "role", "tabindex"]) drawing.removeAttribute(attribute);
  for (const [key, value] of Object.entries({ x: marginPx, y, width, height, overflow: "visible" }))
    drawing.setAttribute(key, String(value));
  y += height + 4;
  write(below);

  const size = { width: width + 2 * marginPx, height: y + marginPx };
  const root = element("svg", {
    xmlns: svgNamespace,
    ...size,
    viewBox: `0 0 ${size.width} ${size.height}`,
    "font-family": fontFamily,
  });
  root.append(element("title", {}, title), element("rect", { ...size, fill: "#ffffff" }), ...texts, drawing);
  return { text: new XMLSerializer().serializeToString(root), ...size };
}

const pixelsPerPixel = 2;

/**
 * The picture as a PNG at twice its size; null where the browser cannot make one. The image loads from a data: URL,
 * which the Content-Security-Policy allows.
 */
export async function pngOf({ text, width, height }: Picture): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * pixelsPerPixel);
  canvas.height = Math.ceil(height * pixelsPerPixel);
  try {
    await image.decode();
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } catch {
    return null;
  }
}
