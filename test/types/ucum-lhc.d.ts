/** What the tests use of the UCUM library, which comes without types. */
declare module '@lhncbc/ucum-lhc' {
  /** The library's entry. */
  export class UcumLhcUtils {
    /** The one instance. */
    static getInstance(): UcumLhcUtils;
    /** Whether a code is one of UCUM. */
    validateUnitString(code: string): { status: 'valid' | 'invalid' | 'error' };
    /** A value in another unit. */
    convertUnitTo(from: string, value: number, to: string): { status: string; toVal: number | null };
  }
}
