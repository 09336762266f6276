/** A file of text of this type. */
export const textResponse = (text: string, type: string): Response =>
  new Response(text, { headers: { "content-type": `${type}; charset=utf-8` } });
