/** Why a file of data can't be used: it is not there, did not come in time, did not come whole, or belongs to another build. */
export type DataFault = "missing" | "late" | "broken" | "stale";

/** A file of data that can't be used. */
export class DataError extends Error {
  override readonly name = "DataError";
  readonly file: string;
  readonly fault: DataFault;
  constructor(file: string, fault: DataFault) {
    super(`${file}: ${fault}`);
    this.file = file;
    this.fault = fault;
  }
}
