import { usualOptions, type ExhibitOptions } from "../exhibit/exhibit";

/** What the user chose last, apart from the company, which the facts tell. */
export interface Preferences {
  readonly read: () => ExhibitOptions;
  readonly keep: (options: ExhibitOptions) => void;
}

/** Preferences in the browser's storage, as far as it is to be had; a value that does not fit is as good as none. */
export function storedPreferences(key: string): Preferences {
  return {
    read: () => {
      try {
        const { number, decimals } = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<ExhibitOptions>;
        return {
          ...usualOptions,
          number: typeof number === "string" && number !== "" ? number : usualOptions.number,
          decimals: isDecimals(decimals) ? decimals : usualOptions.decimals,
        };
      } catch {
        return usualOptions;
      }
    },
    keep: ({ number, decimals }) => {
      try {
        localStorage.setItem(key, JSON.stringify({ number, decimals }));
      } catch {
        // Storage is switched off: the choice lasts as long as the pane.
      }
    },
  };
}

function isDecimals(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 6;
}
