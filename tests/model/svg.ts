/** Escapes text for SVG. */
export const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A number as SVG shows it: at most one decimal, so that a snapshot does not change with the last bit. */
export const number = (value: number): string => String(Math.round(value * 10) / 10);

type Attributes = Readonly<Record<string, string | number | null>>;

/** An SVG element as text; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escapeText(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A whole drawing with the few styles that make it readable as a picture. */
export function drawing(width: number, height: number, style: string, parts: readonly string[]): string {
  const size = {
    width,
    height,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
    "font-family": "'Source Sans 3', Arial, sans-serif",
  };
  return `${element("svg", { xmlns: "http://www.w3.org/2000/svg", ...size }, ["", "<title>A layout, drawn for its test</title>", `<style>${style}</style>`, ...parts, ""].join("\n"))}\n`;
}
