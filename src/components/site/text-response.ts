/** A file of text, or of its bytes, of this type. */
export const textResponse = (text: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(text, { headers: { "content-type": `${type}; charset=utf-8` } });
