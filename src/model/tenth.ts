/** A number as a drawing shows it: one decimal is finer than a screen, and no last bit makes a difference; never −0. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;

/** A number as exact as what is drawn is moved and stretched by. */
export const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A point of SVG path data, in tenths of a pixel. */
export const pathPoint = (x: number, y: number): string => `${tenth(x)},${tenth(y)}`;
