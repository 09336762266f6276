/** Width and height in CSS pixels at which an event's card is read without scrolling, where its texts are not long. */
export const eventEmbedSize = { width: 640, height: 720 } as const;

/** Width and height in CSS pixels at which a passage of some lines is read without scrolling. */
export const passageEmbedSize = { width: 640, height: 320 } as const;

/** Height in CSS pixels at which a frame shows the timeline with its controls. */
export const timelineEmbedHeight = 800;
