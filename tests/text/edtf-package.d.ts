/** The parts of the package `edtf`, which has no types, that the tests hold our reader against. */
declare module "edtf" {
  interface ExtendedDate {
    readonly type: string;
    /** Milliseconds since the epoch; ±Infinity for an open end. */
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(text: string): ExtendedDate;
}
